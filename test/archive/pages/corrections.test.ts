import { expect, test } from 'vitest';
import { buildArchive } from '../../../src/archive/archive.ts';
import {
  allCorrections,
  correctionPages,
  correctionsPageSize,
} from '../../../src/archive/pages/corrections.ts';
import { makeNote } from '../../notes/make-note.ts';

const correction = (date: string, now = 'This.') => ({ date, was: 'That.', now, why: 'A slip.' });
const archiveOf = (...notes: ReturnType<typeof makeNote>[]) => buildArchive(notes, []);

test('all corrections of all notes, newest first, whenever the notes are from', () => {
  const old = makeNote({
    published: '2025-01-06',
    corrections: [correction('2025-01-07'), correction('2026-03-01')],
  });
  const recent = makeNote({ published: '2026-02-01', corrections: [correction('2026-02-03')] });
  const none = makeNote({ published: '2026-02-02' });
  expect(
    allCorrections(archiveOf(old, recent, none)).map(({ date, note }) => [date, note.id]),
  ).toEqual([
    ['2026-03-01', old.id],
    ['2026-02-03', recent.id],
    ['2025-01-07', old.id],
  ]);
});

test('an id never changes: a later correction gets another', () => {
  const before = [correction('2026-01-06', 'One.'), correction('2026-01-06', 'Two.')];
  const ids = (corrections: typeof before) =>
    new Map(
      allCorrections(archiveOf(makeNote({ corrections }))).map(({ now, id }) => [now, id] as const),
    );
  const first = ids(before);
  expect([...first]).toEqual([
    ['One.', '2026-01-05-fixt-fixture-securities/2026-01-06/1'],
    ['Two.', '2026-01-05-fixt-fixture-securities/2026-01-06/2'],
  ]);
  const after = ids([...before, correction('2026-01-08', 'Three.')]);
  for (const [now, id] of first) expect(after.get(now)).toBe(id);
  expect(new Set(after.values()).size).toBe(3);
});

test('none is lost between the pages', () => {
  const total = 3 * correctionsPageSize + 1;
  const notes = Array.from({ length: total }, (_, at) =>
    makeNote({
      published: '2026-01-05',
      ticker: `NYSE:F${at}`,
      corrections: [correction('2026-01-06')],
    }),
  );
  const pages = correctionPages(archiveOf(...notes));
  expect(pages.map(({ number }) => number)).toEqual([undefined, 2, 1]);
  const ids = pages.flatMap(({ items }) => items.map(({ id }) => id));
  expect(new Set(ids).size).toBe(total);
});

test('without corrections there is one page, and nothing on it', () => {
  expect(correctionPages(archiveOf(makeNote())).map(({ items }) => items)).toEqual([[]]);
});
