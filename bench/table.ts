/** Rows under their headings, the first column to the left, figures to the right, two blanks before every line. */
export function tableOf(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [headings, ...rows];
  const widths = headings.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) => {
      const cells = widths.map((width, column) => {
        const cell = line[column] ?? '';
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      });
      return `  ${cells.join('  ')}`.trimEnd();
    })
    .join('\n');
}

/** A figure that has to reach something, or with an empty goal one that is told so that the others can be judged. */
export interface Figure {
  what: string;
  goal: string;
  found: string;
  met: boolean | undefined;
}

/** How a figure is written. */
type Show = (value: number) => string;

export const atLeast = (what: string, goal: number, found: number, show: Show = String): Figure => ({
  what,
  goal: `≥ ${show(goal)}`,
  found: show(found),
  met: found >= goal,
});

export const atMost = (what: string, goal: number, found: number, show: Show = String, more = ''): Figure => ({
  what,
  goal: `≤ ${show(goal)}`,
  found: `${show(found)}${more}`,
  met: found <= goal,
});

export const told = (what: string, found: string): Figure => ({ what, goal: '', found, met: undefined });

/** Figures beside their goals, each met or not met. */
export function figureTable(figures: readonly Figure[]): string {
  return tableOf(
    ['', 'goal', 'found', ''],
    figures.map(({ what, goal, found, met }) => [what, goal, found, met === undefined ? '' : met ? 'met' : 'NOT MET']),
  );
}

/** A share (0 to 1) in percent with one decimal. */
export const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
/** A score between 0 and 1 as it is usually written. */
export const score = (value: number, digits = 3): string => value.toFixed(digits).replace(/^(-?)0\./, '$1.');
/** A ratio, or milliseconds. */
export const twoDecimals = (value: number): string => value.toFixed(2);
