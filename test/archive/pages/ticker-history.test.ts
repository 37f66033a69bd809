import { expect, test } from 'vitest';
import { buildArchive } from '../../../src/archive/archive.ts';
import {
  furtherHistory,
  historyOf,
  historySize,
} from '../../../src/archive/pages/ticker-history.ts';
import type { Note } from '../../../src/notes/note.ts';
import { makeNote } from '../../notes/make-note.ts';
import { made } from './made.ts';

/** So many notes on one ticker, of as many firms, newest first. */
function notesOf(count: number): Note[] {
  return Array.from({ length: count }, (_, at) =>
    makeNote({ firm: `Firm ${String(at).padStart(4, '0')}` }),
  );
}

function history(count: number) {
  const archive = buildArchive(notesOf(count), []);
  const [ticker] = archive.tickers.values();
  if (!ticker) throw new Error('No ticker.');
  const { first, further } = historyOf(ticker, archive.firms, '2026-12-31');
  return { archive, first, further: made(further) };
}

test('a history is one page until there is enough for two', () => {
  const { first, further, archive } = history(2 * historySize - 1);
  expect(first.items.length).toBe(2 * historySize - 1);
  expect([first.older, further, furtherHistory(archive)]).toEqual([undefined, [], []]);
});

test('a longer one is cut into pages that hold each note once, in order', () => {
  const notes = notesOf(3 * historySize + 7);
  const { archive, first, further } = history(notes.length);
  expect(made(furtherHistory(archive))).toEqual(further);
  expect(further.map(({ number }) => number)).toEqual([2, 1]);
  expect([first.older, ...further.map(({ older }) => older)]).toEqual([2, 1, undefined]);
  expect(first).toMatchObject({ slug: 'fixt', symbol: 'FIXT' });
  const ids = [first, ...further].flatMap(({ items }) => items.map(({ id }) => id));
  expect(ids).toEqual(archive.notes.map(({ id }) => id));
});

test('a new note changes no numbered page', () => {
  const pages = (count: number) => history(count).further.find(({ number }) => number === 1);
  const notes = notesOf(2 * historySize);
  const newer = makeNote({ published: '2026-12-01', firm: 'Firm 0000' });
  const archive = buildArchive([...notes, newer], []);
  expect(made(furtherHistory(archive))[0]?.items).toEqual(pages(notes.length)?.items);
});
