import { expect, test } from 'vitest';
import { buildArchive } from '../../../src/archive/archive.ts';
import { firmGroups } from '../../../src/archive/pages/firm-groups.ts';
import { makeNote } from '../../notes/make-note.ts';
import { makeFirm } from '../make-firm.ts';

test('all firms by letter: those with notes, and those with a file alone', () => {
  const archive = buildArchive(
    [
      makeNote({ firm: 'Beta', published: '2026-01-05' }),
      makeNote({ firm: 'Beta', published: '2026-01-06', action: 'downgrade' }),
      makeNote({ firm: '3rd House' }),
      makeNote({ firm: 'Éclair' }),
    ],
    [makeFirm({ name: 'Alpha' }), makeFirm({ name: 'beta two' })],
  );
  expect(
    firmGroups(archive).map(({ letter, items }) => [
      letter,
      items.map(({ name, notes, latest }) => [name, notes, latest?.day]),
    ]),
  ).toEqual([
    ['A', [['Alpha', 0, undefined]]],
    [
      'B',
      [
        ['Beta', 2, '2026-01-06'],
        ['beta two', 0, undefined],
      ],
    ],
    ['E', [['Éclair', 1, '2026-01-05']]],
    ['#', [['3rd House', 1, '2026-01-05']]],
  ]);
});
