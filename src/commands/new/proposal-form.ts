import { dump } from 'js-yaml';
import type { DraftFields } from '../../drafts/fields.ts';
import { type FieldOption, fieldOptions, fieldsOfOptions } from './field-options.ts';

/** What the form asks for, in order. Texts of several lines come last, so that none can pass for another answer. */
const asked = [
  ...['title', 'published', 'ticker', 'company', 'firm', 'analyst', 'action'],
  ...['rating.from', 'rating.to', 'priceTarget.from', 'priceTarget.to', 'priceTarget.currency'],
  ...['price', 'sources[]', 'summary'],
];

/** A question of the form, with the option of `npm run new` that its answer fills in. */
interface Question extends FieldOption {
  label: string;
  isLong: boolean;
}

const questions: readonly Question[] = asked.flatMap((name) => {
  const option = fieldOptions.find(({ field }) => field.label === name);
  return option
    ? [{ ...option, label: labelOf(option.field.path), isLong: /^(?:sources|summary)/.test(name) }]
    : [];
});

/** `priceTarget.from` is “Price target: from”. */
function labelOf([name = '', ...parts]: readonly string[]): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return [words.charAt(0).toUpperCase() + words.slice(1), ...parts].join(': ');
}

/** Returns the issue form in which GitHub asks for the fields of a note. */
export function proposalForm(): string {
  const form = {
    name: 'Propose a rating',
    description:
      'A rating action that is missing here. A note is drafted from your answers, for an editor to read.',
    title: 'Rating: ',
    body: questions.map(({ name, label, what, words, field, isLong }) => ({
      type: words ? 'dropdown' : isLong ? 'textarea' : 'input',
      id: name,
      attributes: {
        label,
        description: field.isList ? `${what} One a line.` : what,
        ...(words ? { options: [...words] } : {}),
        ...(field.facts.example && !words ? { placeholder: field.facts.example } : {}),
      },
      validations: { required: field.isRequired && name !== 'date' },
    })),
  };
  return `# Made from the fields of a note by \`npm run docs\`: change those, not this file.\n${dump(form, { lineWidth: -1, quoteStyle: 'double' })}`;
}

/**
 * Returns the fields in an issue made with the form; undefined if it was not made with the form.
 *
 * @param body the text, by anybody
 */
export function fieldsOfProposal(body: string): DraftFields | undefined {
  const lines = body.split(/\r\n|\n|\r/);
  let from = 0;
  const starts = questions.map(({ label }) => {
    const at = lines.indexOf(`### ${label}`, from);
    from = at < 0 ? lines.length : at + 1;
    return at;
  });
  if (starts.includes(-1)) return undefined;
  const answers = questions.map(({ name, field }, index) => {
    const items = lines
      .slice((starts[index] ?? 0) + 1, starts[index + 1])
      .map((line) => line.trim().replace(/\s+/g, ' '))
      .filter(Boolean);
    const answer = items.join(' ');
    if (['', '_No response_', 'None'].includes(answer)) return [name, undefined];
    return [name, field.isList ? items : answer];
  });
  return fieldsOfOptions(Object.fromEntries(answers));
}
