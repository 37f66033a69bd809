import type { Note } from '../notes/note.ts';

/** A note as it is found by its headline. The id begins with its day. */
export type Headline = Pick<Note, 'id' | 'title'>;

/** One part of the headlines. */
export interface HeadlinePart {
  /** The year and a number from its oldest part: `2026-1`. */
  name: string;
  /** Newest first. */
  headlines: Headline[];
}

/** Headlines in a part that is full: some 23 KB, compressed. */
export const partSize = 500;

/**
 * Returns the headlines, newest first, cut by year and within a year by number, counted from its oldest: a
 * new note changes the newest part alone.
 *
 * @param notes newest first
 */
export function headlineParts(
  notes: readonly Pick<Note, 'id' | 'day' | 'title'>[],
  size: number = partSize,
): HeadlinePart[] {
  const years = new Map<string, Headline[]>();
  for (const { id, day, title } of notes) {
    const year = day.slice(0, 4);
    const headlines = years.get(year) ?? [];
    years.set(year, headlines);
    headlines.push({ id, title });
  }
  return [...years].flatMap(([year, headlines]) => {
    const count = Math.ceil(headlines.length / size);
    return Array.from({ length: count }, (_, at): HeadlinePart => {
      const number = count - at;
      const end = headlines.length - (number - 1) * size;
      return {
        name: `${year}-${number}`,
        headlines: headlines.slice(Math.max(0, end - size), end),
      };
    });
  });
}
