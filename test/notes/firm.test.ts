import { describe, expect, test } from 'vitest';
import { ladderOn, parseFirm, rungOf } from '../../src/notes/firm.ts';
import { sameWord } from '../../src/notes/terms/word-key.ts';
import { fileOf } from './file-of.ts';

const path = 'firms/fixture-securities.md';
const parse = (yaml: string, at = path) => parseFirm(fileOf(at, `---\n${yaml}\n---\n`));

describe('parseFirm', () => {
  test('a firm with its aliases and ladders', () => {
    const { value: firm, diagnostics } = parse(`name: Fixture Securities
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
      'name: Fixture Securities\nladders: [{ words: [] }]',
      'Unexpected empty list as `ladders[0].words`, expected at least one item',
    ],
  ])('%s is refused', (yaml, reason) => {
    const { value: firm, diagnostics } = parse(yaml);
    expect(firm).toBeUndefined();
    expect(diagnostics.map((found) => found.reason)).toEqual([reason]);
  });

  test('a file without fences is refused, not thrown at', () => {
    const { diagnostics } = parseFirm(fileOf(path, 'name: Fixture Securities'));
    expect(diagnostics).toMatchObject([{ rule: 'fence-opening', place: { start: { line: 1 } } }]);
  });

  test.each([
    ['🏦', 'field-value'],
    ["'🏦🏦'", 'field-value'],
    ['null', 'field-empty'],
    ['~', 'field-empty'],
    ["'null'", 'field-value'],
    ['TODO', 'field-value'],
    ['Fixture\u200b Securities', 'invisible-character'],
    ['"Fixture\\u200b Securities"', 'field-value'],
    ['Fixture #1 Securities', 'field-value'],
  ])('a firm named %s is refused', (name, rule) => {
    expect(parse(`name: ${name}`)).toMatchObject({
      value: undefined,
      diagnostics: [{ rule, place: { start: { line: 2 } } }],
    });
  });

  test.each([
    ['UTF-16', Buffer.from(`\ufeff---\nname: Fixture Securities\n---\n`, 'utf16le'), 'encoding'],
    ['Latin-1', Buffer.from('---\nname: Soci\u00e9t\u00e9\n---\n', 'latin1'), 'encoding'],
    ['a NUL', Buffer.from('---\nname: Fixture Securities\n---\n\0'), 'encoding'],
    ['too much', Buffer.from(`---\nname: A\n---\n${'x'.repeat(70_000)}`), 'file-size'],
    ['HTML', Buffer.from('---\nname: Fixture Securities\n---\n<b>x</b>\n'), 'body-html'],
    [
      'a table without end',
      Buffer.from(
        `---\nname: Fixture Securities\n---\n${'|a'.repeat(900)}|\n${'|-'.repeat(900)}|\n${'x\n'.repeat(900)}`,
      ),
      'body-size',
    ],
    [
      'a control in its body',
      Buffer.from('---\nname: Fixture Securities\n---\nx\u001b[31m\n'),
      'invisible-character',
    ],
  ])('a file with %s is refused', (_name, bytes, rule) => {
    const { value: firm, diagnostics } = parseFirm(fileOf(path, bytes));
    expect(firm).toBeUndefined();
    expect(diagnostics[0]).toMatchObject({ rule });
  });

  test('names are compared in one form of Unicode', () => {
    expect(
      parse('name: Socie\u0301te\u0301 Ge\u0301ne\u0301rale', 'firms/societe-generale.md').value,
    ).toMatchObject({
      name: 'Soci\u00e9t\u00e9 G\u00e9n\u00e9rale',
      slug: 'societe-generale',
    });
    const hangul = 'firms/\ud55c\uad6d\uc99d\uad8c.md';
    expect(parse('name: \ud55c\uad6d\uc99d\uad8c', hangul.normalize('NFD')).value).toMatchObject({
      slug: '\ud55c\uad6d\uc99d\uad8c',
    });
    expect(
      parse(
        'name: \u30b4\u30fc\u30eb\u30c9\u30de\u30f3',
        'firms/\u30b4\u30fc\u30eb\u30c9\u30de\u30f3.md',
      ).diagnostics,
    ).toEqual([]);
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
