import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test, vi } from 'vitest';
import { handOver } from '../../src/check/checked-record.ts';
import { keyText, lazyPath, lazyPathOf } from '../../src/published/lazy-paths.ts';
import { makeNote } from '../notes/make-note.ts';

handOver({ notes: [], firms: [], stocks: [], pages: [] });
afterAll(() => {
  globalThis.ratingsDigestRecord = undefined;
});

/** Values as props have them: with rows somewhere, with fields that are undefined, and with few different leaves. */
const { value } = fc.letrec((tie) => ({
  leaf: fc.constantFrom(undefined, null, true, 0, 1, '', 'a', '#', '[', '"', 'id'),
  value: fc.oneof(
    { depthSize: 'medium' },
    tie('leaf'),
    fc.array(tie('value'), { maxLength: 3 }),
    fc
      .dictionary(fc.constantFrom('tickerSlug', 'note', 'rows', 'a'), tie('value'), { maxKeys: 3 })
      // What has a ticker says it.
      .map((row) =>
        'tickerSlug' in row ? { ...row, tickerSlug: row['tickerSlug'] ?? null } : row,
      ),
  ),
}));

test('two values have one key just where they have one JSON', () => {
  fc.assert(
    fc.property(value, value, (one, other) => {
      const isSame = JSON.stringify([one]) === JSON.stringify([other]);
      expect(keyText([one]) === keyText([other])).toBe(isSame);
      expect(keyText([one])).toBe(keyText(structuredClone([one])));
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['a note', { note: { id: 'a', title: 'One' } }, { note: { id: 'a', title: 'Two' } }],
  [
    'a note in a list',
    { notes: [{ id: 'a' }, { id: 'b' }] },
    { notes: [{ id: 'b' }, { id: 'a' }] },
  ],
  [
    'what a file says',
    { note: { path: 'ratings/a.md', hash: '1' } },
    { note: { path: 'ratings/a.md', hash: '2' } },
  ],
  [
    'the place of a file',
    { note: { path: 'ratings/a.md', hash: '1' } },
    { note: { path: 'ratings/2026/a.md', hash: '1' } },
  ],
  ['a field', { page: { card: { upside: 1 } } }, { page: { card: { upside: 2 } } }],
  ['far below', { a: { b: { c: { d: { e: 1 } } } } }, { a: { b: { c: { d: { e: 2 } } } } }],
  ['a date', { at: new Date(0) }, { at: new Date(1) }],
])('a page whose props differ in %s has another key', (_name, one, other) => {
  const key = (props: object) => lazyPath({}, () => props).key;
  expect(key(one)).toBe(key(structuredClone(one)));
  expect(key(one)).not.toBe(key(other));
});

test('props are made once, when they are asked for, and again after they were forgotten', () => {
  let made = 0;
  const path = lazyPath({}, () => {
    made += 1;
    return { title: 'One' };
  });
  expect(lazyPathOf(path.cacheKey)).toBe(path);
  expect(made).toBe(0);
  expect([path.key, path.key, path.props.title]).toEqual([path.key, path.key, 'One']);
  expect(made).toBe(1);
  path.forget();
  expect(path.props.title).toBe('One');
  expect(made).toBe(2);
});

test('what Astro hands on must be of a path of this site', () => {
  expect(() => lazyPathOf('some key of one’s own')).toThrow(
    'getStaticPaths must return lazyPath()',
  );
});

test('what a file says includes the sizes of its pictures', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  mkdirSync(join(folder, 'public/images'), { recursive: true });
  const cwd = vi.spyOn(process, 'cwd').mockReturnValue(folder);
  const point = { line: 1, column: 1, offset: 0 };
  const link = { url: '/images/a%20b.svg', isPicture: true, place: { start: point, end: point } };
  const note = makeNote({ links: [link] });
  const keyWith = (width: number) => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="10"/>`;
    writeFileSync(join(folder, 'public/images/a b.svg'), svg);
    handOver({ notes: [note], firms: [], stocks: [], pages: [] });
    return keyText({ note });
  };
  expect(keyWith(10)).toContain('{"width":10,"height":10}');
  expect(keyWith(20)).not.toBe(keyWith(10));
  cwd.mockRestore();
  rmSync(folder, { recursive: true });
});
