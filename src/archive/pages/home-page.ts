import { greatest } from 'd3-array';
import { targetChange } from '../../notes/figures.ts';
import type { Note } from '../../notes/note.ts';
import type { Archive } from '../archive.ts';
import { asOf } from '../standing/window.ts';
import { briefContext } from './brief-context.ts';
import { countKinds, type DigestKind, digestKind } from './digests/digest-counts.ts';
import { homeRail } from './home-rail.ts';
import { ratingCard } from './rating-card.ts';
import { type DayRows, groupByDay, rowOf } from './rows.ts';

interface HomeDay extends DayRows {
  /** How many, without the lead; more than `rows` if there is no room for all. */
  total: number;
}

/** The note that the home page opens with. */
export type Lead = ReturnType<typeof leadNote>;

/**
 * Returns all that the home page shows, with about `size` notes. It shows whole days, but never
 * more than twice as many notes, because a day in earnings season can have hundreds. No note
 * appears twice, except in the rail. Without notes it has no lead, no day and no rail.
 */
export function homePage(archive: Archive, size: number) {
  const { notes, firms } = archive;
  const days = wholeDays(notes, size);
  const byDay = Map.groupBy(days, (note) => note.day);
  const ofNewest = byDay.get(asOf(archive)) ?? [];
  const lead = leadOf(ofNewest);
  const shown = days.slice(0, 2 * size);
  const beside = shown.filter((note) => note !== lead);
  return {
    lead: lead && leadNote(lead, archive),
    /** Of all notes of the lead's day, which is the newest. */
    counts: countKinds(ofNewest),
    /** The days with other notes than the lead. */
    days: groupByDay(beside.map((note) => ({ ...rowOf(note, firms), dek: note.dek }))).map(
      (group): HomeDay => ({
        ...group,
        total: (byDay.get(group.day)?.length ?? 0) - Number(group.day === lead?.day),
      }),
    ),
    hasMore: shown.length < notes.length,
    rail: homeRail(archive),
  };
}

function leadNote(note: Note, archive: Archive) {
  const { dek, summary, keyPoints = [] } = note;
  const isBrief = dek === undefined && summary === undefined && keyPoints.length === 0;
  return {
    dek,
    summary,
    keyPoints: keyPoints.slice(0, leadPoints),
    card: ratingCard(note, archive.firms),
    /** In place of a summary, where the note has none. */
    context: isBrief ? briefContext(note, archive) : undefined,
  };
}

/** The key points for which the lead has room beside its card. */
const leadPoints = 3;

/** Changes of rating come before changes of target, and both before everything else. */
const leadRanks: Record<DigestKind, number> = {
  upgrade: 2,
  downgrade: 2,
  raise: 1,
  lower: 1,
  initiation: 0,
  other: 0,
};

/**
 * Returns the note that moves most: an upgrade or a downgrade before a change of target, then the largest change
 * of target, then a note with a text. Of equals, the newest wins.
 */
function leadOf(notes: readonly Note[]): Note | undefined {
  const changeOf = (note: Note) => Math.abs(targetChange(note) ?? 0);
  return greatest(
    notes,
    (a, b) =>
      leadRanks[digestKind(a)] - leadRanks[digestKind(b)] ||
      changeOf(a) - changeOf(b) ||
      Number(a.hasBody) - Number(b.hasBody),
  );
}

/** For how many rows there is room beside the rail: a day's heading takes as much as a row. */
const roomBesideRail = 12;

/**
 * Returns the days that stand beside the rail, and those below it. A long day is cut in two, unless one part would
 * have hardly a row.
 */
export function aroundRail(days: readonly HomeDay[]): { beside: HomeDay[]; below: HomeDay[] } {
  const beside: HomeDay[] = [];
  const below: HomeDay[] = [];
  let room = roomBesideRail;
  for (const day of days) {
    const fitting = room - 1;
    room -= 1 + day.rows.length;
    if (day.rows.length <= fitting + 1) beside.push(day);
    else if (fitting < 2) below.push(day);
    else {
      beside.push({ ...day, rows: day.rows.slice(0, fitting), total: fitting });
      below.push({ ...day, rows: day.rows.slice(fitting), total: day.total - fitting });
    }
  }
  return { beside, below };
}

function wholeDays(notes: readonly Note[], size: number): readonly Note[] {
  const lastDay = notes[Math.min(size, notes.length) - 1]?.day;
  return notes.filter(({ day }, at) => at < size || day === lastDay);
}
