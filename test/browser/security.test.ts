import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { listFiles } from '../../src/disk/files.ts';
import { launchBrowser } from '../support/browser.ts';
import { type Served, serve } from '../support/serve.ts';

const dist = inject('fixtureBelow');
const pages = listFiles(dist)
  .filter((file) => file.endsWith('.html'))
  .sort();

let browser: Browser;
let served: Served;

beforeAll(async () => {
  browser = await launchBrowser();
  served = await serve(dist, '/digest');
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

test('no page asks another host for anything, breaks its own policy or runs what a hostile note says', async () => {
  const page = await browser.newPage();
  const strangers: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(`${served.url}/`)) strangers.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on('dialog', (dialog) => {
    complaints.push(`${page.url()}: ${dialog.message()}`);
    return dialog.dismiss();
  });
  for (const path of pages) {
    await page.goto(`${served.url}/${path.replace(/index\.html$/, '')}`);
  }
  expect(strangers).toEqual([]);
  expect(complaints).toEqual([]);
  expect(pages.length).toBeGreaterThan(20);
  await page.close();
});

test('what a hostile note could smuggle in would not run', async () => {
  const page = await browser.newPage();
  await page.goto(`${served.url}/ratings/2026-02-27-hstl-fixture-securities/`);
  const violated = await page.evaluate(async () => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      violations.push(effectiveDirective),
    );
    const script = document.createElement('script');
    script.textContent = 'document.title = "run"';
    const picture = document.createElement('img');
    picture.src = 'https://example.com/picture.png';
    const style = document.createElement('style');
    style.textContent = 'body { color: red }';
    document.body.append(script, picture, style);
    document.body.setAttribute('onclick', 'document.title = "run"');
    document.body.click();
    await new Promise((resolve) => setTimeout(resolve, 200));
    return violations.sort();
  });
  expect(violated).toEqual(['img-src', 'script-src-attr', 'script-src-elem', 'style-src-elem']);
  expect(await page.title()).not.toBe('run');
  await page.close();
});
