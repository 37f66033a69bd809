import { mappedFields } from '../../import/mapped-vendor.ts';
import { alternatives } from '../../notes/read/shown.ts';
import { command } from '../line/command.ts';

export const importRows = command({
  name: 'import',
  about: [
    "Makes notes from the rows of a file: CSV, JSON or lines of JSON as Benzinga, Yahoo, Finnhub and Financial Modeling Prep give them, and this site's own ratings.csv and ratings.json. Each row becomes a note, is there already, or goes to FILE.rejected.csv with its line and the reason. A run that was stopped continues where it left off.",
  ],
  operands: { name: 'FILE…', what: 'The files to import.' },
  options: {
    ticker: {
      value: 'EXCHANGE:SYMBOL',
      what: 'The stock for rows that name none, and the exchange for rows that have only its symbol.',
    },
    company: { value: 'NAME', what: 'The company of that stock, for rows that name none.' },
    currency: { value: 'CODE', what: 'The currency of the figures, for rows that name none.' },
    map: {
      value: 'COLUMN=FIELD,…',
      what: `Read a table of another kind, whose columns are named here. FIELD can be ${alternatives.format(mappedFields)}.`,
    },
    source: {
      value: 'NAME',
      what: 'Who made a table that --map describes; the notes name it as their source.',
    },
    since: { value: 'DAY', what: 'Leave out rows before this day.' },
    zone: {
      value: 'ZONE',
      what: 'The time zone that instants are written in; that of the site if you name none.',
    },
    'dry-run': {
      what: 'Say how many notes there would be and which rows would be rejected, and write nothing.',
    },
  },
  exitCodes: [
    'Every row is a note now, was one already, or is older than --since.',
    'Rows were rejected.',
    'The command line is wrong, or a file cannot be read.',
  ],
});
