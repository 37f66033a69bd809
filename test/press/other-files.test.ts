import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { otherFiles } from '../../src/press/other-files.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'ratings-digest-other-files-'));
  await put('assets/_astro/site.css', 'body {}');
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function put(path: string, text: string) {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

const mark = { size: 1, time: 1, hash: 'a' };
const pages = { 'index.html': mark, 'robots.txt': mark };
const files = () => otherFiles({ base: '/digest' }, pages, { assets: join(root, 'assets') }, root);

test('the files that no page makes are assets, sitemap, headers and `public/`', async () => {
  await put('public/images/chart.png', 'png');
  expect([...(await files()).keys()].sort()).toEqual([
    '_astro/site.css',
    '_headers',
    'images/chart.png',
    'sitemap-0.xml',
    'sitemap-index.xml',
  ]);
});

test("the operator's own headers stand below those of the program", async () => {
  await put('public/_headers', '/digest/images/*\n  Cache-Control: max-age=60\n');
  const headers = Buffer.from((await files()).get('_headers') ?? '').toString();
  expect(headers).toMatch(/^\/digest\/\*\n {2}\S+: /);
  expect(headers).toMatch(/[^\n]\n\n\/digest\/images\/\*\n {2}Cache-Control: max-age=60\n$/);
});

test.each(['robots.txt', 'sitemap-0.xml', '_astro/site.css'])(
  'public/%s, which the program makes too, stops the build',
  async (path) => {
    await put(`public/${path}`, 'mine');
    await expect(files()).rejects.toThrow(
      `public/${path} has the address of a file that the program makes: rename it, or delete it.`,
    );
  },
);
