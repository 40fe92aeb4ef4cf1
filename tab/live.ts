/** How often a visible page looks whether something has changed, in milliseconds. */
export const everyMs = { page: 15_000, office: 60_000 } as const;
