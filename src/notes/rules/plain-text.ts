import type { FieldPath } from '../read/source.ts';
import { fieldsOf } from '../schema/fields.ts';
import { frontmatterSchema } from '../schema/schema.ts';
import type { NoteProblem, NoteRule } from './rule.ts';

interface Sign {
  pattern: RegExp;
  /** What to do instead. */
  help: string;
}

/** Signs that stand in no plain text. */
const signs: readonly Sign[] = [
  {
    pattern:
      /&(?:amp|quot|apos|nbsp|lt|gt|[mn]dash|[lr][sd]quo|hellip|euro|pound|yen|#\d{2,5}|#x[\da-f]{2,5});/i,
    help: 'write the character itself',
  },
  { pattern: /\*\*\S[^*]*\*\*|__\S[^_]*__/, help: 'write it without these signs' },
];

const link: Sign = {
  pattern: /\[[^\]\n]+\]\((?:https?:|www\.|\/)[^)\s]*\)/,
  help: 'write its text alone, and put the address into `sources`',
};

/** Pages link a source's title to its `url`. An address in the title leads nowhere. */
const address: Sign = {
  pattern: /(?:https?:\/\/|www\.)[^)\s]+/,
  help: 'say in `title` what the source is called, and put the address into `url`',
};

export const plainText: NoteRule = {
  id: 'plain-text',
  severity: 'warning',
  what: 'The fields are plain text, without links and emphasis in Markdown and without the codes of HTML; and the address of a source is in its `url`.',
  why: 'Pages and feeds show them as they are typed. Only the text below the fields is Markdown.',
  examples: {
    passes: [
      'company: AT&T',
      'dek: "M&As; R&D; 2 ** 3"',
      'keyPoints: ["[The firm] (again) sees *more*"]',
      '---\nThe **target** rises &amp; [falls](https://example.org/).',
    ],
    fails: [
      'company: AT&amp;T',
      'dek: The firm&#39;s target rises',
      'summary: "The firm sees **more**"',
      'keyPoints: ["See [the report](https://example.org/)"]',
      'disclosure: The author owns **no** shares',
      'sources: [{ title: "https://example.org/report" }]',
    ],
  },
  check({ note, source }) {
    const texts = inWords.flatMap((path) => textsAt(note, path));
    const marked = texts.filter(({ text }) => /[&[*_]|:\/\/|www\./.test(text));
    return marked.flatMap(({ field, text }): NoteProblem[] =>
      [...signs, field[0] === 'sources' ? address : link].flatMap(({ pattern, help }) => {
        const sign = pattern.exec(text)?.[0];
        if (!sign) return [];
        return {
          reason: `Unexpected \`${sign.slice(0, 60)}\` in a field, expected plain text`,
          place: source.words(field, sign),
          label: 'shown as it is typed',
          help,
        };
      }),
    );
  },
};

/** The paths of all fields that people write in words; `#` stands for the items of a list. */
const inWords = fieldsOf(frontmatterSchema)
  .filter(({ kind }) => kind === 'text' || kind === 'name')
  .map(({ path, isList }) => (isList ? [...path, '#'] : path));

/** Returns the texts at a path, each with its own path. */
function textsAt(
  value: unknown,
  [step, ...rest]: readonly string[],
  at: FieldPath = [],
): { field: FieldPath; text: string }[] {
  if (step === undefined) return typeof value === 'string' ? [{ field: at, text: value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  if (step !== '#') return textsAt(Reflect.get(value, step), rest, [...at, step]);
  return [...Object.values(value).entries()].flatMap(([index, item]) =>
    textsAt(item, rest, [...at, index]),
  );
}
