import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { describe, expect, inject, test } from 'vitest';
import { historySize } from '../../src/archive/pages/ticker-history.ts';
import { type RawNote, readRecord } from '../support/raw-record.ts';
import { all, readPage, rows, says, section } from '../support/read-page.ts';

/*
 * Each number on each ticker page, against one that is computed here: straight from the files, with nothing of
 * `src/archive`, and in another way (a firm's notes are played from the first to the last).
 */

const dist = inject('demo');
const { notes: newestFirst, firms } = await readRecord(inject('demoContent'));
const slugOf = ({ stock }: RawNote) => stock.replace(':', '-').toLowerCase();
/** Oldest first. */
const tickers = Map.groupBy(newestFirst.toReversed(), slugOf);
const asOf = newestFirst[0]?.day ?? '';

const meanings: { [word: string]: string } = {
  'Strong Buy': 'strong buy',
  'Top Pick': 'strong buy',
  Buy: 'buy',
  Outperform: 'buy',
  Overweight: 'buy',
  Positive: 'buy',
  'Market Outperform': 'buy',
  Hold: 'hold',
  Neutral: 'hold',
  'Equal-Weight': 'hold',
  'Equal Weight': 'hold',
  'Market Perform': 'hold',
  'Sector Perform': 'hold',
  'Peer Perform': 'hold',
  Sell: 'sell',
  Underperform: 'sell',
  Underweight: 'sell',
  Reduce: 'sell',
  Negative: 'sell',
  'Market Underperform': 'sell',
  'Not Rated': 'none',
  Suspended: 'none',
  'Under Review': 'none',
  Restricted: 'none',
};

function meaningOf(word: string, { house, day }: RawNote): string | undefined {
  const ladder = firms
    .find(({ name }) => name === house)
    ?.ladders?.find(({ from = '0', until = '9' }) => from <= day && day <= until);
  const isBelowReduce = word === 'Sell' && ladder?.words.includes('Reduce');
  return isBelowReduce ? 'strong sell' : meanings[word];
}

/** Where a firm stands after its notes up to now. */
interface Position {
  last: RawNote;
  withdrawn: string | undefined;
  word: string | undefined;
  meaning: string | undefined;
  target: { amount: number; currency: string; day: string } | undefined;
}

function play(notes: readonly RawNote[]): Map<string, Position> {
  const positions = new Map<string, Position>();
  for (const note of notes) {
    const before = positions.get(note.house);
    const position: Position = {
      last: note,
      withdrawn: undefined,
      word: undefined,
      meaning: undefined,
      target: undefined,
    };
    positions.set(note.house, position);
    if (note.action === 'suspend') position.withdrawn = 'rating suspended';
    else if (note.action === 'terminate') position.withdrawn = 'coverage ended';
    else {
      const isMaintained = note.action === 'maintain';
      if (isMaintained && before) {
        const { withdrawn, word, meaning, target } = before;
        Object.assign(position, { withdrawn, word, meaning, target });
      }
      const word = note.rating?.to ?? (isMaintained ? note.rating?.from : undefined);
      if (word !== undefined) {
        Object.assign(position, { withdrawn: undefined, word, meaning: meaningOf(word, note) });
      }
      playTarget(position, note);
    }
  }
  return positions;
}

function playTarget(position: Position, { day, priceTarget = {} }: RawNote): void {
  const { from, to, currency, action } = priceTarget;
  if (to !== undefined && currency !== undefined) position.target = { amount: to, currency, day };
  else if (action === 'maintain' && from !== undefined && currency !== undefined) {
    position.target = { amount: from, currency, day };
  } else if (action !== undefined && action !== 'maintain') position.target = undefined;
}

/** Returns whether what is of a day is at most twelve months old on the archive's newest day. */
function isRecent(day: string): boolean {
  const [year, ...rest] = asOf.split('-');
  return day >= [Number(year) - 1, ...rest].join('-');
}

interface Expected {
  votes: Map<string, { word: string; meaning: string; day: string; target: string }>;
  uncounted: Map<string, { reason: string; day: string }>;
  targets: Map<string, number[]>;
}

function expectedOf(notes: readonly RawNote[]): Expected {
  const expected: Expected = { votes: new Map(), uncounted: new Map(), targets: new Map() };
  for (const [firm, { last, withdrawn, word, meaning, ...position }] of play(notes)) {
    const { day } = last;
    const target = position.target && isRecent(position.target.day) ? position.target : undefined;
    const leaveOut = (reason: string) => expected.uncounted.set(firm, { reason, day });
    if (!isRecent(day)) leaveOut('older than 12 months');
    else if (withdrawn) leaveOut(withdrawn);
    else if (meaning === 'none') leaveOut('not rated');
    else if (meaning === undefined && !target) {
      leaveOut(word === undefined ? 'no rating stated' : 'rating of no known meaning');
    } else {
      if (target) {
        const { currency, amount } = target;
        expected.targets.set(currency, [...(expected.targets.get(currency) ?? []), amount]);
      }
      expected.votes.set(firm, {
        word: word ?? 'not stated',
        meaning: meaning ?? 'its target alone',
        day,
        target: target
          ? `${target.day === day ? '' : `${target.day} `}${target.currency} ${target.amount}`
          : 'none',
      });
    }
  }
  return expected;
}

/** Returns the rows of the first table in a part of a page. */
const rowsIn = (part: Element | Root | undefined) => rows(part && all(part, 'table')[0]);

/** Returns the address of the first link in a part of a page. */
function hrefIn(part: Element | undefined): string {
  return String(part && all(part, 'a')[0]?.properties['href']);
}

/** Returns the amounts in a text, without signs of currencies and commas. */
function amountsIn(text: string): number[] {
  return [...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([amount]) =>
    Number(amount.replaceAll(',', '')),
  );
}

const months =
  'January February March April May June July August September October November December';

/** Returns a text with its days as `2026-02-10` instead of `February 10, 2026` or `Feb 10, 2026`. */
function withDays(text: string): string {
  return text.replace(/([A-Z][a-z]+) (\d{1,2}), (\d{4})/g, (whole, month, day, year) => {
    const index = months.split(' ').findIndex((name) => name.startsWith(month));
    return index < 0
      ? whole
      : `${year}-${String(index + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
  });
}

const signs: { [currency: string]: string } = {
  USD: '$',
  HKD: 'HK$',
  CAD: 'CA$',
  EUR: '€',
  GBP: '£',
  JPY: '¥',
};

/** Returns `USD 15.6` of `$15.60`. */
function currencyAmount(text: string): string {
  const [amount] = amountsIn(text);
  if (text.endsWith('p')) return `GBX ${amount}`;
  const sign = text.replace(/[\d.,\s].*$/, '');
  const currency = Object.keys(signs).find((code) => signs[code] === sign) ?? sign;
  return `${currency} ${amount}`;
}

const pageOf = (slug: string) => readPage(join(dist, `tickers/${slug}/index.html`));

/** Returns the rows of a ticker's history, on its page and on those that it leads to. */
async function historyOf(slug: string): Promise<Element[][]> {
  const first = await pageOf(slug);
  const found = rowsIn(section(first, 'history'));
  for (let page: Root | undefined = first; page; ) {
    const [older]: Element[] = all(page, 'a').filter(
      ({ properties }) => String(properties['rel']) === 'next',
    );
    if (!older) break;
    page = await pageOf(String(older.properties['href']).replace(/^\/tickers\/|\/$/g, ''));
    found.push(...rowsIn(page));
  }
  return found;
}

/** A page of so few notes shows just them: it has no tables, and no sum of one vote. */
const isShort = (notes: readonly RawNote[]) => notes.length <= 2;

async function eachTicker(
  check: (slug: string, notes: RawNote[], page: Root) => void,
): Promise<void> {
  expect(tickers.size).toBeGreaterThanOrEqual(40);
  for (const [slug, notes] of tickers) check(slug, notes, await pageOf(slug));
}

const middle = (sorted: number[]) =>
  sorted.length % 2 === 1
    ? (sorted[(sorted.length - 1) / 2] ?? Number.NaN)
    : ((sorted[sorted.length / 2 - 1] ?? Number.NaN) + (sorted[sorted.length / 2] ?? Number.NaN)) /
      2;

describe('on each ticker’s page', () => {
  test('who is counted, with the rating, its day and the target', () =>
    eachTicker((slug, notes, page) => {
      if (isShort(notes)) return expect(section(page, 'counted'), slug).toBeUndefined();
      const rows = rowsIn(section(page, 'counted')).map((cells) => {
        const [, word, meaning, day, target] = cells.map(says).map(withDays);
        const firm = says(cells[0] && all(cells[0], 'a')[0]);
        const [, of = '', amount = ''] = /^(?:of (\S+) )?(.+)$/.exec(target ?? '') ?? [];
        return [
          firm,
          {
            word,
            meaning,
            day,
            target: amount === 'none' ? amount : `${of && `${of} `}${currencyAmount(amount)}`,
          },
        ];
      });
      const { votes } = expectedOf(notes);
      expect(Object.fromEntries(rows), slug).toEqual(Object.fromEntries(votes));
      expect(rows, slug).toHaveLength(votes.size);
    }));

  test('who is left out, why, and since when', () =>
    eachTicker((slug, notes, page) => {
      const items = all(page, 'ul', 'uncounted').flatMap((list) => all(list, 'li'));
      const told = items.map((item) => withDays(says(item)));
      const { uncounted } = expectedOf(notes);
      expect(told, slug).toHaveLength(uncounted.size);
      for (const [firm, { reason, day }] of uncounted) {
        const own = told.find((text) => text.startsWith(`${firm}: ${reason}`));
        expect(own, `${slug}: ${firm}, ${reason} in ${told.join('; ')}`).toMatch(
          new RegExp(` ${day}$`),
        );
      }
    }));

  test('the counts of stances, firms and notes', () =>
    eachTicker((slug, notes, page) => {
      const { votes, uncounted } = expectedOf(notes);
      const consensus = section(page, 'consensus');
      const counts = ['strong buy', 'buy', 'hold', 'sell', 'strong sell']
        .map((meaning) => [
          [...votes.values()].filter((vote) => vote.meaning === meaning).length,
          meaning,
        ])
        .filter(([count]) => count !== 0)
        .map((pair) => pair.join(' '));
      const firms = votes.size + uncounted.size;
      const text = withDays(says(consensus));
      if (isShort(notes) && votes.size < 2) {
        expect(text.includes('One firm’s rating is no consensus yet.'), slug).toBe(
          votes.size === 1,
        );
        expect(all(page, 'div', 'consensus-sum'), slug).toEqual([]);
        return;
      }
      if (votes.size > 0) {
        expect(says(all(consensus ?? page, 'p', 'verdict')[0]), slug).toBe(
          counts.join(', ') || 'None stated',
        );
        if (isShort(notes)) return;
        expect(text, slug).toContain(`Counted: ${votes.size} of ${firms} firm`);
        const days = [...votes.values()].map(({ day }) => day).sort();
        const [oldest, newest] = [days[0], days.at(-1)];
        expect(text, slug).toContain(
          oldest === newest
            ? `${votes.size === 1 ? 'It is' : 'All are'} from ${newest}.`
            : `The newest is from ${newest}, the oldest from ${oldest}.`,
        );
      } else expect(text, slug).toContain(`Not counted: ${firms} firm`);
      expect(text, slug).toMatch(new RegExp(`, from ${notes.length} notes? in this digest\\.$`));
    }));

  test('mean, median, high and low of the targets, each currency for itself', () =>
    eachTicker((slug, notes, page) => {
      const { targets, votes } = expectedOf(notes);
      const [sum] = all(page, 'div', 'consensus-sum');
      const blocks = sum ? all(sum, 'div').flatMap(({ children }) => children) : [];
      const groups = sum ? sum.children.filter((child) => child.type === 'element').slice(1) : [];
      const isSummed = votes.size > (isShort(notes) ? 1 : 0);
      expect(blocks.length > 0, slug).toBe(isSummed);
      if (!isSummed) return;
      if (targets.size === 0) {
        expect(groups.map(says), slug).toEqual(['Targets None in force']);
        return;
      }
      expect(groups, slug).toHaveLength(targets.size);
      const sizes = groups.map((group) => amountsIn(says(group))[0] ?? 0);
      expect(sizes, slug).toEqual(sizes.toSorted((a, b) => b - a));
      for (const group of groups) {
        const text = says(group);
        const [, count, currency = ''] = /^(\d+) targets? in (?:pence \()?(\w+)/.exec(text) ?? [];
        const amounts = (targets.get(currency) ?? []).toSorted((a, b) => a - b);
        expect(Number(count), `${slug}: ${text}`).toBe(amounts.length);
        const total = amounts.reduce((all, amount) => all + amount, 0);
        const expected: { [name: string]: number | undefined } = {
          Median: middle(amounts),
          Mean: total / amounts.length,
          High: amounts.at(-1),
          Low: amounts[0],
        };
        const terms = all(group, 'dt').map(says);
        const values = all(group, 'dd').map(says);
        expect(terms, slug).toEqual(amounts.length === 1 ? [] : Object.keys(expected));
        const told =
          amounts.length === 1
            ? [['Median', text.replace(/^.*\s/, '')]]
            : terms.map((term, at) => [term, values[at]]);
        for (const [term = '', value = ''] of told) {
          const [code, amount] = currencyAmount(value).split(' ');
          expect(code, slug).toBe(currency);
          // To the cent, half of one either way.
          expect(
            Math.abs(Number(amount) - (expected[term] ?? Number.NaN)),
            `${slug}: ${term} ${value}`,
          ).toBeLessThanOrEqual(term === 'High' || term === 'Low' ? 0 : 0.005_000_1);
        }
      }
    }));

  test('the history, with its older pages: every note once, with its ratings, targets, price and upside', async () => {
    expect(tickers.get('exaa')?.length).toBeGreaterThanOrEqual(2 * historySize);
    for (const [slug, notes] of tickers) {
      if (isShort(notes)) {
        const links = all(await pageOf(slug), 'p', 'row-title').map(hrefIn);
        expect(links, slug).toEqual(
          notes.toReversed().map(({ id }) => expect.stringMatching(`/${id}/$`)),
        );
        continue;
      }
      const rows = await historyOf(slug);
      expect(rows, slug).toHaveLength(notes.length);
      const days = rows.map(([date]) => withDays(says(date)));
      expect(days, slug).toEqual(days.toSorted().reverse());
      for (const note of notes) {
        const row = rows.find(([date]) => hrefIn(date).endsWith(`/${note.id}/`));
        const cells = (row ?? []).map(says);
        const [date = '', firm, , rating = '', target = '', price = '', upside = ''] = cells;
        expect([withDays(date), firm], note.id).toEqual([note.day, note.firm]);
        const { from, to } = note.rating ?? {};
        expect(rating, note.id).toBe(
          to === undefined
            ? from === undefined
              ? '–'
              : `was ${from}`
            : from === undefined || from === to
              ? to
              : `${from} → ${to}`,
        );
        const old = note.priceTarget?.from;
        const now = note.priceTarget?.to;
        const amounts = [old, now].filter((amount) => amount !== undefined);
        expect(amountsIn(target), note.id).toEqual(old === now ? amounts.slice(1) : amounts);
        if (amounts.length > 0) {
          for (const part of target.split(' → ').filter((text) => /\d/.test(text))) {
            const money = part.replace(/ \(unchanged\)$/, '').replace(/^.* (?=\S*\d)/, '');
            expect(currencyAmount(money), note.id).toMatch(`${note.priceTarget?.currency} `);
          }
        }
        expect(amountsIn(price), note.id).toEqual(note.price === undefined ? [] : [note.price]);
        if (now === undefined || note.price === undefined) expect(upside, note.id).toBe('–');
        else {
          const percent = (100 * (now - note.price)) / note.price;
          const told = (amountsIn(upside)[0] ?? Number.NaN) * (upside.startsWith('−') ? -1 : 1);
          expect(Math.abs(told - percent), `${note.id}: ${upside}`).toBeLessThanOrEqual(
            0.050_000_1,
          );
        }
      }
    }
  });

  test('the chart: a mark for each target in its currency, a line for each price', async () => {
    let charts = 0;
    await eachTicker((slug, notes, page) => {
      const [chart] = all(page, 'svg', 'targets-chart');
      const targets = notes.filter(({ priceTarget }) => priceTarget?.to !== undefined);
      const days = new Set(targets.map(({ day }) => day));
      if (isShort(notes)) return expect(chart, slug).toBeUndefined();
      if (!chart) {
        const currencies = new Set(targets.map(({ priceTarget }) => priceTarget?.currency));
        expect(days.size < 2 || currencies.size > 1, slug).toBe(true);
        return;
      }
      charts += 1;
      const currency = /, in (?:pence \()?([A-Z]{3})/.exec(says(all(chart, 'title')[0]))?.[1];
      const own = targets.filter(({ priceTarget }) => priceTarget?.currency === currency);
      const shape = (use: Element) => String(use.properties['href'] ?? use.properties['xLinkHref']);
      const uses = all(chart, 'use').filter((use) => shape(use).startsWith('#mark-'));
      const marks = uses.filter((use) => shape(use) !== '#mark-price');
      const shapes: { [action: string]: string } = { upgrade: 'up', downgrade: 'down' };
      expect(
        marks.map((mark) => `${mark.properties['dataId']} ${shape(mark)}`).sort(),
        slug,
      ).toEqual(own.map(({ id, action }) => `${id} #mark-${shapes[action] ?? 'none'}`).sort());
      const amountOf = new Map(own.map(({ id, priceTarget }) => [id, priceTarget?.to ?? 0]));
      const drawn = marks.map(({ properties: { dataId, y } }) => ({
        amount: amountOf.get(String(dataId)) ?? 0,
        y: Number(y),
      }));
      const heights = drawn.sort((a, b) => a.amount - b.amount || b.y - a.y).map(({ y }) => y);
      expect(heights, slug).toEqual(heights.toSorted((a, b) => b - a));
      const prices = notes.flatMap(({ day, price, priceTarget }) =>
        price !== undefined && priceTarget?.currency === currency ? [`${day} ${price}`] : [],
      );
      expect(uses.length - marks.length, slug).toBe(new Set(prices).size);
      const others = targets.length - own.length;
      const left = /Left out: ([^.]+)\./.exec(says(all(page, 'figcaption')[0]))?.[1] ?? '';
      expect(
        amountsIn(left).reduce((sum, count) => sum + count, 0),
        slug,
      ).toBe(others);
      const amounts = own.map(({ priceTarget }) => priceTarget?.to ?? Number.NaN);
      const described = says(all(chart, 'desc')[0]);
      const [, low = '', high = ''] = /from (\S+) to (\S+)\. ?/.exec(described) ?? [];
      expect([amountsIn(low)[0], amountsIn(high)[0]], `${slug}: ${described}`).toEqual([
        Math.min(...amounts),
        Math.max(...amounts),
      ]);
      expect(amountsIn(described)[0], slug).toBe(own.length);
      const median = middle(
        (expectedOf(notes).targets.get(currency ?? '') ?? []).toSorted((a, b) => a - b),
      );
      if (!Number.isNaN(median)) {
        const [, last = ''] = /and (\S+) at the end\.$/.exec(described) ?? [];
        expect(Math.abs((amountsIn(last)[0] ?? Number.NaN) - median), slug).toBeLessThanOrEqual(
          0.005_000_1,
        );
      }
    });
    expect(charts).toBeGreaterThan(20);
  });

  test('former names and other listings', () =>
    eachTicker((slug, notes, page) => {
      const company = notes.at(-1)?.company;
      const head = withDays(says(all(page, 'header', 'page-head')[0]));
      const former = new Map(
        notes.filter((note) => note.company !== company).map((note) => [note.company, note.day]),
      );
      for (const [name, until] of former) expect(head, slug).toContain(`Until ${until}: ${name}`);
      const listings = [...tickers].filter(
        ([other, theirs]) => other !== slug && theirs.at(-1)?.company === company,
      );
      const links = all(page, 'header', 'page-head').flatMap((element) => all(element, 'a'));
      const addresses = links.map(({ properties }) => String(properties['href']));
      expect(
        addresses.filter((address) => /\/tickers\/[^/]+\/$/.test(address)),
        slug,
      ).toEqual(listings.map(([other]) => expect.stringMatching(`/tickers/${other}/$`)));
    }));
});

test('the odd cases are among them', async () => {
  const summaries = await Promise.all(
    [...tickers.keys()].map(async (slug) => says(section(await pageOf(slug), 'consensus'))),
  );
  const all = summaries.join('\n');
  for (const odd of [
    /None in force/,
    /No firm’s rating counts/,
    /targets? in HKD .*targets? in USD/,
    /strong sell/,
    /from 2\d\d notes/,
  ]) {
    expect(all).toMatch(odd);
  }
});
