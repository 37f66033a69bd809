import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { bundledBuild, keepBundledBuild, refuseMisreadPath } from '../../src/press/plates.ts';

test('a bundled build is loaded only if it is whole and of this program', async () => {
  const root = await mkdtemp(join(tmpdir(), 'ratings-digest-plates-'));
  expect(bundledBuild(root, 'a1')).toBeUndefined();
  keepBundledBuild(root, 'a1', 'export const answer = 42;\n');
  const url = bundledBuild(root, 'a1') ?? '';
  expect(await import(url)).toMatchObject({ answer: 42 });
  expect(bundledBuild(root, 'b2')).toBeUndefined();
  await appendFile(fileURLToPath(url), 'spoilt');
  expect(bundledBuild(root, 'a1')).toBeUndefined();
  keepBundledBuild(root, 'b2', 'export const answer = 43;\n');
  expect(bundledBuild(root, 'b2')).toBe(url);
  await rm(root, { recursive: true });
});

test('a folder whose path Astro would misread is refused', () => {
  expect(() => refuseMisreadPath("/srv/Über uns & 'Co'")).not.toThrow();
  for (const name of ['jobs/feature%2Fdigest', 'digest #2', 'which?'])
    expect(() => refuseMisreadPath(`/srv/${name}`)).toThrow('move the program to another folder');
});
