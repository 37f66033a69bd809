import type { Note } from '../note.ts';
import type { NoteProblem, NoteRule } from './rule.ts';

/** Signs that stand in no plain text, and what to do instead. */
const signs: readonly { pattern: RegExp; help: string }[] = [
  {
    pattern:
      /&(?:amp|quot|apos|nbsp|lt|gt|[mn]dash|[lr][sd]quo|hellip|euro|pound|yen|#\d{2,5}|#x[\da-f]{2,5});/i,
    help: 'write the character itself',
  },
  {
    pattern: /\[[^\]\n]+\]\((?:https?:|www\.|\/)[^)\s]*\)/,
    help: 'write its text alone, and put the address into `sources`',
  },
  { pattern: /\*\*\S[^*]*\*\*|__\S[^_]*__/, help: 'write it without these signs' },
];

export const plainText: NoteRule = {
  id: 'plain-text',
  severity: 'warning',
  what: 'The fields are plain text, without links and emphasis in Markdown and without the codes of HTML.',
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
    ],
  },
  check({ note, source }) {
    return textsOf(note).flatMap(({ field, text }): NoteProblem[] =>
      signs.flatMap(({ pattern, help }) => {
        const sign = text && pattern.exec(text)?.[0];
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

function textsOf(note: Note): { field: (string | number)[]; text: string | undefined }[] {
  const names = ['title', 'dek', 'company', 'firm', 'analyst', 'author', 'summary'] as const;
  return [
    ...names.map((name) => ({ field: [name], text: note[name] })),
    ...(note.keyPoints ?? []).map((text, index) => ({ field: ['keyPoints', index], text })),
    ...(note.risks ?? []).map(({ text }, index) => ({ field: ['risks', index, 'text'], text })),
    ...(note.sources ?? []).map(({ title }, index) => ({
      field: ['sources', index, 'title'],
      text: title,
    })),
  ];
}
