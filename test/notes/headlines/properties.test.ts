import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readHeadline } from '../../../src/notes/headlines/read-headline.ts';
import { commonStance, stanceRank } from '../../../src/notes/stance.ts';
import { anyText } from '../../support/any-text.ts';
import { firms, names } from './fixtures.ts';
import { noRatingActions } from './no-rating-actions.ts';
import { ratingActions } from './rating-actions.ts';

const firm = fc.constantFrom(
  ...firms.all.flatMap(({ name, aliases = [] }) => [
    { said: name, name },
    ...aliases.filter(({ until }) => !until).map((alias) => ({ said: alias.name, name })),
  ]),
);
const company = fc
  .tuple(
    fc.constantFrom('Example', 'Fixture', 'Sample', 'Placeholder', 'First Example', 'eXample'),
    fc.constantFrom(
      '',
      ' Corp',
      ' Foods',
      ' & Sons',
      ' Bio',
      ' of Example',
      '-Sample',
      ' 24',
      ', Inc.',
    ),
  )
  .map((parts) => parts.join(''));
const rating = fc.constantFrom(
  'Buy',
  'Hold',
  'Sell',
  'Outperform',
  'Neutral',
  'Strong Buy',
  'Sector Perform',
);
const cents = fc.integer({ min: 1, max: 999_999 }).map((amount) => amount / 100);
const currency = fc.constantFrom(
  { code: 'USD', write: (amount: string) => `$${amount}` },
  { code: 'GBX', write: (amount: string) => `${amount}p` },
  { code: 'CAD', write: (amount: string) => `C$${amount}` },
  { code: 'EUR', write: (amount: string) => `€${amount}` },
  { code: 'CHF', write: (amount: string) => `CHF ${amount}` },
);
const fields = fc
  .record({ firm, company, from: rating, to: rating, before: cents, after: cents, currency })
  .filter(({ from, to, before, after }) => from !== to && before !== after)
  .map((all) => {
    const money = (amount: number) =>
      all.currency.write(amount.toLocaleString('en-US', { minimumFractionDigits: 2 }));
    return { ...all, old: money(all.before), now: money(all.after) };
  });

const rankOf = (word: string) => stanceRank(commonStance(word)) ?? Number.NaN;

function reading(headline: string) {
  const result = readHeadline(headline, names);
  if (!result.isRatingAction) throw new Error(`${headline}: ${result.why}`);
  return result.stated;
}

test('a headline that is written from fields reads back as them', () => {
  const forms = fc.constantFrom('upgrade', 'passive', 'initiate', 'target', 'maintain', 'adjust');
  fc.assert(
    fc.property(fields, forms, (of, form) => {
      const { old, now } = of;
      const [better = '', worse = ''] = [of.from, of.to].sort((a, b) => rankOf(a) - rankOf(b));
      const [from, to] = form === 'upgrade' ? [worse, better] : [better, worse];
      const way = of.after > of.before ? 'Raises' : 'Lowers';
      const headline = {
        upgrade: `${of.firm.said} Upgrades ${of.company} to ${to} From ${from}, PT ${now}`,
        passive: `${of.company} downgraded to ${to} from ${from} at ${of.firm.said}`,
        initiate: `${of.firm.said} Initiates Coverage On ${of.company} with ${to} Rating, Announces ${now} Price Target`,
        target: `${of.company} price target ${way === 'Raises' ? 'raised' : 'cut'} to ${now} from ${old} at ${of.firm.said}`,
        maintain: `${of.firm.said} Maintains ${to} on ${of.company}, ${way} Price Target to ${now}`,
        adjust: `${of.firm.said} Adjusts Price Target on ${of.company} to ${now} From ${old}, Maintains ${to} Rating`,
      }[form];
      const stated = reading(headline);
      expect(stated.firm, headline).toMatchObject({ name: of.firm.name, isKnown: true });
      expect(stated.company).toBe(of.company);
      expect(stated.action).toBe(
        { upgrade: 'upgrade', passive: 'downgrade', initiate: 'initiate' }[form as string] ??
          'maintain',
      );
      const hasRating = form !== 'target';
      expect(stated.rating.to?.replace('-', ' ')).toBe(hasRating ? to : undefined);
      expect(stated.rating.from?.replace('-', ' ')).toBe(
        form === 'upgrade' || form === 'passive' ? from : undefined,
      );
      if (form === 'passive') expect(stated.priceTarget).toBeUndefined();
      else expect(stated.priceTarget).toMatchObject({ to: of.after, currency: of.currency.code });
      const hasBefore = form === 'target' || form === 'adjust';
      if (hasBefore) expect(stated.priceTarget?.from).toBe(of.before);
    }),
    { numRuns: 500 },
  );
});

const words = [...ratingActions, ...noRatingActions].flatMap(([line]) => line.split(' '));

test('any words of the trade in any order are read without a throw', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 30 }), (line) => {
      readHeadline(line.join(' '), names);
    }),
    { numRuns: 2000 },
  );
});

test('any text is read without a throw', () => {
  fc.assert(
    fc.property(anyText(400), (line) => {
      readHeadline(line, names);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['digits', '1'],
  ['commas', '1,'],
  ['brackets', '('],
  ['quotes', "'"],
  ['dashes', 'a-'],
  ['verbs', 'Raises '],
  ['firms', 'UBS '],
  ['ratings', 'to Buy '],
  ['targets', 'price target $5 '],
  ['spaces', ' '],
  ['possessives', "UBS's "],
])('a line full of %s is read at once', (_name, part) => {
  const start = process.threadCpuUsage();
  readHeadline(part.repeat(300 / part.length), names);
  readHeadline(part.repeat(100_000), names);
  const { user, system } = process.threadCpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(250);
});
