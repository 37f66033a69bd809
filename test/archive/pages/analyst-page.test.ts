import { expect, test } from 'vitest';
import { analystSlug, analystsOf } from '../../../src/archive/analysts.ts';
import { buildArchive } from '../../../src/archive/archive.ts';
import { analystNotes, analystPages } from '../../../src/archive/pages/analyst-page.ts';
import { analystList } from '../../../src/archive/pages/lists/analyst-list.ts';
import type { Note } from '../../../src/notes/note.ts';
import { makeNote } from '../../notes/make-note.ts';

function pagesOf(name: string, ...notes: Partial<Note>[]) {
  const archive = buildArchive(notes.map(makeNote), []);
  const analyst = analystsOf(archive).get(name);
  return (analyst ? analystPages(analyst, archive) : []).map(({ make }) => make());
}

test('spellings of one name are one analyst, named as in the newest note', () => {
  const archive = buildArchive(
    [
      makeNote({ published: '2026-01-05', analyst: 'J. Example' }),
      makeNote({ published: '2026-01-06', analyst: 'J Example', ticker: 'NYSE:A' }),
      makeNote({ published: '2026-01-07', analyst: 'Ann Other', ticker: 'NYSE:B' }),
      makeNote({ published: '2026-01-08', ticker: 'NYSE:C' }),
    ],
    [],
  );
  expect(
    [...analystsOf(archive).values()].map(({ slug, name, notes }) => [slug, name, notes.length]),
  ).toEqual([
    ['ann-other', 'Ann Other', 1],
    ['j-example', 'J Example', 2],
  ]);
  expect(analystList(archive)[0]?.make()).toMatchObject({
    letters: [{ letter: 'A' }, { letter: 'J' }],
    entries: [
      { name: 'Ann Other', latest: { symbol: 'B' } },
      { name: 'J Example', notes: 2 },
    ],
  });
});

test('a note that names no analyst has no page of one', () => {
  expect(analystSlug({ analyst: undefined })).toBeUndefined();
});

test('coverage is what the latest firm says now, of stocks that no later note gives to another', () => {
  const [page] = pagesOf(
    'test-analyst',
    { published: '2026-01-05', analyst: 'Test Analyst', firm: 'Former', ticker: 'NYSE:OLD' },
    { published: '2026-02-01', analyst: 'Test Analyst', action: 'initiate', rating: { to: 'Buy' } },
    // The firm's own word counts where nobody is named.
    { published: '2026-02-05', rating: { from: 'Buy', to: 'Hold' }, action: 'downgrade' },
    { published: '2026-02-02', analyst: 'Test Analyst', ticker: 'NYSE:GONE' },
    { published: '2026-02-03', analyst: 'Ann Other', ticker: 'NYSE:GONE' },
    {
      ...{ published: '2026-02-04', analyst: 'Test Analyst', ticker: 'NYSE:OWN' },
      ...{ action: 'initiate', rating: { to: 'Buy' } },
    },
  );
  expect(page?.firms.map(({ name }) => name)).toEqual(['Fixture Securities', 'Former']);
  expect(
    page?.coverage.map(({ symbol, word, day, isUnsigned }) => [symbol, word, day, isUnsigned]),
  ).toEqual([
    ['FIXT', 'Hold', '2026-02-05', true],
    ['OWN', 'Buy', '2026-02-04', false],
  ]);
  expect(page?.items.map(({ symbol }) => symbol)).toEqual(['OWN', 'GONE', 'FIXT', 'OLD']);
  expect(page?.total).toBe(4);
});

test('a long history is cut into pages, numbered from the oldest', () => {
  const notes = Array.from({ length: 2 * analystNotes }, (_, at) => ({
    analyst: 'Test Analyst',
    published: new Date(Date.UTC(2026, 0, at + 1)).toISOString().slice(0, 10),
  }));
  const pages = pagesOf('test-analyst', ...notes);
  expect(pages.map(({ number, items }) => [number, items.length])).toEqual([
    [undefined, analystNotes],
    [1, analystNotes],
  ]);
  expect(pages[1]?.coverage).toEqual([]);
});
