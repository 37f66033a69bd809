import { ascending } from 'd3-array';
import type { Note } from '../notes/note.ts';
import { isDay } from '../notes/terms/dates.ts';

/**
 * Orders notes newest first, by the day as written. Within a day, notes with a time come first,
 * by instant. Then the id decides, so that the order of files never matters.
 */
export function newestFirst(
  a: Pick<Note, 'id' | 'day' | 'published'>,
  b: Pick<Note, 'id' | 'day' | 'published'>,
): number {
  if (a.day !== b.day) return a.day < b.day ? 1 : -1;
  if (a.published !== b.published) {
    const difference = instant(b.published) - instant(a.published);
    if (difference !== 0) return difference;
  }
  return ascending(a.id, b.id);
}

/** Returns notes by the year of their day, in their order. */
export function byYear<Item extends Pick<Note, 'day'>>(
  notes: readonly Item[],
): Map<string, Item[]> {
  return Map.groupBy(notes, ({ day }) => day.slice(0, 4));
}

/** Orders firms or analysts by their names, and two of one name by their slugs. */
export function byName(
  a: { name: string; slug: string },
  b: { name: string; slug: string },
): number {
  return a.name.localeCompare(b.name, 'en') || ascending(a.slug, b.slug);
}

/** Long before any time of any day, but finite, because the difference of two must be 0. */
const noTime = Number.MIN_SAFE_INTEGER;

function instant(published: string): number {
  return isDay(published) ? noTime : Date.parse(published);
}
