import { describe, expect, test } from 'vitest';
import { readForm } from '../read-form.ts';
import { withFields } from '../rules/sample-note.ts';

const reasonsIn = (note: string) => readForm(note).diagnostics.map(({ reason }) => reason);
const reasonOf = (fields: string) => reasonsIn(withFields(fields));

/** Returns the fields of the sample note with these among them, of which none may be wrong. */
function fieldsOf(fields: string) {
  expect(reasonOf(fields)).toEqual([]);
  return readForm(withFields(fields)).frontmatter;
}

test('every field of a whole note arrives typed', () => {
  const note = fieldsOf(`dek: One sentence.
author: Some Author
published: 2026-01-05T09:30:00-05:00
analyst: Some Analyst
rating: { from: Hold, to: Buy }
priceTarget: { from: 14, to: 15.60, currency: USD, action: raise }
price: 13.12
statedUpside: 18.9
targetRange: { low: 14.32, high: 21.50, source: Example Data }
nextEarnings: 2026-03-25
summary: >-
  Folded over
  two lines.
keyPoints: [First., Second.]
risks: [{ text: A risk., affects: [cloud, software] }]
sources: [{ title: A source, url: 'https://example.com/' }]
corrections: [{ date: 2026-01-06, was: One, now: Two, why: Typo. }]
disclosure: None.`);
  expect(note).toMatchObject({
    published: '2026-01-05T09:30:00-05:00',
    priceTarget: { from: 14, to: 15.6, currency: 'USD', action: 'raise' },
    price: 13.12,
    statedUpside: 18.9,
    targetRange: { low: 14.32, high: 21.5, source: 'Example Data' },
    summary: 'Folded over two lines.',
    keyPoints: ['First.', 'Second.'],
    risks: [{ text: 'A risk.', affects: ['cloud', 'software'] }],
  });
});

describe('a scalar stays what its author typed', () => {
  test.each([
    'NYSE:TRUE',
    'NYSE:ON',
    'NYSE:NO',
    'NYSE:Y',
    'NYSE:NAN',
    'NASDAQ:NULL',
    'HKEX:0700',
    'NYSE:1E5',
    'NYSE:BRK.B',
    'NYSE:BF-B',
  ])('ticker %s', (ticker) => {
    expect(fieldsOf(`ticker: ${ticker}`)?.ticker).toBe(ticker);
  });

  test.each(['0700', '1e5', '010', 'true', '2026-01-05', '0x1F', '.inf'])(
    'company %s',
    (company) => {
      expect(fieldsOf(`company: ${company}`)?.company).toBe(company);
    },
  );
});

describe('figures', () => {
  test.each([
    ['13.12', 13.12],
    ['0.0825', 0.0825],
    ['1300', 1300],
    ["'1300'", 1300],
  ])('price %s', (typed, price) => {
    expect(fieldsOf(`price: ${typed}\npriceTarget: { currency: USD }`)?.price).toBe(price);
  });

  test.each([
    '$13.12',
    '1,300',
    '15.60 USD',
    '1e3',
    '0x10',
    '010',
    '.5',
    '5.',
    '+5',
    '١٣',
    'NaN',
    'Infinity',
    '1_000',
    '0',
    '-5',
  ])('price %s is refused', (typed) => {
    expect(reasonOf(`price: ${typed}\npriceTarget: { currency: USD }`)).toEqual([
      expect.stringContaining(`Unexpected \`${typed}\` as \`price\`, expected an amount`),
    ]);
  });

  test('a stated upside may be negative, and nothing absurd', () => {
    expect(fieldsOf('statedUpside: -12.5')?.statedUpside).toBe(-12.5);
    expect(reasonOf('statedUpside: -101')).toHaveLength(1);
    expect(reasonOf('statedUpside: 10001')).toHaveLength(1);
  });

  test('need a currency, whichever of them is given', () => {
    for (const field of [
      'price: 5',
      'priceTarget: { to: 5 }',
      'targetRange: { low: 1, high: 2 }',
    ]) {
      expect(reasonOf(field)).toEqual([expect.stringContaining('expected `currency`')]);
    }
  });
});

test('all problems are reported at once, in the order of their lines', () => {
  expect(reasonOf('title:\npublished: 2026-02-30\naction: reiterates\nbroker: Example')).toEqual([
    'Unexpected empty `title`, expected a value',
    expect.stringContaining('`2026-02-30`'),
    expect.stringContaining('`reiterates`'),
    expect.stringContaining('`broker`'),
  ]);
});

test('a misspelt field is reported as such, and not as missing too', () => {
  const text = withFields('').replace('company:', 'compnay:');
  expect(reasonsIn(text)).toEqual(['Unexpected field `compnay`, expected `company`']);
});

test('a field that is unknown hides no other that is missing', () => {
  const told = (fields: string) => reasonsIn(`---\n${fields}\n---\n`);
  const most = 'published: 2026-01-05\nticker: NYSE:FIXT\nfirm: Fixture\naction: upgrade';
  const missing = 'Unexpected end of the fields, expected `title`';
  expect(told(`${most}\ncompany: A\nzzz: Example`)).toContain(missing);
  expect(told(`${most}\ncompany: A\nsources: [{ tittle: Release }]`)).toContain(missing);
});

test('text is tidied: one space between words, none around', () => {
  expect(fieldsOf("company: '  Example   Corp '")?.company).toBe('Example Corp');
});

test.each(['\u202e', '\u2066', '\\u0007', '\\u001b', '\\ufffe'])(
  'an invisible character (%j) in a text is refused',
  (character) => {
    expect(reasonOf(`company: "Example${character} Corp"`)).toEqual([
      expect.stringContaining('expected a text without invisible characters'),
    ]);
  },
);

test('aliases, anchors and tags are refused, and never expanded', () => {
  expect(reasonOf('company: &a Example')).toHaveLength(1);
  expect(reasonOf('company: !!js/function Example')).toHaveLength(1);
  const bomb = `risks: &a [x, x]\nsources: &b [*a, *a, *a, *a]\nkeyPoints: [*b, *b, *b, *b, *b]`;
  expect(reasonOf(bomb).length).toBeGreaterThan(0);
});

test('fields of the language cannot be smuggled in', () => {
  expect(reasonOf('__proto__: { polluted: yes }')).toEqual([
    expect.stringContaining('Unexpected field `__proto__`'),
  ]);
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});

test.each(['\n', '\r\n'])(
  'a line that ends in %j is shown without its invisible characters',
  (end) => {
    const text = withFields('company: Exam\u200bple Corp').replaceAll('\n', end);
    expect(readForm(text).diagnostics[0]?.help).toBe('write `company: Example Corp`');
  },
);

test.each([
  [
    'title: UBS Maintains Buy on Fixture, Its #1 Pick',
    "title: 'UBS Maintains Buy on Fixture, Its #1 Pick'",
  ],
  ['company: Acme #1 Foods', "company: 'Acme #1 Foods'"],
  ['rating:\n  to: Buy #1', "to: 'Buy #1'"],
  ['keyPoints:\n  - Ranked #1 in cloud', "'Ranked #1 in cloud'"],
  ['risks:\n  - text: Lawsuit #2023-117 is open', "text: 'Lawsuit #2023-117 is open'"],
])('a text that a comment would cut short is told, with quotes: %j', (fields, fix) => {
  const { diagnostics } = readForm(withFields(fields));
  const help = `write \`${fix}\`, or put the comment on a line of its own`;
  expect(diagnostics).toContainEqual(expect.objectContaining({ severity: 'error', help }));
});

test('a comment after a value that is not text stays one', () => {
  expect(
    fieldsOf('price: 13.12 # at the close\npriceTarget: { currency: USD } # of all')?.price,
  ).toBe(13.12);
});

test('an optional field that is empty is absent, as form editors leave it', () => {
  const note = fieldsOf(`dek: ""
keyPoints: []
analyst: null
author: ~
summary:
rating: { from: "", to: Buy }
targetRange: { low: "", high: }
sources: []
price: "13.12"
priceTarget: { currency: USD }`);
  expect(note).toMatchObject({ price: 13.12, rating: { to: 'Buy' } });
  for (const field of ['dek', 'keyPoints', 'analyst', 'author', 'summary', 'targetRange']) {
    expect(note).not.toHaveProperty(field);
  }
});

describe('a comment that hides the end of a list or group is reported on its own line', () => {
  test.each([
    ['rating: { from: Hold, to: Buy #1 Pick }', "to: 'Buy #1 Pick'"],
    ["rating: { to: Moody's #1 pick, from: Hold }", "to: 'Moody''s #1 pick'"],
    ['keyPoints: [Ranked #1 in cloud, Second]', "'Ranked #1 in cloud'"],
    ['keyPoints: [ #1 in cloud]', "'#1 in cloud'"],
    [
      'risks:\n  - { text: Lawsuit #2023-117 is open, affects: [cloud] }',
      "text: 'Lawsuit #2023-117 is open'",
    ],
  ])('%s', (fields, fix) => {
    const { text, diagnostics } = readForm(withFields(`${fields}\nnextEarnings: 2026-03-25`));
    expect(diagnostics.map(({ reason, help }) => ({ reason, help }))).toEqual([
      {
        reason: 'Unexpected `#` after a space, expected quotes around the whole text',
        help: `write \`${fix}\``,
      },
    ]);
    expect(text.split('\n')[(diagnostics[0]?.place?.start.line ?? 0) - 1]).toContain('#');
  });

  test('beside a text in quotes, the comment is to move', () => {
    const { diagnostics } = readForm(withFields("rating: { from: Hold, to: 'Buy' # as of today }"));
    expect(diagnostics.map(({ help }) => help)).toEqual([
      'delete it, or move it to a line above this one',
    ]);
  });
});

test.each([
  ['Reduce → Hold', '{ from: Reduce, to: Hold }'],
  ['Reduce -> Strong Buy', '{ from: Reduce, to: Strong Buy }'],
  ['Equal-Weight => Overweight', '{ from: Equal-Weight, to: Overweight }'],
  ['from Hold to Buy', '{ from: Hold, to: Buy }'],
  ['Hold', '{ to: Hold }'],
  ['Buy from Hold', '{ from: Hold, to: Buy }'],
  ['Buy (was Hold)', '{ from: Hold, to: Buy }'],
  ['"Buy, previously Strong Buy"', '{ from: Strong Buy, to: Buy }'],
  ['upgraded to Buy', '{ to: Buy }'],
])('rating: %s is to be written %s', (typed, fix) => {
  const { diagnostics } = readForm(withFields(`rating: ${typed}`));
  expect(diagnostics.map(({ help }) => help)).toEqual([`write \`rating: ${fix}\``]);
});

test.each([
  ['$60 from $50', 'write `priceTarget: { from: 50, to: 60, currency: USD }`'],
  ['£18.50 (from £16)', 'write `priceTarget: { from: 16, to: 18.50, currency: GBP }`'],
  ['raised to $60', 'write `priceTarget: { to: 60, currency: USD }`'],
  ['boosted to $60', 'write `priceTarget: { to: 60, currency: USD }`'],
  ['$60-$65', 'write `priceTarget: { to: …, currency: USD }`'],
  ['n/a', 'delete the line if it is not known'],
])('priceTarget: %s: %s', (typed, help) => {
  const { diagnostics } = readForm(withFields(`priceTarget: ${typed}`));
  expect(diagnostics.map((found) => found.help)).toEqual([help]);
});

test.each([
  ['cloud, software', '[cloud, software]'],
  ['cloud > software', '[cloud, software]'],
  ['cloud', '[cloud]'],
  ['R&D, cloud', "['R&D, cloud']"],
])('a list of words that is typed as a text, %s, is to be written %s', (typed, fix) => {
  const { diagnostics } = readForm(withFields(`risks: [{ text: A risk., affects: "${typed}" }]`));
  expect(diagnostics.map(({ help }) => help)).toEqual([`write \`affects: ${fix}\``]);
});

test.each([
  ['risks: [Costs rise]', '{ text: Costs rise }'],
  ['sources: [https://example.org/a]', '{ title: …, url: https://example.org/a }'],
  ['risks:\n  - Costs rise', '- text: Costs rise'],
])('an item is to be written as its list is: %s', (yaml, fix) => {
  const { diagnostics } = readForm(withFields(yaml));
  expect(diagnostics.map(({ help }) => help)).toEqual([`write \`${fix}\``]);
});
