import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { settings } from '../src/config/settings.ts';
import { defineSite } from '../src/config/site.ts';
import { headersFile } from '../src/published/security.ts';
import { root } from './support/build.ts';

const read = (path: string) => readFile(join(root, path), 'utf8');

/**
 * Runs a host's command with another program in the place of npm.
 *
 * @param npm what that does, for `sh`
 * @returns what it printed
 */
async function runWithNpm(
  npm: string,
  command: string,
  options: { cwd?: string; env?: Record<string, string> } = {},
): Promise<string> {
  const bin = await mkdtemp(join(tmpdir(), 'npm-'));
  await writeFile(join(bin, 'npm'), `#!/bin/sh\n${npm}\n`);
  await chmod(join(bin, 'npm'), 0o755);
  const env = { ...options.env, PATH: `${bin}${delimiter}${process.env['PATH']}` };
  const { stdout } = await promisify(execFile)('sh', ['-ec', command], { ...options, env });
  await rm(bin, { recursive: true });
  return stdout;
}

/** Runs the command that Netlify runs, and returns the environment of the build. */
async function runOnNetlify(environment: Record<string, string>): Promise<NodeJS.ProcessEnv> {
  const [, command = ''] = /^command = '(.+)'$/m.exec(await read('netlify.toml')) ?? [];
  const printed = await runWithNpm('echo "$@"\nenv', command, { env: environment });
  const [asked, ...lines] = printed.trim().split('\n');
  expect(asked).toBe('run build');
  return Object.fromEntries(lines.map((line) => /^([^=]+)=(.*)$/.exec(line)?.slice(1, 3) ?? []));
}

test('Netlify builds with its address, and without what it calls the site and the repository', async () => {
  const netlify = {
    SITE_NAME: 'keen-tern-123',
    REPOSITORY_URL: 'https://x-access-token:v1.1f@github.com/owner/name',
    URL: 'https://digest.example.org',
  };
  expect(defineSite({}, await runOnNetlify(netlify))).toMatchObject({
    origin: 'https://digest.example.org',
    name: defineSite({}, {}).name,
    repository: undefined,
  });
  const own = { ...netlify, SITE_URL: 'https://other.example.org' };
  expect(defineSite({}, await runOnNetlify(own)).origin).toBe('https://other.example.org');
  expect(await read('netlify.toml')).toContain(`publish = "${defineSite({}, {}).outDir}"`);
});

test('on Netlify, the folder that later builds reuse is put back before a build, and kept after it', async () => {
  const plugin = /^package = "\.\/(.+)"$/m.exec(await read('netlify.toml'))?.[1] ?? '';
  expect(parse(await read(`${plugin}/manifest.yml`))).toEqual({ name: expect.any(String) });
  const { onPreBuild, onPostBuild } = await import(join(root, plugin, 'index.js'));
  const done: string[] = [];
  const utils = {
    cache: {
      restore: (path: string) => done.push(`restore ${path}`),
      save: (path: string) => done.push(`save ${path}`),
    },
  };
  await onPreBuild({ utils });
  await onPostBuild({ utils });
  const { cacheDir } = defineSite({}, {});
  expect(done).toEqual([`restore ${cacheDir}`, `save ${cacheDir}`]);
});

test('Cloudflare is given what a build makes, and the page of what is not found', async () => {
  const text = (await read('docs/examples/wrangler.jsonc')).replace(/^\s*\/\/.*$/gm, '');
  expect(JSON.parse(text)).toMatchObject({
    assets: { directory: `./${defineSite({}, {}).outDir}`, not_found_handling: '404-page' },
  });
});

test.each(['nginx.conf', 'Caddyfile'])(
  '%s sends the headers that hosts read from a file',
  async (name) => {
    const recipe = (await read(`docs/examples/${name}`)).replace(/"/g, '');
    const [everywhere = ''] = headersFile('', []).split('\n\n');
    const headers = everywhere.split('\n').slice(1);
    expect(headers.length).toBeGreaterThan(4);
    for (const header of headers) expect(recipe).toContain(header.trim().replace(':', ''));
    expect(recipe).toContain('public, max-age=31536000, immutable');
  },
);

test('the Pages workflow puts the demo below /demo/ of the site', async () => {
  const { jobs } = parse(await read('.github/workflows/pages.yml')) as {
    jobs: { build: { steps: { run?: string; if?: string; env?: Record<string, string> }[] } };
  };
  const demo = jobs.build.steps.find(({ run }) => run?.includes('demo'));
  expect(demo?.if).toContain('vars.DEPLOY_DEMO');
  expect(demo?.env?.['BASE_PATH']).toMatch(/ \}\}\/demo$/);
  const cwd = await mkdtemp(join(tmpdir(), 'pages-'));
  await mkdir(join(cwd, 'dist'));
  const makeDemo = 'echo "$@"; mkdir -p .cache/demo/dist; echo demo > .cache/demo/dist/index.html';
  const asked = await runWithNpm(makeDemo, demo?.run ?? '', { cwd });
  expect(asked.trim()).toBe('run --silent demo -- --no-serve');
  expect(await readFile(join(cwd, 'dist/demo/index.html'), 'utf8')).toBe('demo\n');
  expect(await read('test/support/demo.ts')).toContain("default: '.cache/demo'");
  await rm(cwd, { recursive: true });
});

/** What says where the site and its folders are, not what it says: a workflow knows it better than a variable. */
const places = /^(?:SITE_URL|BASE_PATH|REPOSITORY_\w+|\w+_DIR|THREADS)$/;

test.each(['.github/workflows/pages.yml', 'docs/examples/pages-of-several-machines.yml'])(
  '%s passes on every setting that a variable of the repository can override',
  async (path) => {
    const { env } = parse(await read(path)) as { env: Record<string, string> };
    const passed = Object.entries(env).filter(([name]) => !places.test(name));
    const names = settings
      .filter(({ name, default: fallback }) => typeof fallback === 'string' && !places.test(name))
      .map(({ name }) => name);
    expect(passed).toEqual(names.map((name) => [name, `\${{ vars.${name} }}`]));
  },
);
