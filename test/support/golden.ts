import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';

/**
 * Expects a text to equal its golden file. A first run writes the file, but never in CI; a mismatch
 * leaves what was made beside it, as `*-changed.*`, to look at and to move over it.
 */
export function expectGolden(folder: string, path: string, actual: string): void {
  const file = join(folder, path);
  const changed = file.replace(/(\.[^./]*)?$/, '-changed$1');
  if (!existsSync(file)) {
    if (process.env['CI']) expect.fail(`There is no golden file ${file}.`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, actual);
    return;
  }
  const expected = readFileSync(file, 'utf8');
  if (actual === expected) rmSync(changed, { force: true });
  else writeFileSync(changed, actual);
  expect(actual, `${file} differs; what was made is in ${changed}`).toBe(expected);
}
