import type { ParseArgsConfig } from 'node:util';
import type { DraftFields } from '../../headlines/fields.ts';
import { actions, priceTargetActions } from '../../notes/schema/schema.ts';
import { isDay, isZonedDateTime, nearestDay } from '../../notes/terms/dates.ts';
import { nearest } from '../../notes/terms/nearest.ts';

/** The options of a note's fields, and those of the command itself. */
export const flags = {
  title: { type: 'string' },
  dek: { type: 'string' },
  author: { type: 'string' },
  date: { type: 'string' },
  ticker: { type: 'string' },
  company: { type: 'string' },
  firm: { type: 'string' },
  analyst: { type: 'string' },
  action: { type: 'string' },
  'rating-from': { type: 'string' },
  'rating-to': { type: 'string' },
  'target-from': { type: 'string' },
  'target-to': { type: 'string' },
  'target-action': { type: 'string' },
  currency: { type: 'string' },
  price: { type: 'string' },
  'stated-upside': { type: 'string' },
  'range-low': { type: 'string' },
  'range-high': { type: 'string' },
  'range-source': { type: 'string' },
  'next-earnings': { type: 'string' },
  summary: { type: 'string' },
  'key-point': { type: 'string', multiple: true },
  risk: { type: 'string', multiple: true },
  source: { type: 'string', multiple: true },
  disclosure: { type: 'string' },
  from: { type: 'string' },
  format: { type: 'string' },
  'dry-run': { type: 'boolean' },
} as const satisfies NonNullable<ParseArgsConfig['options']>;

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

type FlagName = keyof typeof flags;
export type FlagValues = { [Name in FlagName]?: string | string[] | boolean | undefined };

/** What stays the same for every note of a list. */
const sharedFlags = new Set<string>(['date', 'author', 'from', 'format', 'dry-run']);

/** Returns the options in use that can hold for one note only. */
export function oneNoteFlags(values: FlagValues): string[] {
  return Object.keys(flags)
    .filter((name) => !sharedFlags.has(name) && values[name as FlagName] !== undefined) // its own keys
    .map((name) => `--${name}`);
}

/** Returns the fields that the options give, or what is wrong with one of them. */
export function fieldsOfFlags(values: FlagValues): DraftFields | { misuse: string } {
  const text = (name: FlagName) => {
    const value = values[name];
    return typeof value === 'string' ? value.trim() : undefined;
  };
  const list = (name: FlagName) => {
    const value = values[name];
    return Array.isArray(value)
      ? value.map((item) => item.split('||').map((part) => part.trim()))
      : undefined;
  };
  const published = text('date');
  if (published !== undefined && !isDay(published) && !isZonedDateTime(published)) {
    const near = nearestDay(published);
    const hint = near ? ` (${near.why}${near.day ? `; did you mean ${near.day}?` : ''})` : '';
    return {
      misuse: `Unexpected \`${published}\` as --date, expected a date such as 2026-02-10${hint}.`,
    };
  }
  const action = choice('action', text('action'), actions);
  if (typeof action === 'object') return action;
  const targetAction = choice('target-action', text('target-action'), priceTargetActions);
  if (typeof targetAction === 'object') return targetAction;
  return {
    title: text('title'),
    dek: text('dek'),
    author: text('author'),
    published,
    ticker: text('ticker'),
    company: text('company'),
    firm: text('firm'),
    analyst: text('analyst'),
    action,
    rating: group({ from: text('rating-from'), to: text('rating-to') }),
    priceTarget: group({
      from: text('target-from'),
      to: text('target-to'),
      currency: text('currency'),
      action: targetAction,
    }),
    price: text('price'),
    statedUpside: text('stated-upside'),
    targetRange: group({
      low: text('range-low'),
      high: text('range-high'),
      source: text('range-source'),
    }),
    nextEarnings: text('next-earnings'),
    summary: text('summary'),
    keyPoints: list('key-point')?.map((parts) => parts.join(' ')),
    risks: list('risk')?.map(([risk = '', sectors]) => ({
      text: risk,
      affects: sectors?.split(',').map((sector) => sector.trim()),
    })),
    sources: list('source')?.map(([title = '', url]) => ({ title, url })),
    disclosure: text('disclosure'),
  };
}

/** Returns a group of fields, or nothing where all of them are open. */
function group<Fields extends object>(fields: Fields): Fields | undefined {
  return Object.values(fields).some((value) => value !== undefined) ? fields : undefined;
}

function choice<Word extends string>(
  name: string,
  value: string | undefined,
  words: readonly Word[],
): Word | undefined | { misuse: string } {
  if (value === undefined) return undefined;
  const found = words.find((word) => word === value);
  if (found) return found;
  const near = nearest(value, words);
  const hint = near ? ` Did you mean ${near}?` : '';
  return { misuse: `Unexpected \`${value}\` as --${name}, expected ${words.join(', ')}.${hint}` };
}
