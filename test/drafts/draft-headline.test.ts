import { expect, test } from 'vitest';
import { companyKey } from '../../src/archive/company-key.ts';
import { indexDirectory } from '../../src/archive/directory.ts';
import { draftHeadline } from '../../src/drafts/draft-headline.ts';
import type { DraftFields } from '../../src/drafts/fields.ts';
import { archiveOf, noteOf, today } from '../notes/headlines/fixtures.ts';

const note = (id: string, fields: string) =>
  noteOf(
    `ratings/2026/${id}.md`,
    `---\ntitle: A headline\npublished: ${id.slice(0, 10)}\ncompany: Example\n${fields}\n---\n`,
  );
const archive = archiveOf([
  note(
    '2026-01-05-exco-ubs',
    'ticker: NASDAQ:EXCO\nfirm: UBS\naction: initiate\nrating: { to: Neutral }\npriceTarget: { to: 30, currency: USD }',
  ),
  note(
    '2026-01-12-exco-ubs',
    'ticker: NASDAQ:EXCO\nfirm: UBS\naction: upgrade\nrating: { from: Neutral, to: Buy }\npriceTarget: { from: 30, to: 45.5, currency: USD }',
  ),
  note(
    '2026-01-13-exco-citi',
    'ticker: NASDAQ:EXCO\nfirm: Citi\naction: initiate\nrating: { to: Sell }',
  ),
  noteOf(
    'ratings/2026/2026-01-14-tsx-exco-ubs.md',
    '---\ntitle: A headline\npublished: 2026-01-14\nticker: TSX:EXCO\ncompany: Example Mining\nfirm: UBS\naction: initiate\nrating: { to: Buy }\n---\n',
  ),
]);

function draft(headline: string, given: DraftFields = {}) {
  const published = given.published ?? today;
  const result = draftHeadline(headline, { ...given, published }, archive);
  if ('reason' in result) throw new Error(result.reason);
  return result;
}

test('fills in the ticker, the usual name and what the firm said last', () => {
  const { fields, remarks, open } = draft('UBS Downgrades Example Corp. to Sell, Cuts PT to $20');
  expect(fields).toMatchObject({
    ticker: 'NASDAQ:EXCO',
    company: 'Example',
    rating: { from: 'Buy', to: 'Sell' },
    priceTarget: { from: 45.5, to: 20, currency: 'USD' },
  });
  expect(fields.priceTarget?.action).toBeUndefined();
  expect(open).toEqual([]);
  expect(remarks).toEqual([
    "rating.from: Buy, from the firm's note of 2026-01-12 (content/ratings/2026/2026-01-12-exco-ubs.md)",
    "priceTarget.from: $45.50, from the firm's note of 2026-01-12 (content/ratings/2026/2026-01-12-exco-ubs.md)",
  ]);
});

test('looks back from the day of the note', () => {
  const { fields } = draft('UBS Downgrades Example to Sell', { published: '2026-01-08' });
  expect(fields.rating).toEqual({ from: 'Neutral', to: 'Sell' });
});

test("leaves `from` alone where the headline gives it, or the firm's last note contradicts it", () => {
  expect(draft('UBS Downgrades Example to Sell From Neutral').fields.rating?.from).toBe('Neutral');
  const same = draft('UBS Upgrades Example to Buy');
  expect(same.fields.rating?.from).toBeUndefined();
  expect(same.remarks[0]).toContain(
    "left open: the firm's note of 2026-01-12 (content/ratings/2026/2026-01-12-exco-ubs.md) already says Buy",
  );
  const raised = draft('UBS Raises Example PT to $40');
  expect(raised.fields.priceTarget).toEqual({ to: 40, currency: 'USD', action: 'raise' });
  expect(raised.remarks[0]).toMatch(/left open: the target in .* is \$45\.50$/);
  const pounds = draft('UBS Raises Example PT to £40');
  expect(pounds.fields.priceTarget).toEqual({ to: 40, currency: 'GBP', action: 'raise' });
});

test('a direction without a figure keeps its word beside the target before', () => {
  expect(draft('UBS Cuts Example Price Target').fields.priceTarget).toEqual({
    from: 45.5,
    currency: 'USD',
    action: 'lower',
  });
});

test('asks for the target where the headline says only that there is a new one', () => {
  const { fields, open, text } = draft('UBS Resets Example Price Target');
  expect(open.map(({ field }) => field)).toEqual(['rating.to', 'priceTarget.to']);
  expect(fields.priceTarget?.from).toBeUndefined();
  expect(text).not.toMatch(/^priceTarget/m);
});

test('takes a listing from the headline, and a bare symbol only where one company has it', () => {
  expect(draft('UBS Upgrades Sample Foods (NYSE: SAMP) to Buy').fields.ticker).toBe('NYSE:SAMP');
  expect(draft('UBS Upgrades Sample Foods (SAMP) to Buy').fields.ticker).toBeUndefined();
  expect(draft('UBS Upgrades Example Mining (EXCO) to Buy').fields.ticker).toBe('TSX:EXCO');
  const either = draft('UBS Upgrades EXCO to Buy');
  expect(either.fields.ticker).toBeUndefined();
  expect(either.remarks).toEqual([
    'ticker: the archive has several for “EXCO”: NASDAQ:EXCO, TSX:EXCO',
  ]);
});

test('takes exchange and company from the directory where the archive has none', () => {
  const directory = indexDirectory([
    { ticker: 'NYSE:FXFD', company: 'Fixture Foods' },
    { ticker: 'NYSE:TWO', company: 'Two Places' },
    { ticker: 'TSX:TWO', company: 'Two Places Mining' },
  ]);
  const read = (headline: string) =>
    draftHeadline(headline, { published: today }, { ...archive, directory });
  const found = { fields: { ticker: 'NYSE:FXFD', company: 'Fixture Foods' } };
  expect(read('UBS Upgrades Fixture Foods to Buy')).toMatchObject(found);
  expect(read('$FXFD upgraded to Buy at Citi')).toMatchObject(found);
  const either = read('$TWO upgraded to Buy at Citi');
  expect(either).toMatchObject({
    remarks: ['ticker: the directory has several for “TWO”: NYSE:TWO, TSX:TWO'],
  });
});

test('what is given goes before what is read', () => {
  const { fields } = draft('UBS Raises Example PT to $50', {
    company: 'Example Corp',
    ticker: 'NYSE:OTHER',
    priceTarget: { from: '48.00' },
  });
  expect(fields).toMatchObject({
    company: 'Example Corp',
    ticker: 'NYSE:OTHER',
    priceTarget: { from: '48.00', to: 50, currency: 'USD' },
  });
  expect(fields.priceTarget?.action).toBeUndefined();
});

test('says of an unknown firm and an unknown word that they are unknown', () => {
  const { remarks, open } = draft('Sample Research Upgrades Example to Moderate Buy From Hold');
  expect(remarks).toContain('firm: no file in content/firms has the name “Sample Research”');
  expect(open.find(({ field }) => field === 'rating.to')?.why).toContain('“Moderate Buy”');
  const unread = draft('UBS Downgrades Example to Sell From Superior');
  expect(unread.remarks).toContain(
    'rating.from: “Superior” is no rating that this firm or the trade is known to use',
  );
  // The firm's last note says Buy, which the headline contradicts.
  expect(unread.fields.rating).toEqual({ to: 'Sell' });
});

test("tells the way of a rating from the firm's last note, or leaves the action open", () => {
  const known = draft('UBS Moves Example to Neutral');
  expect(known.fields).toMatchObject({ action: 'downgrade', rating: { from: 'Buy' } });
  expect(known.remarks).toContain(
    "action: downgrade, since the firm's note of 2026-01-12 (content/ratings/2026/2026-01-12-exco-ubs.md) says Buy",
  );
  const [open] = draft('Citi Moves Sample Foods to Buy').open.filter(
    ({ field }) => field === 'action',
  );
  expect(open).toMatchObject({ isRequired: true });
  expect(open?.why).toContain('nothing says what the rating was before');
});

test('fills in no rating before that contradicts the action', () => {
  const { fields, remarks } = draft('UBS Upgrades Example to Hold');
  expect(fields.rating).toEqual({ to: 'Hold' });
  expect(remarks[0]).toMatch(/^rating.from: left open: the firm's note of .* says Buy$/);
});

test.each([
  ['Example Corp.', 'example'],
  ['The Example Co., Ltd.', 'example'],
  ['Éxample & Sons plc', 'example sons'],
  ['Co', 'co'],
])('%s is compared as %s', (name, key) => {
  expect(companyKey(name)).toBe(key);
});
