import { Link } from '@fluentui/react-components';
import type { Segment } from '../../core/article/blocks.ts';
import { useTab } from '../context.ts';
import { OwnLink } from '../router.tsx';

/** Runs of text with their emphasis, links and town values. */
export function Segments({ segments }: { segments: readonly Segment[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: segments never change their order
  return segments.map((segment, index) => <SegmentView key={index} segment={segment} />);
}

function SegmentView({ segment: { text, strong, href, value } }: { segment: Segment }) {
  const marked = value ? <TownValue text={text} value={value} /> : text;
  const content = strong ? <strong>{marked}</strong> : marked;
  return href ? <TextLink href={href}>{content}</TextLink> : content;
}

/** A value of the town. Its source stands in the title for the mouse, and for everyone in the list below the text. */
function TownValue({ text, value }: { text: string; value: NonNullable<Segment['value']> }) {
  const { words } = useTab();
  const { source } = value;
  if (value.missing) return <mark className="value-missing">{text}</mark>;
  return (
    <mark className="value" {...(source && { title: words.article.valueFrom(source) })}>
      {text}
    </mark>
  );
}

/** Own pages open in place, the web in a new window, anything else (the server sends nothing else) stays text. */
function TextLink({ href, children }: { href: string; children: React.ReactNode }) {
  const { words } = useTab();
  if (/^\/(?![/\\])/.test(href)) {
    return (
      <OwnLink inline href={href}>
        {children}
      </OwnLink>
    );
  }
  if (/^mailto:/i.test(href)) {
    return (
      <Link inline href={href}>
        {children}
      </Link>
    );
  }
  if (!/^https?:\/\//i.test(href)) return children;
  return (
    <Link inline href={href} target="_blank" rel="noreferrer">
      {children} <span className="unseen">{words.newWindow}</span>
    </Link>
  );
}
