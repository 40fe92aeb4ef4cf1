import { type Answer, answerFrom } from './answer.ts';
import { isFollowUp, joinFollowUp, joinsOn, ownWords, pointsBack } from './followUp.ts';
import type { SearchIndex } from './indexData.ts';
import { type Hit, search } from './searchIndex.ts';
import { sensesOf } from './thesaurus.ts';
import { eachToken } from './tokens.ts';

/** What the same person asked before in the same conversation, and the article that answered it, if one did. */
export interface Before {
  question: string;
  articleId?: string;
  /** What `searchAll` finds for that question, where it is still known. */
  hits?: readonly Hit[];
}

export interface Turn {
  text: string;
  before?: Before;
  /** Whether the asker may read articles of this visibility. */
  sees: (visibility: string) => boolean;
}

/** What a turn gets, and the question as it was read: with the one before it where it follows on that. */
export interface Answered {
  answer: Answer;
  question: string;
  follows: boolean;
  /** What `searchAll` finds for this question, if the turn came to know it. */
  hits?: readonly Hit[];
}

/** How much the question before counts, measured by the new one, and the new one where it names nothing of its own. */
const BEFORE = 0.8;
const NAMELESS = 0.3;
/** What it is worth to be the article of the answer before, and what more where the question points back to it. */
const SAME = 0.25;
const POINTED_AT = 0.25;
/** A second article this close makes a choice. */
const CLOSE = 0.93;
const CHOICES = 3;
/** A question with more words of its own than these needs the one before less and less. */
const NEEDED = 2;
const LOOKED_AT = 30;
/** Share of a question's own words that the article before must have, so that a question that is unsure alone is about it. */
const ABOUT = 0.4;
/** A question with no more words of its own than these goes on, also where other articles could be meant. */
const BRIEF = 2;
/** Other subjects that may be named beside what a question points back to. */
const SOME = 2;

/**
 * Answers what somebody says, read with the question before and its article where it makes no sense alone (*Und im Ausland?*,
 * *Welche Frist gilt?*), or where it is unsure alone and speaks of what that article is about. A whole new question drops
 * what was before.
 */
export function answerTurn(index: SearchIndex, turn: Turn): Answered {
  index.scratch.read = new Map();
  try {
    return answered(index, turn);
  } finally {
    delete index.scratch.read;
  }
}

function answered(index: SearchIndex, turn: Turn): Answered {
  const { text, before, sees } = turn;
  // Looked up once, for both readings: most turns ask something new.
  const hits = searchAll(index, text, sees);
  if (before && isFollowUp(text)) return following(index, turn, before, hits);
  const alone = answerFrom(index, text, hits);
  if (before && alone.kind !== 'answer' && goesOn(index, text, before, alone))
    return following(index, turn, before, hits);
  return { answer: alone, question: text, follows: false, hits };
}

/** All that a turn looks at for a question: what a follow-up on it needs, which may be looked up before it comes. */
export function searchAll(index: SearchIndex, question: string, sees: Turn['sees']): readonly Hit[] {
  return search(index, question, { sees, limit: LOOKED_AT });
}

/** Whether a question that is unsure alone goes on with the matter before: it points back, or speaks of it and of nothing else. */
function goesOn(index: SearchIndex, text: string, { articleId }: Before, alone: Answer): boolean {
  const words = wordsIn(index, text, articleId);
  const others = words.filter((word) => word === 'other').length;
  if (joinsOn(text) || pointsBack(text)) return others <= SOME;
  if (alone.kind === 'choices' && words.length > BRIEF && !alone.articleIds.includes(articleId ?? '')) return false;
  return others === 0 && shareIn(index, text, articleId) >= ABOUT;
}

function following(index: SearchIndex, { text, sees }: Turn, before: Before, hits: readonly Hit[]): Answered {
  const then = before.hits ?? searchAll(index, before.question, sees);
  const ranked = rankFollowing(text, before, hits, then).slice(0, CHOICES);
  return { answer: decide(index, text, ranked), question: joinFollowUp(before.question, text), follows: true };
}

/** One article answers alone if it is ahead and has something of what the question names. */
function decide(index: SearchIndex, text: string, ranked: readonly Ranked[]): Answer {
  const [first, second] = ranked;
  if (!first) return { kind: 'nothing' };
  const close = ranked.filter(({ score }) => score >= CLOSE * first.score);
  const isAhead = close.length === 1 && (first.own > 0 || shareIn(index, text, first.id) > 0);
  if (isAhead || !second) return { kind: 'answer', articleId: first.id, passage: first.passage };
  return { kind: 'choices', articleIds: (close.length > 1 ? close : [first, second]).map(({ id }) => id) };
}

/** An article that a follow-up may be about. */
interface Ranked {
  id: string;
  passage: number;
  score: number;
  /** What it says to the new question alone. */
  own: number;
}

/** Articles by what they say to the new question and to the one before; the article before is likely meant again. */
function rankFollowing(text: string, before: Before, hits: readonly Hit[], hitsBefore: readonly Hit[]): Ranked[] {
  const byId = (some: readonly Hit[]) => new Map(some.map((hit) => [hit.documentId, hit]));
  const now = byId(hits);
  const then = byId(hitsBefore);
  const own = ownWords(text).length;
  const weight = own > 0 ? 1 : NAMELESS;
  const needed = Math.min(1, NEEDED / Math.max(1, own));
  const same = needed * (SAME + (pointsBack(text) ? POINTED_AT : 0));
  const ids = new Set([...then.keys(), ...(weight === 1 ? now.keys() : [])]);
  const ranked = [...ids].map((id): Ranked => {
    const said = now.get(id)?.score ?? 0;
    const score = weight * said + needed * BEFORE * (then.get(id)?.score ?? 0) + (id === before.articleId ? same : 0);
    return { id, passage: (now.get(id) ?? then.get(id))?.passage ?? 0, score, own: said };
  });
  return ranked.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** The share of a question's own words that an article has or means; 1 where the question names nothing of its own. */
function shareIn(index: SearchIndex, text: string, articleId: string | undefined): number {
  const words = wordsIn(index, text, articleId);
  return words.length > 0 ? words.filter((word) => word === 'there').length / words.length : 1;
}

/** Each of a question's own words: whether an article has or means it; what the thesaurus knows else is another subject. */
function wordsIn(index: SearchIndex, text: string, articleId: string | undefined): ('there' | 'other' | 'unknown')[] {
  const there = stemsIn(index, articleId);
  const own = ownWords(text);
  const senses = sensesOf(own);
  return own.map((stem) => {
    const mine = senses.filter(({ said }) => said.includes(stem));
    const isMeant = mine.some(({ meant }) => meant.some((wording) => wording.every((part) => there.has(part))));
    if (there.has(stem) || isMeant) return 'there';
    return mine.length > 0 ? 'other' : 'unknown';
  });
}

function stemsIn({ entries, numberOf, vocabulary }: SearchIndex, articleId: string | undefined): Set<string> {
  const stems = new Set<string>();
  const entry = entries[numberOf.get(articleId ?? '') ?? -1];
  if (entry) eachToken(entry.tokens, (form) => stems.add(vocabulary.forms[form]?.stem.text ?? ''));
  return stems;
}
