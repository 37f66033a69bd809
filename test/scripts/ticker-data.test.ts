import { expect, test } from 'vitest';
import { parseTickerData } from '../../src/scripts/ticker-data.ts';

const rating = {
  id: '2026-02-10-fixt-fixture-securities',
  title: 'A <b>title</b>',
  day: '2026-02-10',
  firm: 'Fixture Securities',
  direction: 'up',
};
const file = { symbol: 'FIXT', exchange: 'NYSE', company: 'Example Corp', ratings: [rating] };

test('a ticker’s file gives its names and its newest rating action', () => {
  const older = { ...rating, id: '2026-01-01-fixt-example', title: 'Older' };
  expect(parseTickerData({ ...file, ratings: [rating, older], schema: 'x' })).toEqual({
    symbol: 'FIXT',
    exchange: 'NYSE',
    company: 'Example Corp',
    newest: rating,
  });
});

test.each([[[]], [undefined], ['x'], [[7]], [[{ id: 3, title: 'A' }]], [[{ id: 'a' }]]])(
  'a file whose ratings are %j has no newest one',
  (ratings) => {
    expect(parseTickerData({ ...file, ratings })?.newest).toBeUndefined();
  },
);

test('a rating with no more than its headline has what its id says', () => {
  const { id, title } = rating;
  expect(
    parseTickerData({ ...file, ratings: [{ id, title, direction: 'sideways' }] })?.newest,
  ).toEqual({ id, title, day: '2026-02-10', firm: '', direction: 'none' });
});

test.each([null, undefined, 'x', 7, [], {}, { symbol: 'FIXT' }, { symbol: 1, company: 2 }])(
  'what is no ticker’s file is none: %j',
  (served) => {
    expect(parseTickerData(served)).toBeUndefined();
  },
);
