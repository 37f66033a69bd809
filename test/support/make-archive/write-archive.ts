import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles, removeFiles } from '../../../src/disk/files.ts';
import type { ArchiveFile } from './note-file.ts';

/**
 * Writes the files of an archive below a folder, one after another, and returns their paths. A file that is
 * there already with the same text is left alone.
 */
export function writeArchive(folder: string, files: Iterable<ArchiveFile>): Set<string> {
  const paths = new Set<string>();
  const made = new Set<string>();
  for (const { path, text } of files) {
    paths.add(path);
    const file = join(folder, path);
    const parent = dirname(file);
    if (!made.has(parent)) {
      mkdirSync(parent, { recursive: true });
      made.add(parent);
    }
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
    writeFileSync(file, text);
  }
  return paths;
}

/** Makes a folder hold the files of an archive and no others, and returns their paths. */
export function keepArchive(folder: string, files: Iterable<ArchiveFile>): Set<string> {
  const paths = writeArchive(folder, files);
  removeFiles(
    folder,
    listFiles(folder).filter((path) => !paths.has(path)),
  );
  return paths;
}
