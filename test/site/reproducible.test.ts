import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { buildSite, placeIn } from '../support/build.ts';
import { differences, readTree } from '../support/files.ts';

test('two builds are the same, byte for byte, under any time zone and language, in any number of threads', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ratings-digest-zones-'));
  const place = placeIn(folder, 'test/fixtures/site');
  const [TZ, LANG] = ['Asia/Tokyo', 'de_DE.UTF-8'];
  const { code, output } = await buildSite(place, { TZ, LANG, LC_ALL: LANG, THREADS: '3' });
  expect(code, output).toBe(0);
  // Built under Honolulu's time, with the language C.
  const other = await readTree(inject('fixture'));
  expect(other.size).toBeGreaterThan(30);
  expect(differences(await readTree(place.out), other)).toEqual([]);
  await rm(folder, { recursive: true });
});
