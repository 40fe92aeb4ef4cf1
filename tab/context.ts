import { createContext, useContext } from 'react';
import type { MeAnswer } from '../core/api.ts';
import { type TabWords, tabWords } from '../core/words/tabWords.ts';

/** What every page knows: who is signed in, the words in the town's form of address, and the way to another role. */
export interface Tab {
  me: MeAnswer;
  words: TabWords;
  /** Undefined where the role comes with the account. */
  changeRole: (() => void) | undefined;
  /** Reads anew who is signed in and how the town speaks. */
  refreshMe: () => Promise<unknown>;
}

export const TabContext = createContext<Tab | undefined>(undefined);

/** @throws Error outside of a signed-in page */
export function useTab(): Tab {
  const tab = useContext(TabContext);
  if (!tab) throw new Error('A page stands outside of the signed-in part.');
  return tab;
}

/** The words where nobody may be signed in yet. */
export function useWords(): TabWords {
  return useContext(TabContext)?.words ?? tabWords('sie');
}
