import type { CardMessage } from '../../core/messenger.ts';
import type { Words } from '../../core/words/words.ts';
import { actionSet, card, press, small, text } from './card.ts';

export interface UnsureData {
  choices: readonly { articleId: string; title: string }[];
  /** Random: lets *Keine davon* count once. */
  token: string;
  /** The question was in English: the card says so first. */
  english?: boolean;
}

/** Up to three titles to choose from, and a way to say that none fits. */
export function unsureCard({ choices, token, english }: UnsureData, words: Words): CardMessage {
  // Teams cuts a long title on a narrow screen; the tooltip has it whole.
  const rows = choices.map(({ articleId, title }) =>
    actionSet([press(title, 'answer.pick', { articleId }, { tooltip: title })]),
  );
  const offered = choices.map(({ articleId }) => articleId).join(' ');
  const none = actionSet([press(words.unsure.none, 'answer.none', { offered, token })]);
  return card(
    {
      summary: words.unsure.summary,
      speak: words.unsure.text,
      body: [english ? small(words.talk.english.choices) : undefined, text(words.unsure.text), ...rows, none],
    },
    words,
  );
}
