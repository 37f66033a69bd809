import { describe, expect, test } from 'vitest';
import { describeNote, factsOf, lastModified } from '../../../src/archive/pages/summary.ts';
import { makeNote } from '../../notes/make-note.ts';

const facts = (parts: Parameters<typeof makeNote>[0]) =>
  Object.fromEntries(factsOf(makeNote(parts)).map(({ name, value }) => [name, value]));

describe('factsOf', () => {
  test('a whole note', () => {
    expect(
      facts({
        analyst: 'Some Analyst',
        rating: { from: 'Neutral', to: 'Buy' },
        priceTarget: { from: 14, to: 15.6, currency: 'USD' },
        price: 13.12,
        statedUpside: 16,
        targetRange: { low: 14.32, high: 21.5, source: 'Example Data' },
      }),
    ).toEqual({
      Ticker: 'NYSE:FIXT',
      Firm: 'Fixture Securities',
      Analyst: 'Some Analyst',
      Action: 'Upgrade',
      Rating: 'Neutral → Buy',
      'Price target': '$14.00 → $15.60',
      'Price at the time': '$13.12',
      'Analysts’ targets': '$14.32 to $21.50 (Example Data)',
      'Implied upside': '+18.9% (computed; the note states 16%)',
    });
  });

  test('a brief says what it knows, and no more', () => {
    expect(facts({ action: 'maintain', priceTarget: { action: 'lower' } })).toEqual({
      Ticker: 'NYSE:FIXT',
      Firm: 'Fixture Securities',
      Action: 'Maintained',
      'Price target': 'lowered',
    });
  });
});

test('a withdrawn rating or target is described as withdrawn', () => {
  const withdrawn = {
    action: 'terminate' as const,
    rating: { from: 'Buy' },
    priceTarget: { from: 86, currency: 'USD', action: 'remove' as const },
  };
  expect(facts(withdrawn)).toMatchObject({
    Rating: 'was Buy',
    'Price target': '$86.00 → removed',
  });
  expect(describeNote(makeNote(withdrawn))).toBe(
    'Fixture Securities on Example Corp (NYSE: FIXT); terminated, was Buy; price target $86.00 → removed.',
  );
});

describe('lastModified', () => {
  const modified = (published: string, ...dates: string[]) =>
    lastModified(
      makeNote({
        published,
        corrections: dates.map((date) => ({ date, was: 'one', now: 'two', why: 'A typo.' })),
      }),
    );
  const atHalfPastNine = '2026-01-05T09:30:00-05:00';

  test.each([
    ['the newest correction', '2026-01-05', ['2026-01-07', '2026-01-06'], '2026-01-07'],
    ['a later day than a time', atHalfPastNine, ['2026-01-06'], '2026-01-06'],
    ['the time itself on its own day', atHalfPastNine, ['2026-01-05'], atHalfPastNine],
    ['publication, without corrections', '2026-01-05', [], '2026-01-05'],
  ])('is %s', (_name, published, dates, expected) => {
    expect(modified(published, ...dates)).toBe(expected);
    expect(lastModified(makeNote({ published }))).toBe(published);
  });
});

describe('describeNote', () => {
  test('the summary, else the dek', () => {
    expect(describeNote(makeNote({ summary: 'A summary.', dek: 'A dek.' }))).toBe('A summary.');
    expect(describeNote(makeNote({ dek: 'A dek.' }))).toBe('A dek.');
  });

  test('else what the fields say', () => {
    expect(
      describeNote(
        makeNote({
          rating: { from: 'Hold', to: 'Buy' },
          priceTarget: { to: 15.6, currency: 'USD' },
        }),
      ),
    ).toBe(
      'Fixture Securities on Example Corp (NYSE: FIXT); upgrade, Hold → Buy; price target $15.60.',
    );
    expect(describeNote(makeNote())).toBe(
      'Fixture Securities on Example Corp (NYSE: FIXT); upgrade.',
    );
  });
});
