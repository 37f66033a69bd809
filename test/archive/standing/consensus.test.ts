import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexFirms } from '../../../src/archive/firms.ts';
import { type Consensus, consensusOf } from '../../../src/archive/standing/consensus.ts';
import type { Note } from '../../../src/notes/note.ts';
import { makeNote } from '../../notes/make-note.ts';
import { anyNotes, renamed } from '../any-notes.ts';
import { makeFirm } from '../make-firm.ts';

const firms = indexFirms([
  renamed,
  makeFirm({ name: 'Five Steps', ladders: [{ words: ['Buy', 'Hold', 'Reduce', 'Sell'] }] }),
]);
const on = '2026-02-27';

/** Returns a note that maintains a Buy, by the firm of a letter. */
function by(letter: string, parts: Partial<Note> = {}): Note {
  return makeNote({
    firm: `Firm ${letter}`,
    published: '2026-01-05',
    action: 'maintain',
    rating: { to: 'Buy' },
    ...parts,
  });
}

const usd = (to: number) => ({ to, currency: 'USD' });
const consensus = (...notes: Note[]) => consensusOf(notes, on, firms);
const words = ({ counts }: Consensus) => counts.map(({ stance, count }) => `${count} ${stance}`);
const reasons = ({ leftOut }: Consensus) => leftOut.map(({ firm, reason }) => [firm, reason]);

test('one vote per firm: its latest rating', () => {
  const result = consensus(
    by('A', { published: '2025-06-02', rating: { to: 'Sell' }, priceTarget: usd(10) }),
    by('A', { published: '2026-01-05', rating: { to: 'Buy' }, priceTarget: usd(20) }),
    by('B', { published: '2026-01-06', rating: { to: 'Neutral' } }),
  );
  expect(words(result)).toEqual(['1 buy', '1 hold']);
  expect(result.votes).toEqual([
    {
      firm: 'Firm B',
      firmSlug: 'firm-b',
      id: '2026-01-06-fixt-firm-b',
      day: '2026-01-06',
      word: 'Neutral',
      stance: 'hold',
      target: undefined,
    },
    {
      firm: 'Firm A',
      firmSlug: 'firm-a',
      id: '2026-01-05-fixt-firm-a',
      day: '2026-01-05',
      word: 'Buy',
      stance: 'buy',
      target: { amount: 20, currency: 'USD', day: '2026-01-05' },
    },
  ]);
  expect(result.notes).toBe(3);
});

test('a firm that was renamed is one firm, under its present name', () => {
  const result = consensus(
    by('', { firm: 'Old Name', published: '2025-05-30', rating: { to: 'Sell' } }),
    by('', { firm: 'New Name', published: '2025-06-02', rating: undefined }),
  );
  expect(result.votes).toMatchObject([{ firm: 'New Name', firmSlug: 'new-name', word: 'Sell' }]);
  const before = consensus(by('', { firm: 'Old Name', published: '2025-05-30' }));
  expect(before.votes).toMatchObject([{ firm: 'New Name', firmSlug: 'new-name' }]);
});

test('a word counts as what it means at its firm', () => {
  const sell = (firm: string) => by('', { firm, rating: { to: 'Sell' } });
  expect(words(consensus(sell('Five Steps'), sell('Three Steps')))).toEqual([
    '1 sell',
    '1 strong-sell',
  ]);
});

describe('the window', () => {
  test.each([
    ['2025-02-26', false],
    ['2025-02-27', true],
    ['2026-02-27', true],
  ])('a rating of %s counts on 2026-02-27: %s', (published, counts) => {
    const result = consensus(by('A', { published, priceTarget: usd(10) }));
    expect(result.votes).toHaveLength(counts ? 1 : 0);
    expect(result.targets).toHaveLength(counts ? 1 : 0);
    expect(reasons(result)).toEqual(counts ? [] : [['Firm A', 'outside-window']]);
  });

  test('it ends on the day that is passed in: what came after is not known yet', () => {
    const notes = [
      by('A', { published: '2024-03-01', rating: { to: 'Hold' } }),
      by('A', { published: '2025-06-02', rating: { to: 'Buy' } }),
      by('B', { published: '2026-01-05', rating: { to: 'Sell' } }),
    ];
    const asOf = (day: string) => consensusOf(notes, day, firms);
    expect(words(asOf('2024-02-29'))).toEqual([]);
    expect(asOf('2024-02-29').notes).toBe(0);
    expect(words(asOf('2025-03-01'))).toEqual(['1 hold']);
    expect(words(asOf('2025-03-02'))).toEqual([]);
    expect(words(asOf('2025-06-02'))).toEqual(['1 buy']);
    expect(words(asOf('2026-01-05'))).toEqual(['1 buy', '1 sell']);
    expect(asOf('2025-06-02').notes).toBe(2);
  });

  test('a target that is older than the rating has its own day, and its own end', () => {
    const maintained = by('A', { published: '2026-01-05', rating: undefined });
    const stated = (published: string) => by('A', { published, priceTarget: usd(10) });
    expect(consensus(stated('2025-02-27'), maintained).votes).toMatchObject([
      { word: 'Buy', day: '2026-01-05', target: { amount: 10, day: '2025-02-27' } },
    ]);
    expect(consensus(stated('2025-02-26'), maintained).votes).toMatchObject([
      { word: 'Buy', day: '2026-01-05', target: undefined },
    ]);
  });
});

describe('left out, with the reason', () => {
  test.each<[string, Partial<Note>, string]>([
    ['suspended', { action: 'suspend', rating: { from: 'Buy' } }, 'suspended'],
    ['suspended, though it has a target', { action: 'suspend', priceTarget: usd(9) }, 'suspended'],
    ['terminated', { action: 'terminate', rating: { from: 'Buy' } }, 'terminated'],
    ['not rated', { rating: { to: 'Not Rated' }, priceTarget: usd(9) }, 'not-rated'],
    ['under review', { rating: { to: 'Under Review' } }, 'not-rated'],
    ['a word that nobody knows', { rating: { to: 'Splendid' } }, 'unknown-word'],
    ['no word at all', { action: 'initiate', rating: undefined }, 'unstated'],
    ['an upgrade to nobody knows what', { action: 'upgrade', rating: { from: 'Buy' } }, 'unstated'],
    ['Zacks', { firm: 'Zacks' }, 'quantitative'],
    [
      'Morningstar, with a fair value',
      { firm: 'Morningstar', priceTarget: usd(9) },
      'quantitative',
    ],
    ['CFRA, long ago', { firm: 'CFRA Research', published: '2020-01-06' }, 'quantitative'],
  ])('%s', (_name, parts, reason) => {
    const result = consensus(by('A', { published: '2025-12-01' }), by('B'), by('A', parts));
    const own = consensus(by('A', parts));
    expect(own.votes).toEqual([]);
    expect(own.leftOut).toMatchObject([{ id: by('A', parts).id, day: by('A', parts).day, reason }]);
    expect(own.targets).toEqual([]);
    // What the others say stands.
    expect(result.votes.some(({ firm }) => firm === 'Firm B')).toBe(true);
  });

  test('a rating that came back counts again', () => {
    const result = consensus(
      by('A', { published: '2025-06-02', priceTarget: usd(10) }),
      by('A', { published: '2025-07-02', action: 'suspend', rating: undefined }),
      by('A', { published: '2025-08-04', action: 'resume', rating: { to: 'Hold' } }),
    );
    expect(words(result)).toEqual(['1 hold']);
    expect(result.targets).toEqual([]);
  });
});

describe('a vote for its target alone', () => {
  test.each<[string, Note['rating'], string | undefined]>([
    ['where the rating is not stated', undefined, undefined],
    ['where its word has no known meaning', { to: 'Splendid' }, 'Splendid'],
  ])('%s', (_name, rating, word) => {
    const result = consensus(by('A', { rating, priceTarget: usd(12) }), by('B'));
    expect(words(result)).toEqual(['1 buy']);
    expect(result.votes).toMatchObject([
      { firm: 'Firm A', word, stance: undefined, target: { amount: 12 } },
      { firm: 'Firm B', stance: 'buy', target: undefined },
    ]);
    expect(result.targets).toMatchObject([{ count: 1, median: 12 }]);
    expect(result.leftOut).toEqual([]);
  });
});

describe('targets', () => {
  test('of an even count, the median is the mean of the two in the middle', () => {
    const result = consensus(
      ...[10, 40, 12, 15].map((to, at) => by('ABCD'.charAt(at), { priceTarget: usd(to) })),
    );
    expect(result.targets).toEqual([
      { currency: 'USD', count: 4, mean: 19.25, median: 13.5, high: 40, low: 10 },
    ]);
  });

  test('of an odd count, it is the one in the middle', () => {
    const result = consensus(
      ...[10, 40, 12].map((to, at) => by('ABC'.charAt(at), { priceTarget: usd(to) })),
    );
    expect(result.targets).toMatchObject([{ count: 3, median: 12 }]);
  });

  test('a rating without one counts for the rating', () => {
    const result = consensus(by('A'), by('B', { priceTarget: { action: 'raise' } }));
    expect(words(result)).toEqual(['2 buy']);
    expect(result.targets).toEqual([]);
  });

  test('one that was removed does not count', () => {
    const result = consensus(
      by('A', { published: '2025-12-01', priceTarget: usd(10) }),
      by('A', { priceTarget: { from: 10, currency: 'USD', action: 'remove' } }),
    );
    expect(result.votes).toMatchObject([{ word: 'Buy', target: undefined }]);
    expect(result.targets).toEqual([]);
  });

  test('each currency has its own figures, the one with most targets first; pence are not pounds', () => {
    const target = (letter: string, to: number, currency: string) =>
      by(letter, { priceTarget: { to, currency } });
    const result = consensus(
      target('A', 12, 'GBP'),
      target('B', 1250, 'GBX'),
      target('C', 1350, 'GBX'),
      target('D', 15, 'EUR'),
    );
    expect(result.targets.map(({ currency, count, mean }) => [currency, count, mean])).toEqual([
      ['GBX', 2, 1300],
      ['EUR', 1, 15],
      ['GBP', 1, 12],
    ]);
  });
});

test('of no notes there is nothing', () => {
  expect(consensus()).toEqual({ votes: [], leftOut: [], counts: [], targets: [], notes: 0 });
});

describe('whatever the notes', () => {
  test('their order does not matter', () => {
    fc.assert(
      fc.property(
        anyNotes.chain((notes) =>
          fc.tuple(
            fc.constant(notes),
            fc.shuffledSubarray(notes, { minLength: notes.length, maxLength: notes.length }),
          ),
        ),
        ([notes, shuffled]) => {
          expect(consensusOf(shuffled, on, firms)).toEqual(consensusOf(notes, on, firms));
        },
      ),
    );
  });

  test('every firm is counted once or left out once', () => {
    fc.assert(
      fc.property(anyNotes, (notes) => {
        const { votes, leftOut } = consensusOf(notes, on, firms);
        const told = [...votes, ...leftOut].map(({ firmSlug }) => firmSlug).sort();
        const named = notes
          .filter(({ day }) => day <= on)
          .map(({ firm }) =>
            firm === 'Old Name' ? 'new-name' : firm.toLowerCase().replace(' ', '-'),
          );
        expect(told).toEqual([...new Set(named)].sort());
      }),
    );
  });

  test('a vote is a rating or a target, and what is shown adds up', () => {
    fc.assert(
      fc.property(anyNotes, (notes) => {
        const { votes, counts, targets } = consensusOf(notes, on, firms);
        const rated = votes.filter(({ stance }) => stance !== undefined);
        const targeted = votes.filter(({ target }) => target !== undefined);
        expect(new Set([...rated, ...targeted]).size).toBe(votes.length);
        expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(rated.length);
        expect(targets.reduce((sum, { count }) => sum + count, 0)).toBe(targeted.length);
        for (const { low, median, mean, high } of targets) {
          expect(low).toBeLessThanOrEqual(median);
          expect(median).toBeLessThanOrEqual(high);
          expect(mean).toBeGreaterThanOrEqual(low - 1e-9);
          expect(mean).toBeLessThanOrEqual(high + 1e-9);
        }
      }),
    );
  });
});
