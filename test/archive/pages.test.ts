import { expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { tickerNotes, tickerPage } from '../../src/archive/pages.ts';
import { makeNote } from '../notes/make-note.ts';

const archiveOf = (...notes: ReturnType<typeof makeNote>[]) => buildArchive(notes, []);
const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

test('a ticker’s page has its history, and the newest card', () => {
  const old = makeNote({ published: '2026-01-05', rating: { to: 'Hold' } });
  const now = makeNote({ published: '2026-01-06', rating: { from: 'Hold', to: 'Buy' } });
  const archive = archiveOf(old, now);
  const [ticker] = archive.tickers.values();
  if (!ticker) throw new Error('The archive has a ticker.');
  const page = tickerPage(archive, ticker);
  expect(page).toMatchObject({ slug: 'fixt', symbol: 'FIXT', exchange: 'NYSE' });
  expect(page.card.rating).toEqual(now.rating);
  expect(idsOf(page.history)).toEqual([now.id, old.id]);
});

test('a ticker’s page has its whole history, and the newest notes', () => {
  const notes = Array.from({ length: tickerNotes + 1 }, (_, at) =>
    makeNote({ firm: `Firm ${String(at).padStart(2, '0')}` }),
  );
  const archive = archiveOf(...notes);
  const [ticker] = archive.tickers.values();
  if (!ticker) throw new Error('The archive has a ticker.');
  const page = tickerPage(archive, ticker);
  expect(idsOf(page.history)).toEqual(idsOf(notes));
  expect(idsOf(page.notes)).toEqual(idsOf(notes.slice(0, tickerNotes)));
});
