/** What stands on a team's card (product.md §7). */
export const teamVerbs = ['step.done', 'step.stuck', 'step.later', 'step.undo'] as const;

/** What can be said about a step that waits: the way is free again, help is promised, or others can help (product.md §8). */
export const waitingVerbs = ['step.free', 'step.promise', 'step.elsewhere'] as const;

export const stepVerbs = [...teamVerbs, ...waitingVerbs] as const;
export type StepVerb = (typeof stepVerbs)[number];

/** What stands beside a step on the pages of the tab: the team's answers, and that the way is free again. */
export const stepPageVerbs = [...teamVerbs, 'step.free'] as const;
export type StepPageVerb = (typeof stepPageVerbs)[number];
