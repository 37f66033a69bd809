import { expect, test } from 'vitest';
import { command } from '../../../src/commands/line/command.ts';
import { usageOf } from '../../../src/commands/line/usage.ts';
import { build } from '../../../src/commands/tables/build.ts';
import { check } from '../../../src/commands/tables/check.ts';
import { docs } from '../../../src/commands/tables/docs.ts';
import { newNote } from '../../../src/commands/tables/new.ts';
import { dev, preview } from '../../../src/commands/tables/serve.ts';

test('a usage is aligned and wrapped', () => {
  const sample = command({
    name: 'sample',
    about: ['Does something to files.', 'And says so.'],
    operands: { name: 'FILE…', what: 'What it is done to.' },
    options: {
      format: {
        value: 'FORMAT',
        words: ['text', 'json'],
        default: 'text',
        what: 'How it says so: a sentence that is long enough to be continued on the next line.',
      },
      changed: { takesOperands: '[BASE]', what: 'Only what changed.' },
      'an-option-with-a-long-name': { value: 'NUMBER', range: [1, 9], what: 'How many.' },
    },
    more: { heading: 'Fields:', options: { price: { value: 'AMOUNT', what: 'The price.' } } },
    exitCodes: ['It was done.', 'It was not.'],
  });
  expect(usageOf(sample)).toMatchInlineSnapshot(`
    "Usage: npm run sample -- [OPTIONS] [FILE…]

    Does something to files.

    And says so.

      FILE…             What it is done to.
      --format FORMAT   How it says so: a sentence that is long enough to be continued on
                        the next line. Can be text or json. Default: text.
      --changed [BASE]  Only what changed.
      --an-option-with-a-long-name NUMBER
                        How many. From 1 to 9.
      --help            Show this text.

    Fields:
      --price AMOUNT  The price.

    Exit codes:
      0  It was done.
      1  It was not."
  `);
});

test.each([newNote, check, dev, build, preview, docs])(
  'the usage of $name fits a terminal',
  (table) => {
    for (const line of usageOf(table).split('\n')) expect(line.length).toBeLessThanOrEqual(88);
  },
);
