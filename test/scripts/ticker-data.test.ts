import { expect, test } from 'vitest';
import { parseTickerData } from '../../src/scripts/ticker-data.ts';

const rating = {
  id: '2026-02-10-fixt-fixture-securities',
  title: 'A <b>title</b>',
  firm: 'Fixture Securities',
  firmSlug: 'fixture-securities',
  analyst: 'Ann Example',
  action: 'maintain',
  direction: 'down',
  rating: { from: 'Buy', to: 'Buy' },
  priceTarget: { from: 80, to: 69, currency: 'USD', action: 'lower' },
  price: 80,
};
const consensus = {
  stances: [
    { stance: 'buy', count: 7 },
    { stance: 'hold', count: 1 },
  ],
  targets: [{ currency: 'USD', count: 8, median: 15.605 }],
};
const file = { symbol: 'FIXT', company: 'Example Corp', consensus, ratings: [rating] };

test('a ticker’s file gives its consensus and its rating actions in the site’s own words', () => {
  const older = { ...rating, id: '2026-01-01-fixt-example', title: 'Older' };
  const data = parseTickerData('fixt', { ...file, ratings: [rating, older], schema: 'x' });
  expect(data).toMatchObject({
    symbol: 'FIXT',
    company: 'Example Corp',
    consensus: '7\u00a0buy, 1\u00a0hold; median target $15.61',
  });
  expect(data?.ratings.map(({ title }) => title)).toEqual(['A <b>title</b>', 'Older']);
  expect(data?.ratings[0]).toEqual({
    id: '2026-02-10-fixt-fixture-securities',
    title: 'A <b>title</b>',
    ticker: { slug: 'fixt', symbol: 'FIXT', company: 'Example Corp' },
    firm: { slug: 'fixture-securities', name: 'Fixture Securities' },
    kind: { label: 'Target lowered', direction: 'down' },
    facts: ['Buy', 'target $80.00 → $69.00'],
    // Of the amounts themselves, as pages have it: −13.75 % is rounded away from zero.
    upside: '−13.8%',
    analyst: 'Ann Example',
  });
});

test.each([
  [undefined, ''],
  [{}, ''],
  [{ stances: [{ stance: 'great', count: 1 }, { stance: 'buy' }, 7], targets: 'x' }, ''],
  [{ stances: [{ stance: 'sell', count: 2 }], targets: [] }, '2\u00a0sell'],
  [{ stances: [], targets: [{ currency: 'GBX', count: 1, median: 250 }] }, 'target 250p'],
  [{ stances: [], targets: [{ currency: 'X', count: 1, median: 250 }] }, ''],
])('of the consensus %j what is known is said', (served, said) => {
  expect(parseTickerData('fixt', { ...file, consensus: served })?.consensus).toBe(said);
});

test.each([[[]], [undefined], ['x'], [[7]], [[{ id: 3, title: 'A' }]], [[{ id: 'a' }]]])(
  'a file whose ratings are %j has none',
  (ratings) => {
    expect(parseTickerData('fixt', { ...file, ratings })?.ratings).toEqual([]);
  },
);

test('a rating with no more than its headline says no more', () => {
  const { id, title } = rating;
  const odd = { id, title, direction: 'sideways', action: 'constructor', priceTarget: { to: 7 } };
  expect(parseTickerData('fixt', { ...file, ratings: [odd] })?.ratings[0]).toMatchObject({
    firm: { slug: '', name: '' },
    kind: { label: '', direction: 'none' },
    facts: [],
    upside: '',
    analyst: '',
  });
});

test.each([null, undefined, 'x', 7, [], {}, { symbol: 'FIXT' }, { symbol: 1, company: 2 }])(
  'what is no ticker’s file is none: %j',
  (served) => {
    expect(parseTickerData('fixt', served)).toBeUndefined();
  },
);
