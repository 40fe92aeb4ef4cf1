/** What a step can wait for (product.md §8), in the order of the list on the card; the German words stand in core/words. */
export const causes = ['it', 'vendor', 'department', 'money', 'decision', 'legal', 'time'] as const;
export type Cause = (typeof causes)[number];
