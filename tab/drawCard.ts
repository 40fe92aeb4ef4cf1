import { type Action, AdaptiveCard, ExecuteAction, GlobalSettings, OpenUrlAction } from 'adaptivecards';
import type { CardJson } from '../core/api.ts';
import { cardLook } from './cardLook.ts';

// Cards carry text as it is written (bot/cards/card.ts), so nothing is ever made HTML of.
AdaptiveCard.onProcessMarkdown = (_text, result) => {
  result.didProcess = false;
};
// What stands around the card takes the focus.
GlobalSettings.setTabIndexAtCardRoot = false;

export interface CardHandlers {
  press: (verb: string, data: object) => void;
  /** Goes to an own page. */
  open: (href: string) => void;
}

/**
 * A card of the bot as it stands in a chat, drawn by Microsoft's own package. A file without React or anything of ours, so
 * that fetching it later costs the other pages nothing (what two files share would be a third one).
 */
export function drawCard(card: CardJson, handlers: CardHandlers): HTMLElement | undefined {
  const drawing = new AdaptiveCard();
  drawing.hostConfig = cardLook;
  drawing.onExecuteAction = (action) => execute(action, handlers);
  drawing.parse(card);
  const drawn = drawing.render();
  // The whole text as the card's name would be read twice.
  drawn?.removeAttribute('aria-label');
  wrapTitles(drawn);
  // What a button unfolds is drawn only then.
  drawing.onInlineCardExpanded = () => wrapTitles(drawn);
  return drawn;
}

/** A long title on a button is read whole, on as many lines as it takes. */
function wrapTitles(drawn: HTMLElement | undefined): void {
  for (const title of drawn?.querySelectorAll<HTMLElement>('button > div') ?? []) title.style.whiteSpace = 'normal';
}

function execute(action: Action, { press, open }: CardHandlers): void {
  if (action instanceof ExecuteAction) press(action.verb, Object(action.data));
  if (action instanceof OpenUrlAction) follow(action.url ?? '', open);
}

/** Own pages open in place, the web in a new window, a mail in its program; nothing else is followed. */
function follow(address: string, open: CardHandlers['open']): void {
  const url = URL.canParse(address, window.location.origin) ? new URL(address, window.location.origin) : undefined;
  if (!url || !/^(https?|mailto|tel):$/.test(url.protocol)) return;
  if (url.origin === window.location.origin) open(url.pathname + url.search);
  else if (url.protocol.startsWith('http')) window.open(url, '_blank', 'noopener,noreferrer');
  else window.location.assign(url);
}
