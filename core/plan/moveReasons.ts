/** Why a measure is moved, a short closed list: postponing is an event with a reason, never a failure (product.md §6). */
export const moveReasons = ['capacity', 'urgent', 'earlier', 'money', 'decision', 'vendor', 'legal'] as const;
export type MoveReason = (typeof moveReasons)[number];
