import type { Block, Segment } from '../../core/article/blocks.ts';
import { useTab } from '../context.ts';

/** The town's values in a text with the rule each comes from, for those who cannot point at them, and for print. */
export function ValueList({ blocks }: { blocks: readonly Block[] }) {
  const { words } = useTab();
  const values = valuesOf(blocks);
  if (values.size === 0) return null;
  return (
    <section className="value-list" aria-labelledby="values">
      <h2 id="values">{words.article.values}</h2>
      <ul>
        {[...values].map(([key, { text, source }]) => (
          <li key={key}>
            <span className="value">{text}</span>: {source}
          </li>
        ))}
      </ul>
    </section>
  );
}

function valuesOf(blocks: readonly Block[]): Map<string, { text: string; source: string }> {
  const segments = blocks.flatMap((block): Segment[] => (block.type === 'list' ? block.items.flat() : block.segments));
  return new Map(
    segments.flatMap(({ text, value }) =>
      value?.source ? [[value.key, { text, source: value.source }] as const] : [],
    ),
  );
}
