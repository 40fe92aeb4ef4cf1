import type { CardMessage } from '../../core/messenger.ts';
import type { Words } from '../../core/words/words.ts';
import { actionSet, card, type Element, press, small, text } from './card.ts';

/** A place a chat can be bound to. */
export interface PlaceChoice {
  id: string;
  title: string;
}

export interface WelcomeData {
  town: string;
  /** Empty in a personal chat: there one asks, and needs no binding. */
  choices: readonly PlaceChoice[];
}

/** The greeting after installation; in a team's chat it asks which unit or department the chat belongs to. */
export function welcomeCard({ town, choices }: WelcomeData, words: Words): CardMessage {
  const { welcome } = words;
  const team = choices.length > 0;
  const greeting = team ? welcome.team(town) : welcome.personal(town);
  const body = [
    text(greeting),
    ...(team ? bindingForm(choices, words) : []),
    { ...small(team ? welcome.mention : welcome.example), spacing: 'Medium' },
  ];
  return card({ summary: words.welcome.summary, speak: greeting, body }, words);
}

/** The list of places with its button; used by the greeting and after an unknown name. */
export function bindingForm(choices: readonly PlaceChoice[], words: Words): Element[] {
  return [
    {
      type: 'Input.ChoiceSet',
      id: 'place',
      style: 'compact',
      label: words.welcome.bindLabel,
      placeholder: words.welcome.bindPlaceholder,
      isRequired: true,
      errorMessage: words.welcome.bindMissing,
      choices: choices.map(({ id, title }) => ({ title, value: id })),
    },
    actionSet([press(words.welcome.bindButton, 'place.bind', {}, { style: 'positive' })]),
  ];
}
