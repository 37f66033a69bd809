import { type ArchiveFile, fileText, noteFile } from './make-archive/note-file.ts';

/** Returns so many notes that are right and say next to nothing, and the firm that they are of. */
export function* briefs(count: number, body?: string): Generator<ArchiveFile> {
  const firm = 'Fixture Securities';
  const fields = { name: firm, ladders: [{ words: ['Buy', 'Hold', 'Sell'] }] };
  yield { path: 'firms/fixture-securities.md', text: fileText(fields, undefined) };
  for (let number = 0; number < count; number += 1) {
    const symbol = `T${number.toString(36).toUpperCase().padStart(4, '0')}`;
    yield noteFile({
      title: `${firm} on ${symbol}`,
      published: '2026-01-05',
      ticker: `NYSE:${symbol}`,
      company: `${symbol} Corp`,
      firm,
      action: 'maintain',
      rating: { from: 'Buy', to: 'Buy' },
      body,
    });
  }
}
