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
 * Returns the browser's program: that of `CHROME_PATH`, an installed Chrome or Chromium, else the one that npm
 * brought for Linux on x64, which is unpacked at the first call.
 *
 * @throws where there is none: browser tests are never skipped, and this says how to get one
 */
export async function browserProgram(): Promise<string> {
  const chosen = process.env['CHROME_PATH'] ?? installed.find((path) => existsSync(path));
  if (chosen) return chosen;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'The browser tests need Chrome or Chromium: install one, or set CHROME_PATH to its program.',
    );
  }
  // Makes the package unpack its own shared libraries, which a bare machine does not have.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  // Not with the package's own options: they are for one page in one process, which ends with it.
  return packaged.executablePath();
}

/** Starts a browser. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await browserProgram(), args: quiet });
}
