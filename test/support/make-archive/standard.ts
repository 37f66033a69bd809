import { parseTicker, tickerSlug } from '../../../src/notes/terms/ticker.ts';
import { type Company, makeCompanies } from './companies.ts';
import { spreadOverDays } from './days.ts';
import { type House, houseFile, makeHouses } from './houses.ts';
import { type ArchiveFile, type NoteFields, noteFile } from './note-file.ts';
import { type Random, seeded } from './random.ts';
import { simulate } from './simulate.ts';
import { busiestDay, newestDay, standardCases } from './standard-cases.ts';
import { busiest, standardCompanies } from './standard-companies.ts';
import { otherHouses, standardHouses } from './standard-houses.ts';
import { tell } from './tell.ts';

export const standardSeed = 20_260_227;
export const standardNotes = 400;
const firstDay = '2024-02-28';
const onBusiest = 210;
const onBusiestDay = 24;

/**
 * Makes the standard fictitious archive: 400 notes of two years, with all that `standardCases` names. Another
 * seed or number changes the notes that are played, and more notes bring more companies and firms; the
 * cases stay.
 *
 * @throws RangeError for a number that the cases alone exceed
 */
export function standardArchive(
  seed = standardSeed,
  notes = standardNotes,
): Generator<ArchiveFile> {
  const written = Object.values(standardCases).flat();
  const least = written.length + onBusiest + onBusiestDay;
  if (notes < least) {
    throw new RangeError(`A standard archive has at least ${least} notes, not ${notes}.`);
  }
  return play(seed, notes, written);
}

function* play(
  seed: number,
  notes: number,
  written: readonly NoteFields[],
): Generator<ArchiveFile> {
  const random = seeded(seed);
  const left = notes - written.length - onBusiest - onBusiestDay;
  const more = Math.max(0, notes - standardNotes);
  const companies = [...standardCompanies, ...moreCompanies(random, Math.round(more / 12))];
  const houses = [...standardHouses, ...moreHouses(Math.min(40, Math.round(more / 100)))];
  const days = (count: number) => spreadOverDays(random, count, firstDay, newestDay);
  yield* [...houses, ...otherHouses].filter(({ hasFile }) => hasFile).map(houseFile);
  yield* written.map(noteFile);
  const plays = [
    { companies: [busiest], houses: standardHouses, days: days(onBusiest) },
    { companies, houses, days: withBusiestDay(days(left)) },
  ];
  for (const play of plays) {
    for (const event of simulate(random, play)) yield noteFile(tell(event, 'mixed', seed));
  }
}

type Days = ReturnType<typeof spreadOverDays>;

function withBusiestDay(days: Days): Days {
  const usual = days.find(({ day }) => day === busiestDay)?.count ?? 0;
  return [
    ...days.filter(({ day }) => day !== busiestDay),
    { day: busiestDay, count: usual + onBusiestDay },
  ].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Companies whose tickers no other note has. */
function moreCompanies(random: Random, count: number): Company[] {
  const slugOf = (text: string) => {
    const ticker = parseTicker(text);
    return ticker && tickerSlug(ticker);
  };
  const known = [
    busiest.ticker,
    ...standardCompanies.map(({ ticker }) => ticker),
    ...Object.values(standardCases).flatMap((notes) => notes.map(({ ticker }) => ticker)),
  ];
  const taken = new Set(known.map(slugOf));
  return makeCompanies(random, count).filter(({ ticker }) => !taken.has(slugOf(ticker)));
}

function moreHouses(count: number): House[] {
  const taken = new Set([...standardHouses, ...otherHouses].map(({ name }) => name));
  return makeHouses(count).filter(({ name }) => !taken.has(name));
}
