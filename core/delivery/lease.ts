import * as z from 'zod/v4';
import { field } from '../field.ts';

/** Who of several processes does a job that only one may do at a time; its id is the job's name. */
export const lease = z.strictObject({
  id: field(z.string().min(1), 'Name der Arbeit, die immer nur ein Programm auf einmal tut'),
  epoch: field(z.int().min(0), 'Der wievielte Lauf es ist'),
  holder: field(z.string().optional(), 'Zufallszahl des Programms, das gerade arbeitet; keiner Person'),
  beat: field(z.int().min(0), 'Zählt Lebenszeichen; bleiben sie aus, übernimmt ein anderes Programm'),
});
