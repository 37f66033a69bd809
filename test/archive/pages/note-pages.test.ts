import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../../src/archive/archive.ts';
import { notePages } from '../../../src/archive/pages/note-pages.ts';
import { makeNote } from '../../notes/make-note.ts';
import { made } from './made.ts';

const archiveOf = (...notes: ReturnType<typeof makeNote>[]) => buildArchive(notes, []);
const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

describe('notePages', () => {
  test('each note has its ticker’s neighbours and the newest others', () => {
    const [a1, b, a2] = [
      makeNote({ published: '2026-01-05' }),
      makeNote({ published: '2026-01-06', ticker: 'NYSE:OTHR' }),
      makeNote({ published: '2026-01-07' }),
    ] as const;
    const pages = made(notePages(archiveOf(a1, b, a2)));
    expect(pages.map(({ note }) => note)).toEqual([a2, b, a1]);
    expect(pages[0]).toMatchObject({ later: undefined, earlier: [{ id: a1.id }] });
    expect(pages[1]).toMatchObject({ later: undefined, earlier: [] });
    expect(pages[2]).toMatchObject({ later: { id: a2.id }, earlier: [] });
    expect(pages.map(({ more }) => idsOf(more))).toEqual([
      // What is beside a note on its ticker is not named again.
      [b.id],
      [a2.id, a1.id],
      [b.id],
    ]);
  });
});
