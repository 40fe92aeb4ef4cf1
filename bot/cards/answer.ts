import type { Block } from '../../core/article/blocks.ts';
import { blockText } from '../../core/article/plainText.ts';
import type { CardMessage } from '../../core/messenger.ts';
import type { Words } from '../../core/words/words.ts';
import { card, type Element, linkedHeading, open, rich, small, text } from './card.ts';

export interface AnswerData {
  title: string;
  /** The blocks that answer, verbatim. */
  blocks: readonly Block[];
  unit: { name: string; phone: string };
  confirmed?: string;
  stale: boolean;
  /** Address of the article with the quoted place marked. */
  link: string;
  baseUrl: string;
}

/** The passage that answers, with its source: article, unit, last confirmation. */
export function answerCard(data: AnswerData, words: Words): CardMessage {
  const { title, unit, confirmed } = data;
  const quoted = data.blocks.flatMap((block) => blockElements(block, data.baseUrl));
  return card(
    {
      summary: words.answer.summary(title),
      speak: `${title}. ${data.blocks.map(blockText).join(' ').replaceAll('\n', ' ')}`.slice(0, 500),
      body: [
        linkedHeading(title, words.answer.open, data.link),
        ...quoted,
        { ...small(words.answer.owner(unit.name, unit.phone)), spacing: 'Medium', separator: true },
        small(confirmed ? words.answer.confirmed(confirmed, unit.name) : words.answer.unconfirmed(unit.name)),
        data.stale && confirmed ? { ...text(words.answer.stale(unit.name)), spacing: 'Small' } : undefined,
      ],
      actions: [open(words.answer.open, data.link)],
    },
    words,
  );
}

function blockElements(block: Block, baseUrl: string): Element[] {
  if (block.type !== 'list') return [rich(block.segments, { baseUrl })];
  return block.items.map((segments, index) =>
    rich(segments, { baseUrl, prefix: block.ordered ? `${index + 1}. ` : '• ', close: index > 0 }),
  );
}
