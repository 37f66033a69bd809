import { byYear } from '../archive/order.ts';
import type { Note } from '../notes/note.ts';

/** The notes of a full part, which has about 17 KB compressed. */
export const partSize = 250;

/**
 * Returns notes in parts: by year, and within a year by number. The year's oldest part is the first, so
 * a new note changes only the newest part. Year and number are its name: `2026-1`.
 *
 * @param notes newest first
 */
export function searchParts<Item extends Pick<Note, 'day'>>(
  notes: readonly Item[],
  size: number = partSize,
): { name: string; notes: Item[] }[] {
  return [...byYear(notes)].flatMap(([year, inYear]) => {
    const count = Math.ceil(inYear.length / size);
    return Array.from({ length: count }, (_, at) => {
      const number = count - at;
      const end = inYear.length - (number - 1) * size;
      return { name: `${year}-${number}`, notes: inYear.slice(Math.max(0, end - size), end) };
    });
  });
}
