import * as z from 'zod/v4';
import { settingParts } from '../../core/change/settingChange.ts';
import type { ApiCall } from './route.ts';

/** What a change of a setting is sent; core judges `before` and `after`, so that each mistake has its own sentence. */
export const changeBody = z.strictObject({
  part: z.enum(settingParts),
  of: z.string().max(200).optional().meta({ description: "A department's id, a value's key or a chat's id." }),
  before: z.unknown().optional().meta({ description: 'How the person saw it; absent for what is added.' }),
  after: z.unknown().optional().meta({ description: 'How it is to be; absent for what is taken away.' }),
  undo: z.literal(true).optional().meta({ description: 'Brings back what nobody would enter today.' }),
});
export type ChangeBody = z.infer<typeof changeBody>;
export type ChangeCall = ApiCall<unknown, ChangeBody>;
