import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { firmSlugOf } from '../../../src/archive/archive.ts';
import { stanceOf } from '../../../src/archive/standing/stance-of.ts';
import { asOf, windowStart } from '../../../src/archive/standing/window.ts';
import { checkContent } from '../../../src/check/check-content.ts';
import { digestOf } from '../../../src/disk/files.ts';
import { impliedUpside, isStatedUpsideOff } from '../../../src/notes/figures.ts';
import { ladderOn, rungOf } from '../../../src/notes/firm.ts';
import type { Note } from '../../../src/notes/note.ts';
import { commonStance } from '../../../src/notes/stance.ts';
import { addDays, dayOf } from '../../../src/notes/terms/dates.ts';
import { parseTicker, tickerSlug } from '../../../src/notes/terms/ticker.ts';
import { idOf } from './note-file.ts';
import { parseArchive } from './parse-archive.ts';
import { standardArchive, standardNotes, standardSeed } from './standard.ts';
import {
  busiestDay,
  standardCases as cases,
  dayBeforeWindow,
  firstDayOfWindow,
  newestDay,
} from './standard-cases.ts';
import { writeArchive } from './write-archive.ts';

const files = [...standardArchive()];
const { archive, replaced, notes, firms } = parseArchive(files);

/** Notes on a ticker, oldest first. */
function on(ticker: string): readonly Note[] {
  const parsed = parseTicker(ticker);
  const found = parsed && archive.tickers.get(tickerSlug(parsed));
  if (!found) throw new Error(`No notes on ${ticker}.`);
  return found.notes.toReversed();
}

function firmOf(name: string) {
  const found = firms.find((firm) => firm.name === name);
  if (!found) throw new Error(`No file on ${name}.`);
  return found;
}

const words = (some: readonly Note[]) => some.map(({ rating }) => rating?.to);

test('has 400 notes of two years, 40 tickers and 20 firms at least', () => {
  expect(notes).toHaveLength(standardNotes);
  expect(archive.tickers.size).toBeGreaterThanOrEqual(40);
  const withNotes = [...archive.coverage.values()].filter((firm) => firm.notes.length > 0);
  expect(withNotes.length).toBeGreaterThanOrEqual(20);
  expect(asOf(archive)).toBe(newestDay);
  expect(archive.notes.at(-1)?.day.slice(0, 7)).toMatch(/^2024-0[234]$/);
  expect(new Set(notes.map(({ action }) => action)).size).toBe(7);
  expect(notes.filter(({ hasBody }) => hasBody).length).toBeGreaterThan(60);
  expect(new Set(notes.map(({ ticker }) => ticker.split(':')[0])).size).toBeGreaterThanOrEqual(6);
});

test('is the same bytes on every machine', () => {
  expect([...standardArchive()]).toEqual(files);
  expect([...standardArchive(standardSeed + 1)]).not.toEqual(files);
  // Changes with the generator, on purpose alone: golden pages are made of these bytes.
  expect(digestOf(JSON.stringify(files))).toMatchInlineSnapshot(
    `"f01cf88d8729db41051148696c241000"`,
  );
});

test('with more notes it has more tickers, and the cases stay', () => {
  const more = parseArchive(standardArchive(standardSeed, 700));
  expect(more.notes).toHaveLength(700);
  expect(more.archive.tickers.size).toBeGreaterThan(archive.tickers.size);
  const ids = new Set(more.notes.map(({ id }) => id));
  for (const { notes: written } of Object.values(cases)) {
    for (const note of written) expect(ids).toContain(idOf(note));
  }
  expect(() => standardArchive(standardSeed, 300)).toThrow(/at least/);
});

test('the checks find what the notes accept, and nothing else', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ratings-digest-standard-'));
  writeArchive(folder, files);
  const result = await checkContent({ contentDir: folder, shownAs: '' }, undefined, '2026-07-01');
  await rm(folder, { recursive: true });
  expect(result.notes).toBe(standardNotes);
  const found = result.reports.flatMap(({ path, diagnostics }) =>
    diagnostics.map(({ ruleId, accepted, reason }) => ({ path, ruleId, accepted, reason })),
  );
  expect(found.filter(({ accepted }) => accepted === undefined)).toEqual([]);
  expect([...new Set(found.map(({ ruleId }) => ruleId))].sort()).toEqual([
    'company-spelling',
    'exchange-flip',
    'firm-unknown',
    'rating-word',
    'stated-upside',
    'target-against-rating',
  ]);
});

describe('has by construction', () => {
  test('every note of every case, on tickers of its own', () => {
    const ids = new Set(notes.map(({ id }) => id));
    const written = Object.values(cases).flatMap((one) => [...one.notes]);
    for (const note of written) expect(ids).toContain(idOf(note));
    const tickers = new Set(written.map(({ ticker }) => ticker));
    const onThem = notes.filter(({ ticker }) => tickers.has(ticker));
    expect(onThem).toHaveLength(written.length);
  });

  test('manyNotes, busiestDay', () => {
    expect(on(cases.manyNotes.ticker).length).toBeGreaterThanOrEqual(200);
    const byDay = Map.groupBy(archive.notes, ({ day }) => day);
    const most = Math.max(...[...byDay.values()].map((some) => some.length));
    expect(byDay.get(busiestDay)).toHaveLength(most);
    expect(most).toBeGreaterThanOrEqual(24);
  });

  test('oneNote, twoNotes', () => {
    expect(on(cases.oneNote.ticker)).toHaveLength(1);
    expect(on(cases.twoNotes.ticker)).toHaveLength(2);
  });

  test('twoCurrencies, twoListings', () => {
    const { ticker, currencies } = cases.twoCurrencies;
    const inWindow = on(ticker).filter(({ day }) => day >= firstDayOfWindow);
    const counts = currencies.map(
      (currency) => inWindow.filter(({ priceTarget }) => priceTarget?.currency === currency).length,
    );
    expect(counts).toEqual([3, 2]);
    const { twoListings } = cases;
    expect(on(twoListings.ticker)[0]?.company).toBe(on(twoListings.otherTicker)[0]?.company);
    expect(twoListings.ticker).not.toBe(twoListings.otherTicker);
  });

  test('evenTargets, noTargets', () => {
    const latest = new Map(on(cases.evenTargets.ticker).map((note) => [note.firm, note]));
    expect([...latest.values()].map(({ priceTarget }) => priceTarget?.to).sort()).toEqual([
      100,
      120,
      80,
      90,
      undefined,
    ]);
    expect([...latest.values()].every(({ day }) => day >= firstDayOfWindow)).toBe(true);
    expect(latest.size).toBeLessThan(on(cases.evenTargets.ticker).length);
    expect(on(cases.noTargets.ticker).map(({ priceTarget }) => priceTarget)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('suspended, terminated', () => {
    const suspended = on(cases.suspended.ticker);
    const last = cases.suspended.firms.map((name) =>
      suspended.findLast(({ firm }) => firm === name),
    );
    expect(last.map((note) => [note?.action, note?.rating?.to])).toEqual([
      ['suspend', 'Suspended'],
      ['suspend', 'Not Rated'],
    ]);
    expect(new Set(suspended.map(({ firm }) => firm)).size).toBe(3);
    const terminated = on(cases.terminated.ticker);
    expect(new Set(terminated.map(({ firm }) => firm))).toEqual(new Set([cases.terminated.firm]));
    expect(terminated.at(-1)?.action).toBe('terminate');
  });

  test('renamedFirm', () => {
    const { ticker, firm, formerly } = cases.renamedFirm;
    expect(on(ticker).map((note) => note.firm)).toEqual([formerly, formerly, firm]);
    expect(new Set(on(ticker).map((note) => firmSlugOf(note, archive.firms)))).toEqual(
      new Set([firmOf(firm).slug]),
    );
    const until = firmOf(firm).aliases?.[0]?.until ?? '';
    expect(on(ticker)[1]?.day).toBe(until);
    // Played notes are under both names too, each on its side of the day.
    const played = archive.coverage.get(firmOf(firm).slug)?.notes ?? [];
    expect(played.length).toBeGreaterThan(10);
    for (const note of played) expect(note.firm).toBe(note.day <= until ? formerly : firm);
  });

  test('firmWithoutFile, firmWithoutNotes, accentedFirm', () => {
    const { firm } = cases.firmWithoutFile;
    expect(firms.map(({ name }) => name)).not.toContain(firm);
    const theirs = notes.filter((note) => note.firm === firm);
    expect(theirs.length).toBeGreaterThan(2);
    expect(theirs.every(({ accept }) => accept?.some(({ rule }) => rule === 'firm-unknown'))).toBe(
      true,
    );
    expect(words(theirs).filter((word) => word && commonStance(word) === undefined)).toEqual([
      'Tactical Idea',
    ]);
    expect(archive.coverage.get(firmOf(cases.firmWithoutNotes.firm).slug)?.notes).toEqual([]);
    const accented = archive.coverage.get(cases.accentedFirm.slug);
    expect(accented?.name).toBe(cases.accentedFirm.firm);
    expect(accented?.notes.length).toBeGreaterThan(0);
  });

  test('incompleteLadder, changedLadder, sellBelowReduce', () => {
    const partial = firmOf(cases.incompleteLadder.firm).ladders?.[0];
    expect(partial?.complete).toBe(false);
    const used = words(on(cases.incompleteLadder.ticker));
    expect(used.some((word) => partial && rungOf(partial, word) === undefined)).toBe(true);

    const { firm, changed, ticker } = cases.changedLadder;
    const [before, after] = [addDays(changed, -1), changed].map((day) =>
      ladderOn(firmOf(firm), day),
    );
    expect(before?.words).not.toEqual(after?.words);
    const rename = on(ticker).find(({ action }) => action === 'maintain');
    expect(rename && before && rungOf(before, rename.rating?.from)).toBe(0);
    expect(rename && after && rungOf(after, rename.rating?.to)).toBe(0);

    const stances = on(cases.sellBelowReduce.ticker)
      .filter(({ rating }) => rating?.to === 'Sell')
      .map(({ firm: name, day }) => [
        name,
        stanceOf({ word: 'Sell', firm: name, day }, archive.firms),
      ]);
    expect(stances).toEqual([
      [cases.sellBelowReduce.firm, 'strong-sell'],
      ['Example Capital', 'sell'],
    ]);
  });

  test('windowEdge, onlyOldNotes, wordlessMaintain', () => {
    expect(windowStart(newestDay)).toBe(firstDayOfWindow);
    expect(addDays(firstDayOfWindow, -1)).toBe(dayBeforeWindow);
    expect(on(cases.windowEdge.ticker).map(({ day, firm }) => [day, firm])).toEqual([
      [dayBeforeWindow, ...cases.windowEdge.notCounted],
      [firstDayOfWindow, cases.windowEdge.counted[0]],
      [newestDay, cases.windowEdge.counted[1]],
    ]);
    expect(on(cases.onlyOldNotes.ticker).every(({ day }) => day < firstDayOfWindow)).toBe(true);
    const wordless = on(cases.wordlessMaintain.ticker);
    expect(wordless.map(({ day, rating }) => [day < firstDayOfWindow, rating?.to])).toEqual([
      [true, 'Buy'],
      [false, undefined],
    ]);
  });

  test('renamedCompany, movedExchange', () => {
    const { ticker, formerly, company } = cases.renamedCompany;
    expect(on(ticker).map((note) => note.company)).toEqual([formerly, company, company]);
    const moved = cases.movedExchange;
    expect(on(moved.ticker).map((note) => note.ticker)).toEqual([moved.formerly, moved.ticker]);
  });

  test('corrected, replaced', () => {
    const corrected = on(cases.corrected.ticker);
    expect(corrected.map(({ corrections, hasBody }) => [corrections?.length, hasBody])).toEqual([
      [1, false],
      [2, true],
    ]);
    expect(corrected[1]?.corrections?.[1]?.date).toBe(newestDay);
    const [first, second, third] = cases.replaced.notes.map(idOf);
    expect(replaced.map(({ note, by }) => [note.id, by.id])).toEqual([
      [first, third],
      [second, third],
    ]);
    expect(on(cases.replaced.ticker).map(({ id }) => id)).toEqual([third]);
    expect(archive.notes).toHaveLength(standardNotes - 2);
  });

  test('accepted, pence, cents, directionOnly', () => {
    const [off, below] = on(cases.accepted.ticker);
    expect(off && isStatedUpsideOff(off)).toBe(true);
    expect(off && impliedUpside(off)).toBeCloseTo(18.9, 1);
    expect(below && impliedUpside(below)).toBeLessThan(0);
    expect(on(cases.pence.ticker).map(({ priceTarget }) => priceTarget?.currency)).toEqual([
      'GBX',
      'GBX',
    ]);
    const [cut] = on(cases.cents.ticker);
    expect(cut?.priceTarget).toMatchObject({ from: 205.82, to: 205.16 });
    const [direction] = on(cases.directionOnly.ticker);
    expect(direction?.priceTarget).toEqual({ action: 'lower' });
  });

  test('longHeadline, hostile', () => {
    const [long] = on(cases.longHeadline.ticker);
    expect(long?.title.length).toBeGreaterThan(180);
    expect(long?.company.length).toBeGreaterThan(60);
    const [hostile, byHostile] = on(cases.hostile.ticker);
    expect(hostile?.title).toContain('</title><script>');
    expect(hostile?.title).toContain(']]>');
    expect(hostile?.summary).toMatch(/^=cmd\|.*\u200f/);
    expect(hostile?.company).toContain('<i>');
    expect(byHostile?.firm).toBe(cases.hostile.firm);
    const [formula] = on(cases.hostile.formulaTicker);
    expect([formula?.company, formula?.title, formula?.analyst].map((text) => text?.[0])).toEqual([
      '=',
      '@',
      '-',
    ]);
  });

  test('isoYear, lateEvening', () => {
    const monday = cases.isoYear.day;
    expect(new Date(`${monday}T00:00:00Z`).getUTCDay()).toBe(1);
    const week = archive.notes.filter(({ day }) => day >= monday && day < addDays(monday, 7));
    expect(week.map(({ ticker }) => ticker)).toEqual([cases.isoYear.ticker]);
    const [late] = on(cases.lateEvening.ticker);
    expect(late?.day).toBe(cases.lateEvening.day);
    expect(dayOf(new Date(late?.published ?? '').toISOString())).toBe(
      addDays(cases.lateEvening.day, 1),
    );
  });
});
