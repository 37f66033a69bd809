import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite, placeIn, programFolder, type SitePlace, withSource } from '../support/build.ts';
import { readTree } from '../support/files.ts';
import { plainSettings } from '../support/plain-settings.ts';

let folder: string;
let place: SitePlace;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ratings-digest-own-house-'));
  place = placeIn(folder, 'test/fixtures/site');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('the program draws the icons, but for one that the operator has in `public/`', async () => {
  const { code, output } = await buildSite(place);
  expect(code, output).toBe(0);
  const own = await readFile(join(programFolder(), 'public/favicon.ico'), 'utf8');
  expect(await readFile(join(place.out, 'favicon.ico'), 'utf8')).toBe(own);
  expect(await readFile(join(place.out, 'favicon.svg'), 'utf8')).toMatch(/^<svg /);
  const png = await readFile(join(place.out, 'apple-touch-icon.png'));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
});

test('a build tells what must be set before its site is published', async () => {
  const env = {
    SECURITY_CONTACT: 'mailto:security@example.org',
    SECURITY_EXPIRES: '2026-01-01T00:00:00Z',
  };
  const { code, output } = await buildSite(place, env);
  expect(output).toContain('say http://localhost:4321: set SITE_URL before you publish it.');
  expect(output).toContain(
    'Its security.txt expired on 2026-01-01T00:00:00Z: set a later SECURITY_EXPIRES.',
  );
  expect(code).toBe(0);
});

test.each([
  ['/logo.png', 'expected a picture in public/: put it at public/logo.png'],
  ['/logo.svg', 'expected an SVG, PNG, JPEG, WebP, AVIF or GIF with its width and height'],
])('the logo %s, which cannot be shown, stops the build', async (path, expected) => {
  const { code, output } = await buildSite(place, { SITE_LOGO: path });
  expect(output).toContain(`SITE_LOGO: unexpected \`${path}\`, ${expected}`);
  expect(code).toBe(1);
});

test('a link of the navigation to nothing stops the build, and the site is as it was', async () => {
  const before = await readTree(place.out);
  const links = "[{ text: 'Firms', url: '/firms/' }, { text: 'Stocks', url: '/ticker/' }]";
  const changed = plainSettings.replace('defineSite({', `defineSite({ NAVIGATION: ${links},`);
  const { code, output } = await buildSite(place, withSource('src/site.config.ts', changed));
  expect(output).toContain(
    'NAVIGATION: unexpected `/ticker/`, expected a page of the site, such as `/tickers/`',
  );
  expect(code).toBe(1);
  expect(await readTree(place.out)).toEqual(before);
});
