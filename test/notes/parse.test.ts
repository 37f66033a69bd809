import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { maxBytes } from '../../src/notes/read/text.ts';
import { parseText, reasonsOf } from './parse-text.ts';
import { sampleNote, samplePath, withFields } from './rules/sample-note.ts';

test('a brief: a note without a body', () => {
  const { value: note } = parseText(sampleNote);
  expect(note).toMatchObject({
    id: '2026-01-05-fixt-fixture-securities',
    path: samplePath,
    day: '2026-01-05',
    hasBody: false,
    warnings: [],
  });
});

test('a note with a body, and the lines of its figures', () => {
  const { value: note } = parseText(
    withFields('priceTarget: { to: 116, currency: USD }\nprice: 100\n---\nThe body.\n'),
  );
  expect(note).toMatchObject({ hasBody: true, lines: { rating: 8, priceTarget: 9, price: 10 } });
});

test('a warning leaves a note a note, and stays with it', () => {
  const { value: note, diagnostics } = parseText(
    withFields('price: 13.12\npriceTarget: { to: 15.60, currency: USD }\nstatedUpside: 16'),
  );
  expect(diagnostics).toHaveLength(1);
  expect(note?.warnings).toMatchObject([{ rule: 'stated-upside', severity: 'warning' }]);
});

test('an error leaves no note', () => {
  expect(parseText(withFields('action: reiterates\n---\nThe body.\n')).value).toBeUndefined();
});

describe('the bytes of a file', () => {
  const encoder = new TextEncoder();

  test('a byte order mark is no problem', () => {
    const bytes = encoder.encode(`\ufeff${sampleNote}`);
    expect(parseText(bytes).value).toBeDefined();
  });

  test('CRLF is no problem', () => {
    expect(parseText(sampleNote.replaceAll('\n', '\r\n')).value).toBeDefined();
  });

  test.each([
    ['Latin-1', Buffer.from(withFields('company: Soci\u00e9t\u00e9 Example'), 'latin1')],
    ['UTF-16', Buffer.from(`\ufeff${sampleNote}`, 'utf16le')],
    ['a NUL', Buffer.from(`${sampleNote}\0`)],
    ['bytes at random', Uint8Array.of(0xff, 0xfe, 0, 1, 2)],
  ])('%s is refused', (_name, bytes) => {
    expect(parseText(bytes).diagnostics).toMatchObject([{ rule: 'encoding' }]);
  });

  test('a file over the size is refused, and nothing in it is read', () => {
    const { value: note, diagnostics } = parseText('x'.repeat(maxBytes + 1));
    expect(note).toBeUndefined();
    expect(diagnostics).toMatchObject([{ rule: 'file-size' }]);
  });
});

test('the Kingsoft note passes with one warning: 16% is stated, 18.9% is right', async () => {
  const path = 'ratings/2026/2026-02-10-kc-goldman-sachs.md';
  const parsed = parseText(await readFile(`test/fixtures/record/${path}`), path);
  expect(reasonsOf(parsed)).toEqual(['Unexpected upside of 16%, expected 18.9%']);
  expect(parsed.diagnostics[0]?.severity).toBe('warning');
  expect(parsed.value).toMatchObject({
    ticker: 'NASDAQ:KC',
    rating: { from: 'Neutral', to: 'Buy' },
    priceTarget: { to: 15.6, currency: 'USD' },
  });
});

test.each([
  ['firm', 'ゴ'.repeat(100)],
  ['analyst', 'ゴ'.repeat(100)],
  ['analyst', '\ufdfa'.repeat(20)],
  ['analyst', '🏦'],
])('a name of which no address can be made is refused: %s: %s', (field, name) => {
  const refused = parseText(withFields(`${field}: ${name}`)).diagnostics;
  expect(refused[0]).toMatchObject({ rule: 'field-value' });
});

test('a file name in decomposed letters is the same name', () => {
  const path = 'ratings/2026/2026-01-05-fixt-가나증권.md'.normalize('NFD');
  const { value: note, diagnostics } = parseText(withFields('firm: 가나증권'), path);
  expect(diagnostics.map(({ reason }) => reason)).toEqual([]);
  expect(note).toMatchObject({ id: '2026-01-05-fixt-가나증권', path });
});

test.each([
  ['firm: 🏦', 'a name with a letter or a digit'],
  ['firm: "!!!"', 'a name with a letter or a digit'],
  ['firm: "..."', 'a name'],
  ['sources: [{ title: … }]', 'a text'],
  ['company: N/A', 'a name'],
  ['company: —', 'a name'],
  ['analyst: none', 'a name'],
  ['analyst: NA', 'a name'],
  ['analyst: \\N', 'a name'],
  ['company: "null"', 'a name'],
  ['firm: TODO', 'a name'],
  ['title: TODO', 'a text'],
  ['summary: tbd', 'a text'],
  ['keyPoints: ["???"]', 'a text'],
])('what a placeholder, not a name is told: %s', (fields, expected) => {
  const { diagnostics } = parseText(withFields(fields));
  expect(diagnostics.map(({ reason }) => reason)).toContainEqual(
    expect.stringMatching(new RegExp(`^Unexpected .* expected ${expected}$`)),
  );
});
