import type { Loader } from 'astro/loaders';
import { isHandedOver } from './checked-record.ts';

/**
 * Returns the loader of a collection for the dev server; in a build it leaves Astro's store empty.
 *
 * A build gets its record from the command that checked it: Astro writes and reads the whole store at each
 * build, which for 10,000 notes costs more than all that an unchanged site needs. Nor does it need the modules
 * that read and check, which Vite transforms one by one: a second of the three that a small site takes.
 */
export function devLoader(folder: 'ratings' | 'firms'): Loader {
  return {
    name: `${folder}-loader`,
    load: async (context) => {
      if (isHandedOver()) {
        context.store.clear();
        return;
      }
      const { contentPlace } = await import('./content-place.ts');
      const { firmsLoader, ratingsLoader } = await import('./loader.ts');
      const loaderOf = { ratings: ratingsLoader, firms: firmsLoader };
      await loaderOf[folder](contentPlace).load(context);
    },
  };
}
