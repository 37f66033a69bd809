import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../../../src/archive/archive.ts';
import {
  dayDigests,
  dayListPages,
  dayListSize,
  digestYears,
  shownOfKind,
  weekDigests,
} from '../../../../src/archive/pages/digests/digests.ts';
import type { Note } from '../../../../src/notes/note.ts';
import { makeNote } from '../../../notes/make-note.ts';
import { made } from '../made.ts';

const archiveOf = (...notes: Partial<Note>[]) => buildArchive(notes.map(makeNote), []);
const many = (count: number, parts: Partial<Note> = {}) =>
  Array.from({ length: count }, (_, at) => ({ ...parts, firm: `Firm ${at}` }));

test('days that have notes, each with the one before and after; empty days do not exist', () => {
  const archive = archiveOf(
    { published: '2026-02-10' },
    { published: '2026-02-10', firm: 'Other' },
    { published: '2026-02-05' },
    { published: '2025-12-30' },
  );
  const days = made(dayDigests(archive));
  expect(days.map(({ day, week, earlier, later }) => [day, week, earlier, later])).toEqual([
    ['2026-02-10', '2026-w07', '2026-02-05', undefined],
    ['2026-02-05', '2026-w06', '2025-12-30', '2026-02-10'],
    ['2025-12-30', '2026-w01', undefined, '2026-02-05'],
  ]);
  expect(days[0]?.counts.upgrade).toBe(2);
});

test('weeks that have notes, with their days; one goes on over the year’s end', () => {
  const archive = archiveOf(
    { published: '2026-01-12' },
    { published: '2026-01-01' },
    { published: '2025-12-29' },
    { published: '2025-12-29', firm: 'Other', action: 'downgrade' },
    { published: '2025-12-28' },
  );
  const weeks = made(weekDigests(archive));
  expect(
    weeks.map(({ week, first, last, earlier, later }) => [week, first, last, earlier, later]),
  ).toEqual([
    ['2026-w03', '2026-01-12', '2026-01-18', '2026-w01', undefined],
    ['2026-w01', '2025-12-29', '2026-01-04', '2025-w52', '2026-w03'],
    ['2025-w52', '2025-12-22', '2025-12-28', undefined, '2026-w01'],
  ]);
  expect(weeks[1]?.days).toMatchObject([
    { day: '2025-12-29', counts: { upgrade: 1, downgrade: 1 } },
    { day: '2026-01-01', counts: { upgrade: 1, downgrade: 0 } },
  ]);
  expect(weeks[1]?.counts).toMatchObject({ upgrade: 2, downgrade: 1 });
});

test('the years of the weeks are those that the weeks belong to', () => {
  expect(
    digestYears(
      archiveOf(
        { published: '2026-01-12' },
        { published: '2025-12-29' },
        { published: '2025-12-30' },
        { published: '2025-12-28' },
      ),
    ),
  ).toEqual([
    {
      year: '2026',
      weeks: [
        { week: '2026-w03', total: 1 },
        { week: '2026-w01', total: 2 },
      ],
    },
    { year: '2025', weeks: [{ week: '2025-w52', total: 1 }] },
  ]);
  expect(digestYears(archiveOf())).toEqual([]);
});

describe('the sections of a digest', () => {
  const sections = (...notes: Partial<Note>[]) =>
    dayDigests(archiveOf(...notes))[0]?.make().sections ?? [];
  const maintained = (firm: string, priceTarget: Note['priceTarget']): Partial<Note> => ({
    firm,
    action: 'maintain',
    priceTarget,
  });

  test('every note is in one, and none is empty', () => {
    expect(
      sections(
        { firm: 'A', action: 'terminate' },
        { firm: 'B', action: 'resume' },
        { firm: 'C', action: 'upgrade', priceTarget: { from: 10, to: 20, currency: 'USD' } },
        { firm: 'D', action: 'initiate' },
      ).map(({ kind, total, rows }) => [kind, total, rows.map(({ firm }) => firm)]),
    ).toEqual([
      ['upgrade', 1, ['C']],
      ['initiation', 2, ['B', 'D']],
      ['other', 1, ['A']],
    ]);
  });

  test('the largest changes first, then those whose size is not known, as in the archive', () => {
    const [raised] = sections(
      maintained('A', { action: 'raise' }),
      maintained('B', { from: 10, to: 11, currency: 'USD' }),
      maintained('C', { to: 50, action: 'raise', currency: 'USD' }),
      maintained('D', { from: 1000, to: 1500, currency: 'GBX' }),
      maintained('E', { from: 10, to: 10.1, currency: 'EUR' }),
    );
    expect(raised?.rows.map(({ firm, change }) => [firm, change && Math.round(change)])).toEqual([
      ['D', 50],
      ['B', 10],
      ['E', 1],
      ['A', undefined],
      ['C', undefined],
    ]);
  });

  test('the largest cut is the one furthest down', () => {
    const [lowered] = sections(
      maintained('A', { from: 100, to: 90, currency: 'USD' }),
      maintained('B', { from: 100, to: 40, currency: 'USD' }),
      maintained('C', { from: 100, to: 70, currency: 'USD' }),
    );
    expect(lowered?.rows.map(({ firm }) => firm)).toEqual(['B', 'C', 'A']);
    expect(lowered?.rows[0]?.change).toBeCloseTo(-60, 10);
  });

  test('a row changes only with what rows show', () => {
    expect(sections({ dek: 'One', hash: 'a' })).toEqual(sections({ dek: 'Another', hash: 'b' }));
  });
});

describe('a day that is too long', () => {
  test('shows the largest changes of each kind, and lists all its notes besides', () => {
    const archive = archiveOf(...many(shownOfKind + 1), { firm: 'Last', action: 'downgrade' });
    const [day] = made(dayDigests(archive));
    expect(day?.sections.map(({ total, rows }) => [total, rows.length])).toEqual([
      [shownOfKind + 1, shownOfKind],
      [1, 1],
    ]);
    expect(day?.lists).toBe(1);
    expect(made(dayListPages(archive))).toMatchObject([
      { day: '2026-01-05', number: 1, pages: 1, total: shownOfKind + 2 },
    ]);
  });

  test('has as many lists as it needs, with every note in one', () => {
    const archive = archiveOf(...many(2 * dayListSize + 1));
    const pages = made(dayListPages(archive));
    expect(pages.map(({ number, pages, rows }) => [number, pages, rows.length])).toEqual([
      [1, 3, dayListSize],
      [2, 3, dayListSize],
      [3, 3, 1],
    ]);
    expect(pages.flatMap(({ rows }) => rows.map(({ id }) => id))).toEqual(
      archive.notes.map(({ id }) => id),
    );
  });

  test('a day that is not has no list', () => {
    const archive = archiveOf(
      ...many(shownOfKind),
      ...many(shownOfKind, { action: 'downgrade', ticker: 'NYSE:OTHR' }),
    );
    expect(dayDigests(archive)[0]?.make().lists).toBe(0);
    expect(dayListPages(archive)).toEqual([]);
  });

  test('a week leads to its days, which show everything', () => {
    const archive = archiveOf(
      ...many(shownOfKind, { published: '2026-01-05' }),
      ...many(shownOfKind, { published: '2026-01-06' }),
    );
    const [week] = made(weekDigests(archive));
    expect(week?.sections[0]).toMatchObject({ total: 2 * shownOfKind });
    expect(week?.sections[0]?.rows).toHaveLength(shownOfKind);
    expect(week?.days.map(({ counts }) => counts.upgrade)).toEqual([shownOfKind, shownOfKind]);
  });
});

test('a new note changes the digest of its day and week, and of those before it alone', () => {
  const notes = ['2026-01-05', '2026-01-06', '2026-01-13', '2026-01-14'].map((published) => ({
    published,
  }));
  const before = archiveOf(...notes);
  const changed = (published: string) => {
    const after = archiveOf(...notes, { published, firm: 'New' });
    const known = new Set(
      [...made(dayDigests(before)), ...made(weekDigests(before))].map((digest) =>
        JSON.stringify(digest),
      ),
    );
    return [
      ...made(dayDigests(after)).filter((digest) => !known.has(JSON.stringify(digest))),
      ...made(weekDigests(after)).filter((digest) => !known.has(JSON.stringify(digest))),
    ].map((digest) => ('day' in digest ? digest.day : digest.week));
  };
  expect(changed('2026-01-14')).toEqual(['2026-01-14', '2026-w03']);
  expect(changed('2026-01-15')).toEqual(['2026-01-15', '2026-01-14', '2026-w03']);
  expect(changed('2026-01-20')).toEqual(['2026-01-20', '2026-01-14', '2026-w04', '2026-w03']);
});
