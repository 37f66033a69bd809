import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { busiestDay } from '../support/make-archive/standard-cases.ts';
import { type Served, serve } from '../support/serve.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

let browser: Browser;
let fixture: Served;
let record: Served;
let demo: Served;

beforeAll(async () => {
  browser = await launchBrowser();
  fixture = await serve(inject('fixtureBelow'), '/digest');
  record = await serve(inject('record'));
  demo = await serve(inject('demo'));
});

afterAll(async () => {
  await browser.close();
  await fixture.close();
  await record.close();
  await demo.close();
});

async function open(url: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    // The site's own policy lets no script in but its own: not axe either.
    bypassCSP: true,
  });
  const page = await context.newPage();
  const response = await page.goto(url);
  expect(response?.status(), url).toBe(200);
  return page;
}

test('a reader reads the note, goes to the ticker, back through the index, and opens the feed', async () => {
  const page = await open(`${record.url}/`);
  await page.getByRole('link', { name: /Goldman Sachs Lifts Kingsoft Cloud/ }).click();

  await page.waitForURL('**/ratings/2026-02-10-kc-goldman-sachs/');
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain(
    'Kingsoft Cloud to Buy',
  );
  expect(await page.getByText('+18.9%').isVisible()).toBe(true);
  expect(await page.getByText('The note states 16%;').isVisible()).toBe(true);
  expect(await page.getByText('Recent operating results').isVisible()).toBe(true);

  await page.getByRole('link', { name: /Kingsoft Cloud NASDAQ: KC/ }).click();
  await page.waitForURL('**/tickers/kc/');
  expect(await page.getByText('+18.9%').isVisible()).toBe(true);

  const feedLink = page.getByRole('link', { name: 'RSS feed for KC' });
  const feed = await page.request.get(
    new URL((await feedLink.getAttribute('href')) ?? '', page.url()).href,
  );
  expect(feed.status()).toBe(200);
  expect(await feed.text()).toContain('2026-02-10-kc-goldman-sachs');

  await page
    .getByRole('navigation', { name: 'Site' })
    .getByRole('link', { name: 'Ratings' })
    .click();
  await page.waitForURL('**/ratings/');
  expect(await page.locator('.row-title').count()).toBe(6);
  await page.getByRole('link', { name: /HSBC Lowers Synopsys/ }).click();
  await page.waitForURL('**/ratings/2026-02-21-snps-hsbc/');
  await page.goBack();
  expect(new URL(page.url()).pathname).toBe('/ratings/');
  await page.context().close();
});

test('the pages of the index lead to each other, below a base path', async () => {
  const page = await open(`${fixture.url}/ratings/`);
  await page.getByRole('link', { name: 'Older →' }).click();
  await page.waitForURL('**/digest/ratings/page/1/');
  expect(await page.locator('.row-title').count()).toBe(4);
  await page.getByRole('link', { name: '← Newer' }).click();
  await page.waitForURL('**/digest/ratings/');
  await page.context().close();
});

test('a feed that is opened in the browser is readable', async () => {
  const page = await open(`${fixture.url}/rss.xml`);
  const look = await page.evaluate(() => {
    const title = document.querySelector('item > title');
    const text = document.getElementsByTagName('content:encoded')[0];
    return [title, text].map((element) => element && getComputedStyle(element).display);
  });
  expect(look).toEqual(['block', 'none']);
  await page.context().close();
});

test('hostile notes run nothing', async () => {
  const page = await open(`${fixture.url}/`);
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    return dialog.dismiss();
  });
  for (const path of [
    '/',
    '/ratings/2026-02-27-hstl-fixture-securities/',
    '/tickers/hstl/',
    '/tickers/',
  ]) {
    await page.goto(fixture.url + path);
    expect(await page.locator('body').innerText()).toContain('Hostile');
  }
  expect(dialogs).toEqual([]);
  await page.context().close();
});

const paths = [
  '/',
  '/ratings/',
  '/ratings/page/1/',
  '/ratings/2026-03-02-exmp-fixture-securities/',
  '/ratings/2026-03-02-hkex-9999-example-capital/',
  '/ratings/2026-03-02-lonx-fixture-securities/',
  '/ratings/2026-02-27-abcdefgh-unlisted-partners/',
  '/ratings/2026-02-27-hstl-fixture-securities/',
  '/tickers/',
  '/tickers/exmp/',
  '/tickers/abcdefgh/',
  '/firms/',
  '/firms/fixture-securities/',
  '/analysts/',
  '/analysts/test-analyst/',
  '/firms/unlisted-partners/',
  '/digest/',
  '/digest/2026-03-02/',
  '/digest/2026-w10/',
  '/about/',
  '/methodology/',
  '/corrections/',
  '/api/',
  '/404.html',
];

/** The fullest pages of each kind. */
const fullPaths = [
  '/',
  '/ratings/',
  '/tickers/',
  '/tickers/exaa/',
  '/tickers/exaa/page/1/',
  '/tickers/hstl/',
  '/firms/',
  '/firms/example-capital/',
  '/analysts/',
  `/digest/${busiestDay}/`,
  '/digest/',
  '/search/?q=downgrade',
  '/corrections/',
];

const widths = [320, 360, 1280];

const violations = { resultTypes: ['violations'] };

/** What axe is asked: the dark page differs from the light one in its colours alone. */
const asked = {
  light: { ...violations, rules: { 'target-size': { enabled: true } } },
  dark: { ...violations, runOnly: ['color-contrast', 'link-in-text-block'] },
};

/** Expects that a page does not scroll sideways, whatever its width, and that axe finds nothing, light and dark. */
async function expectReadable(url: string): Promise<void> {
  const page = await open(url);
  // As a debugger does: a script in the page would be against its policy.
  await page.evaluate(axe);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const tooWide = await page.evaluate(() =>
      [...document.querySelectorAll('body *')]
        .filter((element) => !element.closest('.table-scroll, .skip, .visually-hidden, svg, pre'))
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
        .map((element) => `${element.tagName}.${element.className}`),
    );
    expect(tooWide, `${width} px`).toEqual([]);
    const scrolled = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(scrolled, `${width} px`).toBeLessThanOrEqual(width);
    if (width === 320) continue;
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations }: AxeResults = await page.evaluate(
        `axe.run(${JSON.stringify(asked[colorScheme])})`,
      );
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
        `${width} px, ${colorScheme}`,
      ).toEqual([]);
    }
  }
  await page.context().close();
}

test.each(paths)('everybody can read %s at every width, light and dark', (path) =>
  expectReadable(fixture.url + path),
);

test.each(fullPaths)('everybody can read %s of the standard archive', (path) =>
  expectReadable(demo.url + path),
);
