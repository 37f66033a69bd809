import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Root } from 'hast';
import { describe, expect, inject, test } from 'vitest';
import { type RawNote, readRecord } from '../support/raw-record.ts';
import { all, cells, noteIds, readPage, says, section } from '../support/read-page.ts';

/* Every figure of the digests, computed a second time from the files of the record. */

const dist = inject('demo');
const { notes } = await readRecord(inject('demoContent'));

/** How many of a kind a digest shows at most. */
const most = 30;

function kindOf({ action, priceTarget = {} }: RawNote): string {
  if (action === 'upgrade' || action === 'downgrade') return action;
  if (action === 'initiate' || action === 'resume') return 'initiation';
  if (action !== 'maintain') return 'other';
  const { from, to, action: said } = priceTarget;
  const move =
    from !== undefined && to !== undefined
      ? to > from
        ? 'raise'
        : to < from
          ? 'lower'
          : 'same'
      : said;
  return move === 'raise' || move === 'lower' ? move : 'other';
}

const kinds = ['upgrade', 'downgrade', 'initiation', 'raise', 'lower', 'other'];
const one = ['upgrade', 'downgrade', 'initiation', 'target raised', 'target lowered', 'other'];
const several = [
  'upgrades',
  'downgrades',
  'initiations',
  'targets raised',
  'targets lowered',
  'others',
];

function summaryOf(of: readonly RawNote[]): string {
  const counts = kinds.map((kind) => of.filter((note) => kindOf(note) === kind).length);
  const parts = counts.map((count, at) => `${count} ${(count === 1 ? one : several)[at]}`);
  const known = parts.filter((_, at) => counts[at] !== 0).join(', ');
  const total = `${of.length} rating action${of.length === 1 ? '' : 's'}`;
  return counts.at(-1) === of.length ? `${total}.` : `${total}: ${known}.`;
}

function sizeOf({ priceTarget: { from, to } = {} }: RawNote): number | undefined {
  return from === undefined || to === undefined ? undefined : (100 * to) / from - 100;
}

/** What a row says at its end: the change, and to narrow screens what it is. */
function changeText(note: RawNote): string {
  const { from, to } = note.priceTarget ?? {};
  if (from === undefined || to === undefined) return '–';
  // In whole hundredths of a cent, so that halves are halves.
  const [before, after] = [Math.round(from * 1e4), Math.round(to * 1e4)];
  const tenths = Math.floor((2000 * Math.abs(after - before) + before) / (2 * before));
  if (tenths === 0) return '0.0% change';
  const whole = Math.floor(tenths / 10).toLocaleString('en-US');
  return `${after < before ? '−' : '+'}${whole}.${tenths % 10}% change`;
}

/** The ISO week by the formula with the day's number in its year. */
function weekOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  const year = date.getUTCFullYear();
  const number =
    (Date.UTC(year, date.getUTCMonth(), date.getUTCDate()) - Date.UTC(year, 0, 0)) / 864e5;
  const weekday = date.getUTCDay() || 7;
  const week = Math.floor((number - weekday + 10) / 7);
  const id = (of: number, n: number) => `${of}-w${String(n).padStart(2, '0')}`;
  if (week < 1) return weekOf(`${year - 1}-12-31`);
  // 28 December is always in the last week of its year.
  if (week === 53 && weekOf(`${year}-12-28`) !== id(year, 53)) return id(year + 1, 1);
  return id(year, week);
}

const days = [...Map.groupBy(notes, ({ day }) => day)];
const weeks = [...Map.groupBy(notes, ({ day }) => weekOf(day))];

test('days and weeks that have notes have a digest, and no others', async () => {
  const folders = (await readdir(join(dist, 'digest'), { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const expected = [...days, ...weeks].map(([period]) => period);
  expect(folders.sort()).toEqual(expected.sort());
  expect(weeks.length).toBeGreaterThan(50);
});

describe.each([
  ...days.map(([period, of], at) => ({ period, of, earlier: days[at + 1], later: days[at - 1] })),
  ...weeks.map(([period, of], at) => ({
    period,
    of,
    earlier: weeks[at + 1],
    later: weeks[at - 1],
  })),
])('$period', async ({ period, of, earlier, later }) => {
  const tree = await readPage(join(dist, 'digest', period, 'index.html'));

  test('counts', () => {
    expect(says(all(tree, 'header', 'page-head')[0])).toContain(summaryOf(of));
  });

  test('has its tables, the largest changes first', () => {
    for (const kind of kinds) {
      const ofKind = of.filter((note) => kindOf(note) === kind);
      const shown = section(tree, kind);
      if (ofKind.length === 0) {
        expect(shown).toBeUndefined();
        continue;
      }
      expect(says(all(shown ?? tree, 'h2')[0])).toMatch(new RegExp(` ${ofKind.length}$`));
      const sized = ofKind.filter((note) => sizeOf(note) !== undefined);
      sized.sort((a, b) => Math.abs(sizeOf(b) ?? 0) - Math.abs(sizeOf(a) ?? 0));
      const unsized = ofKind.filter((note) => sizeOf(note) === undefined);
      const expected = [...sized, ...unsized].slice(0, most);
      expect(noteIds(shown)).toEqual(expected.map(({ id }) => id));
      const rows = cells(all(shown ?? tree, 'table')[0]);
      expect(rows.map((row) => row.at(-1))).toEqual(expected.map(changeText));
      expect(rows.map(([note]) => note)).toEqual(
        expected.map(({ symbol, firm, company }) => `${symbol} ${firm} on ${company}`),
      );
    }
  });

  test('leads to all its notes, to those before and after, and between day and week', async () => {
    const reached = new Set(noteIds(tree));
    for (const path of digestLinks(tree)) {
      for (const id of noteIds(await readPage(join(dist, path, 'index.html')))) reached.add(id);
    }
    for (const { id } of of) expect(reached).toContain(id);
    const links = all(tree, 'nav', 'pages').flatMap((nav) => all(nav, 'a'));
    const hrefOf = (rel: string) =>
      links.find(({ properties }) => [properties['rel']].flat().includes(rel))?.properties['href'];
    expect(hrefOf('prev')).toBe(earlier && `/digest/${earlier[0]}/`);
    expect(hrefOf('next')).toBe(later && `/digest/${later[0]}/`);
    const others = period.includes('w')
      ? new Set(of.map(({ day }) => day))
      : new Set([weekOf(period)]);
    for (const other of others) expect(digestLinks(tree)).toContain(`/digest/${other}`);
  });
});

/** The digests and lists of the days that a page links to. */
function digestLinks(tree: Root): string[] {
  return all(tree, 'a')
    .map(({ properties }) => String(properties['href']))
    .filter((href) => /^\/digest\/./.test(href) && !href.endsWith('.xml'))
    .map((href) => href.replace(/\/$/, ''));
}

test('the list of all weeks has each with its count', async () => {
  const tree = await readPage(join(dist, 'digest/index.html'));
  const shown = all(tree, 'ul', 'weeks').flatMap((list) =>
    all(list, 'li').map((item) => [
      String(all(item, 'a')[0]?.properties['href']),
      Number(/\d+$/.exec(says(item))?.[0]),
    ]),
  );
  expect(shown).toEqual(weeks.map(([week, of]) => [`/digest/${week}/`, of.length]));
});

test('home leads with the newest day, its counts and the link to its digest', async () => {
  const tree = await readPage(join(dist, 'index.html'));
  const [newest] = days;
  const lead = all(tree, 'article', 'lead')[0];
  const first = all(tree, 'section', 'day')[0];
  expect(says(first)).toContain(summaryOf(newest?.[1] ?? []));
  // The lead stands before its day's other notes, and once.
  const ids = [...noteIds(lead), ...noteIds(first)];
  expect(ids.toSorted()).toEqual(newest?.[1].map(({ id }) => id).toSorted());
  const titles = all(tree, 'h2', 'day-title');
  const linked = titles.map((title) => String(all(title, 'a')[0]?.properties['href']));
  expect(linked).toEqual(days.slice(0, titles.length).map(([day]) => `/digest/${day}/`));
});

test('the feed has an item for each of the newest days', async () => {
  const xml = await readFile(join(dist, 'digest/rss.xml'), 'utf8');
  const items = [...xml.matchAll(/<item>.*?<\/item>/gs)].map(([item]) => item);
  expect(items).toHaveLength(Math.min(50, days.length));
  for (const [at, item] of items.entries()) {
    const [day, of] = days[at] ?? ['', []];
    expect(item).toContain(`<guid isPermaLink="false">${day}</guid>`);
    expect(item.replaceAll('\u00a0', ' ')).toContain(`<description>${summaryOf(of)}</description>`);
    expect(item.match(/\/ratings\/\d/g)).toHaveLength(of.length);
  }
});
