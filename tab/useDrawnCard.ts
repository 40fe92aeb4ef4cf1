import { useEffect, useRef, useState } from 'react';
import type { CardJson } from '../core/api.ts';
import { ApiRefusal } from './api.ts';
import type { CardHandlers } from './drawCard.ts';
import { navigate } from './router.tsx';

const loadDrawing = () => import('./drawCard.ts');

/** Fetches what draws cards, so that it is there when an answer comes. */
export function fetchDrawing(): void {
  // Where it cannot be fetched now, it is tried again when it is needed.
  loadDrawing().catch(() => undefined);
}

/** Draws a card into `place`; `drawn` is false until it stands there. */
export function useDrawnCard(card: CardJson | undefined, press: CardHandlers['press']) {
  const place = useRef<HTMLDivElement>(null);
  const pressed = useRef(press);
  const [state, setState] = useState<{ card?: CardJson; refusal?: ApiRefusal }>({});

  useEffect(() => {
    pressed.current = press;
  }, [press]);
  useEffect(() => {
    if (!card) {
      place.current?.replaceChildren();
      return;
    }
    let wanted = true;
    loadDrawing().then(
      ({ drawCard }) => {
        if (!wanted) return;
        const drawn = drawCard(card, { press: (verb, data) => pressed.current(verb, data), open: navigate });
        place.current?.replaceChildren(...(drawn ? [drawn] : []));
        setState({ card });
      },
      () => wanted && setState({ refusal: new ApiRefusal({ code: 'offline', message: '' }) }),
    );
    return () => {
      wanted = false;
    };
  }, [card]);

  const drawn = card !== undefined && state.card === card;
  return { place, drawn, ...(card && state.refusal ? { refusal: state.refusal } : {}) };
}
