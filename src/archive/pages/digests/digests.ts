import { sum } from 'd3-array';
import { targetChange } from '../../../notes/figures.ts';
import type { Note } from '../../../notes/note.ts';
import { onceFor } from '../../../notes/terms/once-for.ts';
import type { Archive } from '../../archive.ts';
import type { Firms } from '../../firms.ts';
import type { Made } from '../../lazy.ts';
import { rowsOf } from '../rows.ts';
import { countKinds, digestKind, digestKinds } from './digest-counts.ts';
import { daysOfWeek, partsOfWeek, weekOf } from './weeks.ts';

/**
 * The most notes of one kind that a digest shows. A day in earnings season can have hundreds: the digest then
 * shows the largest changes, and links to all of them.
 */
export const shownOfKind = 30;

export const dayListSize = 50;

export type DayDigest = Made<typeof dayDigests>;
export type WeekDigest = Made<typeof weekDigests>;
export type DayListPage = Made<typeof dayListPages>;
export type DigestSection = ReturnType<typeof sectionsOf>[number];

type Notes = Pick<Archive, 'notes'>;

/** The notes of every day that has any, newest first. */
const daysOf = onceFor(({ notes }: Notes) => groupBy(notes, ({ day }) => day));

/** The days of every ISO week that has notes, newest first. */
const weeksOf = onceFor((archive: Notes) => groupBy(daysOf(archive), ([day]) => weekOf(day)));

/** Returns the digest of every day that has notes, newest first. */
export function dayDigests(archive: Archive) {
  const days = daysOf(archive);
  return days.map(([day, ofDay], index) => ({
    day,
    make: () => ({
      day,
      week: weekOf(day),
      counts: countKinds(ofDay),
      sections: sectionsOf(ofDay, archive.firms),
      /** The days with notes before and after it. */
      earlier: days[index + 1]?.[0],
      later: days[index - 1]?.[0],
      /** How many pages list all of its notes; 0 if the digest shows them all. */
      lists: listsOf(ofDay),
    }),
  }));
}

/** Returns the digest of every ISO week that has notes, newest first. */
export function weekDigests(archive: Archive) {
  const weeks = weeksOf(archive);
  return weeks.map(([week, days], index) => ({
    week,
    make: () => {
      const ofWeek = days.flatMap(([, ofDay]) => ofDay);
      return {
        week,
        ...daysOfWeek(week),
        /** Its days with notes, the first day first. */
        days: days.map(([day, ofDay]) => ({ day, counts: countKinds(ofDay) })).reverse(),
        counts: countKinds(ofWeek),
        sections: sectionsOf(ofWeek, archive.firms),
        earlier: weeks[index + 1]?.[0],
        later: weeks[index - 1]?.[0],
      };
    },
  }));
}

/** Returns every ISO week that has notes, grouped by year, newest first. */
export function digestYears(archive: Notes) {
  const weeks = weeksOf(archive).map(([week, days]) => ({
    week,
    total: sum(days, ([, ofDay]) => ofDay.length),
  }));
  return groupBy(weeks, ({ week }) => partsOfWeek(week).year).map(([year, weeks]) => ({
    year,
    weeks,
  }));
}

/** Returns the pages that list all notes of the days that are too long for their digests. */
export function dayListPages(archive: Archive) {
  return daysOf(archive).flatMap(([day, ofDay]) => {
    const pages = listsOf(ofDay);
    return Array.from({ length: pages }, (_, at) => ({
      day,
      number: at + 1,
      make: () => ({
        day,
        /** From 1, the newest notes first. */
        number: at + 1,
        pages,
        total: ofDay.length,
        rows: rowsOf(ofDay.slice(at * dayListSize, (at + 1) * dayListSize), archive.firms),
      }),
    }));
  });
}

function listsOf(ofDay: readonly Note[]): number {
  const isWhole = Object.values(countKinds(ofDay)).every((count) => count <= shownOfKind);
  return isWhole ? 0 : Math.ceil(ofDay.length / dayListSize);
}

/** Returns the notes by kind, in the order of the kinds; none is empty. */
function sectionsOf(notes: readonly Note[], firms: Firms) {
  const byKind = Map.groupBy(notes, digestKind);
  return digestKinds.flatMap((kind) => {
    const ofKind = byKind.get(kind);
    if (!ofKind) return [];
    const shown = ofKind.toSorted((a, b) => sizeOf(b) - sizeOf(a)).slice(0, shownOfKind);
    return {
      kind,
      /** More than `rows` if there is no room for all of them. */
      total: ofKind.length,
      /** The largest changes of a target first, up or down; then notes without one, newest first. */
      rows: rowsOf(shown, firms),
    };
  });
}

/** A note without a change comes last. */
function sizeOf(note: Note): number {
  const change = targetChange(note);
  return change === undefined ? -1 : Math.abs(change);
}

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): [Key, Item[]][] {
  return [...Map.groupBy(items, keyOf)];
}
