import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';

/**
 * Expects a text to equal its golden file. A first run writes the file, but never in CI; a mismatch
 * leaves what was made beside it, as `*-changed.*`, to look at and to move over it.
 */
export async function expectGolden(folder: string, path: string, actual: string): Promise<void> {
  const file = join(folder, path);
  const changed = file.replace(/(\.[^./]*)?$/, '-changed$1');
  if (!existsSync(file)) {
    if (process.env['CI']) expect.fail(`There is no golden file ${file}.`);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, actual);
    return;
  }
  const expected = await readFile(file, 'utf8');
  if (actual === expected) return rm(changed, { force: true });
  await writeFile(changed, actual);
  expect(actual, `${file} differs; what was made is in ${changed}`).toBe(expected);
}
