import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';

const dist = inject('fixtureBelow');

test('a figure links to its own line', async () => {
  const html = await readFile(
    join(dist, 'ratings/2026-03-02-exmp-fixture-securities/index.html'),
    'utf8',
  );
  const links = [
    ...html.matchAll(
      /<a href="https:\/\/github\.com\/example\/digest\/blob\/main\/([^"?]+)\?plain=1#L(\d+)">([^<]+)/g,
    ),
  ];
  const fields = await Promise.all(
    links.map(async ([, path = '', line = '', name = '']) => {
      const lines = (await readFile(path, 'utf8')).split('\n');
      return [name, /^\w+/.exec(lines[Number(line) - 1] ?? '')?.[0]];
    }),
  );
  expect(fields).toEqual([
    ['rating', 'rating'],
    ['price target', 'priceTarget'],
    ['price', 'price'],
    ['stated upside', 'statedUpside'],
    ['analysts’ targets', 'targetRange'],
  ]);
});
