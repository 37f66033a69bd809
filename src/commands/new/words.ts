import type { Draft } from '../../headlines/draft-note.ts';
import type { DraftFields } from '../../headlines/fields.ts';
import { fieldOptions } from './field-options.ts';
import type { Outcome } from './outcome.ts';

/**
 * Returns what became of a headline, for a person.
 *
 * @param args the words of the command line that drafts this headline, to be run again
 */
export function describeOutcome(
  outcome: Outcome,
  headline: string | undefined,
  shownAs: string,
  args: readonly string[],
): string {
  switch (outcome.kind) {
    case 'skipped':
      return `skipped: ${headline ?? ''}\n  ${outcome.reason}`;
    case 'shown':
    case 'written': {
      const { draft } = outcome;
      return [
        draft.path ? `${shownAs}${draft.path}` : 'a draft without a name yet',
        ...asides(draft),
      ].join('\n');
    }
    case 'open':
      return [
        `not written${headline ? `: ${headline}` : ''}`,
        ...asides(outcome.draft),
        `  run it again with what is missing:\n    ${commandFor(outcome.draft, args)}`,
      ].join('\n');
    case 'refused':
      return [`not written${headline ? `: ${headline}` : ''}`, indent(outcome.reason)].join('\n');
  }
}

/** Returns the lines on what was filled in and what is left. */
export function asides({ remarks, open }: Draft): string[] {
  return [
    ...remarks.map((remark) => `  ${remark}`),
    ...open.map(
      ({ field, why, isRequired }) =>
        `  ${isRequired ? 'missing' : 'left open'}: ${field} (${why})`,
    ),
  ];
}

function commandFor({ open }: Draft, args: readonly string[]): string {
  const missing = open.filter(({ isRequired }) => isRequired);
  const words = [...args.map(quote), ...missing.map(({ field }) => optionFor(field))];
  return `npm run new -- ${words.join(' ')}`;
}

/** Returns the option that fills in a field, with what is to stand in the place of its value. */
function optionFor(field: string): string {
  const option = fieldOptions.find((known) => known.field.path.join('.') === field);
  if (!option) return '';
  const isText = option.field.kind === 'name' || option.field.kind === 'text';
  const isQuoted = isText && option.field.words.length === 0;
  return `--${option.name} ${isQuoted ? `'${option.value}'` : option.value}`;
}

/** Returns a text as one word of a shell's line, with every sign as it is. */
function quote(text: string): string {
  if (/^[\w@%+=:,./-]+$/.test(text)) return text;
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}

/** Returns what became of a headline as one line of JSON. */
export function outcomeJson(
  outcome: Outcome,
  headline: string | undefined,
  shownAs: string,
): string {
  if (outcome.kind === 'skipped') {
    return JSON.stringify({ headline, isRatingAction: false, reason: outcome.reason });
  }
  const { fields, open, remarks, path } = outcome.draft;
  return JSON.stringify({
    headline,
    isRatingAction: true,
    path: path && `${shownAs}${path}`,
    isWritten: outcome.kind === 'written',
    ...(outcome.kind === 'refused' ? { reason: outcome.reason } : {}),
    fields: withFigures(fields),
    open,
    remarks,
  });
}

/** The fields whose values are numbers, by their paths. */
const figures = new Set(
  fieldOptions
    .filter(({ field: { kind } }) => kind === 'amount' || kind === 'percent')
    .map(({ field: { path } }) => path.join('.')),
);

/** Returns fields with the amounts that were typed as text as numbers, as in the site's own data. */
function withFigures(fields: DraftFields): unknown {
  const read = (path: string, value: unknown): unknown => {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return mapValues(value, (name, part) => read(`${path}.${name}`, part));
    }
    const isFigure = figures.has(path) && typeof value === 'string';
    return isFigure && /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : value;
  };
  return mapValues(fields, read);
}

function mapValues(group: object, map: (name: string, value: unknown) => unknown): object {
  return Object.fromEntries(Object.entries(group).map(([name, value]) => [name, map(name, value)]));
}
