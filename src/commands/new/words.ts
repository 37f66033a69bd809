import type { Draft } from '../../headlines/draft-note.ts';
import type { DraftFields } from '../../headlines/fields.ts';
import type { Outcome } from './outcome.ts';

/** The option that fills in a field. */
const options: Record<string, string> = {
  title: "--title 'HEADLINE'",
  ticker: '--ticker EXCHANGE:SYMBOL',
  company: "--company 'NAME'",
  firm: "--firm 'NAME'",
  action: '--action ACTION',
  'priceTarget.currency': '--currency CODE',
};

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
  const words = [...args.map(quote), ...missing.map(({ field }) => options[field] ?? '')];
  return `npm run new -- ${words.join(' ')}`;
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

const figures = new Set(['from', 'to', 'low', 'high', 'price', 'statedUpside']);

/** Amounts that were typed as text become numbers, as in the site's own data. */
function withFigures(fields: DraftFields): unknown {
  const text = JSON.stringify(fields, (key, value: unknown) =>
    figures.has(key) && typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value)
      ? Number(value)
      : value,
  );
  return JSON.parse(text);
}
