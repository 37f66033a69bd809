import { targetChange } from '../../../notes/figures.ts';
import type { Note } from '../../../notes/note.ts';
import type { Day } from '../../../notes/terms/dates.ts';
import type { Archive } from '../../archive.ts';
import type { Firms } from '../../firms.ts';
import type { Lazy } from '../../lazy.ts';
import { type NoteRow, rowsOf } from '../rows.ts';
import {
  countKinds,
  type DigestCounts,
  type DigestKind,
  digestKind,
  digestKinds,
} from './digest-counts.ts';
import { daysOfWeek, partsOfWeek, type Week, weekOf } from './weeks.ts';

/**
 * The most notes of one kind that a digest shows. A day in earnings season can have hundreds: the digest then
 * shows the largest changes, and links to all of them.
 */
export const shownOfKind = 30;

export const dayListSize = 50;

export interface DigestSection {
  kind: DigestKind;
  /** More than `rows` if there is no room for all of them. */
  total: number;
  /** The largest changes of a target first, up or down; then the notes without one, newest first. */
  rows: NoteRow[];
}

interface Digest {
  counts: DigestCounts;
  /** In the order of the kinds; none is empty. */
  sections: DigestSection[];
}

export interface DayDigest extends Digest {
  day: Day;
  week: Week;
  /** The days with notes before and after it. */
  earlier: Day | undefined;
  later: Day | undefined;
  /** How many pages list all of its notes; 0 if the digest shows them all. */
  lists: number;
}

export interface WeekDigest extends Digest {
  week: Week;
  first: Day;
  last: Day;
  /** Its days with notes, the first day first. */
  days: { day: Day; counts: DigestCounts }[];
  earlier: Week | undefined;
  later: Week | undefined;
}

export interface DayListPage {
  day: Day;
  /** From 1, the newest notes first. */
  number: number;
  pages: number;
  total: number;
  rows: NoteRow[];
}

/** Returns the digest of every day that has notes, newest first. */
export function dayDigests({ notes, firms }: Archive): Lazy<DayDigest, 'day'>[] {
  const days = groupBy(notes, ({ day }) => day);
  return days.map(([day, ofDay], index) => ({
    day,
    make: () => ({
      ...makeDigest(ofDay, firms),
      day,
      week: weekOf(day),
      earlier: days[index + 1]?.[0],
      later: days[index - 1]?.[0],
      lists: listsOf(ofDay),
    }),
  }));
}

/** Returns the digest of every ISO week that has notes, newest first. */
export function weekDigests({ notes, firms }: Archive): Lazy<WeekDigest, 'week'>[] {
  const weeks = groupBy(
    groupBy(notes, ({ day }) => day),
    ([day]) => weekOf(day),
  );
  return weeks.map(([week, days], index) => ({
    week,
    make: () => ({
      ...makeDigest(
        days.flatMap(([, ofDay]) => ofDay),
        firms,
      ),
      week,
      ...daysOfWeek(week),
      days: days.map(([day, ofDay]) => ({ day, counts: countKinds(ofDay) })).reverse(),
      earlier: weeks[index + 1]?.[0],
      later: weeks[index - 1]?.[0],
    }),
  }));
}

interface DigestYear {
  year: string;
  /** The newest first. */
  weeks: { week: Week; total: number }[];
}

/** Returns every ISO week that has notes, grouped by year, newest first. */
export function digestYears({ notes }: Pick<Archive, 'notes'>): DigestYear[] {
  const days = groupBy(notes, ({ day }) => day);
  const weeks = groupBy(days, ([day]) => weekOf(day)).map(([week, days]) => ({
    week,
    total: days.reduce((sum, [, ofDay]) => sum + ofDay.length, 0),
  }));
  return groupBy(weeks, ({ week }) => partsOfWeek(week).year).map(([year, weeks]) => ({
    year,
    weeks,
  }));
}

/** Returns the pages that list all notes of the days that are too long for their digests. */
export function dayListPages({ notes, firms }: Archive): Lazy<DayListPage, 'day' | 'number'>[] {
  return groupBy(notes, ({ day }) => day).flatMap(([day, ofDay]) => {
    const pages = listsOf(ofDay);
    return Array.from({ length: pages }, (_, at) => ({
      day,
      number: at + 1,
      make: () => ({
        day,
        number: at + 1,
        pages,
        total: ofDay.length,
        rows: rowsOf(ofDay.slice(at * dayListSize, (at + 1) * dayListSize), firms),
      }),
    }));
  });
}

function listsOf(ofDay: readonly Note[]): number {
  const isWhole = Object.values(countKinds(ofDay)).every((count) => count <= shownOfKind);
  return isWhole ? 0 : Math.ceil(ofDay.length / dayListSize);
}

function makeDigest(notes: readonly Note[], firms: Firms): Digest {
  const byKind = new Map(groupBy(notes, digestKind));
  return {
    counts: countKinds(notes),
    sections: digestKinds.flatMap((kind): DigestSection[] => {
      const ofKind = byKind.get(kind);
      if (!ofKind) return [];
      const shown = ofKind.toSorted((a, b) => sizeOf(b) - sizeOf(a)).slice(0, shownOfKind);
      return [{ kind, total: ofKind.length, rows: rowsOf(shown, firms) }];
    }),
  };
}

/** A note without a change comes last. */
function sizeOf(note: Note): number {
  const change = targetChange(note);
  return change === undefined ? -1 : Math.abs(change);
}

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): [Key, Item[]][] {
  return [...Map.groupBy(items, keyOf)];
}
