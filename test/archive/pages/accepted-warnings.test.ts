import { expect, test } from 'vitest';
import { acceptedWarnings } from '../../../src/archive/pages/accepted-warnings.ts';
import { statedUpside } from '../../../src/notes/rules/stated-upside.ts';

test('an accepted warning says what was expected, and why the note is right', () => {
  expect(
    acceptedWarnings({
      accept: [
        { rule: 'stated-upside', why: 'The source computes from the close.' },
        { rule: 'firm-unknown', why: 'Its ladder is not known.' },
      ],
    }),
  ).toEqual([
    { expected: statedUpside.what, why: 'The source computes from the close.' },
    { expected: expect.stringContaining('`content/firms/`'), why: 'Its ladder is not known.' },
  ]);
});

test('a note that accepts nothing has none', () => {
  expect(acceptedWarnings({})).toEqual([]);
});
