import { expect, test } from 'vitest';
import { findWrong } from './output.ts';

const expected = { notes: new Set(['2026-02-10-kc-example', '2026-02-11-fx-sample']), tickers: 1 };
const right = [
  'index.html',
  'ratings/index.html',
  'ratings/page/1/index.html',
  'ratings/2026-02-10-kc-example/index.html',
  'ratings/2026-02-11-fx-sample/index.html',
  'tickers/index.html',
  'tickers/kc/index.html',
  'tickers/kc/rss.xml',
];

test('an output with a page for each note and ticker is right', () => {
  expect(findWrong(right, expected)).toBeUndefined();
});

test('a note without a page, and a page without a note, are wrong', () => {
  const missing = right.filter((path) => !path.includes('kc-example'));
  expect(findWrong(missing, expected)).toBe(
    'notes without a page: 1, such as 2026-02-10-kc-example',
  );
  const deleted = [...right, 'ratings/2026-02-09-kc-gone/index.html'];
  expect(findWrong(deleted, expected)).toBe('pages without a note: 1, such as 2026-02-09-kc-gone');
});

test('another number of tickers is wrong', () => {
  expect(findWrong([...right, 'tickers/fx/index.html'], expected)).toBe(
    '2 pages of tickers, expected 1',
  );
});
