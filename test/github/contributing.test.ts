import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../support/build.ts';

const contributing = await readFile(join(root, 'CONTRIBUTING.md'), 'utf8');

test("the link into GitHub's editor brings the sample note, under its name", () => {
  const [, link = ''] = /\]\((\.\.\/\.\.\/new\/[^)]*)\)/.exec(contributing) ?? [];
  const [, sample] = /sample:start -->\n```markdown\n([\s\S]*?)```/.exec(contributing) ?? [];
  // GitHub shows the page below `blob/BRANCH/`, and resolves its links from there.
  const url = new URL(link, 'https://github.com/example/digest/blob/main/CONTRIBUTING.md');
  expect(url.pathname).toBe('/example/digest/new/main/content/ratings');
  expect(url.searchParams.get('filename')).toBe('2026/2026-01-05-fixt-fixture-securities.md');
  expect(url.searchParams.get('value')).toBe(sample);
});

test.each(['CONTRIBUTING.md', 'README.md'])('%s leads to what an editor checks', async (file) => {
  expect(await readFile(join(root, file), 'utf8')).toContain('](docs/reviewing.md)');
});
