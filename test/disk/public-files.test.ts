import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { publicFiles } from '../../src/disk/public-files.ts';

test('links in `public/` are not followed', async () => {
  const root = await mkdtemp(join(tmpdir(), 'public-'));
  await mkdir(join(root, 'public/images'), { recursive: true });
  await writeFile(join(root, 'public/images/a.png'), '');
  await symlink('/etc', join(root, 'public/etc'));
  await symlink('a.png', join(root, 'public/images/b.png'));
  expect(publicFiles(root)).toEqual({
    files: ['images/a.png'],
    others: ['etc', 'images/b.png'],
  });
  await rm(root, { recursive: true });
});

test('the file by which Git keeps the folder is not served', async () => {
  const root = await mkdtemp(join(tmpdir(), 'public-'));
  await mkdir(join(root, 'public'));
  await writeFile(join(root, 'public/.gitkeep'), '');
  expect(publicFiles(root)).toEqual({ files: [], others: [] });
  await rm(root, { recursive: true });
});
