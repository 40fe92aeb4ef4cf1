import type { Step } from '../../core/bundle/bundle.ts';
import { tokenOf } from '../../core/bundle/press.ts';
import type { CardMessage } from '../../core/messenger.ts';
import { asClause } from '../../core/words/format.ts';
import type { Words } from '../../core/words/words.ts';
import { actionSet, card, type Element, label, press, small, text, withStrong } from './card.ts';
import type { NameOf } from './stepElements.ts';

/** A step that somebody was asked about, as it stands now. */
export interface AskedStep {
  bundleId: string;
  step: Step;
  /** The unit that waits. */
  team: string;
  /** Who was asked: a unit's id, or `lead`. */
  helper: string;
}

export interface RequestData {
  /** What was asked for, the first first. */
  asked: readonly AskedStep[];
  /** The day it was sent for, which its buttons carry so that a press finds what the card shows. */
  slot: string;
  /** The department whose people may answer. */
  departmentId: string;
  digitalOffice: string;
  nameOf: NameOf;
  /** The town's systems by id. */
  systems?: Readonly<Record<string, string>> | undefined;
  today: string;
}

/** One question to somebody who can help a team on, and what else waits there; answered in place, the next one is asked. */
export function requestCard(data: RequestData, words: Words): CardMessage {
  const { asked, today } = data;
  const open = asked.filter((each) => isOpen(each, today));
  const answered = asked.filter((each) => !open.includes(each)).map((each) => answerTo(each, data, words));
  const [first, ...others] = open;
  const question = first && questionOf(first, data, words);
  const main = question ?? answered[0] ?? '';
  return card(
    {
      summary: first ? words.helping.summary(first.team) : main,
      speak: main,
      body: [
        ...answered.map((sentence) => text(sentence)),
        ...(first && question
          ? [
              apart(withStrong(question, asClause(first.step.title)), answered.length > 0),
              ...answers(first, data, words),
            ]
          : []),
        ...(others.length > 0 ? [label(words.helping.further)] : []),
        ...others.map(({ step, team }) => small(words.helping.line(team, step.title, step.since ?? today))),
      ],
    },
    words,
  );
}

/** Whether the step still waits for this helper, without a date that is yet to come. */
function isOpen({ step, helper }: AskedStep, today: string): boolean {
  const { state, help } = step;
  return state === 'waiting' && help?.helper === helper && !(help.promisedFor && help.promisedFor >= today);
}

function questionOf({ step, team }: AskedStep, { systems = {} }: RequestData, { helping }: Words): string | undefined {
  const { title, cause, help, system } = step;
  if (help?.promisedFor) return helping.askAgain(team, title, help.promisedFor);
  return cause && helping.ask(team, title, cause, system === undefined ? undefined : systems[system]);
}

function answerTo({ step, team, helper }: AskedStep, { nameOf }: RequestData, { helping }: Words): string {
  const { state, title, help, freed } = step;
  if (state === 'waiting' && help && help.helper !== helper) return helping.passedOn(nameOf(help.helper), title);
  if (state === 'waiting' && help?.promisedFor) return helping.promised(team, title, help.promisedFor);
  return freed ? helping.freed(team, title) : helping.over(team, title);
}

function answers({ bundleId, step, helper }: AskedStep, data: RequestData, { helping }: Words): Element[] {
  const { slot, departmentId, digitalOffice, today } = data;
  const carried = { token: tokenOf(step), bundle: bundleId, slot, department: departmentId };
  const suggested = step.help && step.help.answerBy > today ? { value: step.help.answerBy } : {};
  return [
    {
      type: 'Input.Date',
      id: 'until',
      label: helping.until,
      min: today,
      ...suggested,
      isRequired: true,
      errorMessage: helping.dateMissing,
    },
    actionSet([
      press(helping.promise, 'help.promise', carried, { style: 'positive' }),
      // These need no date, so that a missing one does not hold them up.
      press(helping.free, 'help.free', carried, { associatedInputs: 'none' }),
      // The digital office has nobody to pass it on to.
      ...(helper === digitalOffice
        ? []
        : [press(helping.elsewhere, 'help.elsewhere', carried, { associatedInputs: 'none' })]),
    ]),
  ];
}

const apart = (element: Element, separator: boolean): Element => (separator ? { ...element, separator } : element);
