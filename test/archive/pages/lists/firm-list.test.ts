import { expect, test } from 'vitest';
import { buildArchive } from '../../../../src/archive/archive.ts';
import { firmList } from '../../../../src/archive/pages/lists/firm-list.ts';
import { makeNote } from '../../../notes/make-note.ts';
import { makeFirm } from '../../make-firm.ts';
import { made } from '../made.ts';

test('firms that have a note by name, and the names of those that have none', () => {
  const archive = buildArchive(
    [
      makeNote({ firm: 'Beta', published: '2026-01-05', rating: { to: 'Buy' } }),
      makeNote({ firm: 'Beta', published: '2026-01-06', ticker: 'NYSE:OTHR', action: 'terminate' }),
      makeNote({ firm: '3rd House' }),
      makeNote({ firm: 'Éclair' }),
    ],
    [makeFirm({ name: 'Alpha' }), makeFirm({ name: 'beta two' })],
  );
  const [first] = made(firmList(archive));
  expect(first?.entries.map(({ name }) => name)).toEqual(['Beta', 'Éclair', '3rd House']);
  expect(first?.entries[0]).toMatchObject({
    notes: 2,
    tickers: 2,
    shares: [
      { side: 'buy', count: 1 },
      { side: 'hold', count: 0 },
      { side: 'sell', count: 0 },
    ],
    latest: { day: '2026-01-06', symbol: 'OTHR' },
  });
  expect(first?.others).toEqual(['Alpha', 'beta two']);
});
