import { findPlace, places } from '../../core/town/town.ts';
import { bindPlace } from '../bindPlace.ts';
import { placesCard } from '../cards/places.ts';
import type { Command } from '../turn.ts';

export const bereich: Command = {
  name: 'bereich',
  action: 'place.bind',
  takesArgument: true,
  async run(turn, argument) {
    const place = findPlace(turn.town, argument);
    if (place) return bindPlace(turn, place);
    const asked = argument === '' ? {} : { asked: argument.slice(0, 80) };
    return { message: placesCard({ ...asked, choices: placeChoices(turn.town) }, turn.words) };
  },
};

/** Departments and units as a list to choose from, the code first, because that is the order people know. */
export function placeChoices(town: Parameters<typeof places>[0]): { id: string; title: string }[] {
  return places(town).map(({ id, code, name }) => ({ id, title: `${code} ${name}` }));
}
