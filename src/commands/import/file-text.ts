import { createReadStream } from 'node:fs';
import { UnreadableTable } from './table.ts';

/** What a byte order mark says, by its bytes. */
const encodings: Readonly<Record<string, string>> = { fffe: 'utf-16le', feff: 'utf-16be' };

/**
 * Returns the text of a file, chunk by chunk, with one kind of line ends and without its byte order mark.
 *
 * @throws {UnreadableTable}
 */
export async function* chunksOf(file: string): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let held = '';
  for await (const chunk of createReadStream(file)) {
    const bytes = chunk as Buffer; // no encoding is set
    const encoding = encodings[bytes.toString('hex', 0, 2)] ?? 'utf-8';
    decoder ??= new TextDecoder(encoding, { fatal: true });
    const text = held + decodedBy(decoder, bytes);
    // Its line feed may be in the next chunk.
    held = text.endsWith('\r') ? '\r' : '';
    yield text.slice(0, text.length - held.length).replace(/\r\n?/g, '\n');
  }
  if (decoder) yield held.replace('\r', '\n') + decodedBy(decoder);
}

function decodedBy(decoder: TextDecoder, bytes?: Uint8Array): string {
  try {
    return decoder.decode(bytes, { stream: bytes !== undefined });
  } catch {
    const help =
      'unpack it if it is compressed; else save it once more in that encoding (in Excel, as “CSV UTF-8”)';
    throw new UnreadableTable(`has letters that are not in UTF-8: ${help}`);
  }
}

/** Returns the lines of a file, one by one. */
export async function* linesOf(file: string): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of chunksOf(file)) {
    const [first = '', ...others] = chunk.split('\n');
    rest += first;
    for (const line of others) {
      yield rest;
      rest = line;
    }
  }
  yield rest;
}
