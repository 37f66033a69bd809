import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { homePage, indexPageRows, notePages, tickerGroups } from '../../src/archive/pages.ts';
import { makeNote } from '../notes/make-note.ts';

const archiveOf = (...notes: ReturnType<typeof makeNote>[]) => buildArchive(notes, []);
const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

describe('notePages', () => {
  test('each note has its ticker’s neighbours and the newest others', () => {
    const [a1, b, a2] = [
      makeNote({ published: '2026-01-05' }),
      makeNote({ published: '2026-01-06', ticker: 'NYSE:OTHR' }),
      makeNote({ published: '2026-01-07' }),
    ] as const;
    const pages = notePages(archiveOf(a1, b, a2));
    expect(pages.map(({ note }) => note)).toEqual([a2, b, a1]);
    expect(pages[0]).toMatchObject({ later: undefined, earlier: [{ id: a1.id }] });
    expect(pages[1]).toMatchObject({ later: undefined, earlier: [] });
    expect(pages[2]).toMatchObject({ later: { id: a2.id }, earlier: [] });
    expect(pages.map(({ more }) => idsOf(more))).toEqual([
      [b.id, a1.id],
      [a2.id, a1.id],
      [a2.id, b.id],
    ]);
  });
});

test('tickers by their first letter, those with digits last', () => {
  const notes = ['NYSE:ZED', 'HKEX:0700', 'NYSE:ABC', 'LSE:ABC', 'NYSE:AB', 'HKEX:3896'].map(
    (ticker) => makeNote({ ticker }),
  );
  expect(
    tickerGroups(archiveOf(...notes)).map(({ letter, tickers }) => [
      letter,
      tickers.map(({ slug }) => slug),
    ]),
  ).toEqual([
    ['A', ['ab', 'abc', 'lse-abc']],
    ['Z', ['zed']],
    ['#', ['hkex-0700', 'hkex-3896']],
  ]);
});

describe('homePage', () => {
  const notes = ['07', '06', '06', '06', '05', '05'].map((day, at) =>
    makeNote({ published: `2026-01-${day}`, firm: `Firm ${at}`, hasBody: at === 2 }),
  );

  test.each([
    [1, ['2026-01-07'], true],
    [2, ['2026-01-07', '2026-01-06'], true],
    [4, ['2026-01-07', '2026-01-06'], true],
    [5, ['2026-01-07', '2026-01-06', '2026-01-05'], false],
    [100, ['2026-01-07', '2026-01-06', '2026-01-05'], false],
  ])('about %d notes, in whole days', (size, days, hasMore) => {
    const page = homePage(archiveOf(...notes), size);
    expect([page.newest, ...page.before].map((day) => day?.day)).toEqual(days);
    expect(page.hasMore).toBe(hasMore);
  });

  test.each([
    // A day that is longer than the page is cut, and says how many it has.
    [[475], ['60 of 475'], true],
    [[60], ['60 of 60'], false],
    [[1, 475], ['1 of 1', '59 of 475'], true],
    [[29, 31, 5], ['29 of 29', '31 of 31'], true],
    [[29, 32, 5], ['29 of 29', '31 of 32'], true],
    [[30, 475], ['30 of 30'], true],
  ])('of days with %j notes: %j', (lengths, shown, hasMore) => {
    const notes = lengths.flatMap((length, at) =>
      Array.from({ length }, (_, index) =>
        makeNote({ published: `2026-01-${20 - at}`, firm: `Firm ${index}` }),
      ),
    );
    const page = homePage(archiveOf(...notes), 30);
    const days = [page.newest, ...page.before].filter((day) => day !== undefined);
    expect(days.map(({ rows, total }) => `${rows.length} of ${total}`)).toEqual(shown);
    expect(page.hasMore).toBe(hasMore);
  });

  test('leads with the newest note that has a body', () => {
    expect(homePage(archiveOf(...notes), 1).lead?.row.id).toBe(notes[2]?.id);
  });

  test('without notes, or without one that has a body', () => {
    expect(homePage(archiveOf(), 30)).toEqual({
      newest: undefined,
      lead: undefined,
      before: [],
      hasMore: false,
    });
    expect(homePage(archiveOf(makeNote()), 30).lead).toBeUndefined();
  });
});

test('the index has its notes by day', () => {
  const notes = ['07', '06', '06', '05'].map((day, at) =>
    makeNote({ published: `2026-01-${day}`, firm: `Firm ${at}` }),
  );
  const pages = indexPageRows(archiveOf(...notes), 2);
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
