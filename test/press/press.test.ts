import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Pressed } from '../../src/press/manifest.ts';
import { press } from '../../src/press/press.ts';

let folder: string;
const at = (path: string) => join(folder, path);
const all = 800;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'press-'));
});

afterEach(() => rm(folder, { recursive: true }));

/**
 * Presses a site whose first so many pages have changed. If any have, the thread that began waits
 * in the middle until help comes.
 */
async function pressChanged(changed: number, last: Pressed['pages'], threads?: number) {
  const entry = at(`entry-${changed}.mjs`);
  await writeFile(
    entry,
    `import { existsSync, writeFileSync } from 'node:fs';
    import { setImmediate } from 'node:timers/promises';
    import { workerData } from 'node:worker_threads';

    const arrived = ${JSON.stringify(at('arrived'))};
    const isHelper = workerData?.task !== undefined;
    if (isHelper) writeFileSync(arrived, '');

    export const listPaths = async () => Array.from({ length: ${all} }, (_, page) => ({
      file: page + '.html',
      value: { key: page < ${changed} ? 'new' : 'old', forget() {} },
      async render() {
        const waits = ${changed < all} && !isHelper && page === 350;
        while (waits && !existsSync(arrived)) await setImmediate();
        return { bytes: Buffer.from('page ' + page), isMoved: false };
      },
    }));`,
  );
  const job = {
    entry: pathToFileURL(entry).href,
    staging: folder,
    part: { number: 1, of: 1 },
    threads,
    last,
    areKeysKnown: true,
    record: { notes: [], firms: [], stocks: [], pages: [] },
  };
  return press(job, () => {});
}

test('one thread makes what few notes changed', async () => {
  const { pages } = await pressChanged(all, {}, 1);
  expect(await pressChanged(0, asOld(pages))).toMatchObject({ rendered: 0 });
  expect(await pressChanged(300, asOld(pages))).toMatchObject({ rendered: 300 });
  expect(existsSync(at('arrived'))).toBe(false);
});

test.skipIf(availableParallelism() < 2)('others help if many pages have changed', async () => {
  const { pages } = await pressChanged(all, {}, 1);
  const { rendered, pages: after } = await pressChanged(400, asOld(pages));
  expect(existsSync(at('arrived'))).toBe(true);
  expect(rendered).toBe(400);
  expect(Object.keys(after)).toHaveLength(all);
});

const asOld = (pages: Pressed['pages']): Pressed['pages'] =>
  Object.fromEntries(Object.entries(pages).map(([path, page]) => [path, { ...page, key: 'old' }]));
