import { todayWords } from '../../core/words/tabTodayWords.ts';
import { useTab } from '../context.ts';

/** For who reads with a screen reader: that the page has changed by itself. Without a change nothing is said. */
export function LiveNote({ updated }: { updated: number | undefined }) {
  const words = todayWords(useTab().me.address);
  const time = updated && new Date(updated).toLocaleTimeString('de-DE', { hour: '2-digit', minute: '2-digit' });
  return (
    <p className="unseen" role="status">
      {time && words.updated(time)}
    </p>
  );
}
