import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../../src/archive/archive.ts';
import { homePage } from '../../../src/archive/pages/home-page.ts';
import { makeNote } from '../../notes/make-note.ts';

const archiveOf = (...notes: ReturnType<typeof makeNote>[]) => buildArchive(notes, []);

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

  test('counts all of the newest day, those that it has no room for included', () => {
    const notes = Array.from({ length: 7 }, (_, at) =>
      makeNote({ firm: `Firm ${at}`, action: at < 5 ? 'upgrade' : 'downgrade' }),
    );
    const { newest } = homePage(archiveOf(...notes, makeNote({ published: '2026-01-04' })), 3);
    expect(newest?.rows).toHaveLength(6);
    expect(newest?.counts).toMatchObject({ upgrade: 5, downgrade: 2, other: 0 });
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
