import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CheckedContent } from '../../src/check/check-content.ts';
import { buildSite } from '../../src/press/build-site.ts';
import type { Pressed } from '../../src/press/manifest.ts';
import { publish } from '../../src/press/publish.ts';
import { stage, stagingDir } from '../../src/press/staging.ts';
import { site } from '../../src/site.config.ts';

let folder: string;
const at = (path: string) => join(folder, path);
const here = () => ({
  ...site,
  navigation: [],
  footerLinks: [],
  outDir: at('dist'),
  cacheDir: at('cache'),
});
const usual = { skipsInvalid: false, isForced: false, part: undefined };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'build-site-'));
  await mkdir(at('plates'));
});

afterEach(() => rm(folder, { recursive: true }));

function checkedAs(notes: number, checked: Partial<CheckedContent> = {}): CheckedContent {
  return {
    notes,
    reports: [],
    sound: { notes: [], firms: [], stocks: [], pages: [] },
    withdrawn: [],
    isAnew: () => true,
    ...checked,
  };
}

/** The effects of a build whose site is one page. */
function effects(checked = checkedAs(1)) {
  return {
    // The real one is held until the process ends.
    lock: () => () => {},
    checkContent: vi.fn(async () => checked),
    getPlates: vi.fn(async (..._: unknown[]) => ({ entry: '', assets: at('plates') })),
    press: vi.fn(async (): Promise<Pressed> => {
      const page = stage(stagingDir(at('cache')), 'index.html', Buffer.from('a page'), undefined);
      return { pages: { 'index.html': page }, rendered: 1 };
    }),
    publish: vi.fn(publish),
  };
}

const build = (by = effects(), parts: string[] = []) =>
  buildSite(here(), 'program', { ...usual, parts }, () => {}, by);

test('a record without notes is refused: its bundling stops, and nothing is made', async () => {
  const by = effects(checkedAs(0));
  expect(await build(by)).toMatchObject({ kind: 'refused' });
  expect(by.getPlates.mock.calls[0]?.[2]).toMatchObject({ aborted: true });
  expect(by.press).not.toHaveBeenCalled();
  expect(by.publish).not.toHaveBeenCalled();
  expect(existsSync(at('dist'))).toBe(false);
});

test('what publishes and then has nothing new neither bundles nor presses again', async () => {
  expect(await build()).toMatchObject({ kind: 'published', rendered: 1, kept: 0 });
  expect(await readFile(at('dist/index.html'), 'utf8')).toBe('a page');
  const by = effects();
  expect(await build(by)).toMatchObject({ kind: 'published', rendered: 0, kept: 1 });
  expect(by.getPlates).not.toHaveBeenCalled();
  expect(by.press).not.toHaveBeenCalled();
});

test('parts that are none are refused, even if the site has not changed', async () => {
  await build();
  await expect(build(effects(), [at('nope')])).rejects.toThrow('nope/ is no part of a site');
});

test('what fails while it is pressed leaves no output', async () => {
  const by = effects();
  by.press.mockRejectedValue(new Error('No page.'));
  await expect(build(by)).rejects.toThrow('No page.');
  expect(await readdir(folder)).not.toContain('dist');
});
