import { expect, test } from 'vitest';
import { buildArchive } from '../../../src/archive/archive.ts';
import { indexPageRows } from '../../../src/archive/pages/index-rows.ts';
import { makeNote } from '../../notes/make-note.ts';
import { made } from './made.ts';

const archiveOf = (...notes: ReturnType<typeof makeNote>[]) => buildArchive(notes, []);

test('the index has its notes by day', () => {
  const notes = ['07', '06', '06', '05'].map((day, at) =>
    makeNote({ published: `2026-01-${day}`, firm: `Firm ${at}` }),
  );
  const pages = made(indexPageRows(archiveOf(...notes), 2));
  expect(
    pages.map(({ number, days }) => [number, days.map(({ day, rows }) => [day, rows.length])]),
  ).toEqual([
    [
      undefined,
      [
        ['2026-01-07', 1],
        ['2026-01-06', 1],
      ],
    ],
    [
      1,
      [
        ['2026-01-06', 1],
        ['2026-01-05', 1],
      ],
    ],
  ]);
});

test('only the first page says how many there are: a numbered one never changes', () => {
  const notes = ['07', '06', '05', '04'].map((day) => makeNote({ published: `2026-01-${day}` }));
  const totals = made(indexPageRows(archiveOf(...notes), 2)).map(({ total }) => total);
  expect(totals).toEqual([4, undefined]);
});
