import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { addressesOf } from '../../src/archive/pages/addresses.ts';
import { movedTickers, tickerAddresses } from '../../src/archive/pages/moved-tickers.ts';
import { notePages } from '../../src/archive/pages/note-pages.ts';
import { historySize } from '../../src/archive/pages/ticker-history.ts';
import { tickerPages } from '../../src/archive/pages/ticker-page.ts';
import type { Note } from '../../src/notes/note.ts';
import { namesOf } from '../../src/search/names.ts';
import { makeNote } from '../notes/make-note.ts';
import { stockOf } from './rules/small-archive.ts';

const pagesOf = (notes: readonly Note[], ...stocks: ReturnType<typeof stockOf>[]) =>
  tickerPages(buildArchive(notes, [], { stocks })).map((page) => page.make());
const target = (to: number) => ({ to, currency: 'USD' });

describe('a symbol that passed to another company', () => {
  const notes = [
    makeNote({
      published: '2025-03-03',
      ticker: 'NASDAQ:METX',
      company: 'Ball Fund',
      firm: 'UBS',
      rating: { to: 'Sell' },
      priceTarget: target(12),
    }),
    makeNote({
      published: '2026-02-03',
      ticker: 'NASDAQ:METX',
      company: 'Metax Platforms',
      firm: 'Citi',
      rating: { to: 'Buy' },
      priceTarget: target(320),
    }),
  ];

  test('without a record, the notes on the other name count for nothing', () => {
    const [page] = pagesOf(notes);
    expect(page?.consensus.targets).toMatchObject([{ count: 1, median: 320 }]);
    expect(page?.targets?.targets).toMatchObject([{ amount: 320 }]);
    expect(page?.uncounted).toEqual(['Ball Fund']);
  });

  test('with a record, each company has its own page', () => {
    const metx = stockOf(
      'metx',
      'ticker: NASDAQ:METX\ncompany: Metax Platforms\nearlierCompanies: [{ company: Ball Fund, until: 2025-06-08 }]\n',
    );
    const [now, before] = pagesOf(notes, metx);
    expect(now).toMatchObject({
      slug: 'metx',
      company: 'Metax Platforms',
      earlier: [{ company: 'Ball Fund', until: '2025-06-08', slug: 'metx-until-2025-06-08' }],
      consensus: { targets: [{ count: 1, median: 320 }] },
      total: 1,
      uncounted: [],
    });
    expect(before).toMatchObject({
      slug: 'metx-until-2025-06-08',
      symbol: 'METX',
      company: 'Ball Fund',
      now: { slug: 'metx', company: 'Metax Platforms', until: '2025-06-08' },
      consensus: { targets: [{ count: 1, median: 12 }] },
    });
  });

  test('a name with a word in common, or one that a note says took its place, is the same company', () => {
    const named = (company: string, published: string, more: Partial<Note> = {}) =>
      makeNote({ company, published, firm: published, rating: { to: 'Buy' }, ...more });
    const renamed = [{ rule: 'company-spelling', why: 'Renamed' }];
    const counted = (...all: Note[]) => pagesOf(all)[0]?.consensus.notes;
    expect(
      counted(named('Example Corp', '2026-01-05'), named('The Example Group', '2026-01-06')),
    ).toBe(2);
    expect(
      counted(named('International Business Machines', '2026-01-05'), named('IBM', '2026-01-06')),
    ).toBe(2);
    expect(
      counted(
        named('Old Name', '2026-01-05'),
        named('Fresh Brand', '2026-01-06', { accept: renamed }),
      ),
    ).toBe(2);
    expect(counted(named('Old Name', '2026-01-05'), named('Fresh Brand', '2026-01-06'))).toBe(1);
  });
});

describe('a company that was renamed', () => {
  const metx = stockOf(
    'metx',
    `ticker: NASDAQ:METX
company: Metax Platforms
aliases: [{ name: Facebox, until: 2025-10-27 }]
formerTickers: [{ ticker: NASDAQ:FBX, until: 2025-06-08 }]
`,
  );
  const notes = [
    makeNote({ published: '2025-03-03', ticker: 'NASDAQ:FBX', company: 'Facebox', firm: 'UBS' }),
    makeNote({ published: '2026-02-03', ticker: 'NASDAQ:METX', company: 'Metax Platforms' }),
  ];
  const archive = buildArchive(notes, [], { stocks: [metx] });

  test('one history, and what it was called before', () => {
    const pages = pagesOf(notes, metx);
    expect(pages).toHaveLength(1);
    expect(pages[0]).toMatchObject({
      slug: 'metx',
      total: 2,
      former: [
        { name: 'Facebox', until: '2025-10-27' },
        { name: 'NASDAQ: FBX', until: '2025-06-08' },
      ],
      card: { tickerSlug: 'metx' },
      earlierNotes: [{ symbol: 'FBX', tickerSlug: 'metx' }],
    });
  });

  test('what it was called until one day is said as one', () => {
    const both = { ...metx, aliases: [{ name: 'Facebox', until: '2025-06-08' }] };
    expect(pagesOf(notes, both)[0]?.former).toEqual([
      { name: 'Facebox, NASDAQ: FBX', until: '2025-06-08' },
    ]);
  });

  test('the old symbol leads to the new one, and is found', () => {
    expect(movedTickers(archive)).toMatchObject([{ at: 'fbx', ticker: { slug: 'metx' } }]);
    expect(tickerAddresses(archive).map(({ at }) => at)).toEqual(['metx', 'fbx']);
    const [ticker] = namesOf(archive);
    expect(ticker).toMatchObject({ slug: 'metx', also: ['FBX', 'Facebox'] });
  });

  test('the addresses of the old symbol are known to the checks of links', () => {
    const known = new Set(addressesOf(notes, { firms: [], stocks: [metx] }, 50));
    for (const path of [
      '/tickers/fbx/',
      '/tickers/fbx/rss.xml',
      '/api/v1/tickers/fbx.json',
      '/tickers/metx/',
    ]) {
      expect(known).toContain(path);
    }
    const many = Array.from({ length: 2.5 * historySize }, (_, at) =>
      makeNote({ ...notes[0], id: `note-${at}`, ticker: 'NASDAQ:FBX', published: '2025-03-03' }),
    );
    const long = new Set(addressesOf(many, { firms: [], stocks: [metx] }, 50));
    expect(long).toContain('/tickers/metx/page/1/');
    expect(long).toContain('/tickers/fbx/page/1/');
    expect(long).not.toContain('/tickers/fbx/page/2/');
  });

  test('an old symbol that is another company’s now has that company’s page', () => {
    const later = makeNote({ published: '2026-02-04', ticker: 'NASDAQ:FBX', company: 'Foobix' });
    const both = buildArchive([...notes, later], [], { stocks: [metx] });
    expect(movedTickers(both)).toEqual([]);
    expect(both.tickers.get('fbx')?.notes).toHaveLength(1);
  });
});

test('what was published before a split is said to the cent', () => {
  const seven = stockOf(
    'fixt',
    'ticker: NYSE:FIXT\ncompany: Example Corp\nsplits: { 2026-05-04: 7:1 }\n',
  );
  const notes = [
    makeNote({ firm: 'Argus', published: '2026-04-01', priceTarget: target(1115) }),
    makeNote({ firm: 'Baird', published: '2026-05-11', priceTarget: target(160) }),
  ];
  const [page] = pagesOf(notes, seven);
  expect(page?.consensus.votes.map(({ target }) => target)).toMatchObject([
    { amount: 160 },
    { amount: 159.29, published: 1115 },
  ]);
});

test('a target that was raised by ten cents counts as raised after a split, too', () => {
  const split = stockOf(
    'fixt',
    'ticker: NYSE:FIXT\ncompany: Example Corp\nsplits: { 2026-05-04: 100:1 }\n',
  );
  const raised = { from: 10.1, to: 10.2, currency: 'USD' };
  const notes = [
    makeNote({ firm: 'Argus', published: '2026-04-01', priceTarget: raised, price: 9.5 }),
    makeNote({ firm: 'Baird', published: '2026-05-11' }),
  ];
  expect(pagesOf(notes, split)[0]?.facts).toMatchObject({
    moves: { raised: 1 },
    price: { amount: 0.1 },
  });
});

test('targets from before a split are adjusted, and say what was published', () => {
  const rated = (firm: string, published: string, to: number) =>
    makeNote({ firm, published, rating: { to: 'Buy' }, priceTarget: target(to) });
  const notes = [
    rated('Argus', '2026-04-01', 1200),
    rated('Baird', '2026-04-02', 1100),
    rated('Citi', '2026-04-03', 1160),
    rated('Baird', '2026-05-11', 290),
    rated('Citi', '2026-05-12', 300),
  ];
  const split = stockOf(
    'fixt',
    'ticker: NYSE:FIXT\ncompany: Example Corp\nsplits: { 2026-05-04: 4:1 }\n',
  );
  const [page] = pagesOf(notes, split);
  expect(page?.consensus.targets).toMatchObject([
    { mean: 890 / 3, high: 300, low: 290, median: 300 },
  ]);
  expect(page?.consensus.votes.map(({ target }) => target)).toEqual([
    { amount: 300, currency: 'USD', day: '2026-05-12' },
    { amount: 290, currency: 'USD', day: '2026-05-11' },
    { amount: 300, currency: 'USD', day: '2026-04-01', published: 1200 },
  ]);
  expect(page?.targets?.targets.map(({ amount }) => amount)).toEqual([300, 275, 290, 290, 300]);
  expect(page?.splits).toEqual([{ day: '2026-05-04', ratio: '4:1' }]);
  expect(
    page?.history.items.map(({ priceTarget, splits }) => [priceTarget?.to, splits.length]),
  ).toEqual([
    [300, 0],
    [290, 0],
    [1160, 1],
    [1100, 0],
    [1200, 0],
  ]);
  // A brief compares with what was said as of its own day, too.
  const brief = makeNote({ firm: 'Delta', published: '2026-05-13', hasBody: false });
  const [briefPage] = notePages(buildArchive([...notes, brief], [], { stocks: [split] }));
  expect(briefPage?.make().context?.consensus?.targets).toMatchObject([{ high: 300, low: 290 }]);
  // A split that is still to come as of the newest note splits nothing yet.
  const [before] = pagesOf(notes.slice(0, 3), split);
  expect(before?.consensus.targets).toMatchObject([{ high: 1200 }]);
  expect(before?.splits).toEqual([]);
});
