import type { Block } from '../../core/article/blocks.ts';
import { blockText } from '../../core/article/plainText.ts';
import type { CardMessage } from '../../core/messenger.ts';
import type { Quote } from '../../core/search/quote.ts';
import type { Words } from '../../core/words/words.ts';
import { actionSet, card, type Element, label, linkedHeading, open, press, rich, small, text } from './card.ts';

/** Asks whether it helped (the card's own token), has been told, or is shown where no press could be read. */
export type AnswerState = { asks: string } | { told: string } | 'plain';

export interface AnswerData {
  articleId: string;
  title: string;
  /** The blocks that answer, verbatim, and their place in the article. */
  quote: Quote;
  /** The heading above that place, „§ 7 Zeitpunkt, Übertragbarkeit und Abgeltung des Urlaubs“. */
  heading?: string;
  unit: { name: string; phone: string };
  confirmed?: string;
  stale: boolean;
  /** Address of the article with the quoted place marked. */
  link: string;
  baseUrl: string;
  state: AnswerState;
  /** The question was in English: the card says so first. */
  english?: boolean;
}

/** The passage that answers, with its source: article, unit, last confirmation. */
export function answerCard(data: AnswerData, words: Words): CardMessage {
  const { title, unit, confirmed, quote, state } = data;
  const told = typeof state === 'object' && 'told' in state ? state.told : undefined;
  return card(
    {
      summary: words.answer.summary(title),
      speak:
        `${title}. ${data.heading ? `${data.heading}. ` : ''}${quote.blocks.map(blockText).join(' ').replaceAll('\n', ' ')}`.slice(
          0,
          500,
        ),
      body: [
        data.english ? small(words.talk.english.answer) : undefined,
        linkedHeading(title, words.answer.open, data.link),
        data.heading ? label(data.heading) : undefined,
        ...quote.blocks.flatMap((block) => blockElements(block, data.baseUrl)),
        { ...small(words.answer.owner(unit.name, unit.phone)), spacing: 'Medium', separator: true },
        small(confirmed ? words.answer.confirmed(confirmed, unit.name) : words.answer.unconfirmed(unit.name)),
        data.stale && confirmed ? { ...text(words.answer.stale(unit.name)), spacing: 'Small' } : undefined,
        told ? { ...text(told), spacing: 'Medium' } : undefined,
      ],
      actions: [
        ...(typeof state === 'object' && 'asks' in state ? feedbackButtons(data, state.asks, words) : []),
        open(words.answer.open, data.link),
      ],
    },
    words,
  );
}

function feedbackButtons({ articleId, quote }: AnswerData, token: string, { feedback }: Words): Element[] {
  const { from, to } = quote.range;
  const data = (kind: string) => ({ article: articleId, place: `${from}-${to}`, token, feedback: kind });
  const button = (title: string, kind: string) => press(title, 'answer.feedback', data(kind));
  return [
    button(feedback.helped, 'helped'),
    button(feedback.notHelped, 'notHelped'),
    {
      type: 'Action.ShowCard',
      title: feedback.wrong,
      card: {
        type: 'AdaptiveCard',
        version: '1.5',
        body: [
          { type: 'TextBlock', text: feedback.chooseReason, wrap: true },
          ...Object.entries(feedback.reasons).map(([kind, title]) => actionSet([button(title, kind)])),
        ],
      },
    },
  ];
}

function blockElements(block: Block, baseUrl: string): Element[] {
  if (block.type !== 'list') return [rich(block.segments, { baseUrl })];
  return block.items.map((segments, index) =>
    rich(segments, { baseUrl, prefix: block.ordered ? `${index + 1}. ` : '• ', close: index > 0 }),
  );
}
