import { expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { entryOf } from '../../src/search/entry.ts';
import { findAnalysts } from '../../src/search/match.ts';
import { makeNote } from '../notes/make-note.ts';

const archive = buildArchive([], []);
const entries = ['Ann Example', 'Bob Exam', 'Ann Example', '?', undefined].map((analyst) =>
  entryOf(makeNote({ analyst }), archive),
);

test('an analyst is found by the beginnings of all words of the name, once', () => {
  expect(findAnalysts(entries, 'exam', 'exact')).toEqual([
    { slug: 'ann-example', name: 'Ann Example' },
    { slug: 'bob-exam', name: 'Bob Exam' },
  ]);
  expect(findAnalysts(entries, 'ann ex', 'exact').map(({ name }) => name)).toEqual(['Ann Example']);
  // The firm's name is no analyst's.
  expect(findAnalysts(entries, 'fixture', 'exact')).toEqual([]);
});

test.each(['ann exmaple', 'ann exmple', 'ann exaample', 'ann exanple'])(
  'an analyst is found in spite of a typing error: %s',
  (query) => {
    expect(findAnalysts(entries, query, 'near').map(({ name }) => name)).toEqual(['Ann Example']);
  },
);
