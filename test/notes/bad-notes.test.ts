import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatReport } from '../../src/notes/report.ts';
import { expectGolden } from '../support/golden.ts';
import { parseText } from './parse-text.ts';
import { samplePath } from './rules/sample-note.ts';

/**
 * Notes as people get them wrong, each in a folder: `note.md`, and `expected.txt`, all that the author is
 * told. `path.txt` is where the note is said to be, if not where the sample note is.
 */
const corpus = 'test/fixtures/bad-notes';
const cases = await readdir(corpus);

/** Words of the program and its libraries, which tell an author nothing. */
const jargon = [
  '\n    at ',
  'Invalid input',
  'YAML',
  'Zod',
  'ENOENT',
  'Implicit',
  'mapping',
  'scalar',
  'undefined',
  '[object',
  'NaN',
];

async function reportOn(name: string): Promise<string> {
  const folder = join(corpus, name);
  const path = await readFile(join(folder, 'path.txt'), 'utf8').catch(() => samplePath);
  const parsed = parseText(await readFile(join(folder, 'note.md')), path.trim());
  return `${formatReport([{ ...parsed, path: `content/${path.trim()}` }])}\n`;
}

test('there is a corpus', () => {
  expect(cases.length).toBeGreaterThan(80);
});

describe.each(cases)('%s', async (name) => {
  const report = await reportOn(name);

  test('is told as expected', async () => {
    await expectGolden(join(corpus, name), 'expected.txt', report);
  });

  test('is told in plain words: what was not expected, and what was', () => {
    const heads = report.split('\n').filter((line) => /^(?:error|warning)\[/.test(line));
    expect(heads).not.toEqual([]);
    for (const head of heads) expect(head).toMatch(/^[a-z]+\[[a-z-]+\]: Unexpected .+, expected ./);
    // What the author typed may say anything: the source lines of frames are not ours.
    const ours = report
      .split('\n')
      .filter((line) => !/^\d+ \|/.test(line))
      .join('\n');
    for (const words of jargon) expect(ours).not.toContain(words);
  });
});
