import { expect, test } from 'vitest';
import { buildArchive } from '../../../src/archive/archive.ts';
import { formerNames, listingFinder } from '../../../src/archive/pages/listings.ts';
import { makeNote } from '../../notes/make-note.ts';

test('other names in a ticker’s notes, each until the last day that has it', () => {
  const notes = [
    makeNote({ published: '2026-01-07', company: 'Latest Corp' }),
    makeNote({ published: '2025-06-03', company: 'Former Corp', ticker: 'NASDAQ:FIXT' }),
    makeNote({ published: '2025-06-02', company: 'Latest Corp' }),
    makeNote({ published: '2025-03-03', company: 'Former Corp' }),
    makeNote({ published: '2024-03-03', company: 'First Corp' }),
  ];
  expect(formerNames(notes, ({ company }) => company)).toEqual([
    { name: 'Former Corp', until: '2025-06-03' },
    { name: 'First Corp', until: '2024-03-03' },
  ]);
  expect(formerNames(notes.slice(0, 1), ({ company }) => company)).toEqual([]);
});

test('other listings are tickers whose newest notes spell the company in the same way', () => {
  const archive = buildArchive(
    [
      makeNote({ ticker: 'NASDAQ:DUAL', company: 'Dual Corp' }),
      makeNote({ ticker: 'HKEX:0990', company: 'Dual Corp' }),
      makeNote({ ticker: 'LSE:DUAL', company: 'Dual Corp.' }),
      // It was called Dual Corp once: the symbol may have been another company's.
      makeNote({ ticker: 'TSX:DUAL', company: 'Dual Corp', published: '2020-01-06' }),
      makeNote({ ticker: 'TSX:DUAL', company: 'Other Corp' }),
    ],
    [],
  );
  const listingsOf = listingFinder(archive);
  const slugs = (slug: string) => {
    const ticker = archive.tickers.get(slug);
    return ticker && listingsOf(ticker).map((listing) => listing.slug);
  };
  expect(slugs('dual')).toEqual(['hkex-0990']);
  expect(slugs('hkex-0990')).toEqual(['dual']);
  expect(slugs('lse-dual')).toEqual([]);
  expect(slugs('tsx-dual')).toEqual([]);
});
