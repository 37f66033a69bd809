import { expect, test } from 'vitest';
import { formatHash, parseHash, parseKept } from '../../src/scripts/watchlist.ts';

test.each([
  [null, []],
  ['', []],
  ['[]', []],
  ['["kc","brk.b","hkex-0700"]', ['kc', 'brk.b', 'hkex-0700']],
  ['["kc","kc"]', ['kc']],
  ['["kc",7,null,{"a":1},["x"],"", "KC", "a/b", "../x", "<b>", "-a", "a-"]', ['kc']],
  ['{"0":"kc"}', []],
  ['"kc"', []],
  ['["kc"', []],
  ['constructor', []],
])('of what is kept, %s, only slugs are a list', (text, slugs) => {
  expect(parseKept(text)).toEqual(slugs);
});

test.each([
  ['', []],
  ['#', []],
  ['#main', ['main']],
  ['#kc,snps', ['kc', 'snps']],
  ['#KC,brk.b,', ['kc', 'brk.b']],
  ['#kc%2Csnps', ['kc', 'snps']],
  ['#kc,%zz', []],
  ['#<img src=x>,kc', ['kc']],
])('a link that ends with %s carries %j', (hash, slugs) => {
  expect(parseHash(hash)).toEqual(slugs);
});

test('a link carries a list there and back', () => {
  const slugs = ['kc', 'brk.b', 'hkex-0700'];
  expect(parseHash(formatHash(slugs))).toEqual(slugs);
});

test('a list has a limit, and a link that carries more is reported', () => {
  const slugs = Array.from({ length: 1000 }, (_, at) => `t${at}`);
  expect(parseKept(JSON.stringify(slugs))).toHaveLength(200);
  expect(parseHash(formatHash(slugs))).toHaveLength(1000);
});
