import { expect, test } from 'vitest';
import { buildArchive } from '../../../../src/archive/archive.ts';
import { tickerList } from '../../../../src/archive/pages/lists/ticker-list.ts';
import { makeNote } from '../../../notes/make-note.ts';
import { made } from '../made.ts';

const entriesOf = (...notes: ReturnType<typeof makeNote>[]) =>
  made(tickerList(buildArchive(notes, [])))[0]?.entries ?? [];

test('tickers by their symbols, those with digits last', () => {
  const notes = ['NYSE:ZED', 'HKEX:0700', 'NYSE:ABC', 'LSE:ABC', 'NYSE:AB', 'HKEX:3896'].map(
    (ticker) => makeNote({ ticker }),
  );
  expect(entriesOf(...notes).map(({ slug }) => slug)).toEqual([
    'ab',
    'abc',
    'lse-abc',
    'zed',
    'hkex-0700',
    'hkex-3896',
  ]);
});

test('a ticker has its consensus, its median target, its firms and its latest note', () => {
  const [one, two, three] = [
    makeNote({
      firm: 'One',
      published: '2026-01-05',
      rating: { to: 'Buy' },
      priceTarget: { to: 10, currency: 'USD' },
    }),
    makeNote({
      firm: 'Two',
      published: '2026-01-06',
      rating: { to: 'Hold' },
      priceTarget: { to: 13, currency: 'USD' },
    }),
    makeNote({ firm: 'Three', published: '2026-01-07', action: 'terminate' }),
  ];
  expect(entriesOf(one, two, three)).toMatchObject([
    {
      symbol: 'FIXT',
      counts: [
        { stance: 'buy', count: 1 },
        { stance: 'hold', count: 1 },
      ],
      rank: 1.5,
      median: { amount: 11.5, currency: 'USD' },
      firms: 3,
      latest: { id: three.id, day: '2026-01-07' },
    },
  ]);
});

test('a ticker whose only rating has ended has no consensus and no target', () => {
  expect(entriesOf(makeNote({ action: 'terminate' }))).toMatchObject([
    { counts: [], rank: undefined, median: undefined, firms: 1 },
  ]);
});
