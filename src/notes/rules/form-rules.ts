import type { Rule } from './rule.ts';

/**
 * A rule of form: whether a file can be read as a note at all. The checks are where the reading is done
 * (`parse.ts`, `fences.ts`, `frontmatter.ts`, `node-problems.ts`, the loader). This is their documentation.
 */
export interface FormRule extends Rule {
  severity: 'error';
  examples: {
    /** Changes to a correct note, as YAML fields. Text below a line `---` is the body. */
    fails?: string[];
    /** Whole files. */
    failingFiles?: string[];
  };
}

const file = (lines: string) => `${lines}\n`;

/** The rules, in the order in which a file is read. */
const rules: readonly (Omit<FormRule, 'severity' | 'examples'> & Partial<FormRule>)[] = [
  {
    id: 'no-notes',
    what: 'The record has at least one note.',
    why: 'A check that looked at nothing must not pass, and a site without notes is a folder that was not found.',
  },
  {
    id: 'no-directory',
    what: "`content/directory.json` or `directory.csv`, where there is one, is the SEC's `company_tickers_exchange.json`, or a CSV with the columns symbol, exchange and name.",
    why: 'Notes would not be compared with a directory that cannot be read, and nobody would know.',
  },
  {
    id: 'file-size',
    what: 'A note and its fields are no longer than those of any real note.',
    why: 'One note is one rating action; a file of megabytes is something else, and would hold up every build.',
  },
  {
    id: 'encoding',
    what: 'The file is text in UTF-8.',
    why: 'In any other encoding, names and currency signs turn into other characters.',
  },
  {
    id: 'invisible-character',
    what: 'The file has no characters that nobody can see, such as zero width spaces, controls and bidirectional overrides, and none for private use. Joiners that a script or an emoji needs are allowed.',
    why: 'They slip in from web pages and word processors. Two names that look the same are then different, and rules miss words that are there. A character for private use is a different sign in each font, or an empty box.',
    examples: {
      fails: [
        'company: Example\u200b Corp',
        'company: Example\ue000 Corp',
        '---\nThe target is \u202e$16.',
      ],
    },
  },
  {
    id: 'fence-opening',
    what: 'The first line is `---` and nothing else.',
    why: 'The fields begin there. A word after it would choose a language other than YAML, and some of those run as programs.',
    examples: {
      failingFiles: [
        file('title: Fixture Securities Upgrades Fixture Corp to Buy\n---'),
        file('---js\n{ title: "Fixture Securities Upgrades Fixture Corp to Buy" }\n---'),
      ],
    },
  },
  {
    id: 'fence-closing',
    what: 'A line `---` ends the fields, with nothing else on it, and no field stands below it.',
    why: 'Without it, nobody can say where the fields end and the text begins. A field below it would be shown as text.',
    examples: {
      failingFiles: [
        file('---\ntitle: Fixture Securities Upgrades Fixture Corp to Buy\n\nThe text.'),
        file('---\ntitle: Fixture Securities Upgrades Fixture Corp to Buy\n--- The text.'),
        file('---\ntitle: Fixture Securities Upgrades Fixture Corp to Buy\n---\n\nprice: 45'),
      ],
    },
  },
  {
    id: 'frontmatter-empty',
    what: 'There are fields between the fences.',
    why: 'A note is its fields; the text alone is on no list and in no feed.',
    examples: { failingFiles: [file('---\n---\n\nThe text.')] },
  },
  {
    id: 'frontmatter-syntax',
    what: 'Each line of the fields is `field: value`, or belongs to the one above by its indentation.',
    why: 'A colon, quote or bracket that was meant as text changes what the other lines say.',
    examples: {
      fails: [
        'title: Fixture Securities: Upgrades Fixture Corp',
        'rating: { from: Hold, to: Buy',
        'dek: *Fixture Corp* is worth more',
      ],
    },
  },
  {
    id: 'duplicate-key',
    what: 'Each field appears once.',
    why: 'Of two prices, one is wrong, and the file does not say which.',
    examples: { fails: ['rating: { to: Buy, to: Hold }'] },
  },
  {
    id: 'unknown-field',
    what: 'Every field is one that a note has.',
    why: 'A misspelt field would silently be left out.',
    examples: {
      fails: ['pricetarget: { to: 16, currency: USD }', 'rating: { form: Hold, to: Buy }'],
    },
  },
  {
    id: 'field-missing',
    what: 'A note has its title, date, ticker, company, firm and action; and a currency beside any amount.',
    why: 'Without one of them it has no address, or no place in a list.',
    examples: { fails: ['priceTarget: { to: 16 }', 'targetRange: { low: 14, source: Fixture }'] },
  },
  {
    id: 'field-empty',
    what: 'A field that a note must have, and an item of a list, has a value. An optional field that is empty counts as absent.',
    why: 'What is known is written down; form editors leave the fields that nobody filled in.',
    examples: { fails: ['keyPoints:\n  - First.\n  -', 'risks: [{ text: null }]'] },
  },
  {
    id: 'field-value',
    what: 'A value is of its kind: a date that exists, an amount in digits, a currency code, a ticker with its exchange, one of the actions, a rating in words; a headline or a name without the curly quotes of a word processor around it.',
    why: 'A value that a machine reads otherwise than its author meant is wrong on every page: 30 February becomes 2 March, and 0 becomes a target. Of a rating of 2, nobody knows which end of the scale is best.',
    examples: {
      fails: [
        'published: 2026-02-30',
        'ticker: FIXT',
        'action: reiterates',
        'rating: { to: 2 }',
        'rating: { to: 4/5 }',
        'priceTarget: { to: 0, currency: USD }',
        'priceTarget: { to: $16, currency: USD }',
        'priceTarget: { to: 16, currency: usd }',
      ],
    },
  },
  {
    id: 'body-size',
    what: 'The text has no more marks, and no deeper lists, than any real one could have.',
    why: 'Some texts of a few kilobytes take minutes to read; nobody writes such a text by hand.',
  },
  {
    id: 'body-html',
    what: 'The text is Markdown, without HTML.',
    why: 'HTML could run programs in the reader’s browser, and breaks the page and the feeds.',
    examples: { fails: ['---\nThe target is <b>$16</b>.'] },
  },
  {
    id: 'body-heading',
    what: 'Headings of the text start at `##`, and leave out no level. A line of dashes stands apart from the text above it.',
    why: 'The first heading of a page is its title: a second one, or a gap below it, confuses people who use a screen reader. Dashes right below a text make a heading of it.',
    examples: {
      fails: ['---\n# What remains uncertain', '---\n#### Risks'],
    },
  },
  {
    id: 'body-link',
    what: 'Links lead to whole addresses (`https://`, `http://`, `mailto:`), or to a page or file of this site that exists, by its path from the root: `/tickers/kc/`; or to a heading of the same text, `#outlook`. Each has a text that readers see.',
    why: 'Other schemes can run programs in the reader’s browser. The text appears on pages and in feeds with different addresses: a relative link leads elsewhere from each.',
    examples: {
      fails: [
        '---\n[The report](javascript:alert(1))',
        '---\n[The report](www.example.org)',
        '---\n[The report](report.pdf)',
        '---\n[The outlook](#outlook)',
        '---\n[](https://example.org/)',
      ],
    },
  },
  {
    id: 'body-unused',
    what: 'Something refers to each footnote and each link definition (`[id]: address`), and no id is defined twice. A block of code opens with a language or with nothing.',
    why: 'A line that nothing refers to is not shown, and readers would never know of it.',
    examples: { fails: ['---\nThe firm waits.\n\n[Note]: https://example.com'] },
  },
  {
    id: 'body-unread',
    what: 'What is meant as a link, a footnote, a heading or a table is written as one, and no text stands four spaces in.',
    why: 'Markdown shows what it cannot read as it was typed, with all brackets and bars; and a text that is indented, as code.',
    examples: {
      fails: [
        '---\nSee [the report] (https://example.org/).',
        '---\nThe firm waits.[^1]',
        '---\n##Risks',
        '---\n| Year | Target |\n| 2026 | $54 |',
        '---\n    The firm waits.',
      ],
    },
  },
  {
    id: 'body-misread',
    what: 'The signs of figures are not read as Markdown: `>50%` at the start of a line, `+ 5%`, `5~7% and 8~9%`, `2*3*4`.',
    why: 'Markdown makes a quotation, a list, struck text or italics of them, and the signs are lost: 2*3*4 reads as 234.',
    examples: {
      fails: [
        '---\n- >50% of sales come from China.',
        '---\n+ 5% a year',
        '---\nSales rose 5~7%, and margins 8~9%.',
        '---\nThe target is 2*3*4 dollars.',
      ],
    },
  },
  {
    id: 'body-table',
    what: 'No row of a table has more cells than its header.',
    why: 'Markdown drops the cells beyond the header without a word.',
    examples: { fails: ['---\n| Year | Target |\n| --- | --- |\n| 2026 | $54 | raised |'] },
  },
  {
    id: 'body-image',
    what: 'Images are files in `public/`, and say in words what they show.',
    why: 'An image from elsewhere tells its server who reads the page. One without words says nothing to people who cannot see it.',
    examples: {
      fails: ['---\n![A chart](https://example.com/chart.png)', '---\n![](/images/chart.png)'],
    },
  },
];

/** Every rule of form. All are errors. */
export const formRules: readonly FormRule[] = rules.map((rule) => ({
  severity: 'error',
  examples: {},
  ...rule,
}));
