import { once } from 'node:events';
import { expect, inject, test } from 'vitest';
import { runCommand, startCommand } from '../support/build.ts';

test('a site is served below the path that it was built for', async () => {
  const env = { OUT_DIR: inject('fixtureBelow'), BASE_PATH: '' };
  const { child, ended } = startCommand('preview', ['--port', '0'], env);
  const [said]: unknown[] = await once(child.stdout ?? child, 'data');
  const [address = ''] = /http:\S+/.exec(String(said)) ?? [];
  expect(address).toMatch(/\/digest\/$/);
  const page = await fetch(address);
  const [, sheet = ''] = /<link rel="stylesheet" href="([^"]+)"/.exec(await page.text()) ?? [];
  expect((await fetch(new URL(sheet, address))).status).toBe(200);
  child.kill();
  await ended;
});

test('a folder without a site is not served', async () => {
  const { code, output } = await runCommand('preview', [], { OUT_DIR: 'test/fixtures/public' });
  expect(output).toBe(
    'There is no site in test/fixtures/public/ yet: run `npm run build` first.\n',
  );
  expect(code).toBe(1);
});
