const WIDTH = 6;
const HEIGHT = 12;
const GAP = 2;
const PER_LINE = 24;
const PX_PER_REM = 16;

/**
 * One box per step, filled when it is done: a count, not a percentage, told by shape and not by colour alone.
 * The figures stand beside it as text, so it is hidden from screen readers.
 */
export function StepsBar({ done, total }: { done: number; total: number }) {
  if (total === 0) return null;
  const lines = Math.ceil(total / PER_LINE);
  const width = Math.min(total, PER_LINE) * (WIDTH + GAP);
  const height = lines * (HEIGHT + GAP);
  return (
    <svg
      className="steps-bar"
      viewBox={`0 0 ${width} ${height}`}
      style={{ width: `${width / PX_PER_REM}rem` }}
      aria-hidden="true"
      focusable="false"
    >
      <path className="done" d={boxes(0, done, 0)} />
      <path className="rest" d={boxes(done, total, 0.5)} />
    </svg>
  );
}

/** The outlines of boxes `from` to `to`, drawn smaller by `inset` on each side so that a stroke stays inside. */
function boxes(from: number, to: number, inset: number): string {
  return Array.from({ length: Math.max(0, to - from) }, (_, offset) => {
    const at = from + offset;
    const x = (at % PER_LINE) * (WIDTH + GAP) + inset;
    const y = Math.floor(at / PER_LINE) * (HEIGHT + GAP) + inset;
    const [w, h] = [WIDTH - 2 * inset, HEIGHT - 2 * inset];
    return `M${x} ${y}h${w}v${h}h-${w}z`;
  }).join('');
}
