import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite, envOf, placeIn, root, runCommand } from '../support/build.ts';
import { readTree } from '../support/files.ts';

test('a replaced note keeps its page and says so, and is in no list, history or feed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ratings-digest-replaced-'));
  const place = placeIn(folder);
  await cp(join(root, 'test/fixtures/site'), place.content, { recursive: true });
  const old = '2026-03-02-lonx-fixture-securities';
  const ratings = join(place.content, 'ratings/2026');
  const text = await readFile(join(ratings, `${old}.md`), 'utf8');
  await writeFile(
    join(ratings, `${old}-2.md`),
    text
      .replace('Raises Its Target', 'Lowers Its Target')
      .replace('ticker:', `replaces: ${old}\nticker:`),
  );
  const { code, output } = await buildSite(place);
  expect(code, output).toBe(0);
  const tree = await readTree(place.out);
  const linking = [...tree].filter(([, html]) => html.includes(`/ratings/${old}/`));
  expect(linking.map(([path]) => path).sort()).toEqual([
    `ratings/${old}-2/index.html`,
    `ratings/${old}/index.html`,
    'sitemap-0.xml',
  ]);
  expect(tree.get(`ratings/${old}/index.html`)).toContain('This note was replaced by ');
  expect(tree.get(`ratings/${old}-2/index.html`)).toContain('This note replaces');
  expect(tree.get('tickers/lonx/index.html')).toContain('Lowers Its Target');
  await rm(folder, { recursive: true });
});

test('--skip-invalid brings no replaced note back, and says which went with those that have errors', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ratings-digest-withdrawn-'));
  const place = placeIn(folder);
  await cp(join(root, 'test/fixtures/site'), place.content, { recursive: true });
  const old = '2026-03-02-lonx-fixture-securities';
  const file = (id: string) => join(place.content, `ratings/2026/${id}.md`);
  const text = await readFile(file(old), 'utf8');
  const second = text.replace('ticker:', `replaces: ${old}\nticker:`);
  await writeFile(file(`${old}-2`), second.replace('company:', 'compagny:'));
  await writeFile(file(`${old}-3`), second.replace(old, `${old}-2`));
  const { code, output } = await runCommand('build', ['--skip-invalid'], envOf(place));
  expect(code, output).toBe(0);
  expect(output).toContain(`${old}.md was left out, too: the note that replaces it`);
  const linking = [...(await readTree(place.out))].filter(([, html]) => html.includes(old));
  expect(linking.map(([path]) => path)).toEqual([]);
  await rm(folder, { recursive: true });
});
