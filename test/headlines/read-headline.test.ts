import { expect, test } from 'vitest';
import { readHeadline } from '../../src/headlines/read-headline.ts';
import { reasons } from '../../src/headlines/refusals.ts';
import { fieldsOf, resolveDraft } from '../../src/headlines/resolve.ts';
import { archiveOf, firms, notesOfContent, today } from './fixtures.ts';
import { inWords } from './in-words.ts';
import { noRatingActions } from './no-rating-actions.ts';
import { ratingActions } from './rating-actions.ts';

const read = (headline: string, on = today) => inWords(readHeadline(headline, firms, on));

test.each(ratingActions)('reads: %s', (headline, stated) => {
  expect(read(headline)).toBe(stated);
});

test.each(noRatingActions)('skips: %s', (line, why) => {
  expect(readHeadline(line, firms, today)).toEqual({ isRatingAction: false, reason: reasons[why] });
});

test.each(notesOfContent.map((note) => [note.title, note] as const))(
  'reads the title of a note as its fields: %s',
  (title, note) => {
    const reading = readHeadline(title, firms, note.day);
    if (!reading.isRatingAction) throw new Error(reading.reason);
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
