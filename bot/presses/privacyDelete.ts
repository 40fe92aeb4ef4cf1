import { noticeCard } from '../cards/notice.ts';
import { deleteAllAbout } from '../personalData.ts';
import type { Press } from '../turn.ts';

export const privacyDelete: Press = {
  verb: 'privacy.delete',
  action: 'privacy.self',
  resource: () => ({}),
  async run({ store, personId, words, town }) {
    await deleteAllAbout(store, personId, town);
    return { message: noticeCard({ sentence: words.privacy.deleted }, words) };
  },
};
