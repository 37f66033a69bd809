import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { programVersion } from '../../src/check/versions.ts';

test('each source counts for the version of the program, by its text and its place', async () => {
  const root = await mkdtemp(join(tmpdir(), 'ratings-digest-program-'));
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  };
  await write('astro.config.mjs', '1');
  await write('package-lock.json', '1');
  await write('src/scripts/star.ts', '1');
  await write('src/styles/note.css', '2');
  const versions = [programVersion(root)];
  expect(programVersion(root)).toBe(versions[0]);
  for (const [path, text] of [
    ['src/scripts/star.ts', '2'],
    ['src/styles/note.css', '1'],
    ['src/pages/new.astro', '1'],
    ['astro.config.mjs', '2'],
    ['package-lock.json', '2'],
  ] as const) {
    await write(path, text);
    versions.push(programVersion(root));
  }
  expect(new Set(versions).size).toBe(versions.length);
  await rm(root, { recursive: true });
});
