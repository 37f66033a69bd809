import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { wholeList } from '../../src/archive/pages/lists/letters.ts';
import { launchBrowser } from '../support/browser.ts';
import { buildSite, placeIn, withoutMost } from '../support/build.ts';
import { type ArchiveFile, noteFile } from '../support/make-archive/note-file.ts';
import { busiestDay } from '../support/make-archive/standard-cases.ts';
import { writeArchive } from '../support/make-archive/write-archive.ts';
import { type Served, serve } from '../support/serve.ts';

/** Fonts that machines without the site's own first choices fall back on; Arimo is what Liberation Sans is made of. */
const fonts = { DejaVu: 'dejavu-sans', Noto: 'noto-sans', Liberation: 'arimo' };
const widths = [320, 360, 768, 1024, 1280];

/** Every kind of page of the demo, where there are several the fullest. */
const paths = [
  '/',
  '/ratings/2026-02-05-hymo-fixture-securities/',
  '/tickers/',
  '/firms/',
  '/analysts/',
  '/analysts/test-analyst-54/',
  '/tickers/exaa/',
  '/tickers/exaa/page/1/',
  '/tickers/smdl/',
  '/firms/example-capital/',
  `/digest/${busiestDay}/`,
  '/digest/2026-w09/',
  '/digest/',
  '/ratings/',
  '/ratings/page/1/',
  '/ratings/target-raises/',
  '/corrections/',
  '/search/?q=downgrade',
  '/watchlist/#exaa,prht,1e5,abcdefghijkl',
  '/feeds/',
  '/api/',
  '/methodology/',
  '/about/',
  '/404.html',
];

/** The kinds that only a large archive has. */
const largePaths = [
  '/tickers/',
  '/tickers/letter/e/',
  '/firms/letter/e/',
  '/analysts/letter/e/',
  '/digest/2026-01-05/',
  '/digest/2026-01-05/page/1/',
];

let browser: Browser;
let demo: Served;
let large: Served;
let folder: string;

beforeAll(async () => {
  browser = await launchBrowser();
  demo = await serve(inject('demo'));
  folder = await mkdtemp(join(tmpdir(), 'ratings-digest-'));
  const place = placeIn(folder);
  writeArchive(place.content, largeArchive());
  const { code, output } = await buildSite(place, await withoutMost(largePaths));
  if (code !== 0) throw new Error(output);
  large = await serve(place.out);
});

afterAll(async () => {
  await browser.close();
  await demo.close();
  await large.close();
  await rm(folder, { recursive: true, force: true });
});

/** Returns as many tickers, firms and analysts as make lists with a page for each letter, with names of some length. */
function* largeArchive(): Generator<ArchiveFile> {
  for (let number = 0; number < wholeList; number += 1) {
    const letters = number
      .toString(26)
      .padStart(3, '0')
      .replace(/\d/g, (digit) => 'QRSTUVWXYZ'[Number(digit)] ?? '');
    const symbol = `E${letters.toUpperCase()}`;
    const firm = `Example International Securities ${symbol}`;
    const company = `${symbol} Fictitious Semiconductor Manufacturing Holdings`;
    yield noteFile({
      title: `${firm} Maintains ${company} at Outperform`,
      published: '2026-01-05',
      ticker: `NYSE:${symbol}`,
      company,
      firm,
      analyst: `Exemplary-Anne Fictitious ${symbol}`,
      action: 'maintain',
      rating: { from: 'Outperform', to: 'Outperform' },
      priceTarget: { from: 1040.5, to: 1125.75, currency: 'USD' },
      price: 987.65,
    });
  }
}

/** Returns a style by which a page has no font but that of the property `--forced`. */
async function forcedFonts(): Promise<string> {
  const { resolve } = createRequire(import.meta.url);
  const faces = Object.entries(fonts).flatMap(([name, font]) =>
    [400, 700].map(async (weight) => {
      const file = `@fontsource/${font}/files/${font}-latin-${weight}-normal.woff2`;
      const data = await readFile(resolve(file), 'base64');
      return `@font-face { font-family: ${name}; font-weight: ${weight}; src: url(data:font/woff2;base64,${data}); }`;
    }),
  );
  return `${(await Promise.all(faces)).join('\n')}\n* { font-family: var(--forced) !important; }`;
}

/**
 * Returns, for every font and width, what is wider than its box, the figures that stand alone, and the words that are
 * broken within. The page must stand in a frame of a page of its own origin: a frame is resized without a picture of
 * the page in between, which would take longer than to lay it out.
 */
async function faults(at: { names: string[]; widths: number[] }): Promise<string[]> {
  const found: string[] = [];
  for (const font of at.names) {
    document.documentElement.style.setProperty('--forced', font);
    await Promise.all([400, 700].map((weight) => document.fonts.load(`${weight} 1em ${font}`)));
    for (const width of at.widths) {
      frameElement?.setAttribute('width', String(width));
      if (innerWidth !== width) found.push(`The frame has ${innerWidth} px in place of ${width}.`);
      for (const fault of faultsNow()) found.push(`${font}, ${width} px: ${fault}`);
    }
    // Readers who need larger text set it in their browser.
    frameElement?.setAttribute('width', '360');
    document.documentElement.style.fontSize = '200%';
    for (const fault of tooWide()) found.push(`${font}, text of twice the size: ${fault}`);
    document.documentElement.style.fontSize = '';
  }
  return found;

  function tooWide(): string[] {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? [`${scrollWidth} px: the page`] : [];
  }

  function faultsNow(): string[] {
    const found = tooWide();
    const { clientWidth } = document.documentElement;
    const sections = document.querySelector('.masthead ul');
    if (clientWidth >= 360 && sections && sections.clientHeight > 40)
      found.push('The navigation takes two lines.');
    for (const table of document.querySelectorAll<HTMLElement>('table')) {
      const box = table.parentElement;
      if (box && box.scrollWidth > box.clientWidth)
        found.push(`${box.scrollWidth} px: ${table.ariaLabel}`);
    }
    for (const figure of document.querySelectorAll('.ratings td.end:not(.date, .unknown)')) {
      const { top, bottom } = figure.getBoundingClientRect();
      const isBeside = [...(figure.parentElement?.children ?? [])].some((cell) => {
        const box = cell.getBoundingClientRect();
        return cell !== figure && box.width > 0 && box.top < bottom && top < box.bottom;
      });
      if (!isBeside) found.push(`alone on its line: ${figure.textContent.trim()}`);
    }
    const range = document.createRange();
    for (const part of document.querySelectorAll(
      'table.ratings, .ladder, .verdict, .rows .symbol',
    )) {
      const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        // In a text on one line, no word breaks; that is most of them.
        range.selectNodeContents(text);
        if (range.getClientRects().length < 2) continue;
        for (const { index, 0: word } of (text.nodeValue ?? '').matchAll(/[\p{L}\d$.,]+/gu)) {
          // No line of a telephone holds more.
          if (word.length > 30) continue;
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
          if (lines.size > 1) found.push(`broken: ${word}`);
        }
      }
    }
    return found;
  }
}

describe.each([
  ['the demo', () => demo, paths],
  ['a large archive', () => large, largePaths],
] as const)('in every font and at every width, on the pages of %s', (_name, served, paths) => {
  let frame: Frame;
  let style: string;

  beforeAll(async () => {
    style = await forcedFonts();
    const page = await browser.newPage({ bypassCSP: true });
    await page.goto(`${served().url}/robots.txt`);
    await page.setContent('<iframe height="800" style="border: 0"></iframe>');
    const [, inside] = page.frames();
    if (!inside) throw new Error('no frame');
    frame = inside;
  });

  test.each(paths)('no table of %s is wider than its place, and no word breaks', async (path) => {
    expect((await frame.goto(served().url + path))?.status()).toBe(200);
    await frame.addStyleTag({ content: style });
    // These two are made by a script.
    if (/search|watchlist/.test(path)) await frame.locator('main .rows > li').first().waitFor();
    expect(await frame.evaluate(faults, { names: Object.keys(fonts), widths })).toEqual([]);
  });
});

test('rows on two lines are rows of a table still, with every cell below its heading', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
  const page = await context.newPage();
  await page.goto(`${demo.url}/tickers/exaa/`);
  const history = page.getByRole('table', { name: 'Rating actions' });
  const [row] = await history.getByRole('row').nth(1).all();
  expect(await row?.getByRole('rowheader').count()).toBe(1);
  expect(await row?.getByRole('cell').count()).toBe(
    (await history.getByRole('columnheader').count()) - 1,
  );
  await history.getByRole('button', { name: 'Firm' }).click();
  const firms = await history.locator('tbody td:nth-child(2)').allInnerTexts();
  expect(firms).toEqual(firms.toSorted((a, b) => a.localeCompare(b, 'en')));
  await context.close();
});

test('a mark of the chart leads to its note by mouse and by keyboard', async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(`${demo.url}/tickers/exaa/`);
  const ids = await page
    .locator('.targets-chart [data-id]')
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-id')));
  const marks = page.locator('.targets-chart [data-id]');
  const link = page.locator('.targets-plot a');
  await link.focus();
  await page.keyboard.press('ArrowLeft');
  await page.getByRole('link', { name: 'Hypothetical Brothers' }).and(link).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/ratings/${ids.at(-2)}/`);
  await page.goto(`${demo.url}/tickers/exaa/`);
  await link.waitFor();
  const { x, y } = await marks.first().evaluate((mark) => {
    mark.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = mark.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.up();
  await page.waitForURL(`**/ratings/${ids[0]}/`);
  await context.close();
});
