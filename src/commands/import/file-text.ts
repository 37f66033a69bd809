import { readFileSync } from 'node:fs';
import { hasCode } from '../../disk/has-code.ts';
import { UnreadableTable } from './table.ts';

/** What a byte order mark says, by its bytes. */
const encodings: Readonly<Record<string, string>> = { fffe: 'utf-16le', feff: 'utf-16be' };

/**
 * Returns the text of a file, with one kind of line ends and without its byte order mark.
 *
 * @throws {UnreadableTable}
 */
export function textOf(file: string): string {
  const bytes = readFileSync(file);
  const encoding = encodings[bytes.toString('hex', 0, 2)] ?? 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch (error) {
    if (hasCode(error, 'ERR_STRING_TOO_LONG'))
      throw new UnreadableTable('is longer than 500 MB: cut it into several files');
    const help =
      'unpack it if it is compressed; else save it once more in that encoding (in Excel, as “CSV UTF-8”)';
    throw new UnreadableTable(`has letters that are not in UTF-8: ${help}`);
  }
}
