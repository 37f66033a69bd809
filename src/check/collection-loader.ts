import type { Loader } from 'astro/loaders';
import type { contentFolders } from '../disk/content-files.ts';
import { isHandedOver } from './checked-record.ts';

/**
 * Returns the loader of a collection. Astro's store gets the names of its files alone, by which an editor knows which
 * schema is whose; the dev server gets the record from that of `ratings`.
 *
 * In a build it does nothing: the pages have their record from the command that checked it. Nor does a build need the
 * modules that read and check, which Vite transforms one by one: half a second of the three that a small site takes.
 */
export function collectionLoader(folder: (typeof contentFolders)[number]): Loader {
  return {
    name: `${folder}-loader`,
    load: async ({ store, meta, logger, watcher }) => {
      store.clear();
      if (isHandedOver() && !watcher) return;
      const { contentPlace } = await import('./content-place.ts');
      const { listContent } = await import('../disk/content-files.ts');
      for (const path of (await listContent(contentPlace.contentDir, folder)).markdown) {
        store.set({ id: path, data: {}, filePath: contentPlace.shownAs + path });
      }
      if (!watcher || folder !== 'ratings') return;
      const { loadLive } = await import('./live-loader.ts');
      await loadLive(contentPlace, { meta, logger }, watcher);
    },
  };
}
