import { expect, test } from 'vitest';
import { buildArchive } from '../../../src/archive/archive.ts';
import { notePages } from '../../../src/archive/pages/note-pages.ts';
import type { Note } from '../../../src/notes/note.ts';
import { makeNote } from '../../notes/make-note.ts';
import { made } from './made.ts';

const brief = makeNote({
  published: '2026-03-02',
  action: 'maintain',
  priceTarget: { action: 'raise' },
  hasBody: false,
});
const contextOf = (...others: Note[]) =>
  made(notePages(buildArchive([brief, ...others], []))).find(({ note }) => note === brief)?.context;

test('a brief states where its firm stood before, and where all firms stood on its day', () => {
  const own = makeNote({
    published: '2026-01-05',
    action: 'initiate',
    rating: { to: 'Buy' },
    priceTarget: { to: 40, currency: 'USD' },
  });
  const other = makeNote({
    published: '2026-02-01',
    firm: 'Other',
    action: 'initiate',
    rating: { to: 'Hold' },
  });
  expect(contextOf(own, other)).toEqual({
    isFirst: false,
    before: {
      id: own.id,
      day: '2026-01-05',
      word: 'Buy',
      target: { amount: 40, currency: 'USD', day: '2026-01-05' },
    },
    consensus: {
      counts: [
        { stance: 'buy', count: 1 },
        { stance: 'hold', count: 1 },
      ],
      // The brief's own target was raised: by how much, nobody knows.
      targets: [],
    },
  });
});

test('the first note on a stock says so', () => {
  expect(contextOf()).toEqual({ isFirst: true, before: undefined, consensus: undefined });
});

test('a later note changes nothing in it', () => {
  const before = makeNote({ published: '2026-01-05' });
  const later = makeNote({ published: '2026-03-03', firm: 'Other', rating: { to: 'Sell' } });
  expect(contextOf(before, later)).toEqual(contextOf(before));
});

test('only a note without a body has one', () => {
  const [page] = made(notePages(buildArchive([makeNote({ hasBody: true })], [])));
  expect(page?.context).toBeUndefined();
});
