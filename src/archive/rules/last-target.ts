import type { Note } from '../../notes/note.ts';
import { daysBetween } from '../../notes/terms/dates.ts';
import { mostDays } from './rule.ts';

/** Returns whether a firm's target should follow from the one in an earlier note of the firm. */
export function isComparable(last: Note, note: Note): boolean {
  // New coverage begins with a target of its own.
  const isAnew = note.action === 'initiate' || note.action === 'resume';
  return (
    !isAnew &&
    last.company === note.company &&
    last.priceTarget?.currency === note.priceTarget?.currency &&
    daysBetween(last.day, note.day) <= mostDays
  );
}
