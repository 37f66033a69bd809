import { command } from '../line/command.ts';
import { fieldOptions } from '../new/field-options.ts';

export const newNote = command({
  name: 'new',
  about: [
    'Drafts a note on a rating action and writes its file. Fields are read from the headline; the ticker, and what the firm said before, come from the archive; options win over both. On a terminal it asks for the rest. It never overwrites a file.',
    '`npm run new stock EXCHANGE:SYMBOL` begins the file of a stock instead: other names, former tickers, splits.',
    'Put the headline in single quotes. Within double quotes a shell turns `$15.60` into `5.60`.',
  ],
  operands: { name: "'HEADLINE'", what: 'The headline of the rating action.' },
  options: {
    from: {
      value: 'FILE',
      what: 'Draft a note for each headline in FILE, one a line (`-` is standard input). Other lines are skipped with a reason.',
    },
    'dry-run': {
      what: 'Print the draft and what the check finds in it alone, without the other notes. Write nothing.',
    },
    format: {
      value: 'FORMAT',
      words: ['text', 'json'],
      default: 'text',
      what: 'How to report: as text for people, or as one JSON object for each headline, with the fields that were read and those left open.',
    },
  },
  more: {
    heading: 'Fields of the note:',
    options: Object.fromEntries(fieldOptions.map((option) => [option.name, option])),
  },
  exitCodes: [
    'Every headline that is a rating action was drafted, and there was at least one.',
    'Something was not drafted.',
    'The command line is wrong.',
  ],
});
