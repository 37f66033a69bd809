import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../../src/archive/archive.ts';
import {
  firmRatings,
  notesByTicker,
  standings,
} from '../../../src/archive/standing/firm-ratings.ts';
import type { Note } from '../../../src/notes/note.ts';
import { makeNote } from '../../notes/make-note.ts';
import { makeFirm } from '../make-firm.ts';

const house = makeFirm({
  name: 'New Name',
  aliases: [{ name: 'Old Name', until: '2025-12-31' }],
  ladders: [
    { words: ['Overweight', 'Neutral', 'Underweight'], until: '2025-12-31' },
    { words: ['Strong Buy', 'Buy', 'Hold', 'Reduce', 'Sell'], from: '2026-01-01' },
  ],
});

/** Notes of the house, each on a ticker of its own where none is said. */
function ratingsOf(...notes: Partial<Note>[]) {
  const parts = notes.map((note, at) =>
    makeNote({ firm: 'New Name', ticker: `NYSE:T${at}`, company: `Company ${at}`, ...note }),
  );
  // The newest note, of another firm, is what the archive speaks as of.
  const archive = buildArchive([...parts, makeNote({ published: '2026-02-10' })], [house]);
  const firm = archive.coverage.get('new-name');
  if (!firm) throw new Error('The house has notes.');
  return firmRatings(standings(notesByTicker(firm), archive));
}

const said = (word: string, published = '2026-01-05'): Partial<Note> => ({
  published,
  action: 'initiate',
  rating: { to: word },
});

test('counts the latest rating on each ticker, in buy, hold and sell', () => {
  const { tickers, counted, shares, leftOut } = ratingsOf(
    said('Strong Buy'),
    said('Buy'),
    said('buy'),
    said('Hold'),
    said('Sell'),
    said('Reduce'),
    { ...said('Buy', '2025-12-01'), ticker: 'NYSE:T3' },
  );
  expect([tickers, counted]).toEqual([6, 6]);
  expect(shares).toEqual([
    {
      side: 'buy',
      count: 3,
      percent: 50,
      words: [
        { word: 'Buy', count: 2 },
        { word: 'Strong Buy', count: 1 },
      ],
    },
    { side: 'hold', count: 1, percent: 100 / 6, words: [{ word: 'Hold', count: 1 }] },
    {
      side: 'sell',
      count: 2,
      percent: 200 / 6,
      words: [
        { word: 'Sell', count: 1 },
        { word: 'Reduce', count: 1 },
      ],
    },
  ]);
  expect(leftOut).toEqual([]);
});

test('a firm that changed its name and its ladder is one', () => {
  const { tickers, counted, shares } = ratingsOf(
    { ...said('Overweight', '2025-11-03'), firm: 'Old Name' },
    { ...said('Neutral', '2025-11-03'), firm: 'Old Name', ticker: 'NYSE:SAME' },
    { ...said('Buy'), ticker: 'NYSE:SAME' },
  );
  expect([tickers, counted]).toEqual([2, 2]);
  expect(shares[0]).toMatchObject({ side: 'buy', count: 2, percent: 100 });
});

test('leaves out what has no current rating, and says why', () => {
  const { tickers, counted, shares, leftOut } = ratingsOf(
    said('Buy'),
    { ...said('Buy'), action: 'suspend' },
    { ...said('Buy'), action: 'terminate' },
    said('Under Review'),
    said('Splendid'),
    { published: '2026-01-05', action: 'maintain', priceTarget: { action: 'lower' } },
    said('Buy', '2025-02-09'),
    said('Buy', '2025-02-10'),
  );
  expect([tickers, counted, shares[0]?.percent]).toEqual([8, 2, 100]);
  expect(leftOut).toEqual([
    { why: 'suspended', tickers: [{ slug: 't1', symbol: 'T1' }] },
    { why: 'terminated', tickers: [{ slug: 't2', symbol: 'T2' }] },
    { why: 'not-rated', tickers: [{ slug: 't3', symbol: 'T3' }] },
    { why: 'unstated', tickers: [{ slug: 't5', symbol: 'T5' }] },
    { why: 'unknown-word', tickers: [{ slug: 't4', symbol: 'T4' }] },
    { why: 'outside-window', tickers: [{ slug: 't6', symbol: 'T6' }] },
  ]);
});

describe('nothing to count', () => {
  test('no share is more than none', () => {
    const { counted, shares } = ratingsOf(said('Not Rated'));
    expect(counted).toBe(0);
    expect(shares.map(({ count, percent }) => [count, percent])).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
  });

  test('a firm without a standing', () => {
    expect(firmRatings([])).toMatchObject({ tickers: 0, leftOut: [] });
  });
});
