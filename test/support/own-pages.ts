import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArchiveFile } from './make-archive/note-file.ts';

/** A link to what notes make: a note, a ticker, a firm, an analyst, a digest. The lists of all are anywhere. */
const toNotes =
  /\]\(<?\/(?:ratings|tickers|firms|analysts|digest)\/\w|\]:\s*<?\/(?:ratings|tickers|firms|analysts|digest)\/\w/;

/**
 * Returns an operator's own pages, to stand beside fictitious notes: what they say of figures holds for those, too. A
 * page that leads to a note is left out, because there is no such note beside it.
 */
export function ownPages(folder: string): ArchiveFile[] {
  // An operator may have none.
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names
    .map((name) => ({ path: `pages/${name}`, text: readFileSync(join(folder, name), 'utf8') }))
    .filter(({ text }) => !toNotes.test(text));
}
