import { expect, test } from 'vitest';
import { noteRules } from '../../../src/notes/rules/index.ts';
import { titleSays } from '../../../src/notes/rules/title-reading.ts';
import { ratingActions } from '../headlines/rating-actions.ts';
import { makeNote } from '../make-note.ts';
import { parseText, reasonsOf } from '../parse-text.ts';
import { sampleNote, withFields } from './sample-note.ts';

/** Sentences that are right beside a target of $15.60 and a price of $13.12. */
const right = [
  'Fixture Securities set a $15.60 target, above the $14 Street average target and the $13.12 price.',
  'Fixture Securities raised its target from $14 to $15.60.',
  'Fixture Securities now sees the shares at $15.60, up from a $14 target.',
  'Fixture Securities says targets across the Street range from $14.32 to $21.50.',
  'Fixture Securities lifted its price target by $1.60 to $15.60.',
  'Fixture Securities cut its EPS target to $3.50 for 2027.',
  'Fixture Securities thinks the company will beat its own $2.5 billion revenue target.',
  'Fixture Securities moved to a 12-month price target of $15.60 (previously $14).',
  'Fixture Securities keeps a bear-case target of $9 and a bull-case target of $24.',
  'Fixture Securities also raised its price target on Other Corp to $40.',
  'Fixture Securities raised targets on four peers, including Other Corp (target $40).',
  'Fixture Securities noted that Example Bank has a $20 target.',
  'Fixture Securities’ $15.60 target compares with Example Bank’s $20 target.',
  'Fixture Securities called the $20 target at Example Bank too high.',
  'Fixture Securities set a C$21 price target.',
  'Fixture Securities set a target of US$15.60.',
  'Fixture Securities has a target of roughly $16.',
  'Fixture Securities had a $14 target before the results.',
  'Fixture Securities, which had a $14 price target, sees more.',
  'Fixture Securities moved its target price for 2027 to $18 from a 2026 target of $15.60.',
  'The stock passed the $13 target that Fixture Securities set in 2025.',
  'Fixture Securities: the stock trades 19% below the $15.60 target.',
  'Fixture Securities says that the deal values the target at $30 a share.',
  'Fixture Securities expects the takeover target to fetch $30.',
  'Fixture Securities expects 30% upside to its 2027 estimates.',
  'Fixture Securities sees 19% upside to its target and 25% downside in a recession.',
  'Fixture Securities says a 10% to 15% upside to revenue is possible.',
  'The shares have about 19% upside, Fixture Securities says, with 5% upside already priced in.',
];

const figures = 'price: 13.12\npriceTarget: { to: 15.60, currency: USD }\n';

test.each(right)('no figure is disputed in: %s', (sentence) => {
  const text = JSON.stringify(sentence);
  for (const field of [`dek: ${text}`, `summary: ${text}`, `keyPoints: [${text}]`]) {
    expect(reasonsOf(parseText(withFields(`${figures}${field}\n`)))).toEqual([]);
  }
});

/** Sentences that are wrong beside them. */
const wrong = [
  'Fixture Securities set a $16 target.',
  'Fixture Securities upgraded the stock from Hold to Buy with a $15.06 price target.',
  'Fixture Securities raised its price target on Example Corp to $16.50.',
  'Fixture Securities moved to Buy, raising its target to $15 from $14.',
  'Fixture Securities has a target of roughly $17.',
  'Fixture Securities sees 16.9% upside from the price.',
  'The target of Fixture Securities implies about 25% upside.',
];

test.each(wrong)('a figure is disputed in: %s', (sentence) => {
  const note = withFields(`${figures}keyPoints: [${JSON.stringify(sentence)}]\n`);
  const { diagnostics } = parseText(note);
  expect(diagnostics).toHaveLength(1);
  expect(diagnostics[0]?.rule).toMatch(/^text-/);
});

/** A headline of the corpus as the note that it states: "UBS | maintain | Example Corp | Hold → Buy | 45 → 50 USD raise". */
function noteOf(title: string, stated: string) {
  const [firm = '', action, company = '', rating = '', target = ''] = stated.split(' | ');
  const [, from, to] = /^(?:(.*?) ?→ )?(.*)$/.exec(rating) ?? [];
  const [, before, after, currency, move] =
    /^(?:([\d.]+)? ?→ ([\d.]+) ([A-Z]{3}))? ?([a-z]+)?$/.exec(target) ?? [];
  const amount = (figure: string | undefined) => (figure ? Number(figure) : undefined);
  return makeNote({
    title,
    ticker: /\(([A-Z]+:[A-Z]+)\)/.exec(title)?.[1] ?? 'NYSE:FIXT',
    firm: firm.replace(' (unknown)', ''),
    company,
    action: action as 'upgrade', // the corpus names actions alone
    rating: rating === '-' ? undefined : { from: from || undefined, to: to || undefined },
    priceTarget: currency
      ? { from: amount(before), to: amount(after), currency }
      : move
        ? { action: move as 'raise' } // as above
        : undefined,
  });
}

test('no title of the corpus of headlines is disputed, and many are understood', () => {
  const notes = ratingActions
    .filter(([, stated]) => /^[^|]+ \| [a-z]+ \| [^|]+ \| [^|]+ \| [^|]+$/.test(stated))
    .map(([title, stated]) => noteOf(title, stated));
  expect(notes.length).toBeGreaterThan(100);
  const { source } = parseText(sampleNote);
  if (!source) throw new Error('The sample note cannot be read.');
  const context = {
    source,
    body: { text: '', offset: 0 },
    today: '2026-07-01',
    isTaken: () => false,
  };
  const disputed = notes.flatMap((note) =>
    noteRules
      .filter(({ id }) => id.startsWith('title-') || id.startsWith('text-'))
      .flatMap((rule) => rule.check({ note, ...context }))
      .map(({ reason }) => `${note.title}: ${reason}`),
  );
  expect(disputed).toEqual([]);
  const understood = notes.filter((note) => titleSays(note) !== undefined);
  expect(understood.length / notes.length).toBeGreaterThan(0.9);
});
