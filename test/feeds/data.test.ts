import { expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { allRatings, countYears, tickerRatings, yearRatings } from '../../src/feeds/data.ts';
import { ratingEntry } from '../../src/feeds/rating-entry.ts';
import { makeNote } from '../notes/make-note.ts';

const absolute = (path: string) => `https://example.org${path}`;
const site = { licence: undefined, absolute };
const archive = buildArchive(
  ['2026-02-10', '2026-01-05', '2024-12-31'].map((day) =>
    makeNote({ id: `${day}-exmp-fixture-securities`, day, published: day, ticker: 'NYSE:EXMP' }),
  ),
  [],
);
const entries = archive.notes.map((note) => ratingEntry(note, archive, absolute));

test('the file of all states whether it is complete, and the addresses of the years', () => {
  const years = countYears(archive.notes);
  expect(years).toEqual([
    { year: '2026', total: 2 },
    { year: '2024', total: 1 },
  ]);
  const all = allRatings(entries, years, site);
  expect(all).toMatchObject({ total: 3, complete: true });
  expect(all.years[1]).toEqual({
    year: '2024',
    total: 1,
    json: 'https://example.org/api/v1/ratings/2024.json',
    csv: 'https://example.org/api/v1/ratings/2024.csv',
  });
  expect(allRatings(entries.slice(0, 2), years, site)).toMatchObject({ total: 3, complete: false });
});

test('each file states its licence, if the operator does', () => {
  const licence = { text: 'CC BY 4.0', url: 'https://example.com/by/4.0/' };
  const year = yearRatings('2026', [], { ...site, licence });
  expect(year).toMatchObject({ licence: 'CC BY 4.0', licenceUrl: 'https://example.com/by/4.0/' });
  expect(yearRatings('2026', [], site).licence).toBeUndefined();
});

test('the file of a ticker says whose it is, and what the firms say of it together', () => {
  const [ticker] = archive.tickers.values();
  const third = { currency: 'USD', count: 3, mean: 100 / 3, median: 30, high: 40, low: 30 };
  const consensus = { counts: [{ stance: 'buy', count: 2 } as const], targets: [third] };
  expect(ticker && tickerRatings(ticker, consensus, entries, site)).toMatchObject({
    schema: 'https://example.org/schema/ratings-v1.json',
    ticker: 'NYSE:EXMP',
    exchange: 'NYSE',
    symbol: 'EXMP',
    url: 'https://example.org/tickers/exmp/',
    consensus: {
      stances: [{ stance: 'buy', count: 2 }],
      targets: [{ ...third, mean: 33.333333 }],
    },
    ratings: [{ day: '2026-02-10' }, { day: '2026-01-05' }, { day: '2024-12-31' }],
  });
});
