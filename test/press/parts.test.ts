import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Manifest, noBuild } from '../../src/press/manifest.ts';
import { gatherParts, writePart } from '../../src/press/parts.ts';
import { stage, stagingDir } from '../../src/press/staging.ts';

let folder: string;
const made = { program: 'program', input: 'input' };
const bytes = (text: string) => new TextEncoder().encode(text);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parts-'));
});

afterEach(() => rm(folder, { recursive: true }));

test('a part keeps all that is known of its pages', async () => {
  const staging = stagingDir(folder);
  const pages: Manifest['pages'] = {
    'tickers/new/index.html': {
      ...stage(staging, 'tickers/new/index.html', bytes('new'), undefined),
      key: 'a',
      lastModified: '2026-02-10',
    },
    'tickers/old/index.html': {
      ...stage(staging, 'tickers/old/index.html', bytes('old'), undefined),
      isMoved: true,
    },
  };
  const part = writePart(folder, { ...noBuild, ...made, part: { number: 1, of: 1 }, pages });
  const gather = () => gatherParts([part], made, join(folder, 'elsewhere'), {}).pages;
  expect(gather()).toEqual({
    'tickers/new/index.html': { ...pages['tickers/new/index.html'], time: expect.any(Number) },
    'tickers/old/index.html': { ...pages['tickers/old/index.html'], time: expect.any(Number) },
  });
  await appendFile(join(part, 'site.json'), ' ');
  expect(gather).toThrow('is no part of a site');
});
