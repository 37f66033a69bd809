import { describe, expect, test } from 'vitest';
import { ladderOn, parseFirm, rungOf, sameWord } from '../../src/notes/firm.ts';

const path = 'firms/fixture-securities.md';
const parse = (yaml: string, at = path) => parseFirm(at, `---\n${yaml}\n---\n`, 'digest');

describe('parseFirm', () => {
  test('a firm with its aliases and ladders', () => {
    const { firm, diagnostics } = parse(`name: Fixture Securities
aliases: [{ name: Fixture, until: 2019-12-31 }]
ladders: [{ words: [Buy, Hold, Sell], from: 2015-03-23, complete: false }]`);
    expect(diagnostics).toEqual([]);
    expect(firm).toMatchObject({
      slug: 'fixture-securities',
      aliases: [{ name: 'Fixture', until: '2019-12-31' }],
      ladders: [{ words: ['Buy', 'Hold', 'Sell'], from: '2015-03-23', complete: false }],
    });
  });

  test.each([
    [
      'name: Another',
      'Unexpected file name `firms/fixture-securities.md`, expected `firms/another.md`',
    ],
    ['nam: Fixture Securities', 'Unexpected field `nam`, expected `name`'],
    [
      'name: Fixture Securities\nladders: []',
      'Unexpected empty list as `ladders`, expected at least one item',
    ],
  ])('%s is refused', (yaml, reason) => {
    const { firm, diagnostics } = parse(yaml);
    expect(firm).toBeUndefined();
    expect(diagnostics.map((found) => found.reason)).toEqual([reason]);
  });

  test('a file without fences is refused, not thrown at', () => {
    const { diagnostics } = parseFirm(path, 'name: Fixture Securities', 'digest');
    expect(diagnostics).toMatchObject([{ ruleId: 'fence-opening', line: 1 }]);
  });
});

describe('ladderOn', () => {
  const old = { words: ['Overweight', 'Neutral', 'Underweight'], until: '2015-03-22' };
  const now = { words: ['Buy', 'Hold', 'Reduce'], from: '2015-03-23' };
  const firm = { ladders: [now, old] };

  test.each([
    ['2015-03-22', old],
    ['2015-03-23', now],
    ['2026-01-05', now],
  ])('on %s', (day, ladder) => {
    expect(ladderOn(firm, day)).toEqual(ladder);
  });

  test('where two overlap, the newer', () => {
    expect(ladderOn({ ladders: [{ words: ['Buy'] }, now] }, '2020-01-01')).toEqual(now);
  });

  test('none where none is known', () => {
    expect(ladderOn({ ladders: [now] }, '2015-03-22')).toBeUndefined();
    expect(ladderOn({}, '2026-01-05')).toBeUndefined();
  });
});

test('a word is found on a ladder in any spelling of it', () => {
  const ladder = { words: ['Overweight', 'Equal-Weight', 'Underweight'] };
  expect(rungOf(ladder, 'Overweight')).toBe(0);
  expect(rungOf(ladder, 'equal weight')).toBe(1);
  expect(rungOf(ladder, 'Neutral')).toBeUndefined();
  expect(rungOf(ladder, undefined)).toBeUndefined();
});

test('spelling does not make two words of one', () => {
  expect(sameWord('In-Line', 'in line')).toBe(true);
  expect(sameWord('Buy', 'Strong Buy')).toBe(false);
});
