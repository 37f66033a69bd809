import type { Note } from '../../notes/note.ts';
import { type Archive, stockSlug } from '../archive.ts';
import { consensusOf } from '../standing/consensus.ts';
import { currentRating } from '../standing/current-rating.ts';
import { ofOneCompany } from '../standing/one-company.ts';

/** What was known of a stock on the day of a brief, because a brief says little itself. */
export type BriefContext = ReturnType<typeof briefContext>;

/**
 * Returns what was known of a brief's stock on its day. Later notes do not change it, so a new
 * note changes no older page.
 */
export function briefContext(note: Note, { tickers, firms }: Pick<Archive, 'tickers' | 'firms'>) {
  const slug = firms.slugOf(note);
  const { notes, stock } = tickers.get(stockSlug(note)) ?? { notes: [note], stock: undefined };
  const counted = ofOneCompany(notes.slice(notes.indexOf(note)), stock).notes;
  const earlier = counted.slice(1);
  const own = earlier.filter((other) => firms.slugOf(other) === slug);
  const before = currentRating(own, note.day, firms, stock);
  const { votes, counts, targets } = consensusOf(counted, note.day, firms, stock);
  return {
    /** Whether there is no earlier note on the stock. */
    isFirst: earlier.length === 0,
    /** Where the firm stood before; undefined if it has no earlier note. */
    before: before && {
      id: before.note.id,
      day: before.note.day,
      word: before.isCounted ? before.word : undefined,
      target: before.target,
    },
    /** What all firms said, this note included; undefined if no other firm's vote counts. */
    consensus: votes.some(({ firmSlug }) => firmSlug !== slug) ? { counts, targets } : undefined,
  };
}
