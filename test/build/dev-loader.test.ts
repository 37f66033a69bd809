import type { LoaderContext } from 'astro/loaders';
import { expect, onTestFinished, test } from 'vitest';
import { handOver } from '../../src/build/checked-record.ts';
import { devLoader } from '../../src/build/dev-loader.ts';

test.each(['ratings', 'firms'] as const)(
  'a build leaves the store of %s empty: its record is handed over',
  async (folder) => {
    const entries = new Map([['kept from before', {}]]);
    handOver({ notes: [], firms: [] });
    onTestFinished(() => {
      globalThis.ratingsDigestRecord = undefined;
    });
    // All that a loader may use of Astro in a build.
    const context = { store: { clear: () => entries.clear() } };
    await devLoader(folder).load(context as unknown as LoaderContext);
    expect(entries.size).toBe(0);
  },
);
