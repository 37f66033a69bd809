import { join, relative, resolve, sep } from 'node:path';
import { site } from '../site.config.ts';
import type { ContentPlace } from './check-content.ts';

/** This site's record. Its paths are shown as one would type them here. */
export const contentPlace = {
  contentDir: site.contentDir,
  shownAs: `${relative(process.cwd(), resolve(site.contentDir)).split(sep).join('/')}/`,
  memory: join(site.cacheDir, 'checked-notes'),
} satisfies ContentPlace;
