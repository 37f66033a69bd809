import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { type Served, serve } from '../support/serve.ts';

let browser: Browser;
let site: Served;

beforeAll(async () => {
  browser = await launchBrowser();
  site = await serve(inject('fixtureBelow'), '/digest');
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

async function open(javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled });
  const page = await context.newPage();
  await page.goto(`${site.url}/tickers/exmp/`);
  return page;
}

const history = (page: Page) => page.locator('section[aria-labelledby="history"]');
const heading = (page: Page, name: string) =>
  history(page).getByRole('columnheader', { name, exact: true });
const press = (page: Page, name: string) =>
  heading(page, name).getByRole('button', { name }).click();
const column = (page: Page, number: number) =>
  history(page).locator(`tbody tr > :nth-child(${number})`).allInnerTexts();

test('without scripts the headings are plain, and the newest note is on top', async () => {
  const page = await open(false);
  expect(await page.locator('th button').count()).toBe(0);
  expect(await column(page, 1)).toEqual(['Mar 2, 2026', 'Jan 12, 2026', 'Dec 1, 2025']);
  await page.context().close();
});

test('a heading sorts its column, then the other way round', async () => {
  const page = await open();
  expect(await heading(page, 'Date').getAttribute('aria-sort')).toBe('descending');
  await press(page, 'Implied upside');
  expect(await column(page, 7)).toEqual(['+33.3%', '+1.9%', '−4.5%']);
  expect(await heading(page, 'Implied upside').getAttribute('aria-sort')).toBe('descending');
  expect(await heading(page, 'Date').getAttribute('aria-sort')).toBeNull();
  await press(page, 'Implied upside');
  expect(await column(page, 7)).toEqual(['−4.5%', '+1.9%', '+33.3%']);
  await press(page, 'Price target');
  expect(await column(page, 5)).toEqual(['$120.00', '$110.00 (unchanged)', '$120.00 → $96.00']);
  await press(page, 'Date');
  await press(page, 'Date');
  expect(await column(page, 1)).toEqual(['Dec 1, 2025', 'Jan 12, 2026', 'Mar 2, 2026']);
  await page.context().close();
});

test('the keyboard sorts as well, and equal rows keep the order of the page', async () => {
  const page = await open();
  await heading(page, 'Firm').getByRole('button').focus();
  await page.keyboard.press('Enter');
  expect(await column(page, 2)).toEqual([
    'Example Capital',
    'Fixture Securities',
    'Fixture Securities',
  ]);
  expect(await column(page, 1)).toEqual(['Jan 12, 2026', 'Mar 2, 2026', 'Dec 1, 2025']);
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Firm');
  await page.context().close();
});
