/** What stands where a figure would be about fewer than five people, or would let one be worked out (product.md §12). */
export const smallUnitWords = {
  /** In the place of a department's progress. @param inTotal whether the whole town's figures, which hold it, are shown */
  row: (inTotal: boolean) => (inTotal ? 'hier nur in der Summe der Stadt enthalten' : 'hier ohne Zahlen'),
  /** In the place of a department's own figures, for somebody from elsewhere. */
  place: 'Zahlen zu diesem Bereich sehen nur die, die dort arbeiten.',
  why:
    'Wo weniger als fünf Menschen arbeiten, zeigt Bündel anderen keine Zahlen. Damit sie sich auch nicht ausrechnen lassen, ' +
    'fehlen sie auch bei den nächstgrößeren Bereichen.',
};
