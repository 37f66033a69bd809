import type { DraftFields } from '../../drafts/fields.ts';
import type { Field, Kind } from '../../notes/schema/fields.ts';
import { draftFields } from '../../notes/schema/schema.ts';
import { isDay, isZonedDateTime } from '../../notes/terms/dates.ts';
import { nearestDay } from '../../notes/terms/nearest-day.ts';
import type { Option } from '../line/command.ts';
import { unexpected } from '../line/read-line.ts';

/** The option of `npm run new` for a field. */
export interface FieldOption extends Option {
  /** Without the dashes. */
  name: string;
  field: Field;
}

/** The placeholders for kinds of values that have another name on the command line. */
const valueOfKind: Partial<Record<Kind, string>> = {
  currency: 'CODE',
  day: 'DATE',
  moment: 'DATE',
  ticker: 'EXCHANGE:SYMBOL',
};

/** The options of all fields, in the order of the fields: one for each value, and one for each list. */
export const fieldOptions: readonly FieldOption[] = draftFields
  .filter(({ path, kind, isList }) => !path.includes('#') && (isList || kind !== undefined))
  .map((field) => ({
    name: nameOf(field),
    value: field.facts.option?.value ?? defaultValue(field),
    what: field.facts.option?.what ?? field.what,
    words: field.words.length > 0 ? field.words : undefined,
    isRepeated: field.isList,
    field,
  }));

function nameOf({ path, isList, facts }: Field): string {
  if (facts.option?.name) return facts.option.name;
  const above = draftFields.find((group) => group.path.join('.') === path.slice(0, -1).join('.'));
  const own = (path.at(-1) ?? '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  // An option gives one item of a list: `--risk` of `risks`.
  const name = isList ? own.replace(/s$/, '') : own;
  return above ? `${nameOf(above)}-${name}` : name;
}

function defaultValue({ path, words, kind = 'text' }: Field): string {
  if (words.length > 0) return (path.at(-1) ?? '').toUpperCase();
  return valueOfKind[kind] ?? kind.toUpperCase();
}

/** The options that may hold for every note of a list. */
const shared: readonly string[] = ['published', 'author'];

/** Returns the options in use that can apply to only one note. */
export function optionsOfOneNote(values: Readonly<Record<string, unknown>>): string[] {
  return fieldOptions
    .filter(({ name, field }) => values[name] !== undefined && !shared.includes(field.label))
    .map(({ name }) => `--${name}`);
}

/** Returns what is wrong with the day of publication, which the name of a note's file begins with. */
export function dayProblem(published: string | undefined): string | undefined {
  if (published === undefined || isDay(published) || isZonedDateTime(published)) return undefined;
  const near = nearestDay(published);
  const hint = near ? ` (${near.why}${near.day ? `; did you mean ${near.day}?` : ''})` : '';
  return unexpected('--date', published, `a date such as 2026-02-10${hint}`);
}

/** Returns the fields that options fill in. `values` are the options by name. */
export function fieldsOfOptions(values: Readonly<Record<string, unknown>>): DraftFields {
  const fields: Record<string, unknown> = {};
  for (const { name, field } of fieldOptions) {
    const value = values[name];
    const [top = '', part] = field.path;
    const read = Array.isArray(value)
      ? value.map((item) => itemOf(field, String(item)))
      : typeof value === 'string'
        ? value.trim()
        : undefined;
    if (read === undefined) continue;
    if (part === undefined) fields[top] = read;
    else fields[top] = { ...(fields[top] as object | undefined), [part]: read }; // a group of this loop
  }
  return fields as DraftFields; // each value is text for the field of its name
}

/** Returns an item of a list: its text, or its parts, which two bars separate. */
function itemOf({ parts }: Field, text: string): unknown {
  if (parts.length === 0) return text.trim();
  const given = text.split('||').map((part) => part.trim());
  return Object.fromEntries(
    parts.flatMap(({ path, isList }, index) => {
      const part = given[index];
      if (part === undefined) return [];
      return [[path.at(-1), isList ? part.split(',').map((one) => one.trim()) : part]];
    }),
  );
}
