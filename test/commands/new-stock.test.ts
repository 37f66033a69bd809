import { expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { indexDirectory } from '../../src/archive/directory.ts';
import { draftStock } from '../../src/commands/new/new-stock.ts';
import { parseStock } from '../../src/notes/stock.ts';
import { fileOf } from '../notes/file-of.ts';
import { makeNote } from '../notes/make-note.ts';

const directory = indexDirectory([{ ticker: 'NASDAQ:METX', company: 'Metax Platforms' }]);
const archive = buildArchive([makeNote()], [], { directory });

test('a stock’s file has what the archive or the directory knows, and the rest as remarks', () => {
  const draft = draftStock('nasdaq:metx', undefined, archive);
  expect(draft).toEqual({
    path: 'stocks/metx.md',
    text: `---
ticker: NASDAQ:METX
company: Metax Platforms
# aliases: [{ name:, until: }]
# formerTickers: [{ ticker:, until: }]
# listings: []
# splits: { YYYY-MM-DD:  }
# earlierCompanies: [{ company:, until: }]
---
`,
  });
  if (!('text' in draft)) return;
  expect(parseStock(fileOf(draft.path, draft.text)).diagnostics).toEqual([]);
  expect(draftStock('NYSE:FIXT', undefined, archive)).toMatchObject({
    text: expect.stringContaining('company: Example Corp\n'),
  });
});

test('is absent without a ticker or a name, and the command says what is missing', () => {
  expect(draftStock('KC', undefined, archive)).toEqual({
    wrong: 'Which stock? As in `npm run new stock NASDAQ:KC`.',
  });
  expect(draftStock('NYSE:NOPE', undefined, archive)).toEqual({
    wrong:
      "No note names the company of NYSE:NOPE: npm run new stock NYSE:NOPE -- --company 'NAME'",
  });
  expect(draftStock('NYSE:NOPE', 'Name, Inc.', archive)).toMatchObject({ path: 'stocks/nope.md' });
});
