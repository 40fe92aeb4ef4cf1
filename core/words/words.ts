import type { Role } from '../access.ts';
import type { Cause } from '../bundle/causes.ts';
import type { ProposalReason } from '../bundle/nextSteps.ts';
import type { RefusalCode } from '../errors.ts';

/** A command as the help card and the app's menu show it. */
export interface CommandWords {
  name: string;
  help: string;
}

/** A finished task, for thanks: what it was, and what is easier now. */
export interface FinishedTask {
  title: string;
  effect: string;
}

/** Who helps with a step that waits, and what that helper has promised. Days are ISO dates. */
export interface HelpState {
  name: string;
  answerBy: string;
  promisedFor?: string | undefined;
}

/** A step on a lead's card. */
export interface WaitingStep {
  step: string;
  team: string;
  cause: Cause;
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
    /** Instead of the example, where a whole team reads. */
    mention: string;
  };
  bound: {
    team(name: string): string;
    personal(name: string): string;
    schedule(weekday: number, time: string): string;
    next: string;
  };
  place: { unknown(text: string): string; list: string; ask: string; summary: string };
  help: {
    summary: string;
    intro: string;
    commands: Record<'hilfe' | 'aufgaben' | 'fortschritt' | 'erinnerung' | 'datenschutz' | 'bereich', string>;
    question: string;
  };
  answer: {
    summary(title: string): string;
    owner(unit: string, phone: string): string;
    confirmed(day: string, unit: string): string;
    unconfirmed(unit: string): string;
    stale(unit: string): string;
    open: string;
    valueMissing(unit: string): string;
  };
  /** What the buttons under an answer say, and what is said when one was pressed. */
  feedback: {
    helped: string;
    notHelped: string;
    wrong: string;
    chooseReason: string;
    reasons: Record<'outdated' | 'contact' | 'broken' | 'incomplete', string>;
    thanksHelped: string;
    thanksNotHelped(unit: string, phone: string): string;
    thanksWrong(unit: string): string;
  };
  unsure: { summary: string; text: string; none: string };
  /** What is no question to the articles. */
  talk: {
    greeting: string;
    thanks: string;
    person: string;
    legal: string;
    outside: string;
    attack: string;
    insult(unit: string, phone: string): string;
    snooze: string;
    feedback: string;
    /** In English: the articles are German, and the question was not. */
    english: { answer: string; choices: string; nothing: string };
  };
  nothing: { summary: string; text(unit: string, phone: string): string };
  steps: {
    done: string;
    stuck: string;
    later: string;
    undo: string;
    minutes(minutes: number): string;
    waiting(cause: Cause, since: string | undefined): string;
    ofTask(task: string): string;
    causes: Record<Cause, string>;
    chooseCause: string;
    /** Said while the press can still be taken back. */
    justDone(step: string): string;
    justStuck(step: string, cause: Cause, help?: HelpState): string;
    justLater(step: string, day: string): string;
    /** Said afterwards, as long as the card stands there. */
    isDone(step: string): string;
    isWaiting(step: string, cause: Cause, since: string | undefined, help?: HelpState): string;
    /** The way is free again (voice.md 6). */
    isFree(cause: Cause): string;
    /** Offered beside the causes, where the town has named its systems. */
    system: string;
    noSystem: string;
    isLater(step: string, day: string): string;
  };
  /** What somebody is asked who can help a team on (voice.md 6). */
  helping: {
    summary(team: string): string;
    ask(team: string, step: string, cause: Cause, system: string | undefined): string;
    askAgain(team: string, step: string, promised: string): string;
    until: string;
    dateMissing: string;
    promise: string;
    free: string;
    elsewhere: string;
    further: string;
    line(team: string, step: string, since: string): string;
    promised(team: string, step: string, until: string): string;
    freed(team: string, step: string): string;
    passedOn(to: string, step: string): string;
    over(team: string, step: string): string;
    lead: string;
  };
  /** What waits for a lead, stands still and was finished: three lines a week in the lead's own chat. */
  lead: {
    title: string;
    mine(steps: readonly WaitingStep[]): string;
    mineNone: string;
    stuck(steps: readonly WaitingStep[]): string;
    stuckNone: string;
    finished(tasks: readonly FinishedTask[]): string;
    schedule(weekday: number, time: string): string;
    isOff: string;
    off: string;
    on: string;
    told: string;
    toldOff: string;
    toldOn: string;
  };
  /** Stands last on its card: no order follows it (voice.md). */
  thanks: {
    sinceLastCard(tasks: readonly FinishedTask[], unit: string): string;
    justNow(tasks: readonly FinishedTask[], unit: string): string;
    forHalfYear(unit: string): string;
  };
  tasks: {
    summary(name: string): string;
    title(name: string): string;
    intro: string;
    further: string;
    waiting: string;
    allDone: string;
    onlyWaiting: string;
    onlyLater: string;
    readOnly: string;
    noneHere(halfYear: string): string;
    noBundle(halfYear: string): string;
    link: string;
  };
  weekly: {
    summary(unit: string, step: string): string;
    text(unit: string, step: string, minutes: string): string;
    further: string;
    progress(halfYear: string, text: string): string;
    /** Why this step; a reason without words needs none, the step is simply the next one. */
    because: Partial<Record<ProposalReason, string>>;
    /** With the first card of a half-year. */
    opening: {
      title(halfYear: string): string;
      /** @param own whether they are the team's own, else the whole department's */
      tasks(count: number, own: boolean): string;
      /** Stands above the effects. @param all whether these are all there are */
      effects(all: boolean): string;
    };
    /** In its last weeks. @param until the day until which it is closed */
    closing(halfYear: string, until: string): string;
  };
  /** The card about the weekly card. */
  reminder: {
    summary: string;
    title: string;
    paused(until: string): string;
    weekday: string;
    weekdays: readonly string[];
    weekdayMissing: string;
    time: string;
    timeMissing: string;
    save: string;
    week: string;
    weeks: string;
    resume: string;
    hint: string;
    change: string;
    saved: string;
    resumed: string;
    justPaused(until: string): string;
  };
  progress: {
    summary: string;
    title(halfYear: string): string;
    line(name: string, text: string): string;
    tasks(counts: { done: number; inWork: number; waiting: number; open: number }): string;
    others: string;
    none: string;
    link: string;
  };
  privacy: {
    summary: string;
    title: string;
    /** @param remembered whether the list names a remembered question */
    stored(list: string, remembered: boolean): string;
    nothing: string;
    /** Stands below both. */
    rest: string;
    person: string;
    chat: string;
    place(name: string): string;
    lastContact: string;
    lead: string;
    /** @param place the department or unit where it holds. @param until the last day of a guest */
    role(role: Role, place: string | undefined, until: string | undefined): string;
    cards(count: number): string;
    question(chats: number): string;
    deleteLabel: string;
    deleteHint: string;
    /** Where the person has a role: it stays. */
    roleStays: string;
    deleted: string;
    deletedButRole: string;
  };
  /** Said in the tab instead of what only a chat can do. */
  inTab: { place(name: string | undefined): string; deletion: string };
  /** The search in the compose box, where others read what is posted. */
  search: { nothing: string; unreadable: string };
  refusals: Record<RefusalCode, string>;
  failed(reference: string): string;
  notSetUp: string;
  cardFallback: string;
}
