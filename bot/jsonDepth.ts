/** Whether JSON is nested deeper than so many levels; without recursion, since that is what it protects. */
export function isDeeper(value: unknown, levels: number): boolean {
  let level = inside([value]);
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth >= levels) return true;
    level = inside(level.flatMap((each) => Object.values(each)));
  }
  return false;
}

/** Only what has something in it again. */
const inside = (values: readonly unknown[]): object[] =>
  values.filter((each): each is object => typeof each === 'object' && each !== null);
