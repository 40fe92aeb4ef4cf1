import { noticeCard } from '../cards/notice.ts';
import { deleteAllAbout, storedAbout } from '../personalData.ts';
import type { Press } from '../turn.ts';

export const privacyDelete: Press = {
  verb: 'privacy.delete',
  action: 'privacy.self',
  resource: () => ({}),
  async run({ store, personId, words, town }) {
    await deleteAllAbout(store, personId, town);
    const { assignment } = await storedAbout(store, personId, town);
    const { deleted, deletedButRole } = words.privacy;
    return { message: noticeCard({ sentence: assignment ? deletedButRole : deleted }, words) };
  },
};
