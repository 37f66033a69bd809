import { contentPlace } from '../../check/content-place.ts';
import { withFolder } from '../../check/shown-as.ts';
import type { Draft } from '../../drafts/draft.ts';
import type { DraftFields } from '../../drafts/fields.ts';
import { printable } from '../../notes/diagnostics/frame.ts';
import { shellWord } from '../../notes/terms/shell-word.ts';
import { fieldOptions } from './field-options.ts';
import type { Outcome } from './outcome.ts';

const { shownAs } = contentPlace;

/**
 * Returns what became of a headline, for a person.
 *
 * @param args the arguments that draft this headline again
 */
export function describeOutcome(
  outcome: Outcome,
  headline: string | undefined,
  args: readonly string[],
): string {
  // A headline is foreign text: its control characters must not reach a terminal.
  const line = headline ? `: ${printable(headline)}` : '';
  switch (outcome.kind) {
    case 'skipped':
      return `skipped${line}\n  ${printable(outcome.reason)}`;
    case 'shown':
    case 'written': {
      const { path } = outcome.draft;
      const name = path ? printable(`${shownAs}${path}`) : 'a draft without a name yet';
      const report = outcome.kind === 'shown' ? outcome.report : undefined;
      return [name, ...asides(outcome.draft), ...(report ? [report] : [])].join('\n');
    }
    case 'open':
      return [
        `not written${line}`,
        ...asides(outcome.draft),
        `  run it again with what is missing:\n    ${commandFor(outcome.draft, args)}`,
      ].join('\n');
    case 'refused':
      return `not written${line}\n${outcome.reason.replace(/^(?=.)/gm, '  ')}`;
  }
}

/** Returns lines that say what was filled in and what is left. */
function asides({ remarks, open }: Draft): string[] {
  const lines = [
    ...remarks,
    ...open.map(
      ({ field, why, isRequired }) => `${isRequired ? 'missing' : 'left open'}: ${field} (${why})`,
    ),
  ];
  return lines.map((line) => `  ${printable(withFolder(line, shownAs))}`);
}

function commandFor({ open }: Draft, args: readonly string[]): string {
  const missing = open.filter(({ isRequired }) => isRequired);
  const words = args.map((arg) => shellWord(printable(arg)));
  return `npm run new -- ${[...words, ...missing.map(({ field }) => optionFor(field))].join(' ')}`;
}

/** Returns the option for a field, with a placeholder for its value. */
function optionFor(field: string): string {
  const option = fieldOptions.find((known) => known.field.label === field);
  if (!option) return '';
  const isText = option.field.kind === 'name' || option.field.kind === 'text';
  const isQuoted = isText && !option.words;
  return `--${option.name} ${isQuoted ? `'${option.value}'` : option.value}`;
}

/** Returns what became of a headline as one line of JSON. */
export function outcomeJson(outcome: Outcome, headline: string | undefined): string {
  // JSON may hold these unescaped, but a terminal would obey them.
  return JSON.stringify(outcomeData(outcome, headline)).replace(
    /[\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function outcomeData(outcome: Outcome, headline: string | undefined): object {
  if (outcome.kind === 'skipped') {
    return { headline, isRatingAction: false, reason: outcome.reason };
  }
  const { fields, open, remarks, path } = outcome.draft;
  return {
    headline,
    isRatingAction: true,
    path: path && `${shownAs}${path}`,
    isWritten: outcome.kind === 'written',
    ...(outcome.kind === 'refused' ? { reason: outcome.reason } : {}),
    fields: withFigures(fields),
    open,
    remarks: remarks.map((remark) => withFolder(remark, shownAs)),
  };
}

/** The fields whose values are numbers, by their paths. */
const figures = new Set(
  fieldOptions.flatMap(({ field: { kind, label } }) =>
    kind === 'amount' || kind === 'percent' ? label : [],
  ),
);

/** Returns fields with amounts that are text made numbers, as in the site's own data. */
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
