import { useEffect, useRef } from 'react';
import type { Block, BlockRange } from '../../core/article/blocks.ts';
import { useTab } from '../context.ts';
import { Segments } from './Segments.tsx';

interface BlocksProps {
  blocks: readonly Block[];
  /** The place an answer quoted; it is marked, scrolled to and focused. */
  quote: BlockRange | undefined;
}

/** An article's text. Blocks never change their order, so their index is their key. */
export function Blocks({ blocks, quote }: BlocksProps) {
  if (!quote) return blocks.map(keyed);
  return (
    <>
      {blocks.slice(0, quote.from).map(keyed)}
      <Quote>{blocks.slice(quote.from, quote.to + 1).map(keyed)}</Quote>
      {blocks.slice(quote.to + 1).map(keyed)}
    </>
  );
}

function Quote({ children }: { children: React.ReactNode }) {
  const { words } = useTab();
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: 'center' });
  }, []);
  return (
    <section ref={place} className="quote" tabIndex={-1} aria-label={words.article.quote}>
      <p className="quote-label" aria-hidden="true">
        {words.article.quote}
      </p>
      {children}
    </section>
  );
}

const keyed = (block: Block, index: number) => <BlockView key={index} block={block} />;

function BlockView({ block }: { block: Block }) {
  if (block.type === 'paragraph') {
    return (
      <p>
        <Segments segments={block.segments} />
      </p>
    );
  }
  if (block.type === 'heading') {
    const Heading = `h${block.level}` as const;
    return (
      <Heading>
        <Segments segments={block.segments} />
      </Heading>
    );
  }
  const List = block.ordered ? 'ol' : 'ul';
  return (
    <List>
      {block.items.map((segments, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: items never change their order
        <li key={index}>
          <Segments segments={segments} />
        </li>
      ))}
    </List>
  );
}
