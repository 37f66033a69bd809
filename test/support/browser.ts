import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where browsers that a machine may have are installed. */
const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
];

/**
 * Starts a browser: that of `CHROME_PATH`, an installed Chrome or Chromium, else the one that npm brought
 * for Linux on x64. Browser tests are never skipped: where there is none, it says how to get one.
 */
export async function launchBrowser(): Promise<Browser> {
  const chosen = process.env['CHROME_PATH'] ?? installed.find((path) => existsSync(path));
  if (chosen) return chromium.launch({ executablePath: chosen, args: quiet });
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'The browser tests need Chrome or Chromium: install one, or set CHROME_PATH to its program.',
    );
  }
  // Makes the package unpack its own shared libraries, which a bare machine does not have.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  // Not with the package's own options: they are for one page in one process, which ends with it.
  return chromium.launch({ executablePath: await packaged.executablePath(), args: quiet });
}
