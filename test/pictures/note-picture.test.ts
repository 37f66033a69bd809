import { describe, expect, test } from 'vitest';
import { isDrawable, notePicture, picturedNotes } from '../../src/pictures/note-picture.ts';
import { makeNote } from '../notes/make-note.ts';

const site = { name: 'Ratings Digest', language: 'en-US' };

test('a picture says who did what, on which stock, and the figures', () => {
  const note = makeNote({
    ticker: 'NASDAQ:KC',
    rating: { from: 'Neutral', to: 'Buy' },
    priceTarget: { from: 14, to: 15.6, currency: 'USD' },
    price: 13.12,
  });
  expect(notePicture(note, site)).toEqual({
    site: 'Ratings Digest',
    day: 'January 5, 2026',
    firm: 'Fixture Securities',
    company: 'Example Corp',
    ticker: 'NASDAQ: KC',
    action: 'Upgrade',
    direction: 'up',
    facts: [
      { name: 'Rating', from: 'Neutral', to: 'Buy' },
      { name: 'Price target', from: '$14.00', to: '$15.60' },
      { name: 'Implied upside', from: undefined, to: '+18.9%' },
    ],
  });
});

test('a brief has the facts that it states, and a word is not said twice', () => {
  const facts = (parts: Parameters<typeof makeNote>[0]) =>
    notePicture(makeNote(parts), site)?.facts;
  expect(facts({ action: 'suspend' })).toEqual([]);
  expect(facts({ action: 'maintain', priceTarget: { action: 'raise' } })).toEqual([]);
  expect(facts({ action: 'upgrade', priceTarget: { action: 'raise' } })).toEqual([
    { name: 'Price target', from: undefined, to: 'Raised' },
  ]);
});

describe('what the font does not have is left out', () => {
  test.each([
    'Fixture & Sons <i>Ltd</i>',
    'Ελλάδα Россия Ünïcode',
    'Société Générale – “Paris”',
    'HK$430.00 £1 €2 ₩3 −4.0%',
  ])('%s can be drawn', (text) => expect(isDrawable(text)).toBe(true));

  test.each(['株式会社', 'شركة', '한국', 'Rocket 🚀', 'भारत'])('%s cannot', (text) => {
    expect(isDrawable(text)).toBe(false);
  });

  test('the company, beside its ticker', () => {
    const picture = notePicture(makeNote({ company: '株式会社' }), site);
    expect(picture).toMatchObject({ company: undefined, ticker: 'NYSE: FIXT' });
  });

  test('the whole picture, where it is the firm', () => {
    const note = makeNote({ firm: '株式会社' });
    expect(notePicture(note, site)).toBeUndefined();
    expect(picturedNotes([note], 100)).toEqual([]);
  });
});

test('only the newest notes have one, and none with a number of 0', () => {
  const notes = [makeNote({ firm: 'Newest' }), makeNote({ firm: 'Older' })];
  expect(picturedNotes(notes, 1).map(({ firm }) => firm)).toEqual(['Newest']);
  expect(picturedNotes(notes, 0)).toEqual([]);
});
