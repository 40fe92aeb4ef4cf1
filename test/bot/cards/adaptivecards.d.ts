/** The package's entry does not load in Node; its bundle does, but has no types of its own. */
declare module 'adaptivecards/dist/adaptivecards.js' {
  const AdaptiveCards: typeof import('adaptivecards');
  export = AdaptiveCards;
}
