import {
  constants,
  type Dirent,
  lstatSync,
  readdirSync,
  readFileSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import { join, sep } from 'node:path';
import { hashOf } from './files.ts';

/** The folders of the record. */
export const contentFolders = ['ratings', 'firms', 'stocks', 'pages'] as const;

/** The files beside these folders, either of which can list the stocks of the exchanges. */
export const directoryFiles = ['directory.json', 'directory.csv'] as const;

/** An entry of the content folder that is not read. */
export interface Stranger {
  /** Relative to the content folder, with `/`. */
  path: string;
  /** Why it is not read. */
  kind:
    | 'not Markdown'
    | 'folder with the name of a note'
    /** A pipe, a socket or a device. Opening it could block for ever. */
    | 'no file'
    | 'link to nothing'
    | 'link to elsewhere'
    | 'link to a folder of the record'
    | 'not in a folder of the record';
}

/**
 * Returns whether a file or folder is hidden, if only by Windows, or is what an editor keeps of
 * another: `note.md~`, `#note.md#`, `~$note.md`.
 */
export function isHidden(name: string): boolean {
  return /^\.|~$|^#.*#$|^~\$|^(?:thumbs\.db|desktop\.ini)$/i.test(name);
}

/**
 * Returns the Markdown files in a folder of the content folder, and everything else there that is not
 * hidden. Both are sorted; paths are relative to the content folder. A symbolic link is followed if
 * it stays within the content folder; `linked` has the whole paths of what such links lead to. A
 * folder that does not exist counts as empty.
 */
export function listContent(
  contentDir: string,
  folder: string,
): { markdown: string[]; others: Stranger[]; linked: string[] } {
  const markdown: string[] = [];
  const others: Stranger[] = [];
  const linked: string[] = [];
  const links: string[] = [];
  const folders = new Set<string>();
  const take = (path: string, entry: Dirent | Stats, real: string) => {
    const isMarkdown = path.endsWith('.md');
    if (entry.isDirectory()) {
      if (isMarkdown) others.push({ path, kind: 'folder with the name of a note' });
      visit(path, real);
    } else if (!entry.isFile()) others.push({ path, kind: 'no file' });
    else if (isMarkdown) markdown.push(path);
    else others.push({ path, kind: 'not Markdown' });
  };
  const visit = (path: string, real: string) => {
    folders.add(real);
    for (const entry of readdirSync(real, { withFileTypes: true })) {
      // Some editors keep locks as links to nothing: `.#note.md`.
      if (isHidden(entry.name)) continue;
      const within = `${path}/${entry.name}`;
      if (entry.isSymbolicLink()) links.push(within);
      else take(within, entry, join(real, entry.name));
    }
  };
  const top = lstatSync(join(contentDir, folder), { throwIfNoEntry: false });
  if (top?.isSymbolicLink()) links.push(folder);
  else if (top) take(folder, top, realpathSync(join(contentDir, folder)));
  // Links come last: if a folder can be reached in two ways, the link is the one to report.
  for (const path of links) {
    const real = realPath(join(contentDir, path));
    if (real === undefined) others.push({ path, kind: 'link to nothing' });
    else if (!isWithin(realpathSync(contentDir), real)) {
      others.push({ path, kind: 'link to elsewhere' });
    } else if (folders.has(real)) others.push({ path, kind: 'link to a folder of the record' });
    else {
      linked.push(real);
      take(path, statSync(real), real);
    }
  }
  markdown.sort();
  others.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { markdown, others, linked };
}

/**
 * Returns the Markdown files in each folder of the record, and everything else in them and beside
 * them that is not hidden.
 */
export function listRecord(contentDir: string) {
  const lists = contentFolders.map((folder) => listContent(contentDir, folder));
  const markdown = Object.fromEntries(
    contentFolders.map((folder, at) => [folder, lists[at]?.markdown]),
  ) as Record<(typeof contentFolders)[number], string[]>; // a list for each folder
  const linked = lists.flatMap((list) => list.linked);
  return {
    ...markdown,
    others: [...lists.flatMap(({ others }) => others), ...besideRecord(contentDir, linked)],
  };
}

/** A repository of notes alone has these in its top folder. */
const ofRepository = /^(?:readme|licen[cs]e)(?:\.|$)/i;

/** Returns what lies beside the folders of the record, if no link in them leads there. */
function besideRecord(contentDir: string, linked: readonly string[]): Stranger[] {
  const top = realPath(contentDir);
  if (top === undefined) return [];
  const known = new Set<string>([...contentFolders, ...directoryFiles]);
  return readdirSync(top)
    .filter((name) => !known.has(name) && !isHidden(name) && !ofRepository.test(name))
    .filter((name) => !linked.some((real) => isWithin(join(top, name), `${real}/`)))
    .sort()
    .map((path) => ({ path, kind: 'not in a folder of the record' }));
}

/** Returns the path without symbolic links; undefined if nothing is there. */
export function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

export function isWithin(folder: string, path: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** A pipe that has replaced a file then reads as empty, instead of blocking for ever. */
const withoutWaiting = { flag: constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) };

/** Returns a file of the content folder, by its path in it, and a hash of its bytes. */
export function readContent(contentDir: string, path: string) {
  const bytes = readFileSync(join(contentDir, path), withoutWaiting);
  return { path, bytes, hash: hashOf(bytes) };
}
