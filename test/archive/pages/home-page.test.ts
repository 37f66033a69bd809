import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../../src/archive/archive.ts';
import { aroundRail, homePage } from '../../../src/archive/pages/home-page.ts';
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
    const shown = [page.lead?.card, page.days.map(({ rows }) => rows)].flat(2);
    expect([...new Set(shown.map((row) => row?.day))]).toEqual(days);
    expect(new Set(shown.map((row) => row?.id)).size).toBe(shown.length);
    expect(page.hasMore).toBe(hasMore);
  });

  test.each([
    // A day that is longer than the page is cut, and says how many it has.
    [[475], ['59 of 474'], true],
    [[60], ['59 of 59'], false],
    [[1, 475], ['59 of 475'], true],
    [[29, 31, 5], ['28 of 28', '31 of 31'], true],
    [[29, 32, 5], ['28 of 28', '31 of 32'], true],
    [[30, 475], ['29 of 29'], true],
  ])('of days with %j notes, without the lead: %j', (lengths, shown, hasMore) => {
    const notes = lengths.flatMap((length, at) =>
      Array.from({ length }, (_, index) =>
        makeNote({ published: `2026-01-${20 - at}`, firm: `Firm ${index}` }),
      ),
    );
    const page = homePage(archiveOf(...notes), 30);
    expect(page.days.map(({ rows, total }) => `${rows.length} of ${total}`)).toEqual(shown);
    expect(page.hasMore).toBe(hasMore);
  });

  test('counts all of the newest day, those that it has no room for included', () => {
    const notes = Array.from({ length: 7 }, (_, at) =>
      makeNote({ firm: `Firm ${at}`, action: at < 5 ? 'upgrade' : 'downgrade' }),
    );
    const page = homePage(archiveOf(...notes, makeNote({ published: '2026-01-04' })), 3);
    expect(page.days[0]?.rows).toHaveLength(5);
    expect(page.counts).toMatchObject({ upgrade: 5, downgrade: 2, other: 0 });
  });

  const target = (from: number, to: number) => ({ priceTarget: { from, to, currency: 'USD' } });
  test.each([
    ['an upgrade before a larger change of a target', { action: 'upgrade' }, target(10, 40)],
    ['a downgrade before a first rating', { action: 'downgrade' }, { action: 'initiate' }],
    ['a raised target before a suspension', target(10, 11), { action: 'suspend' }],
    ['the larger change, up or down', target(10, 5), target(10, 14)],
    [
      'the larger change of two upgrades',
      { action: 'upgrade', ...target(10, 12) },
      { action: 'upgrade', ...target(10, 11) },
    ],
    ['of equals, the one with a text', { hasBody: true }, {}],
    [
      'of equals, the newer one',
      { published: '2026-01-05T15:00:00Z' },
      { published: '2026-01-05T14:00:00Z' },
    ],
  ] as const)('leads with %s', (_, lead, other) => {
    for (const [at, bt] of [
      [1, 2],
      [2, 1],
    ] as const) {
      const page = homePage(
        archiveOf(
          makeNote({ firm: `Firm ${at}`, action: 'maintain', hasBody: false, ...lead }),
          makeNote({ firm: `Firm ${bt}`, action: 'maintain', hasBody: false, ...other }),
          makeNote({ published: '2026-01-04', action: 'upgrade', ...target(1, 9) }),
        ),
        30,
      );
      expect(page.lead?.card.firm).toBe(`Firm ${at}`);
      expect(page.days[0]?.rows.map(({ firm }) => firm)).toEqual([`Firm ${bt}`]);
    }
  });

  test('the rows have the deks of their notes', () => {
    const { days } = homePage(
      archiveOf(makeNote({ action: 'upgrade' }), makeNote({ firm: 'Other', dek: 'Why' })),
      30,
    );
    expect(days[0]?.rows.map(({ dek }) => dek)).toEqual(['Why']);
  });

  test('without notes', () => {
    expect(homePage(archiveOf(), 30)).toEqual({
      lead: undefined,
      counts: { upgrade: 0, downgrade: 0, initiation: 0, raise: 0, lower: 0, other: 0 },
      days: [],
      hasMore: false,
      rail: undefined,
    });
  });

  test('with only the lead', () => {
    const { lead, counts, days } = homePage(archiveOf(makeNote({ action: 'upgrade' })), 30);
    expect(lead?.card.action).toBe('upgrade');
    expect(days).toEqual([]);
    expect(counts).toMatchObject({ upgrade: 1 });
  });

  test('a lead without a summary says what is known of its stock instead', () => {
    const before = makeNote({ published: '2026-01-04', rating: { to: 'Hold' } });
    const lead = (note: Parameters<typeof makeNote>[0]) =>
      homePage(archiveOf(makeNote(note), before), 30).lead;
    expect(lead({})?.context).toMatchObject({ isFirst: false, before: { id: before.id } });
    expect(lead({ summary: 'The summary.' })?.context).toBeUndefined();
  });

  test.each([
    [[3, 4], [3, 4], []],
    [[5, 5, 5], [5, 5], [5]],
    // A long day is cut, but never so that a row stands alone.
    [[40], [11], [29]],
    [[12], [12], []],
    [
      [4, 30, 2],
      [4, 6],
      [24, 2],
    ],
    [[9, 30], [9], [30]],
  ])('of days with %j notes, %j stand beside the rail and %j below it', (lengths, first, rest) => {
    const notes = lengths.flatMap((length, at) =>
      Array.from({ length: at === 0 ? length + 1 : length }, (_, index) =>
        makeNote({ published: `2026-01-${20 - at}`, firm: `Firm ${index}` }),
      ),
    );
    const { days } = homePage(archiveOf(...notes), 100);
    const { beside, below } = aroundRail(days);
    const counts = (parts: typeof beside) => parts.map(({ rows }) => rows.length);
    expect([counts(beside), counts(below)]).toEqual([first, rest]);
    expect([...beside, ...below].flatMap(({ rows }) => rows)).toEqual(
      days.flatMap(({ rows }) => rows),
    );
    expect([...beside, ...below].every(({ rows, total }) => rows.length === total)).toBe(true);
  });
});
