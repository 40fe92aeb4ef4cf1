import { findPlace } from '../../core/town/town.ts';
import { bindPlace } from '../bindPlace.ts';
import { placesCard } from '../cards/places.ts';
import { placeChoices } from '../commands/bereich.ts';
import type { Press } from '../turn.ts';

export const placeBind: Press = {
  verb: 'place.bind',
  action: 'place.bind',
  resource: () => ({}),
  async run(turn, { place: chosen }) {
    const asked = typeof chosen === 'string' ? chosen.slice(0, 80) : '';
    const place = findPlace(turn.town, asked);
    if (place) return bindPlace(turn, place);
    return { message: placesCard({ ...(asked ? { asked } : {}), choices: placeChoices(turn.town) }, turn.words) };
  },
};
