import type { LoaderContext } from 'astro/loaders';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { collectionLoader } from '../../src/check/collection-loader.ts';
import { contentPlace } from '../../src/check/content-place.ts';

const { contentDir } = contentPlace;

beforeAll(() => {
  contentPlace.contentDir = 'test/fixtures/record';
});

afterAll(() => {
  contentPlace.contentDir = contentDir;
});

/** Loads a collection where nothing watches, and returns the files that Astro's store has then. */
async function load(folder: 'ratings' | 'firms'): Promise<unknown[]> {
  const files = new Set<unknown>(['kept from before']);
  const store = {
    clear: () => files.clear(),
    set: ({ filePath }: { filePath: string }) => files.add(filePath),
  };
  await collectionLoader(folder).load({ store } as unknown as LoaderContext);
  return [...files];
}

test('editors are told which files are notes, and which are firms', async () => {
  expect(await load('ratings')).toContain('content/ratings/2026/2026-02-10-kc-goldman-sachs.md');
  expect(await load('firms')).toContain('content/firms/goldman-sachs.md');
});
