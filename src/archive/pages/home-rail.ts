import { ascending } from 'd3-array';
import { targetChange } from '../../notes/figures.ts';
import type { Note } from '../../notes/note.ts';
import { addDays, type Day } from '../../notes/terms/dates.ts';
import { type Archive, stockSlug } from '../archive.ts';
import { countKinds, type DigestCounts } from './digests/digest-counts.ts';
import { daysOfWeek, type Week, weekOf } from './digests/weeks.ts';
import { type NoteRow, rowsOf } from './rows.ts';
import { nextReport } from './ticker-facts.ts';

/** How many days before the newest note the rail covers. */
export const railDays = 30;

export const railEntries = 5;

/** What readers look for besides the news. Any of the lists may be empty. */
export interface HomeRail {
  /** The ISO week of the newest note. */
  week: { week: Week; first: Day; last: Day; counts: DigestCounts };
  /** The largest changes of target in `railDays`, up or down. */
  changes: NoteRow[];
  /** The tickers with more than one action in `railDays`, busiest first. */
  busiest: { slug: string; symbol: string; company: string; actions: number }[];
  /** Companies that report on the newest note's day or later, soonest first. */
  reporting: { slug: string; symbol: string; company: string; day: Day }[];
}

/** Returns the rail of the home page; undefined if there are no notes. */
export function homeRail(archive: Archive): HomeRail | undefined {
  const { notes, firms } = archive;
  const today = notes[0]?.day;
  if (today === undefined) return undefined;
  const week = weekOf(today);
  const { first, last } = daysOfWeek(week);
  const recent = since(notes, addDays(today, 1 - railDays));
  return {
    week: { week, first, last, counts: countKinds(since(notes, first)) },
    changes: rowsOf(recent.filter(targetChange).sort(byChange).slice(0, railEntries), firms),
    busiest: busiestOf(archive, recent),
    reporting: reportingOf(archive, today),
  };
}

function since(notes: readonly Note[], day: Day): readonly Note[] {
  const end = notes.findIndex((note) => note.day < day);
  return end < 0 ? notes : notes.slice(0, end);
}

function byChange(a: Note, b: Note): number {
  return Math.abs(targetChange(b) ?? 0) - Math.abs(targetChange(a) ?? 0);
}

function busiestOf({ tickers }: Archive, recent: readonly Note[]): HomeRail['busiest'] {
  return [...Map.groupBy(recent, (note) => stockSlug(note))]
    .flatMap(([slug, { length: actions }]) => {
      const named = tickers.get(slug);
      return named && actions > 1
        ? [{ slug, symbol: named.ticker.symbol, company: named.company, actions }]
        : [];
    })
    .sort((a, b) => b.actions - a.actions || ascending(a.slug, b.slug))
    .slice(0, railEntries);
}

function reportingOf({ tickers }: Archive, today: Day): HomeRail['reporting'] {
  return [...tickers.values()]
    .flatMap(({ slug, ticker, company, notes }) => {
      const day = nextReport(notes, today);
      return day === undefined ? [] : [{ slug, symbol: ticker.symbol, company, day }];
    })
    .sort((a, b) => ascending(a.day, b.day) || ascending(a.slug, b.slug))
    .slice(0, railEntries);
}
