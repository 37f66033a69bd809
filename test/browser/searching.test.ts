import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { type Served, serve } from '../support/serve.ts';

let browser: Browser;
let sites: Record<'record' | 'demo', Served>;
/** The search page of each site, with an index that is read whole: whatever is typed is found at once. */
let pages: Record<'record' | 'demo', Page>;

beforeAll(async () => {
  browser = await launchBrowser();
  sites = { record: await serve(inject('record')), demo: await serve(inject('demo')) };
  pages = { record: await openSearch('record'), demo: await openSearch('demo') };
});

afterAll(async () => {
  await browser.close();
  await Promise.all(Object.values(sites).map((site) => site.close()));
});

async function openSearch(site: 'record' | 'demo'): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.on('pageerror', (error) => expect.fail(error.message));
  await page.goto(`${sites[site].url}/search/?q=buy`);
  await page.getByText(/\d+\sratings\.$/).waitFor();
  return page;
}

/** Returns the search page of a site with what a query finds. */
async function search(site: 'record' | 'demo', query: string): Promise<Page> {
  await pages[site].getByLabel('Ticker, company, firm, analyst, action or rating').fill(query);
  return pages[site];
}

/** Returns where the first row of what was found leads, and what it says. */
async function firstRow(site: 'record' | 'demo', query: string): Promise<string> {
  const page = await search(site, query);
  const link = page.locator('#results :is(.ledger a, .row-title a):visible').first();
  return `${await link.getAttribute('href')} ${(await link.innerText()).replace(/\s+/g, ' ')}`;
}

test.each([
  ['record', 'goldman upgrade', '/ratings/2026-02-10-kc-goldman-sachs/'],
  ['record', 'gs buy', '/ratings/2026-02-10-kc-goldman-sachs/'],
  ['record', 'downgrade', '/ratings/2026-02-21-snps-hsbc/'],
  ['record', 'kc', '/tickers/kc/'],
  ['record', 'NASDAQ:KC', '/tickers/kc/'],
  ['record', 'price target cut uber', '/ratings/2026-02-20-uber-da-davidson/'],
  // Uber's target was lowered: no rating has all of these words.
  ['record', 'price target raised uber', '/tickers/uber/'],
  ['record', 'bank of america cf', '/ratings/2026-02-20-cf-bofa-securities/'],
  ['record', 'kingsfot cloud', '/tickers/kc/'],
  ['record', 'golman upgrad', '/ratings/2026-02-10-kc-goldman-sachs/'],
  ['record', 'donwgrade', '/ratings/2026-02-21-snps-hsbc/'],
  ['record', 'kigsoft', '/tickers/kc/'],
  ['record', 'kingsooft', '/tickers/kc/'],
  ['record', 'kimgsoft', '/tickers/kc/'],
  ['record', 'merrill lynch', '/firms/bofa-securities/'],
  ['demo', 'exaa', '/tickers/exaa/'],
  ['demo', 'downgrade', '/ratings/2026-02-17-fcco-example-brothers/'],
  ['demo', 'overweight', '/ratings/2026-02-16-exaa-hypothetical-brothers/'],
  ...['overwieght', 'overweigt', 'overweightt', 'overwaight'].map(
    (typo) => ['demo', typo, '/ratings/2026-02-16-exaa-hypothetical-brothers/'] as const,
  ),
  ['demo', 'sample upgrade', '/ratings/2026-02-27-phwe-sample-co/'],
  ['demo', 'mockup sons', '/firms/mockup-markets/'],
  ['demo', 'price target raised exaa', '/ratings/2026-02-12-exaa-pretend-partners/'],
  ['demo', 'test analyst 54', '/analysts/test-analyst-54/'],
  ['demo', 'test anaylst 54', '/analysts/test-analyst-54/'],
] as const)('on the %s, “%s” finds %s first', async (site, query, path) => {
  expect(await firstRow(site, query)).toMatch(path);
});

test.each(['overweight', 'jane analyst'])('on the record, nothing says “%s”', async (query) => {
  const page = await search('record', query);
  expect(await page.getByText('Nothing was found.').isVisible()).toBe(true);
});

test('names that have several words of a query are listed once', async () => {
  const page = await search('record', 'goldman sachs xyzzy');
  expect(await page.getByText('These names have one of them').isVisible()).toBe(true);
  expect(await page.locator('#results .ledger a:visible').allInnerTexts()).toEqual([
    'Goldman Sachs',
  ]);
});

test.each([
  ['downgrade', 'Downgrade'],
  ['overweight', 'Overweight'],
  ['initiates', 'Initiated'],
  ['suspends', 'Suspended'],
  ['upgrade to buy', 'Upgrade'],
  ['test analyst 54', 'Example Anchor'],
  ['mockup sons anchor', 'Mockup'],
] as const)('on the demo, each rating that “%s” finds says %s', async (query, word) => {
  const page = await search('demo', query);
  const rows = await page.locator('#results .rows > li').allInnerTexts();
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(row).toContain(word);
});

test('shows all that it finds, a part at a time', async () => {
  const page = await search('demo', 'example anchor');
  const rows = page.locator('#results .rows > li');
  const status = await page.getByText(/\d+\sratings\.$/).innerText();
  const total = Number(status.match(/(\d+)\sratings/)?.[1]);
  expect(total).toBeGreaterThan(60);
  expect(await rows.count()).toBe(30);
  const more = page.getByRole('button', { name: /^Show \d+ more$/ });
  await more.click();
  expect(await rows.count()).toBe(60);
  expect(
    await rows
      .nth(30)
      .locator('.row-title a')
      .evaluate((it) => it.matches(':focus')),
  ).toBe(true);
  while (await more.isVisible()) await more.click();
  expect(await rows.count()).toBe(total);
});

test.each(['/search/?q=downgrade', '/watchlist/#exaa,prht', '/tickers/'])(
  'nothing on %s is pushed away by what a script fills in',
  async (path) => {
    // A new page: an address that differs by its fragment alone loads nothing.
    const fresh = await browser.newPage({ viewport: { width: 412, height: 820 } });
    await fresh.goto(sites.demo.url + path);
    await fresh.locator('main :is(.rows > li, tbody tr)').first().waitFor();
    const moved = await fresh.evaluate(
      () =>
        new Promise<number>((resolve) => {
          // TypeScript's library knows no layout shifts.
          const sizeOf = (shift: PerformanceEntry): number => Number(Reflect.get(shift, 'value'));
          new PerformanceObserver((list) =>
            resolve(list.getEntries().reduce((sum, shift) => sum + sizeOf(shift), 0)),
          ).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(0), 1000);
        }),
    );
    expect(moved).toBeLessThan(0.05);
    await fresh.close();
  },
);
