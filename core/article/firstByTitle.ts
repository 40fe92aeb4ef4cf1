const german = new Intl.Collator('de');

/** The first few articles in the order of a German dictionary, without sorting all of them; equal titles by id. */
export function firstByTitle<A extends { id: string; title: string }>(articles: Iterable<A>, count: number): A[] {
  const first: A[] = [];
  for (const article of articles) {
    const last = first[count - 1];
    if (last && isBefore(last, article)) continue;
    let at = first.length;
    while (at > 0 && isBefore(article, first[at - 1])) at -= 1;
    first.splice(at, 0, article);
    if (first.length > count) first.pop();
  }
  return first;
}

function isBefore(a: { id: string; title: string }, b: { id: string; title: string } | undefined): boolean {
  if (!b) return false;
  const order = german.compare(a.title, b.title);
  return order < 0 || (order === 0 && a.id < b.id);
}
