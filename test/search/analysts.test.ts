import { expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { findNames, indexNames } from '../../src/search/match.ts';
import { namesOf } from '../../src/search/names.ts';
import { makeNote } from '../notes/make-note.ts';

const notes = ['Ann Example', 'Bob Exam', 'Ann Example', '?', undefined].map((analyst, at) =>
  makeNote({ published: `2026-01-0${at + 1}`, analyst }),
);
const index = indexNames(namesOf(buildArchive(notes, [])));
const found = (query: string) =>
  findNames(index, query).flatMap(({ kind, name }) => (kind === 'analyst' ? [name] : []));

test('an analyst is found by the beginnings of all words of the name, once', () => {
  expect(found('exam ann')).toEqual(['Ann Example']);
  expect(found('exam').toSorted()).toEqual(['Ann Example', 'Bob Exam']);
  // The firm's name is no analyst's.
  expect(found('fixture')).toEqual([]);
});

test.each(['ann exmaple', 'ann exmple', 'ann exaample', 'ann exanple'])(
  'an analyst is found in spite of a typing error: %s',
  (query) => {
    expect(found(query)).toEqual(['Ann Example']);
  },
);
