import { expect, test } from 'vitest';
import { beginVisit, newSince, parseVisits, visitPause } from '../../src/scripts/visits.ts';

const first = { at: 1000, newest: { exmp: '2026-01-05-exmp-a' } };

test('the first visit has none before it', () => {
  expect(beginVisit(undefined, 1000)).toEqual({
    now: { at: 1000, newest: {} },
    last: undefined,
  });
});

test('a page that is opened again soon is the same visit, a later one is the next', () => {
  const kept = { now: first, last: undefined };
  const soon = beginVisit(kept, 1000 + visitPause - 1);
  expect(soon).toEqual({ now: { ...first, at: 1000 + visitPause - 1 }, last: undefined });
  const next = beginVisit(soon, soon.now.at + visitPause);
  expect(next).toEqual({ now: { ...soon.now, at: soon.now.at + visitPause }, last: soon.now });
  // A clock that was set back begins no visit.
  expect(beginVisit(kept, 5).last).toBeUndefined();
});

const notes = ['2026-03-02-exmp-c', '2026-02-10-exmp-b', '2026-01-05-exmp-a'].map((id) => ({ id }));

test.each([
  ['2026-01-05-exmp-a', 2],
  ['2026-03-02-exmp-c', 0],
  // Another note has replaced it since.
  ['2026-02-10-exmp-gone', 2],
  ['2026-02-11-exmp-gone', 1],
  // A ticker that was not on the list then has nothing to be new against.
  [undefined, 0],
])('where %s was the newest, %i are new', (newest, count) => {
  expect(newSince(newest, notes)).toHaveLength(count);
});

test.each([null, '', 'x', '7', '[]', '{}', '{"now":{"at":"x"}}', '{"now":null}'])(
  'what is no record of visits is none: %s',
  (text) => {
    expect(parseVisits(text)).toBeUndefined();
  },
);

test('a record of visits comes back as it was kept', () => {
  const kept = { now: { at: 9, newest: { kc: 'x' } }, last: first };
  expect(parseVisits(JSON.stringify(kept))).toEqual(kept);
  expect(parseVisits('{"now":{"at":9,"newest":{"kc":7}},"last":4}')).toEqual({
    now: { at: 9, newest: {} },
    last: undefined,
  });
});
