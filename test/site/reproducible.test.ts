import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite, placeIn, root } from '../support/build.ts';
import { differences, readTree } from '../support/files.ts';

test('two builds are the same, byte for byte, under any time zone and language', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ratings-digest-zones-'));
  const content = join(root, 'test/fixtures/site');
  const trees = [];
  for (const [TZ, LANG] of [
    ['Pacific/Honolulu', 'C'],
    ['Asia/Tokyo', 'de_DE.UTF-8'],
  ] as const) {
    const place = placeIn(join(folder, TZ), content);
    const { code, output } = await buildSite(place, { TZ, LANG, LC_ALL: LANG });
    expect(code, output).toBe(0);
    trees.push(await readTree(place.out));
  }
  expect(trees[0]?.size).toBeGreaterThan(30);
  expect(differences(trees[0] ?? new Map(), trees[1] ?? new Map())).toEqual([]);
  await rm(folder, { recursive: true });
});
