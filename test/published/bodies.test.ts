import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hashOf } from '../../src/disk/files.ts';
import { root, startNode, withSource } from '../support/build.ts';

test('a plugin that fails stops the build with the name of the file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ratings-digest-bodies-'));
  const path = 'imprint.md';
  const text = '---\ntitle: Imprint\n---\n\nA body.\n';
  await writeFile(join(folder, path), text);
  const config = `
    import { defineSite } from './config/site.ts';
    export const site = defineSite({ CONTENT_DIR: ${JSON.stringify(folder)} });
    const boom = () => () => { throw new Error('boom'); };
    export const markdown = { remarkPlugins: [boom], rehypePlugins: [] };`;
  const script = `
    const { getPageBody } = await import('./src/published/bodies.ts');
    getPageBody(${JSON.stringify({ slug: 'imprint', path, hash: hashOf(Buffer.from(text)) })});`;
  const env = { ...process.env, ...withSource('src/site.config.ts', config) };
  const { output } = await startNode(['--input-type=module', '--eval', script], root, env).ended;
  await rm(folder, { recursive: true });
  expect(output).toContain('Error: imprint.md cannot be rendered: boom');
});
