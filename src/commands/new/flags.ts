import type { ParseArgsConfig } from 'node:util';
import type { DraftFields } from '../../headlines/fields.ts';
import { actions, priceTargetActions } from '../../notes/schema/schema.ts';
import { isDay, isZonedDateTime, nearestDay } from '../../notes/terms/dates.ts';
import { nearest } from '../../notes/terms/nearest.ts';
import { fieldOptions, fieldsOfOptions } from './field-options.ts';

/** The options of a note's fields, and those of the command itself. */
export const flags: NonNullable<ParseArgsConfig['options']> = {
  ...Object.fromEntries(
    fieldOptions.map(({ name, field }) => [
      name,
      { type: 'string' as const, multiple: field.isList },
    ]),
  ),
  from: { type: 'string' },
  format: { type: 'string' },
  'dry-run': { type: 'boolean' },
};

export const usage = `Usage: npm run new [-- 'HEADLINE' OPTIONS]

Drafts a note on a rating action: what the headline says is read from it, the ticker and what was before
come from the archive, options go before both. Asks for the rest on a terminal. Never overwrites a file.
Exit code: 0 drafted, 1 not drafted, 2 for misuse.

  --from FILE       draft a note for each headline of a file (- is standard input); other lines are skipped
  --dry-run         print the draft instead of writing it
  --format FORMAT   text (the default), or json: one object a line, with fields read and left open

Fields:
  --title TEXT              the headline, where it is not to be read
  --date DATE               the day of publication, or a date-time with a zone; today where absent
  --ticker EXCHANGE:SYMBOL  --company NAME  --firm NAME  --analyst NAME  --author NAME
  --action ACTION           ${actions.join(', ')}
  --rating-from WORD        --rating-to WORD
  --target-from AMOUNT      --target-to AMOUNT  --currency CODE
  --target-action ACTION    ${priceTargetActions.join(', ')}
  --price AMOUNT            --stated-upside PERCENT (--stated-upside=-5)
  --range-low AMOUNT        --range-high AMOUNT  --range-source NAME
  --next-earnings DATE      --dek TEXT  --summary TEXT  --disclosure TEXT
  --key-point TEXT          one or more
  --risk TEXT               one or more; the sectors it affects after two bars: 'Costs rise || cloud, software'
  --source TEXT             one or more; its address after two bars: 'Company release || https://example.org/'`;

export type FlagValues = Readonly<Record<string, unknown>>;

/** What stays the same for every note of a list. */
const sharedFlags = new Set<string>(['date', 'author', 'from', 'format', 'dry-run']);

/** Returns the options in use that can hold for one note only. */
export function oneNoteFlags(values: FlagValues): string[] {
  return Object.keys(flags)
    .filter((name) => !sharedFlags.has(name) && values[name] !== undefined)
    .map((name) => `--${name}`);
}

/** Returns the fields that the options give, or what is wrong with one of them. */
export function fieldsOfFlags(values: FlagValues): DraftFields | { misuse: string } {
  const fields = fieldsOfOptions(values);
  const { published } = fields;
  if (published !== undefined && !isDay(published) && !isZonedDateTime(published)) {
    const near = nearestDay(published);
    const hint = near ? ` (${near.why}${near.day ? `; did you mean ${near.day}?` : ''})` : '';
    return {
      misuse: `Unexpected \`${published}\` as --date, expected a date such as 2026-02-10${hint}.`,
    };
  }
  for (const { name, field } of fieldOptions) {
    const value = values[name];
    if (typeof value !== 'string' || field.words.length === 0) continue;
    if (field.words.includes(value.trim())) continue;
    const near = nearest(value, [...field.words]);
    const hint = near ? ` Did you mean ${near}?` : '';
    return {
      misuse: `Unexpected \`${value}\` as --${name}, expected ${field.words.join(', ')}.${hint}`,
    };
  }
  return fields;
}
