import { expect, test } from 'vitest';
import { buildArchive } from '../../../src/archive/archive.ts';
import { asOf, isInWindow, windowEnd, windowStart } from '../../../src/archive/standing/window.ts';
import { addDays } from '../../../src/notes/terms/dates.ts';
import { makeNote } from '../../notes/make-note.ts';

test.each([
  ['2026-02-10', '2025-02-10'],
  ['2025-02-28', '2024-02-28'],
  ['2024-02-29', '2023-02-28'],
  ['2025-12-31', '2024-12-31'],
])('the window of %s begins on %s', (day, start) => {
  expect(windowStart(day)).toBe(start);
});

test.each([
  ['2025-02-09', false],
  ['2025-02-10', true],
  ['2026-02-10', true],
  ['2026-02-11', false],
])('what was published on %s counts on 2026-02-10: %s', (published, counts) => {
  expect(isInWindow(published, '2026-02-10')).toBe(counts);
});

test('an archive speaks as of its newest note', () => {
  const notes = [makeNote({ published: '2026-01-05' }), makeNote({ published: '2026-02-10' })];
  expect(asOf(buildArchive(notes, []))).toBe('2026-02-10');
  expect(asOf(buildArchive([], []))).toBe('');
});

test.each([
  ['2025-02-10', '2026-02-10'],
  ['2023-02-28', '2024-02-29'],
  ['2024-02-28', '2025-02-28'],
  ['2024-02-29', '2025-02-28'],
  ['2024-12-31', '2025-12-31'],
])('what was published on %s counts until %s', (published, end) => {
  expect(windowEnd(published)).toBe(end);
  expect(isInWindow(published, end)).toBe(true);
  expect(isInWindow(published, addDays(end, 1))).toBe(false);
});
