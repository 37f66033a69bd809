import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { formatMoney } from '../../src/notes/terms/money.ts';
import { type RawNote, readRecord } from '../support/raw-record.ts';
import { all, cells, noteIds, readPage, says, section } from '../support/read-page.ts';

/*
 * Every figure of the firms' pages, computed a second time from the files of the record. The words' meanings
 * are those of the trade; the record's newest day is what the pages speak as of.
 */

const dist = inject('demo');
const { notes, firms } = await readRecord(inject('demoContent'));
const newest = notes[0]?.day ?? '';
const windowStart = `${Number(newest.slice(0, 4)) - 1}${newest.slice(4)}`;

const sides = {
  Buy: 'Strong Buy,Top Pick,Buy,Outperform,Overweight,Positive,Market Outperform',
  Hold: 'Hold,Neutral,Equal-Weight,Equal Weight,Market Perform,Peer Perform,Sector Perform',
  Sell: 'Sell,Underperform,Underweight,Reduce,Negative,Market Underperform',
};
const withheld = ['Not Rated', 'Suspended', 'Under Review', 'Restricted'];
const sideOf = (word: string) =>
  Object.entries(sides).find(([, words]) => words.split(',').includes(word))?.[0];

/** Where a firm stands on a ticker, walked back from its latest note. */
function standing(history: readonly RawNote[]): { word?: string; side?: string; why?: string } {
  let found: { word?: string; side?: string; why?: string } = { why: 'unstated' };
  for (const { action, rating } of history) {
    if (action === 'suspend') found = { why: 'suspended' };
    else if (action === 'terminate') found = { why: 'terminated' };
    else {
      const word = rating?.to ?? (action === 'maintain' ? rating?.from : undefined);
      if (word === undefined && action === 'maintain') continue;
      if (word !== undefined && withheld.includes(word)) found = { word, why: 'not rated' };
      else if (word !== undefined && sideOf(word)) found = { word, side: sideOf(word) ?? '' };
      else if (word !== undefined) found = { word, why: 'unknown' };
    }
    break;
  }
  const isOld = (history[0]?.day ?? '') < windowStart;
  return isOld ? { ...(found.word ? { word: found.word } : {}), why: 'old' } : found;
}

/** The target that holds: the latest figure, while only notes that maintain the rating and say no other came after. */
function targetText(history: readonly RawNote[]): string {
  const { why } = standing(history);
  if (why && why !== 'unstated' && why !== 'unknown') return '–';
  for (const { day, action, priceTarget } of history) {
    if (action === 'suspend' || action === 'terminate' || day < windowStart) return '–';
    const { from, to, currency = '', action: move } = priceTarget ?? {};
    const figure = to ?? (move === 'maintain' ? from : undefined);
    if (figure !== undefined) return formatMoney(figure, currency);
    if (action !== 'maintain' || (move !== undefined && move !== 'maintain')) return '–';
  }
  return '–';
}

const shortDay = (day: string) =>
  new Date(`${day}T12:00:00Z`).toLocaleDateString('en-US', {
    dateStyle: 'medium',
    timeZone: 'UTC',
  });

const pages = await Promise.all(
  (await readdir(join(dist, 'firms'), { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(async ({ name }) => {
      const tree = await readPage(join(dist, 'firms', name, 'index.html'));
      return { slug: name, tree, house: says(all(tree, 'h1')[0]) };
    }),
);

test('every firm with a note has a page and a row in the list of all; the others are named there', async () => {
  const houses = [...new Set(notes.map(({ house }) => house))];
  const others = firms.map(({ name }) => name).filter((name) => !houses.includes(name));
  expect(pages.map(({ house }) => house).sort()).toEqual(houses.sort());
  const list = await readPage(join(dist, 'firms/index.html'));
  const rows = cells(all(list, 'table')[0]);
  expect(rows).toHaveLength(houses.length);
  for (const [house = '', count, , , last] of rows) {
    const own = notes.filter((note) => note.house === house);
    expect(count).toBe(`${own.length} note${own.length === 1 ? '' : 's'}`);
    expect(last).toBe(`${own[0]?.symbol} ${shortDay(own[0]?.day ?? '')}`);
  }
  for (const name of others) expect(says(list)).toContain(name);
});

describe.each(pages)('$slug', ({ slug, tree, house }) => {
  const own = notes.filter((note) => note.house === house);
  const histories = [...Map.groupBy(own, ({ stock }) => stock).values()];
  const standings = histories.map((history) => ({ history, ...standing(history) }));
  const counted = standings.filter(({ why }) => !why);
  const file = firms.find(({ name }) => name === house);

  test('says its names and how many notes it has', () => {
    const head = says(all(tree, 'header', 'page-head')[0]);
    for (const { name } of file?.aliases ?? []) expect(head).toContain(name);
    expect(head).toContain(`${own.length} note`);
  });

  test('says its ladders, and whether they are complete', () => {
    const ladders = file?.ladders ?? [];
    const shown = all(tree, 'div', 'firm-ladder').map((ladder) => ({
      words: all(ladder, 'li').map(says),
      isComplete: says(ladder).includes('These are all its words'),
    }));
    expect(shown).toEqual(
      ladders
        .toSorted((a, b) => (b.from ?? '').localeCompare(a.from ?? ''))
        .map(({ words, complete }) => ({ words, isComplete: complete ?? true })),
    );
    if (!file) expect(says(section(tree, 'ladder'))).toContain('has no file on the firm');
  });

  test('distributes its current ratings', () => {
    const shown = section(tree, 'distribution');
    const intro = `Of ${histories.length} ticker${histories.length === 1 ? '' : 's'} in this digest, ${counted.length} ha`;
    expect(says(shown)).toContain(intro);
    const rows = cells(all(shown ?? tree, 'table')[0]);
    if (counted.length === 0) expect(rows).toEqual([]);
    else {
      const expected = Object.keys(sides).map((side) => {
        const ofSide = counted.filter((one) => one.side === side);
        return [side, String(ofSide.length), `${percent(ofSide.length, counted.length)}%`];
      });
      expect(rows.map((row) => row.slice(0, 3))).toEqual(expected);
      for (const [at, side] of Object.keys(sides).entries()) {
        const said = [...(rows[at]?.[3] ?? '').matchAll(/([^,]+?) (\d+)(?:, |$)/g)];
        const words = Map.groupBy(
          counted.filter((one) => one.side === side),
          ({ word = '' }) => word.replace('-', ' '),
        );
        expect(
          Object.fromEntries(said.map(([, word = '', n]) => [word.replace('-', ' '), Number(n)])),
        ).toEqual(Object.fromEntries([...words].map(([word, ofWord]) => [word, ofWord.length])));
      }
    }
  });

  test('says what is not counted, and why', () => {
    const reasons: Record<string, string> = {
      suspended: 'rating suspended',
      terminated: 'coverage ended',
      'not rated': 'not rated',
      unstated: 'no rating stated',
      unknown: 'rating of no known meaning',
      old: 'older than 12 months',
    };
    const shown = all(tree, 'ul', 'uncounted')
      .flatMap((list) => all(list, 'li'))
      .map((item) => [says(item).split(':')[0], all(item, 'a').map(says)]);
    const expected = Object.entries(reasons).flatMap(([why, words]) => {
      const symbols = standings
        .filter((one) => one.why === why)
        .map(({ history }) => history[0]?.symbol ?? '');
      return symbols.length === 0 ? [] : [[`${words} (${symbols.length})`, symbols.slice(0, 12)]];
    });
    expect(shown).toEqual(expected);
  });

  test('lists all that it covers, by its latest notes', async () => {
    const label = `What ${house} covers`;
    const tables = [tree, ...(await furtherPages(slug))].map((page) =>
      all(page, 'table').find(({ properties }) => properties['ariaLabel'] === label),
    );
    const shown = tables.flatMap(cells);
    expect(shown).toEqual(
      standings.map(({ history, word, why }) => {
        const [latest] = history;
        const company = notes.find(({ stock }) => stock === latest?.stock)?.company;
        const rating =
          why === 'suspended'
            ? 'Suspended'
            : why === 'terminated'
              ? 'Coverage ended'
              : why === 'old' && word
                ? `was ${word}`
                : (word ?? '–');
        const stock = `${latest?.symbol} ${company}`;
        return [stock, rating, targetText(history), shortDay(latest?.day ?? '')];
      }),
    );
    const ids = tables.flatMap(noteIds);
    expect(ids).toEqual(histories.map(([latest]) => latest?.id));
  });

  test('has its latest actions, and its feed', () => {
    expect(noteIds(section(tree, 'latest'))).toEqual(own.slice(0, 10).map(({ id }) => id));
    expect(existsSync(join(dist, 'firms', slug, 'rss.xml'))).toBe(true);
  });
});

/** One decimal, halves rounded up. */
function percent(part: number, whole: number): string {
  const tenths = Math.floor((part * 1000) / whole + 0.5);
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}

async function furtherPages(slug: string) {
  const folder = join(dist, 'firms', slug, 'page');
  if (!existsSync(folder)) return [];
  const numbers = (await readdir(folder)).map(Number).sort((a, b) => b - a);
  return Promise.all(numbers.map((number) => readPage(join(folder, String(number), 'index.html'))));
}
