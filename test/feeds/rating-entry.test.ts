import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { ratingEntrySchema } from '../../src/feeds/data-schema.ts';
import { ratingEntry } from '../../src/feeds/rating-entry.ts';
import type { Note } from '../../src/notes/note.ts';
import { makeFirm } from '../archive/make-firm.ts';
import { makeNote } from '../notes/make-note.ts';

const archive = buildArchive(
  [],
  [
    makeFirm({
      name: 'Fixture Securities',
      aliases: [{ name: 'Fixture & Sons' }],
      ladders: [{ words: ['Buy', 'Reduce', 'Sell'] }],
    }),
  ],
);

/** What is served: without the fields that are absent. */
function served(fields: Partial<Note>): Record<string, unknown> {
  const entry = ratingEntry(makeNote(fields), archive, (path) => `https://example.org${path}`);
  const json = JSON.parse(JSON.stringify(entry));
  // The schema is open for fields to come; what is served today must be described today.
  expect(ratingEntrySchema.parse(json)).toEqual(json);
  return json;
}

test('a rating with all its figures', () => {
  expect(
    served({
      id: '2026-02-10-kc-fixture-securities',
      title: 'Fixture Securities Cuts Example Corp',
      published: '2026-02-10T09:30:00-05:00',
      day: '2026-02-10',
      ticker: 'HKEX:0700',
      company: 'Example Corp',
      firm: 'Fixture & Sons',
      action: 'downgrade',
      rating: { from: 'Reduce', to: 'Sell' },
      priceTarget: { from: 20, to: 15.6, currency: 'USD' },
      price: 13.12,
      statedUpside: 16,
    }),
  ).toMatchObject({
    id: '2026-02-10-kc-fixture-securities',
    url: 'https://example.org/ratings/2026-02-10-kc-fixture-securities/',
    published: '2026-02-10T09:30:00-05:00',
    day: '2026-02-10',
    ticker: 'HKEX:0700',
    exchange: 'HKEX',
    symbol: '0700',
    firm: 'Fixture & Sons',
    firmSlug: 'fixture-securities',
    direction: 'down',
    rating: { from: 'Reduce', to: 'Sell' },
    stance: 'strong-sell',
    priceTarget: { from: 20, to: 15.6, currency: 'USD', action: 'lower' },
    price: 13.12,
    impliedUpside: 18.9,
    statedUpside: 16,
  });
});

test('what is not known is absent: never null, never 0', () => {
  const brief = served({
    action: 'suspend',
    rating: undefined,
    priceTarget: undefined,
    price: undefined,
  });
  expect(brief).toMatchObject({ rating: {}, priceTarget: {}, sources: [], corrections: [] });
  for (const name of ['price', 'impliedUpside', 'stance', 'targetRange', 'analyst']) {
    expect(brief).not.toHaveProperty(name);
  }
});

test("the author's prose is not in it", () => {
  const text = JSON.stringify(
    served({
      dek: 'A dek.',
      summary: 'A summary.',
      keyPoints: ['A point.'],
      risks: [{ text: 'R.' }],
    }),
  );
  for (const prose of ['A dek.', 'A summary.', 'A point.', 'R.']) expect(text).not.toContain(prose);
});

describe('the implied upside has two decimals', () => {
  test.each([
    [15.6, 13.12, 18.9],
    [430, 350, 22.86],
    [100, 100, 0],
    [99.999, 100, 0],
    [96, 100.5, -4.48],
  ])('%d on %d is %d', (to, price, expected) => {
    const { impliedUpside } = served({ priceTarget: { to, currency: 'USD' }, price });
    expect(impliedUpside).toBe(expected);
  });
});
