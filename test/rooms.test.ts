import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles } from '../src/build/prune.ts';
import { root } from './support/build.ts';

/** Which rooms of `src` a room may import from, beside itself (docs/architecture.md). */
const mayImport: Record<string, string[]> = {
  notes: [],
  archive: ['notes'],
  headlines: ['archive', 'notes'],
  feeds: ['archive', 'notes'],
  charts: ['archive', 'notes'],
  search: ['archive', 'notes'],
  pictures: ['archive', 'notes'],
  scripts: ['search'],
  build: ['pictures', 'feeds', 'archive', 'notes', ''],
  components: ['scripts', 'charts', 'feeds', 'archive', 'notes', 'build', 'styles', ''],
  layouts: [
    'components',
    'scripts',
    'pictures',
    'charts',
    'archive',
    'notes',
    'build',
    'styles',
    '',
  ],
  pages: [
    'layouts',
    'components',
    'scripts',
    'pictures',
    'search',
    'feeds',
    'archive',
    'notes',
    'build',
    'styles',
    '',
  ],
  commands: ['headlines', 'build', 'archive', 'notes', ''],
};

/** The rooms that are pure: the same values in, the same values out, on any machine at any time. */
const pure = ['notes', 'archive', 'headlines', 'feeds', 'charts', 'search', 'pictures'];
const impure = /^(?:node:(?!crypto$)|astro(?::|$)|@clack\/|tinypool|picocolors)/;

const sources = (await listFiles(join(root, 'src'))).filter((path) => /\.(?:ts|astro)$/.test(path));

test.each(sources.filter((path) => path.includes('/')))('src/%s imports one way', async (path) => {
  const text = await readFile(join(root, 'src', path), 'utf8');
  const room = path.split('/')[0] ?? '';
  const specifiers = [...text.matchAll(/(?:from|import) '([^']+)'/g)].map(([, name]) => name ?? '');
  expect(Object.keys(mayImport)).toContain(room);
  for (const specifier of specifiers) {
    if (specifier.startsWith('.')) {
      const target = join(path, '..', specifier);
      const other = target.includes('/') ? (target.split('/')[0] ?? '') : '';
      expect([room, ...(mayImport[room] ?? [])], `${path} → ${specifier}`).toContain(other);
    } else if (pure.includes(room)) {
      expect(specifier, `${path} is pure`).not.toMatch(impure);
    }
  }
  if (pure.includes(room)) {
    expect(text, `${path} reads no clock`).not.toMatch(/new Date\(\)|Date\.now\(\)|process\./);
  }
});
