import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { readDirectory } from '../../src/check/read-directory.ts';

async function placeWith(files: Record<string, string>) {
  const contentDir = await mkdtemp(join(tmpdir(), 'directory-'));
  onTestFinished(() => rm(contentDir, { recursive: true }));
  for (const [name, text] of Object.entries(files)) await writeFile(join(contentDir, name), text);
  return { contentDir, shownAs: 'content/' };
}

test('a directory is read, with a mark of the order of bytes before it too', async () => {
  const place = await placeWith({
    'directory.csv': '\uFEFFsymbol,exchange,name\nFIXT,NYSE,Fixture',
  });
  const { directory, reports } = readDirectory(place.contentDir);
  expect(directory.find('FIXT')).toEqual([{ ticker: 'NYSE:FIXT', company: 'Fixture' }]);
  expect(reports).toEqual([]);
});

test('a file that is no directory is an error of the check, and the other one counts', async () => {
  const place = await placeWith({
    'directory.json': '{"data": 1}',
    'directory.csv': 'symbol,exchange,name\nFIXT,NYSE,Fixture',
  });
  expect(readDirectory(place.contentDir).directory.all).toHaveLength(1);
  const { reports } = await checkContent(place);
  const told = reports.map(({ path, diagnostics }) => [path, diagnostics[0]?.rule]);
  expect(told).toContainEqual(['content/directory.json', 'no-directory']);
});

test('without one, no stock is listed', async () => {
  expect(readDirectory((await placeWith({})).contentDir).directory.all).toEqual([]);
});
