import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { generatedDocs } from '../../../src/commands/docs/generated-docs.ts';
import { hashOf } from '../../../src/disk/files.ts';
import { parseNote } from '../../../src/notes/parse.ts';
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
  const bytes = Buffer.from(note ?? '');
  const { diagnostics } = parseNote(
    {
      path: 'ratings/2026/2026-01-05-fixt-fixture-securities.md',
      bytes,
      hash: hashOf(bytes),
    },
    { today: '2026-01-05' },
  );
  expect(diagnostics).toEqual([]);
});
