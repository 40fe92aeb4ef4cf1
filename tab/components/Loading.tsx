import { useWords } from '../context.ts';

const lines = ['title', 'wide', 'row', 'row', 'row', 'row'];

/** The shape of a page while its content is on the way. */
export function Loading() {
  const words = useWords();
  return (
    <div className="skeleton" role="status">
      <span className="unseen">{words.loading}</span>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
        <div key={index} className={`bone ${line}`} aria-hidden="true" />
      ))}
    </div>
  );
}
