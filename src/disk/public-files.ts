import { join } from 'node:path';
import { statsOf } from './file-marks.ts';
import { listFiles } from './files.ts';

/** Git does not keep empty folders. */
const placeholder = '.gitkeep';

/**
 * Returns the files in `public/`, which are served as they are, and everything there that is not a file.
 * A link is not followed, because it may lead out of the project, and a pipe is not opened.
 *
 * @param root the folder of the program
 */
export function publicFiles(root = process.cwd()): { files: string[]; others: string[] } {
  const folder = join(root, 'public');
  const served = listFiles(folder).filter((path) => path !== placeholder);
  const all = Map.groupBy(served, (path) =>
    statsOf(join(folder, path))?.isFile() ? 'files' : 'others',
  );
  return { files: all.get('files') ?? [], others: all.get('others') ?? [] };
}
