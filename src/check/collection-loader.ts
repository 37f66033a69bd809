import type { Loader } from 'astro/loaders';
import { type contentFolders, listContent } from '../disk/content-files.ts';
import { contentPlace } from './content-place.ts';
import { loadLive } from './live-loader.ts';

/**
 * Returns the loader of a collection. Astro's store gets only the names of files, so that an
 * editor finds the schema of each. The loader of `ratings` also gives the dev server the record. No
 * build calls it: the command that checks the record gives it to the pages.
 */
export function collectionLoader(folder: (typeof contentFolders)[number]): Loader {
  return {
    name: `${folder}-loader`,
    load: async ({ store, meta, logger, watcher }) => {
      store.clear();
      for (const path of listContent(contentPlace.contentDir, folder).markdown) {
        store.set({ id: path, data: {}, filePath: contentPlace.shownAs + path });
      }
      if (watcher && folder === 'ratings') await loadLive(contentPlace, { meta, logger }, watcher);
    },
  };
}
