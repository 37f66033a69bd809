import { ascending } from 'd3-array';
import { targetChange } from '../../notes/figures.ts';
import type { Note } from '../../notes/note.ts';
import { addDays, type Day } from '../../notes/terms/dates.ts';
import { type Archive, stockSlug } from '../archive.ts';
import { asOf } from '../standing/window.ts';
import { countKinds } from './digests/digest-counts.ts';
import { daysOfWeek, weekOf } from './digests/weeks.ts';
import { rowsOf } from './rows.ts';
import { nextReport } from './ticker-facts.ts';

/** How many days before the newest note the rail covers. */
export const railDays = 30;

export const railEntries = 5;

/** What readers look for besides the news. Any of the lists may be empty. */
export type HomeRail = NonNullable<ReturnType<typeof homeRail>>;

/** Returns the rail of the home page; undefined if there are no notes. */
export function homeRail(archive: Archive) {
  const { notes, firms } = archive;
  const today = asOf(archive);
  if (today === '') return undefined;
  const week = weekOf(today);
  const { first, last } = daysOfWeek(week);
  const recent = since(notes, addDays(today, 1 - railDays));
  return {
    /** That of the newest note. */
    week: { week, first, last, counts: countKinds(since(notes, first)) },
    /** The largest changes of target in `railDays`, up or down. */
    changes: rowsOf(recent.filter(targetChange).sort(byChange).slice(0, railEntries), firms),
    busiest: busiestOf(archive, recent),
    reporting: reportingOf(archive, today),
  };
}

function since(notes: readonly Note[], day: Day): readonly Note[] {
  return notes.filter((note) => note.day >= day);
}

function byChange(a: Note, b: Note): number {
  return Math.abs(targetChange(b) ?? 0) - Math.abs(targetChange(a) ?? 0);
}

/** Returns the tickers with more than one action, busiest first. */
function busiestOf({ tickers }: Archive, recent: readonly Note[]) {
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

/** Returns the companies that report on a day or later, soonest first. */
function reportingOf({ tickers }: Archive, today: Day) {
  return [...tickers.values()]
    .flatMap(({ slug, ticker, company, notes }) => {
      const day = nextReport(notes, today);
      return day === undefined ? [] : [{ slug, symbol: ticker.symbol, company, day }];
    })
    .sort((a, b) => ascending(a.day, b.day) || ascending(a.slug, b.slug))
    .slice(0, railEntries);
}
