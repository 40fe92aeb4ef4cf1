import type * as z from 'zod/v4';

/** What may be evaluated from a field: nothing, or figures about a department as a whole (never about a person). */
export type Evaluation = 'keine' | 'Fachbereich' | 'Stadt';

/**
 * Gives a stored field its entry in the list of stored data: why it is kept (German, read by the staff council) and what may
 * be evaluated from it. A field without an entry fails the tests (domain rule R6, § 72 LPVG NRW).
 */
export function field<S extends z.ZodType>(schema: S, purpose: string, evaluation: Evaluation = 'keine'): S {
  return schema.meta({ purpose, evaluation });
}

/** The same for what names one person, or a chat that is one person's: the list says of which records that is so. Nothing is evaluated from it. */
export function personField<S extends z.ZodType>(schema: S, purpose: string): S {
  return schema.meta({ purpose, evaluation: 'keine', person: true });
}
