import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { busiestDay } from '../support/make-archive/standard-cases.ts';
import { every, expectReadable, once } from '../support/readable.ts';
import { type Served, serve } from '../support/serve.ts';

let browser: Browser;
let page: Page;
let fixture: Served;
let record: Served;
let demo: Served;

beforeAll(async () => {
  browser = await launchBrowser();
  // The site's own policy lets no script in but its own: not axe either.
  page = await browser.newPage({ bypassCSP: true });
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

/** Opens a page as a browser on a desk does. One tab is enough: pages here keep nothing, and a new one takes longer. */
async function open(url: string): Promise<Page> {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ colorScheme: 'light' });
  const response = await page.goto(url);
  expect(response?.status(), url).toBe(200);
  return page;
}

test('a reader reads the note, goes to the ticker, back through the index, and opens the feed', async () => {
  await open(`${record.url}/`);
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
});

test('the pages of the index lead to each other, below a base path', async () => {
  await open(`${fixture.url}/ratings/`);
  await page.getByRole('link', { name: 'Older →' }).click();
  await page.waitForURL('**/digest/ratings/page/1/');
  expect(await page.locator('.row-title').count()).toBe(4);
  await page.getByRole('link', { name: '← Newer' }).click();
  await page.waitForURL('**/digest/ratings/');
});

test('a feed that is opened in the browser is readable', async () => {
  await open(`${fixture.url}/rss.xml`);
  const look = await page.evaluate(() => {
    const title = document.querySelector('item > title');
    const text = document.getElementsByTagName('content:encoded')[0];
    return [title, text].map((element) => element && getComputedStyle(element).display);
  });
  expect(look).toEqual(['block', 'none']);
});

test.each(['/', '/ratings/', '/tickers/', '/tickers/exmp/'])(
  'of %s nothing is printed that only a screen can use',
  async (path) => {
    await open(fixture.url + path);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator(':is(nav, search, input, select):visible').count()).toBe(0);
    await page.emulateMedia({ media: null });
  },
);

/** A page of each kind that the standard archive has no fuller one of. */
const paths = [
  '/',
  '/ratings/2026-03-02-exmp-fixture-securities/',
  '/tickers/exmp/',
  '/firms/',
  '/firms/fixture-securities/',
  '/analysts/test-analyst/',
  '/digest/2026-03-02/',
  '/digest/2026-w10/',
  '/about/',
  '/methodology/',
  '/api/',
  '/404.html',
];

/** A page of each other kind: all that the fixture's has on it, and more. */
const fullPaths = ['/ratings/', '/tickers/', '/analysts/', '/digest/', '/corrections/'];

/** Odd pages of the kinds of the fixture. */
const oddPaths = [
  '/ratings/page/1/',
  '/ratings/2026-03-02-hkex-9999-example-capital/',
  '/ratings/2026-03-02-lonx-fixture-securities/',
  '/ratings/2026-02-27-abcdefgh-unlisted-partners/',
  '/ratings/2026-02-27-hstl-fixture-securities/',
  '/tickers/abcdefgh/',
  '/firms/unlisted-partners/',
];

/** The fullest pages of the same kinds. */
const fullerPaths = [
  '/',
  '/tickers/exaa/',
  '/tickers/exaa/page/1/',
  '/tickers/hstl/',
  '/firms/',
  '/firms/example-capital/',
  `/digest/${busiestDay}/`,
  '/search/?q=downgrade',
];

test.each(paths)('everybody can read %s at every width, light and dark', async (path) => {
  await expectReadable(await open(fixture.url + path), every);
});

test.each(fullPaths)('and %s of the standard archive', async (path) => {
  await expectReadable(await open(demo.url + path), every);
});

test.each(oddPaths)('everybody can read %s, too', async (path) => {
  await expectReadable(await open(fixture.url + path), once);
});

test.each(fullerPaths)('and so can they %s of the standard archive', async (path) => {
  await expectReadable(await open(demo.url + path), once);
});
