import { readFile } from 'node:fs/promises';
import { parseOpml } from 'feedsmith';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { every, expectReadable } from '../support/readable.ts';
import { type Served, serve } from '../support/serve.ts';

let browser: Browser;
let site: Served;
/** A tab for each kind of browser that a test asks for: a new one takes as long as three pages. */
const tabs = new Map<string, Page>();

beforeAll(async () => {
  browser = await launchBrowser();
  site = await serve(inject('fixtureBelow'), '/digest');
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Opens a page in a tab that knows nothing of the tests before. */
async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const kind = JSON.stringify(options);
  const page = tabs.get(kind) ?? (await newTab(options));
  tabs.set(kind, page);
  await page.unrouteAll();
  await page.setViewportSize(options.viewport ?? { width: 1280, height: 800 });
  await page.emulateMedia({ media: null, colorScheme: options.colorScheme ?? null });
  // An address that differs by its fragment alone would load nothing.
  await page.goto(`${site.url}/robots.txt`);
  await page.evaluate(() => localStorage.clear());
  await page.goto(site.url + path);
  return page;
}

async function newTab(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await browser.newPage(options);
  page.on('pageerror', (error) => expect.fail(error.message));
  return page;
}

const pathOf = (page: Page) => {
  const { pathname, search, hash } = new URL(page.url());
  return pathname.replace(/^\/digest/, '') + search + hash;
};
const box = (page: Page) => page.getByLabel('Ticker, company, firm, analyst, action or rating');
const found = (page: Page, kind: string) =>
  page.getByRole('region', { name: kind }).getByRole('link');

describe('the search', () => {
  test.each([
    ['9999', 'Tickers', /9999 Beispiel Holdings/, '/tickers/hkex-9999/'],
    ['exmp', 'Tickers', /EXMP Example Corp/, '/tickers/exmp/'],
    ['exmaple corp', 'Tickers', /EXMP Example Corp/, '/tickers/exmp/'],
    ['hostile & sons', 'Tickers', /HSTL Hostile & Sons <i>Ltd<\/i>/, '/tickers/hstl/'],
    ['fixtrue', 'Firms', /Fixture Securities/, '/firms/fixture-securities/'],
    [
      'slower year',
      'Ratings',
      /Sees a Slower Year/,
      '/ratings/2026-03-02-exmp-fixture-securities/',
    ],
  ])('finds %s among %s', async (query, kind, name, path) => {
    const page = await open('/search/');
    await box(page).fill(query);
    const link = found(page, kind).filter({ hasText: name }).first();
    await link.waitFor();
    expect(await link.getAttribute('href')).toBe(`/digest${path}`);
    expect(pathOf(page)).toBe(`/search/?${new URLSearchParams({ q: query })}`);
  });

  test('lists ratings newest first, and says how many of what there are', async () => {
    const page = await open('/search/?q=example');
    await page.getByText(/^\d+\stickers?, .*\d+\sratings\.$/).waitFor();
    const days = await page
      .getByRole('region', { name: 'Ratings' })
      .locator('time')
      .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
    expect(days.length).toBeGreaterThan(2);
    expect(days).toEqual(days.toSorted().reverse());
  });

  test('says when nothing was found, and what there is instead', async () => {
    const page = await open('/search/?q=zzzzqqqq');
    await page.getByText('Nothing was found.').waitFor();
    expect(await page.getByRole('link', { name: 'Tickers, A to Z' }).isVisible()).toBe(true);
  });

  test('says when it cannot be loaded', async () => {
    const page = await open('/search/');
    await page.route('**/search/*.json', (route) => route.abort());
    await box(page).fill('example');
    await page.getByText('The search could not be loaded.').waitFor();
  });

  test('is gone through by keyboard', async () => {
    const page = await open('/');
    await page.keyboard.press('/');
    await page.keyboard.type('example');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=example');
    await found(page, 'Tickers').first().waitFor();
    await page.keyboard.press('/');
    expect(await box(page).evaluate((input) => input.matches(':focus'))).toBe(true);
    await page.keyboard.press('ArrowDown');
    const first = found(page, 'Tickers').first();
    expect(await first.evaluate((link) => link.matches(':focus'))).toBe(true);
    await page.keyboard.press('ArrowDown');
    expect(await first.evaluate((link) => link.matches(':focus'))).toBe(false);
    await page.keyboard.press('Escape');
    expect(await box(page).evaluate((input) => input.matches(':focus'))).toBe(true);
    await page.keyboard.press('Escape');
    expect(await box(page).inputValue()).toBe('');
    expect(pathOf(page)).toBe('/search/');
    await page.keyboard.type('exmp');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/tickers/exmp/');
  });

  test('suggests pages in the header, by mouse and by keyboard', async () => {
    const page = await open('/');
    const header = page.getByRole('banner');
    const box = header.getByRole('combobox');
    await header.locator('input[name="q"]').focus();
    await page.keyboard.type('exmp');
    const options = header.getByRole('option');
    await options.first().waitFor();
    expect(await options.first().innerText()).toMatch(/^EXMP/);
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    expect(await box.getAttribute('aria-activedescendant')).toBeNull();
    await page.keyboard.press('ArrowDown');
    expect(await box.getAttribute('aria-activedescendant')).toBe(
      await options.first().getAttribute('id'),
    );
    expect(await header.locator('[aria-selected="true"]').innerText()).toMatch(/^EXMP/);
    await page.keyboard.press('Escape');
    expect(await box.getAttribute('aria-expanded')).toBe('false');
    expect(await options.count()).toBe(0);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/tickers/exmp/');
    await page.goto(`${site.url}/`);
    await header.locator('input[name="q"]').fill('fixture sec');
    await options.filter({ hasText: 'Fixture Securities' }).click();
    await page.waitForURL('**/firms/fixture-securities/');
    await page.goto(`${site.url}/`);
    await header.locator('input[name="q"]').fill('test an');
    await options.filter({ hasText: 'Test Analyst' }).click();
    await page.waitForURL('**/analysts/test-analyst/');
    await page.goto(`${site.url}/`);
    await header.locator('input[name="q"]').fill('exmp');
    await options.first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/tickers/exmp/');
  });

  test('is a plain box if its suggestions cannot be read', async () => {
    const page = await open('/');
    await page.route('**/search/names.json', (route) => route.abort());
    await page.getByRole('banner').locator('input[name="q"]').fill('exmp');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=exmp');
  });

  test('is a link if there is no room for a box, and / follows it', async () => {
    const page = await open('/', { viewport: { width: 360, height: 800 } });
    expect(await page.getByRole('searchbox').isVisible()).toBe(false);
    expect(await page.getByRole('link', { name: 'Search', exact: true }).isVisible()).toBe(true);
    await page.keyboard.press('/');
    await page.waitForURL('**/search/');
  });

  test('runs nothing that is typed', async () => {
    const page = await open(`/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
    page.on('dialog', () => expect.fail('A script ran.'));
    await box(page).fill('alert quotes');
    await found(page, 'Ratings').first().waitFor();
    expect(await page.locator('#results img, #results script, #results b').count()).toBe(0);
  });
});

describe('the index', () => {
  const rows = (page: Page) => page.locator('.rows > li:visible');

  test('leads to its filters, and each to its pages', async () => {
    const page = await open('/ratings/');
    const filters = page.getByRole('navigation', { name: 'Ratings by action' });
    expect(await filters.getByRole('link').count()).toBe(7);
    await filters.getByRole('link', { name: 'Downgrades' }).click();
    await page.waitForURL('**/ratings/downgrades/');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Downgrades');
    expect(await rows(page).count()).toBeGreaterThan(0);
    expect(await rows(page).locator('.action:not(.down)').count()).toBe(0);
    await filters.getByRole('link', { name: 'Coverage ended' }).click();
    expect(await page.locator('main').innerText()).toMatch(
      /There are no such ratings yet|Coverage that a firm/,
    );
  });

  test('is filtered by text and direction, in the address, back and forth', async () => {
    const page = await open('/ratings/');
    const all = await rows(page).count();
    await page.getByLabel('Filter this page').fill('fixture sec');
    const fewer = await rows(page).count();
    expect(fewer).toBeLessThan(all);
    expect(pathOf(page)).toBe('/ratings/?q=fixture+sec');
    await page.getByText(`${fewer} of the ${all} on this page.`).waitFor();
    const everywhere = page.getByRole('link', { name: 'Search all ratings' });
    expect(await everywhere.getAttribute('href')).toMatch(/\/digest\/search\/\?q=fixture%20sec$/);

    await page.getByLabel('Direction').selectOption('down');
    expect(pathOf(page)).toBe('/ratings/?q=fixture+sec&direction=down');
    expect(await rows(page).locator('.action:not(.down)').count()).toBe(0);
    const older = page.getByRole('link', { name: 'Older →' });
    expect(await older.getAttribute('href')).toMatch(
      /\/digest\/ratings\/page\/1\/\?q=fixture\+sec&direction=down$/,
    );

    await page.goBack();
    expect(await page.getByLabel('Direction').inputValue()).toBe('');
    expect(await rows(page).count()).toBe(fewer);
    await page.goBack();
    expect(pathOf(page)).toBe('/ratings/');
    expect(await rows(page).count()).toBe(all);
    await page.goForward();
    expect(await page.getByLabel('Filter this page').inputValue()).toBe('fixture sec');
    await page.reload();
    expect(await rows(page).count()).toBe(fewer);
  });

  test('takes no direction that there is not', async () => {
    const page = await open('/ratings/?direction=sideways');
    expect(await page.getByLabel('Direction').inputValue()).toBe('');
    expect(await rows(page).count()).toBeGreaterThan(2);
  });
});

describe('the watchlist', () => {
  const star = (page: Page) => page.getByRole('button', { name: 'Watch' });
  const symbols = (page: Page) => page.locator('[data-part="list"] .symbol').allInnerTexts();

  test('has what was starred, after a reload and without what was removed', async () => {
    const page = await open('/tickers/exmp/');
    await star(page).click();
    expect(await star(page).getAttribute('aria-pressed')).toBe('true');
    await page.goto(`${site.url}/tickers/hkex-9999/`);
    expect(await star(page).getAttribute('aria-pressed')).toBe('false');
    await star(page).click();
    await page.goto(`${site.url}/watchlist/`);
    await page.getByText('2 tickers, newest action first.').waitFor();
    await page.reload();
    await page.getByText('2 tickers,').waitFor();
    expect((await symbols(page)).toSorted()).toEqual(['9999', 'EXMP']);
    expect(
      await page
        .getByRole('link', { name: /Cuts Example Corp to Market Perform/ })
        .getAttribute('href'),
    ).toBe('/digest/ratings/2026-03-02-exmp-fixture-securities/');

    await page.getByRole('button', { name: 'Remove EXMP' }).click();
    await page.getByText('1 ticker,').waitFor();
    await page.reload();
    await page.getByText('1 ticker,').waitFor();
    expect(await symbols(page)).toEqual(['9999']);
  });

  test('says of each ticker what its newest note says, and what the firms say together', async () => {
    const page = await open('/watchlist/#exmp');
    const row = page.locator('[data-part="list"] > li');
    await row.getByText('▼ Downgrade').waitFor();
    expect(await row.locator('.row-facts').allInnerTexts()).toEqual([
      expect.stringMatching(
        /^▼ Downgrade\s+March 2, 2026\s+Fixture Securities\s+Test Analyst\s+Outperform → Market Perform\s+target \$120\.00 → \$96\.00$/,
      ),
      'Consensus: 2\u00a0hold; median target $103.00',
    ]);
    expect(await row.locator('.row-upside').innerText()).toBe('−4.5% to target');
  });

  test('shows what is new since the last visit, and a reload does not end the visit', async () => {
    const page = await open('/watchlist/');
    await page.evaluate(() => {
      const kept = { at: 0, newest: { exmp: '2025-12-01-exmp-fixture-securities' } };
      const entries = { watchlist: ['exmp', 'hstl'], visits: { now: kept } };
      for (const [name, value] of Object.entries(entries)) {
        localStorage.setItem(`ratings-digest:${name}:/digest`, JSON.stringify(value));
      }
    });
    for (const _visit of ['the first', 'the same']) {
      await page.reload();
      await page.getByText('2 new notes since your last visit, on December 31, 1969.').waitFor();
      const row = page.locator('[data-part="list"] > li', { hasText: 'EXMP' });
      expect(await row.locator('.new').allInnerTexts()).toEqual(['New', 'Also new']);
      expect(await row.locator('.watch-more a').allInnerTexts()).toEqual([
        'Example Capital Keeps Hold on Example Corp',
      ]);
      const other = page.locator('[data-part="list"] > li', { hasText: 'HSTL' });
      expect(await other.locator('.new').count()).toBe(0);
    }
    await page.evaluate(() => {
      const key = 'ratings-digest:visits:/digest';
      const { now } = JSON.parse(localStorage.getItem(key) ?? '');
      localStorage.setItem(key, JSON.stringify({ now: { ...now, at: 0 } }));
    });
    await page.reload();
    await page.getByText('Nothing is new since your last visit').waitFor();
  });

  test('is marked wherever its tickers are listed', async () => {
    const page = await open('/');
    const marked = () => page.locator('.watched').allInnerTexts();
    expect(await marked()).toEqual([]);
    await page.evaluate(() => localStorage.setItem('ratings-digest:watchlist:/digest', '["exmp"]'));
    for (const path of ['/', '/ratings/', '/tickers/', '/search/?q=downgrade']) {
      await page.goto(site.url + path);
      await page.locator('.watched').first().waitFor();
      expect(new Set(await marked())).toEqual(new Set(['EXMP']));
      const mark = page.locator('.watched').first();
      expect(await mark.getAttribute('title')).toBe('On your watchlist');
    }
    await page.goto(`${site.url}/watchlist/`);
    await page.getByText('1 ticker,').waitFor();
    expect(await marked()).toEqual([]);
  });

  test('gives its feeds as OPML', async () => {
    const page = await open('/watchlist/');
    await page.evaluate(() =>
      localStorage.setItem('ratings-digest:watchlist:/digest', '["exmp","hstl"]'),
    );
    await page.reload();
    await page.getByText('2 tickers,').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download the feeds as OPML' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('watchlist.opml');
    const { head, body } = parseOpml(await readFile(await download.path(), 'utf8'));
    expect(head?.title).toBe('Watchlist · Ratings Digest');
    expect(body?.outlines).toHaveLength(2);
    expect(body?.outlines).toContainEqual({
      type: 'rss',
      text: 'HSTL Hostile & Sons <i>Ltd</i> · Ratings Digest',
      title: 'HSTL Hostile & Sons <i>Ltd</i> · Ratings Digest',
      xmlUrl: `${site.url}/tickers/hstl/rss.xml`,
      htmlUrl: `${site.url}/tickers/hstl/`,
    });
    for (const { xmlUrl } of body?.outlines ?? []) {
      expect((await page.request.get(xmlUrl ?? '')).status()).toBe(200);
    }
  });

  test('a link carries it, and changes nothing until the reader agrees', async () => {
    const page = await open('/tickers/exmp/');
    await star(page).click();
    await page.goto(`${site.url}/watchlist/#hkex-9999,nowhere`);
    await page
      .getByText('This link carries 2 tickers. Your own list of 1 stays as it is')
      .waitFor();
    await page.getByText('There is no such ticker in this digest.').waitFor();
    expect((await symbols(page)).toSorted()).toEqual(['9999', 'NOWHERE']);
    await page.getByRole('button', { name: 'Show my watchlist' }).click();
    await page.getByText('1 ticker,').waitFor();
    expect(await symbols(page)).toEqual(['EXMP']);
    await page.goBack();
    await page.getByRole('button', { name: 'Add them to my watchlist' }).click();
    await page.getByText('3 tickers,').waitFor();
    expect(pathOf(page)).toBe('/watchlist/');
    const link = page.getByRole('link', { name: 'A link that carries this list' });
    expect(await link.getAttribute('href')).toBe('#exmp,hkex-9999,nowhere');
  });

  test.each(['{"a":1}', '[7,null,"../x"]', 'not JSON', '"<img>"'])(
    'is empty where %s is kept in its place, and works again',
    async (kept) => {
      const page = await open('/watchlist/');
      await page.evaluate(
        (text) => localStorage.setItem('ratings-digest:watchlist:/digest', text),
        kept,
      );
      await page.reload();
      await page.getByText('Your watchlist is empty.').waitFor();
      await page.goto(`${site.url}/tickers/exmp/`);
      await star(page).click();
      expect(await star(page).getAttribute('aria-pressed')).toBe('true');
    },
  );

  test('says so if the browser keeps nothing', async () => {
    const page = await newTab();
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('Blocked', 'SecurityError');
        },
      }),
    );
    await page.goto(`${site.url}/tickers/exmp/`);
    await star(page).click();
    await page.getByText('this browser keeps nothing for this site').waitFor();
    await page.goto(`${site.url}/watchlist/#exmp`);
    await page.getByRole('button', { name: 'Add them to my watchlist' }).click();
    await page.getByText('The list was not changed: this browser keeps nothing').waitFor();
    await page.getByLabel('Theme').selectOption('dark');
    expect(await paper(page)).toBe('rgb(21, 23, 26)');
    await page.close();
  });

  test('says so if it is full', async () => {
    const page = await open('/watchlist/');
    await page.evaluate(() => {
      const slugs = Array.from({ length: 200 }, (_, at) => `t${at}`);
      localStorage.setItem('ratings-digest:watchlist:/digest', JSON.stringify(slugs));
    });
    await page.goto(`${site.url}/tickers/exmp/`);
    await star(page).click();
    await page.getByText('a watchlist has room for 200 tickers').waitFor();
    await page.goto(`${site.url}/watchlist/#exmp`);
    await page.getByRole('button', { name: 'Add them to my watchlist' }).click();
    await page.getByText('The list was not changed: a watchlist has room').waitFor();
    const many = Array.from({ length: 201 }, (_, at) => `u${at}`);
    await page.goto(`${site.url}/watchlist/#${many.join(',')}`);
    await page
      .getByText('This link carries 201 tickers, but a list holds only the first 200.')
      .waitFor();
  });

  test('says what could not be loaded', async () => {
    const page = await open('/');
    await page.route('**/api/v1/tickers/*.json', (route) => route.abort());
    await page.goto(`${site.url}/watchlist/#exmp,hstl`);
    await page.getByText('2 tickers of 2 could not be loaded').waitFor();
    expect((await symbols(page)).toSorted()).toEqual(['EXMP', 'HSTL']);
  });
});

const paper = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const [light, dark] = ['rgb(251, 250, 247)', 'rgb(21, 23, 26)'];

describe('the theme', () => {
  test('is the system’s, until another is chosen; that one stays', async () => {
    const page = await open('/', { colorScheme: 'light' });
    expect(await paper(page)).toBe(light);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await paper(page)).toBe(dark);
    await page.getByLabel('Theme').selectOption('light');
    expect(await paper(page)).toBe(light);
    await page.goto(`${site.url}/tickers/`);
    expect(await paper(page)).toBe(light);
    expect(await page.getByLabel('Theme').inputValue()).toBe('light');
    await page.getByLabel('Theme').selectOption('');
    await page.reload();
    expect(await paper(page)).toBe(dark);
  });

  test('is there at the first paint, and paper is white', async () => {
    const page = await open('/', { colorScheme: 'light' });
    await page.getByLabel('Theme').selectOption('dark');
    // Modules never run: what they would do comes too late.
    await page.route(/_script_.*\.js$/, (route) => route.abort());
    await page.reload();
    expect(await paper(page)).toBe(dark);
    await page.emulateMedia({ media: 'print' });
    expect(await paper(page)).toBe('rgb(255, 255, 255)');
  });
});

const pages = [
  '/',
  '/ratings/',
  '/ratings/upgrades/',
  '/tickers/exmp/',
  '/search/',
  '/watchlist/',
  '/feeds/',
];

describe('without scripts', () => {
  test.each(pages)(
    '%s reads, offers nothing that needs one, and has links that lead on',
    async (path) => {
      const page = await open(path, { javaScriptEnabled: false });
      expect((await page.locator('main').innerText()).length).toBeGreaterThan(80);
      expect(await page.locator('.with-script:visible').count()).toBe(0);
      expect(await page.locator('main a:visible').count()).toBeGreaterThan(1);
    },
  );

  test('the search and the watchlist say what to do instead', async () => {
    const page = await open('/', { javaScriptEnabled: false });
    await page.getByRole('searchbox').fill('example');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.waitForURL('**/search/?q=example');
    expect(await page.getByText('Searching needs a script').isVisible()).toBe(true);
    await page.getByRole('link', { name: 'Tickers, A to Z' }).click();
    await page.waitForURL('**/tickers/');
    await page.goto(`${site.url}/watchlist/`);
    expect(await page.getByText('The watchlist needs a script').isVisible()).toBe(true);
    await page.getByRole('link', { name: 'feed of each ticker' }).click();
    await page.waitForURL('**/feeds/');
  });
});

describe('a reader of any kind', () => {
  const states: [string, (page: Page) => Promise<void>][] = [
    ['/search/?q=example', (page) => found(page, 'Ratings').first().waitFor()],
    ['/search/', async () => {}],
    ['/ratings/?q=example', (page) => page.getByText('on this page.').waitFor()],
    ['/ratings/coverage-ended/', async () => {}],
    ['/watchlist/', (page) => page.getByText('watchlist is empty').waitFor()],
    ['/watchlist/#exmp,hstl,nowhere', (page) => page.getByText('3 tickers,').waitFor()],
    ['/feeds/', async () => {}],
  ];

  test.each(states)('can use %s at every width, light and dark', async (path, wait) => {
    const page = await open(path, { colorScheme: 'light', bypassCSP: true });
    await wait(page);
    await expectReadable(page, every);
  });
});

test('an address that begins with two slashes does not break the scripts', async () => {
  const top = await serve(inject('fixture'));
  const page = await newTab();
  await page.goto(`${top.url}//ratings/`);
  const box = page.getByRole('searchbox', { name: 'Filter this page' });
  await box.fill('exmp');
  await page.waitForURL(`${top.url}//ratings/?q=exmp`);
  await page.goto(`${top.url}//watchlist/#exmp`);
  await page.getByRole('button', { name: 'Add them to my watchlist' }).click();
  await page.getByRole('button', { name: 'Remove EXMP' }).waitFor();
  await page.waitForURL(`${top.url}//watchlist/`);
  await top.close();
});
