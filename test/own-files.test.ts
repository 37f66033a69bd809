import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles } from '../src/disk/files.ts';
import { root, startNode } from './support/build.ts';

/** Code that reads the record of this site: by a way from the folder of the program, or from a test's own. */
const readsRecord =
  /\broot, 'content|'(?:\.\.\/)+content\/|\b(?:readFile|readdir|listFiles|cp)(?:Sync)?\(['`]content|\bcontent(?:Dir)?: 'content/;

test('no other test reads the operator’s record, or a fork’s tests would fail: `test/fixtures/record` is theirs', () => {
  const code = listFiles(import.meta.dirname).filter((path) => path.endsWith('.ts'));
  expect(code.length).toBeGreaterThan(200);
  const reading = code.filter((path) =>
    readsRecord.test(readFileSync(join(import.meta.dirname, path), 'utf8')),
  );
  // The demonstration shows the operator's own pages.
  expect(reading).toEqual(['support/demo.ts']);
});

test('the record of this site has no error', async () => {
  const { code, output } = await startNode(['src/commands/run.js', 'check'], root, process.env)
    .ended;
  expect(code, output).toBe(0);
});
