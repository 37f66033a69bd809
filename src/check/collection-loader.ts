import type { Loader } from 'astro/loaders';
import type { contentFolders } from '../disk/content-files.ts';
import { isHandedOver } from './checked-record.ts';

/**
 * Returns the loader of a collection. Astro's store gets only the names of files, so that an
 * editor finds the schema of each. The loader of `ratings` also gives the dev server the record.
 *
 * In a build it does nothing, because the command that checks the record gives it to the pages.
 * That also spares Vite the modules that read and check, which took half of the three seconds of a
 * small site.
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
