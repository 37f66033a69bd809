import { expect, test } from 'vitest';
import { buildArchive } from '../../../src/archive/archive.ts';
import { tickerGroups } from '../../../src/archive/pages/ticker-groups.ts';
import { makeNote } from '../../notes/make-note.ts';

const archiveOf = (...notes: ReturnType<typeof makeNote>[]) => buildArchive(notes, []);

test('tickers by their first letter, those with digits last', () => {
  const notes = ['NYSE:ZED', 'HKEX:0700', 'NYSE:ABC', 'LSE:ABC', 'NYSE:AB', 'HKEX:3896'].map(
    (ticker) => makeNote({ ticker }),
  );
  expect(
    tickerGroups(archiveOf(...notes)).map(({ letter, items }) => [
      letter,
      items.map(({ slug }) => slug),
    ]),
  ).toEqual([
    ['A', ['ab', 'abc', 'lse-abc']],
    ['Z', ['zed']],
    ['#', ['hkex-0700', 'hkex-3896']],
  ]);
});
