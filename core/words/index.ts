import { du } from './du.ts';
import { sie } from './sie.ts';
import type { Words } from './words.ts';

/** The sentences in a town's form of address. */
export function wordsFor(address: 'sie' | 'du'): Words {
  return address === 'du' ? du : sie;
}
