import { targetChange } from '../../notes/figures.ts';
import type { Note } from '../../notes/note.ts';
import type { Archive } from '../archive.ts';
import {
  countKinds,
  type DigestCounts,
  type DigestKind,
  digestKind,
} from './digests/digest-counts.ts';
import { type HomeRail, homeRail } from './home-rail.ts';
import { type RatingCard, ratingCard } from './rating-card.ts';
import { type DayRows, groupByDay, type NoteRow, rowOf, rowsOf } from './rows.ts';

export interface HomeDay extends DayRows {
  /** How many, without the lead; more than `rows` if there is no room for all. */
  total: number;
}

/** The note that the home page opens with. */
export interface Lead {
  row: NoteRow;
  dek: string | undefined;
  summary: string | undefined;
  keyPoints: readonly string[];
  card: RatingCard;
}

/** All that the home page shows. No note appears twice, except in the rail. */
export interface HomePage {
  /** Undefined if there are no notes. */
  lead: Lead | undefined;
  /** The newest day: all of its notes are counted, and its rows leave out the lead. */
  newest: (HomeDay & { counts: DigestCounts }) | undefined;
  /** The days before, until about `size` notes are shown. */
  before: HomeDay[];
  hasMore: boolean;
  rail: HomeRail | undefined;
}

/**
 * Returns the home page with about `size` notes. It shows whole days, but never more than twice as many notes,
 * because a day in earnings season can have hundreds.
 */
export function homePage(archive: Archive, size: number): HomePage {
  const { notes, firms } = archive;
  const [newestNote] = notes;
  if (!newestNote) {
    return { lead: undefined, newest: undefined, before: [], hasMore: false, rail: undefined };
  }
  const { day } = newestNote;
  const days = wholeDays(notes, size);
  const lead = leadOf(notes.filter((note) => note.day === day)) ?? newestNote;
  const shown = days.slice(0, 2 * size);
  const totals = new Map(
    [...Map.groupBy(days, (note) => note.day)].map(([day, all]) => [day, all.length]),
  );
  const groups = groupByDay(
    rowsOf(
      shown.filter((note) => note !== lead),
      firms,
    ),
  );
  const before = groups
    .filter((group) => group.day !== day)
    .map((group) => ({ ...group, total: totals.get(group.day) ?? group.rows.length }));
  return {
    lead: {
      row: rowOf(lead, firms),
      dek: lead.dek,
      summary: lead.summary,
      keyPoints: lead.keyPoints?.slice(0, leadPoints) ?? [],
      card: ratingCard(lead, firms),
    },
    newest: {
      day,
      rows: groups.find((group) => group.day === day)?.rows ?? [],
      total: (totals.get(day) ?? 1) - 1,
      counts: countKinds(days.filter((note) => note.day === day)),
    },
    before,
    hasMore: shown.length < notes.length,
    rail: homeRail(archive),
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
  const weight = (note: Note) => [
    leadRanks[digestKind(note)],
    Math.abs(targetChange(note) ?? 0),
    Number(note.hasBody),
  ];
  return notes.toSorted((a, b) => {
    const [of, other] = [weight(a), weight(b)];
    const at = of.findIndex((value, index) => value !== other[index]);
    return at < 0 ? 0 : (other[at] ?? 0) - (of[at] ?? 0);
  })[0];
}

function wholeDays(notes: readonly Note[], size: number): readonly Note[] {
  const lastDay = notes[Math.min(size, notes.length) - 1]?.day;
  const end = notes.findIndex(({ day }, index) => index >= size && day !== lastDay);
  return end < 0 ? notes : notes.slice(0, end);
}
