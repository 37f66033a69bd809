import type { Note } from '../../notes/note.ts';
import { rules } from '../rules/index.ts';

/**
 * Returns the warnings that a note accepts, in its order: readers see what its editors saw. What a
 * rule expects is a sentence, with code in backticks.
 */
export function acceptedWarnings({ accept = [] }: Pick<Note, 'accept'>) {
  return accept.flatMap(({ rule, why }) => {
    const known = rules.get(rule);
    // A name that no rule has is an error, and is never published.
    return known ? [{ expected: known.what, why }] : [];
  });
}
