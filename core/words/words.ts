import type { Cause } from '../bundle/causes.ts';
import type { RefusalCode } from '../errors.ts';

/** A command as the help card and the app's menu show it. */
export interface CommandWords {
  name: string;
  help: string;
}

/** Every sentence a person reads in a chat. One type, two sets: sie.ts and du.ts; what has no form of address stands in common.ts. */
export interface Words {
  address: 'sie' | 'du';
  welcome: {
    summary: string;
    personal(town: string): string;
    team(town: string): string;
    bindLabel: string;
    bindPlaceholder: string;
    bindButton: string;
    bindMissing: string;
    example: string;
  };
  bound: { summary: string; team(name: string): string; personal(name: string): string; schedule(weekday: number, time: string): string; next: string };
  place: { unknown(text: string): string; list: string; ask: string; summary: string };
  help: { summary: string; intro: string; commands: Record<'hilfe' | 'aufgaben' | 'fortschritt' | 'datenschutz' | 'bereich', string>; question: string };
  answer: {
    summary(title: string): string;
    owner(unit: string, phone: string): string;
    confirmed(day: string, unit: string): string;
    unconfirmed: string;
    stale(unit: string): string;
    open: string;
    valueMissing(unit: string): string;
  };
  unsure: { summary: string; text: string; none: string };
  nothing: { summary: string; text(unit: string, phone: string): string };
  steps: {
    done: string;
    stuck: string;
    later: string;
    undo: string;
    minutes(minutes: number): string;
    waiting(cause: Cause, since: string | undefined): string;
    openSince(day: string): string;
    causes: Record<Cause, string>;
    chooseCause: string;
    answered(verb: 'done' | 'waiting' | 'later', step: string): string;
    isDone(step: string): string;
    laterUntil(day: string): string;
    rests: string;
    finished(task: string, effect: string): string;
  };
  tasks: {
    summary(name: string): string;
    title(name: string): string;
    intro: string;
    further: string;
    waiting: string;
    allDone: string;
    readOnly: string;
    noBundle(halfYear: string): string;
    link: string;
  };
  weekly: {
    summary(unit: string, step: string): string;
    text(unit: string, step: string, minutes: string): string;
    further: string;
    thanks(tasks: { title: string; effect: string }[], unit: string): string;
    progress(halfYear: string, text: string): string;
  };
  progress: { summary: string; title(halfYear: string): string; line(name: string, text: string): string; tasks(counts: { done: number; inWork: number; waiting: number; open: number }): string; none: string; link: string };
  privacy: {
    summary: string;
    title: string;
    text(list: string): string;
    nothing: string;
    chat: string;
    question(count: number): string;
    cards(count: number): string;
    deleteLabel: string;
    deleteHint: string;
    deleted: string;
  };
  refusals: Record<RefusalCode, string>;
  failed(reference: string): string;
  notSetUp: string;
  cardFallback: string;
}
