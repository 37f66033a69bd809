import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArchiveFile } from './make-archive/note-file.ts';

/** Returns the project's own pages: what they say of figures holds for fictitious ones. */
export function ownPages(): ArchiveFile[] {
  const folder = join(import.meta.dirname, '../../content/pages');
  // An operator may have none.
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.map((name) => ({
    path: `pages/${name}`,
    text: readFileSync(join(folder, name), 'utf8'),
  }));
}
