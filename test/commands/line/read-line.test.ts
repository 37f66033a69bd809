import { describe, expect, expectTypeOf, test } from 'vitest';
import { command } from '../../../src/commands/line/command.ts';
import { judgeLine, type Line, type readLine } from '../../../src/commands/line/read-line.ts';

const sample = command({
  name: 'sample',
  about: ['Does something.'],
  operands: { name: 'FILE…', what: 'What it is done to.' },
  options: {
    force: { what: 'Do it all the same.' },
    format: { value: 'FORMAT', words: ['text', 'json'], default: 'text', what: 'How.' },
    port: { value: 'NUMBER', range: [0, 65_535], what: 'Where.' },
    size: { value: 'NUMBER', range: [1, 10], default: 5, what: 'How much.' },
    tag: { value: 'TEXT', isRepeated: true, what: 'Of what kind.' },
    title: { value: 'TEXT', what: 'What it is called.' },
    changed: { takesOperands: '[BASE]', what: 'Since when.' },
  },
  more: { heading: 'Fields:', options: { 'next-earnings': { value: 'DATE', what: 'When.' } } },
});
const bare = command({ name: 'bare', about: [], options: { host: { what: 'To others.' } } });

const read = (...args: string[]) => judgeLine(sample, args);
const problems = (...args: string[]) => read(...args).problems;

test('switches are off, and what is not given has its default', () => {
  expect(read()).toEqual({
    values: { force: false, changed: false, help: false, format: 'text', size: 5 },
    operands: [],
    problems: [],
  });
});

test('values are what the table says: words, whole numbers, lists', () => {
  const args = ['a.md', '--force', '--format=json', '--port', '0', '--tag', 'one', '--tag=--two'];
  expect(read(...args, '--next-earnings', '2026-05-05', '--', '--b.md')).toMatchObject({
    values: {
      force: true,
      format: 'json',
      port: 0,
      tag: ['one', '--two'],
      'next-earnings': '2026-05-05',
    },
    operands: ['a.md', '--b.md'],
    problems: [],
  });
  type Options = Line<(typeof sample)['options']>['options'];
  expectTypeOf<Options>().toEqualTypeOf<{
    readonly force: boolean;
    readonly format: 'text' | 'json';
    readonly port: number | undefined;
    readonly size: number;
    readonly tag: string[] | undefined;
    readonly title: string | undefined;
    readonly changed: boolean;
  }>();
  expectTypeOf<typeof readLine>().toBeFunction();
});

test('an option may be followed by an operand, with or without `=`', () => {
  for (const args of [['--changed', 'main'], ['--changed=main'], ['main', '--changed']]) {
    expect(read(...args)).toMatchObject({
      values: { changed: true },
      operands: ['main'],
      problems: [],
    });
  }
  expect(read('--changed')).toMatchObject({ values: { changed: true }, operands: [] });
});

describe('what is wrong is named', () => {
  test.each([
    [['--formt', 'json'], 'There is no option --formt. Did you mean --format?'],
    [['--next-earning=x'], 'There is no option --next-earning. Did you mean --next-earnings?'],
    [['--zzz'], 'There is no option --zzz.'],
    [['--__proto__'], 'There is no option --__proto__.'],
    [['-x'], 'There is no option -x.'],
    [['--title'], '--title needs a value: --title TEXT.'],
    [['--force=yes'], '--force takes no value.'],
    [
      ['--format', 'jsn'],
      'Unexpected `jsn` as --format, expected `text` or `json`. Did you mean json?',
    ],
    [['--port', '65536'], 'Unexpected `65536` as --port, expected a whole number from 0 to 65535.'],
    [['--port', '1e3'], 'Unexpected `1e3` as --port, expected a whole number from 0 to 65535.'],
    [['--size', '0'], 'Unexpected `0` as --size, expected a whole number from 1 to 10.'],
    [['--size='], 'Unexpected `` as --size, expected a whole number from 1 to 10.'],
    [['--format', 'text', '--format', 'json'], '--format is given twice.'],
    [
      ['--title', '--force'],
      '--title needs a value before --force; if that is the value, write --title=--force.',
    ],
  ])('%j', (args, message) => {
    expect(problems(...args)).toEqual([message]);
  });

  test('all of it at once', () => {
    expect(problems('--zzz', '--port', 'x', '--force', '--force')).toHaveLength(3);
  });

  test('an operand that the command does not take', () => {
    expect(judgeLine(bare, ['x']).problems).toEqual([
      'Unexpected `x`: this command takes options alone.',
    ]);
  });
});

test('a value may begin with a dash if it cannot be an option', () => {
  expect(read('--title', '-5', '--tag', '-')).toMatchObject({
    values: { title: '-5', tag: ['-'] },
    problems: [],
  });
});

test('shows help for its name or its letter, whatever else is on the line', () => {
  expect(read('--help').values['help']).toBe(true);
  expect(read('--zzz', '-h').values['help']).toBe(true);
});
