import { rmSync, writeFileSync } from 'node:fs';
import { readIfThere } from '../../disk/files.ts';
import { writeNew } from '../../disk/write-new.ts';

/**
 * Writes the table of the rows of a file that were rejected, or removes the table of an earlier run if there are none.
 * Rows may have been mended in that one, so it is kept.
 *
 * @param text undefined if no row was rejected
 * @returns the file in which the earlier table is kept; undefined if there was none, or the same
 */
export function replaceRejected(file: string, text: string | undefined): string | undefined {
  const table = `${file}.rejected.csv`;
  const earlier = readIfThere(table);
  if (earlier && text !== undefined && Buffer.from(text).equals(earlier)) return undefined;
  const kept = earlier && keep(file, earlier);
  if (text === undefined) rmSync(table, { force: true });
  else writeFileSync(table, text);
  return kept;
}

function keep(file: string, table: Uint8Array): string {
  for (let number = 1; ; number += 1) {
    const kept = `${file}.rejected.${number}.csv`;
    if (writeNew(kept, table)) return kept;
  }
}
