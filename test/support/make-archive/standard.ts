import { spreadOverDays } from './days.ts';
import { houseFile } from './houses.ts';
import { type ArchiveFile, noteFile } from './note-file.ts';
import { seeded } from './random.ts';
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
 * seed or number changes the notes that are played; the cases stay.
 */
export function standardArchive(seed = standardSeed, notes = standardNotes): ArchiveFile[] {
  const written = Object.values(standardCases).flatMap((one) => [...one.notes]);
  const played = notes - written.length - onBusiest - onBusiestDay;
  if (played < 0) {
    throw new RangeError(`A standard archive has at least ${notes - played} notes, not ${notes}.`);
  }
  const random = seeded(seed);
  const days = (count: number) => spreadOverDays(random, count, firstDay, newestDay);
  const others = days(played).filter(({ day }) => day !== busiestDay);
  const left = played - others.reduce((sum, { count }) => sum + count, 0);
  const events = [
    ...simulate(random, {
      companies: [busiest],
      houses: standardHouses,
      days: days(onBusiest),
    }),
    ...simulate(random, {
      companies: standardCompanies,
      houses: standardHouses,
      days: [...others, { day: busiestDay, count: onBusiestDay + left }].sort((a, b) =>
        a.day < b.day ? -1 : 1,
      ),
    }),
  ];
  return [
    ...[...standardHouses, ...otherHouses].filter(({ hasFile }) => hasFile).map(houseFile),
    ...[...events.map((event) => tell(event, 'mixed', seed)), ...written].map(noteFile),
  ];
}
