import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../../src/archive/archive.ts';
import {
  type TickerPage,
  tickerNotes,
  tickerPages,
} from '../../../src/archive/pages/ticker-page.ts';
import type { Note } from '../../../src/notes/note.ts';
import { makeNote } from '../../notes/make-note.ts';

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

function pageOf(slug: string, notes: readonly Note[]): TickerPage {
  const page = tickerPages(buildArchive(notes, []))
    .find((one) => one.slug === slug)
    ?.make();
  if (!page) throw new Error(`No page of ${slug}.`);
  return page;
}

test('a ticker’s page has its history, and the newest card', () => {
  const old = makeNote({ published: '2026-01-05', rating: { to: 'Hold' } });
  const now = makeNote({ published: '2026-01-06', rating: { from: 'Hold', to: 'Buy' } });
  const page = pageOf('fixt', [old, now]);
  expect(page).toMatchObject({ slug: 'fixt', symbol: 'FIXT', exchange: 'NYSE' });
  expect(page.card.rating).toEqual(now.rating);
  expect(idsOf(page.history.items)).toEqual([now.id, old.id]);
  expect(page.history.items.map(({ rank }) => rank)).toEqual([1, 2]);
});

test('a ticker’s page has its whole history, and the notes before the latest', () => {
  const notes = Array.from({ length: tickerNotes + 2 }, (_, at) =>
    makeNote({ firm: `Firm ${String(at).padStart(2, '0')}` }),
  );
  const page = pageOf('fixt', notes);
  expect(idsOf(page.history.items)).toEqual(idsOf(notes));
  expect(idsOf(page.earlierNotes)).toEqual(idsOf(notes.slice(1, -1)));
});

test('without notes there is no page', () => {
  expect(tickerPages(buildArchive([], []))).toEqual([]);
});

describe('a note on another ticker', () => {
  const own = [
    makeNote({
      published: '2025-03-10',
      rating: { to: 'Buy' },
      priceTarget: { to: 10, currency: 'USD' },
    }),
  ];
  const other = (published: string) =>
    makeNote({ published, ticker: 'NYSE:OTHR', company: 'Other Corp' });

  test('leaves the page as it is, while the same ratings count', () => {
    expect(pageOf('fixt', [...own, other('2026-03-10')])).toEqual(pageOf('fixt', own));
  });

  test('changes it on the day on which one grows too old', () => {
    const page = pageOf('fixt', [...own, other('2026-03-11')]);
    expect(page.consensus).toMatchObject({ votes: [], leftOut: [{ reason: 'outside-window' }] });
    expect(page.targets?.medians).toEqual([
      { day: '2025-03-10', median: 10 },
      { day: '2026-03-11', median: undefined },
    ]);
  });
});

describe('the record of targets', () => {
  const usd = { to: 10, currency: 'USD' };
  const eur = { to: 9, currency: 'EUR' };
  const target = (day: string, parts: Partial<Note>) =>
    makeNote({ published: `2026-01-${day}`, firm: `Firm ${day}`, action: 'maintain', ...parts });

  test('is in the consensus’ currency, oldest first, and says what it leaves out', () => {
    const { targets } = pageOf('fixt', [
      target('05', { priceTarget: eur, price: 8 }),
      target('06', { priceTarget: usd, price: 7.5, action: 'upgrade', rating: { to: 'Buy' } }),
      target('07', { priceTarget: { to: 11, currency: 'USD' }, rating: { to: 'Buy' } }),
      // No target, but a price; and the same price twice in a day.
      target('08', { priceTarget: { currency: 'USD' }, price: 7.8 }),
      target('09', { firm: 'Zacks', priceTarget: usd, price: 5 }),
    ]);
    expect(targets).toMatchObject({
      currency: 'USD',
      targets: [
        { day: '2026-01-06', amount: 10, firm: 'Firm 06', action: 'upgrade', direction: 'up' },
        { day: '2026-01-07', amount: 11, direction: 'none' },
      ],
      prices: [
        { day: '2026-01-06', amount: 7.5 },
        { day: '2026-01-08', amount: 7.8 },
      ],
      medians: [
        { day: '2026-01-06', median: 10 },
        { day: '2026-01-07', median: 10.5 },
      ],
      others: [{ currency: 'EUR', count: 1 }],
    });
  });

  test('is in the currency of most targets if none is in force', () => {
    const suspended = (day: string, parts: Partial<Note>) => target(day, { ...parts, firm: 'One' });
    const { targets } = pageOf('fixt', [
      suspended('05', { priceTarget: eur }),
      suspended('06', { priceTarget: eur }),
      suspended('07', { priceTarget: usd }),
      suspended('08', { action: 'suspend' }),
    ]);
    expect(targets).toMatchObject({ currency: 'EUR', others: [{ currency: 'USD', count: 1 }] });
  });

  test('is absent without a target', () => {
    expect(
      pageOf('fixt', [target('05', { price: 8, priceTarget: { currency: 'USD' } })]).targets,
    ).toBe(undefined);
  });
});
