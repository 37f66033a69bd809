import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, inject, test } from 'vitest';
import type * as z from 'zod';
import { listFiles } from '../../src/disk/files.ts';
import {
  allRatingsSchema,
  type RatingEntry,
  tickerRatingsSchema,
  yearRatingsSchema,
} from '../../src/feeds/data-schema.ts';

const dist = inject('fixtureBelow');
const origin = 'https://example.org/digest';
const files = listFiles(dist)
  .filter((file) => file.startsWith('api/v1/'))
  .sort();
const read = (file: string) => readFile(join(dist, file), 'utf8');

/** Returns a file as its schema has it; a field that the schema does not name is a failure. */
async function readJson<Schema extends z.ZodType>(file: string, schema: Schema) {
  const json: unknown = JSON.parse(await read(file));
  const data = schema.parse(json);
  expect(data).toEqual(json);
  return data;
}

const schemaOf = (file: string) =>
  file.includes('/tickers/')
    ? tickerRatingsSchema
    : file.includes('/ratings/')
      ? yearRatingsSchema
      : allRatingsSchema;

test('there is a pair of files for all, for each year and for each ticker', () => {
  const tickers = listFiles(join(dist, 'tickers')).filter((file) => file.endsWith('/index.html'));
  expect(files).toHaveLength(2 * (1 + 2 + tickers.length));
});

describe.each(files.filter((file) => file.endsWith('.json')))('%s', async (file) => {
  const { ratings } = await readJson(file, schemaOf(file));

  test('is as its schema says, newest first', () => {
    expect(ratings.length).toBeGreaterThan(0);
    const days = ratings.map(({ day }) => day);
    expect(days).toEqual(days.toSorted().reverse());
  });

  test('has the same figures as the CSV beside it', async () => {
    const csv = await read(file.replace(/json$/, 'csv'));
    // With `columns`, the reader returns an object for each row.
    const rows = parse(csv, { columns: true }) as Record<string, string>[];
    expect(rows.map(({ id }) => id)).toEqual(ratings.map(({ id }) => id));
    const text = (value: unknown) => (value === undefined ? '' : String(value));
    for (const [index, row] of rows.entries()) {
      const rating: RatingEntry | undefined = ratings[index];
      expect(row['url']).toBe(rating?.url);
      expect(row['rating.to']).toBe(text(rating?.rating?.to));
      expect(row['priceTarget.from']).toBe(text(rating?.priceTarget?.from));
      expect(row['priceTarget.to']).toBe(text(rating?.priceTarget?.to));
      expect(row['price']).toBe(text(rating?.price));
      expect(row['impliedUpside']).toBe(text(rating?.impliedUpside));
    }
  });
});

test('every address in it has a file', async () => {
  const all = await readJson('api/v1/ratings.json', allRatingsSchema);
  expect(all).toMatchObject({ total: 11, complete: true });
  const addresses = [
    all.schema,
    ...all.years.flatMap(({ json, csv }) => [json, csv]),
    ...all.ratings.map(({ url }) => `${url}index.html`),
  ];
  for (const address of addresses) {
    expect(address.startsWith(`${origin}/`)).toBe(true);
    await read(decodeURI(address.slice(origin.length + 1)));
  }
});

test('together, the years have every rating once, and so have the tickers', async () => {
  const { ratings } = await readJson('api/v1/ratings.json', allRatingsSchema);
  for (const folder of ['api/v1/ratings/', 'api/v1/tickers/']) {
    const parts = files.filter((file) => file.startsWith(folder) && file.endsWith('.json'));
    const ids = await Promise.all(
      parts.map(async (file) => (await readJson(file, schemaOf(file))).ratings.map(({ id }) => id)),
    );
    expect(ids.flat().sort()).toEqual(ratings.map(({ id }) => id).sort());
  }
});

test('a hostile note is text', async () => {
  const { ratings } = await readJson('api/v1/tickers/hstl.json', tickerRatingsSchema);
  expect(ratings[0]?.title).toBe('</title><script>alert(1)</script> & "quotes" ]]> <b>Hostile</b>');
  const rows: string[][] = parse(await read('api/v1/tickers/hstl.csv'));
  expect(rows[1]).toContain('Hostile & Sons <i>Ltd</i>');
});
