import { dayOf } from '../notes/terms/dates.ts';
import { fieldsOf } from '../search/unknown-data.ts';

/* Which note of each ticker was the newest when the reader last looked at the watchlist. */

export interface Visit {
  /** When the page was last opened during it, in milliseconds since 1970. */
  at: number;
  /** The id of the newest note, by the ticker's slug. */
  newest: Readonly<Record<string, string>>;
}

interface Visits {
  now: Visit;
  /** Undefined if this is the first visit. */
  last: Visit | undefined;
}

/** How long nobody opens the page between two visits, in milliseconds. A reload does not begin a new visit. */
export const visitPause = 3_600_000;

/** Returns the visits, once the page is opened at a time. That may begin a new visit. */
export function beginVisit(kept: Visits | undefined, at: number): Visits {
  if (!kept) return { now: { at, newest: {} }, last: undefined };
  const now = { ...kept.now, at };
  return { now, last: at - kept.now.at < visitPause ? kept.last : kept.now };
}

/** Returns the notes that are newer than the one with an id, newest first; none if the id is unknown. */
export function newSince<Item extends { id: string }>(
  id: string | undefined,
  notes: readonly Item[],
): Item[] {
  if (id === undefined) return [];
  const at = notes.findIndex((note) => note.id === id);
  // A note that is gone was replaced by another of its day.
  return at < 0 ? notes.filter((note) => dayOf(note.id) >= dayOf(id)) : notes.slice(0, at);
}

/** Returns the visits that the browser kept; undefined for anything else. */
export function parseVisits(text: string | null): Visits | undefined {
  try {
    const { now, last } = fieldsOf(JSON.parse(text ?? ''));
    const current = parseVisit(now);
    return current && { now: current, last: parseVisit(last) };
  } catch {
    return undefined;
  }
}

function parseVisit(kept: unknown): Visit | undefined {
  const { at, newest } = fieldsOf(kept);
  if (typeof at !== 'number') return undefined;
  const ids = Object.entries(fieldsOf(newest)).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return { at, newest: Object.fromEntries(ids) };
}
