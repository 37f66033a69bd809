import type { Day } from '../../../src/notes/terms/dates.ts';
import { makeCompanies } from './companies.ts';
import { spreadOverDays } from './days.ts';
import { houseFile, makeHouses } from './houses.ts';
import { type ArchiveFile, noteFile } from './note-file.ts';
import { seeded } from './random.ts';
import { simulate } from './simulate.ts';
import { type Bodies, tell } from './tell.ts';

/** What an archive is made of: the same options, the same bytes. */
export interface ArchiveOptions {
  seed: number;
  /** Exactly so many. */
  notes: number;
  /** At most so many have notes: those with the least luck have none. */
  tickers: number;
  firms: number;
  from: Day;
  until: Day;
  bodies: Bodies;
}

/**
 * Makes a fictitious archive that reads like a real one: a few tickers and firms with most of the notes,
 * days of many notes and days of none, and histories of ratings and targets in which each note follows
 * from the ones before. One file after another, firms first, so that 100,000 notes need no memory.
 */
export function* makeArchive({
  seed,
  notes,
  tickers,
  firms,
  from,
  until,
  bodies,
}: ArchiveOptions): Generator<ArchiveFile> {
  const random = seeded(seed);
  const companies = makeCompanies(random, tickers);
  const houses = makeHouses(firms);
  yield* houses.map(houseFile);
  const days = spreadOverDays(random, notes, from, until);
  for (const event of simulate(random, { companies, houses, days })) {
    yield noteFile(tell(event, bodies, seed));
  }
}
