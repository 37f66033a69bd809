import { expect, test } from 'vitest';
import { fieldsOf } from '../../../src/drafts/draft-headline.ts';
import { namesOf } from '../../../src/drafts/known-names.ts';
import { resolveDraft } from '../../../src/drafts/resolve.ts';
import { reasons } from '../../../src/notes/headlines/checks.ts';
import { readHeadline } from '../../../src/notes/headlines/read-headline.ts';
import { archiveOf, empty, names, recordedNotes, today } from './fixtures.ts';
import { inWords } from './in-words.ts';
import { noRatingActions } from './no-rating-actions.ts';
import { ratingActions } from './rating-actions.ts';
import { anonymousForms, wireForms } from './wire-forms.ts';

const read = (headline: string, on = today) => inWords(readHeadline(headline, namesOf(empty, on)));

test.each(ratingActions)('reads: %s', (headline, stated) => {
  expect(read(headline)).toBe(stated);
});

test.each(wireForms)('reads a form of the wires: %s', (headline, stated) => {
  expect(read(headline)).toBe(stated);
});

test.each(anonymousForms)('refuses a line that names no firm: %s', (line) => {
  expect(read(line)).toBe(`no rating action: ${reasons.roundUp}`);
});

test('a name that the archive knows is whole, whatever it is made of', () => {
  const [note] = recordedNotes;
  if (!note) throw new Error('There are no notes.');
  const known = namesOf(archiveOf([{ ...note, company: 'Sample and Target Upgrades' }]), today);
  const lines = [
    'KeyBanc Cuts Sample and Target Upgrades to Sector Weight',
    'KeyBanc Downgrades Sample and Target Upgrades Amid Weak Demand',
    'Sample and Target Upgrades downgraded to Hold at Citi',
  ];
  for (const line of lines) {
    const reading = readHeadline(line, known);
    expect(reading).toMatchObject({ stated: { company: 'Sample and Target Upgrades' } });
  }
});

test('two companies that the archive knows are never one, whatever joins them', () => {
  const [note] = recordedNotes;
  if (!note) throw new Error('There are no notes.');
  const companies = ['Sample', 'Fixture'].map((company) => ({ ...note, company }));
  const reading = readHeadline(
    'UBS Upgrades Sample & Fixture',
    namesOf(archiveOf(companies), today),
  );
  expect(reading).toEqual({ isRatingAction: false, why: 'severalStocks' });
});

test.each(noRatingActions)('skips: %s', (line, why) => {
  expect(readHeadline(line, names)).toEqual({ isRatingAction: false, why });
});

test.each(recordedNotes.map((note) => [note.title, note] as const))(
  'reads the title of a note as its fields: %s',
  (title, note) => {
    const reading = readHeadline(title, namesOf(empty, note.day));
    if (!reading.isRatingAction) throw new Error(reading.why);
    const { fields } = resolveDraft(
      fieldsOf(title, note.published, reading.stated),
      archiveOf([note]),
    );
    expect(fields).toMatchObject({
      title: note.title,
      published: note.published,
      ticker: note.ticker,
      company: note.company,
      firm: note.firm,
      action: note.action,
    });
    // The body of the longest note tells what its title does not: the rating before, and the target.
    expect(fields.rating?.to).toBe(note.rating?.to);
    expect(fields.priceTarget?.action).toBe(note.priceTarget?.action);
    if (!note.hasBody) expect(fields.priceTarget).toEqual(note.priceTarget);
  },
);

test('a name that a firm gave up names it only until then', () => {
  expect(read('Fixture Broker Upgrades Example Corp to Buy', '2019-06-03')).toBe(
    'Fixture Securities | upgrade | Example Corp | → Buy | -',
  );
  expect(read('Fixture Broker Upgrades Example Corp to Buy', '2020-06-03')).toBe(
    'Fixture Broker (unknown) | upgrade | Example Corp | → Buy | -',
  );
});

test('a rating is spelt as the firm spelt it on that day', () => {
  expect(read('Wells Fargo Downgrades Example Corp to Market Perform', '2018-03-01')).toBe(
    'Wells Fargo | downgrade | Example Corp | → Market Perform | -',
  );
  expect(read('Stephens Cuts Example Corp to Equal Weight')).toContain('→ Equal-Weight');
  expect(read('Barclays Cuts Example Corp to Equal-Weight')).toContain('→ Equal Weight');
});
