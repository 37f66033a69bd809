import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { generatedDocs } from '../../../src/commands/docs/generated-docs.ts';
import { parseNote } from '../../../src/notes/parse.ts';
import { fileOf } from '../../notes/file-of.ts';
import { samplePath } from '../../notes/rules/sample-note.ts';
import { root } from '../../support/build.ts';

test.each(generatedDocs(root))('$path is up to date', async ({ path, text }) => {
  const committed = await readFile(join(root, path), 'utf8').catch(() => '');
  expect(committed, `${path} is not what the code says: run \`npm run docs\``).toBe(text);
});

test('the sample note of CONTRIBUTING.md is ten lines, and right', async () => {
  const contributing = await readFile(join(root, 'CONTRIBUTING.md'), 'utf8');
  const note = /sample:start -->\n```markdown\n([\s\S]*?)```\n<!-- sample:end/.exec(
    contributing,
  )?.[1];
  expect(note?.trim().split('\n')).toHaveLength(10);
  const { diagnostics } = parseNote(fileOf(samplePath, note ?? ''), { today: '2026-01-05' });
  expect(diagnostics).toEqual([]);
});
