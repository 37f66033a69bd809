import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './support/build.ts';
import { plainSettings } from './support/plain-settings.ts';

const upgrading = readFileSync(join(root, 'docs/upgrading.md'), 'utf8');

/** What docs/upgrading.md says is the operator's. */
const own = [...upgrading.matchAll(/^\| `([^`]+)` \|/gm)].map(([, path = '']) => path);
const isOwn = (path: string) => own.some((mine) => path === mine || path.startsWith(mine));

/**
 * What the program has, with what is not committed yet; but for tests, which are many and treated alike. Git lists a
 * deleted file until its deletion is committed.
 */
const programs = git(root, 'ls-files', '--cached', '--others', '--exclude-standard')
  .split('\n')
  .filter((path) => path !== '' && !path.startsWith('test/') && !isOwn(path))
  .filter((path) => existsSync(join(root, path)));

function git(folder: string, ...args: string[]): string {
  const name = ['-c', 'user.name=Fixture', '-c', 'user.email=fixture@example.org'];
  const inherited = Object.entries(process.env).filter(([key]) => !key.startsWith('GIT_'));
  return execFileSync('git', ['-C', folder, ...name, ...args], {
    encoding: 'utf8',
    env: { ...Object.fromEntries(inherited), GIT_CONFIG_GLOBAL: '/dev/null' },
  });
}

test('a fork that changed only its own files takes a release that changed all others without a conflict', () => {
  expect(own).toEqual(['content/', 'src/site.config.ts', 'public/']);
  const folder = mkdtempSync(join(tmpdir(), 'fork-'));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const commit = (message: string) => {
    git(folder, 'add', '--all');
    git(folder, 'commit', '--quiet', '--message', message);
  };
  for (const path of programs) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(root, path), join(folder, path));
  }
  cpSync(join(root, 'test/fixtures/record'), join(folder, 'content'), { recursive: true });
  write('src/site.config.ts', plainSettings);
  write('public/.gitkeep', '');
  git(folder, 'init', '--quiet', '--initial-branch', 'main');
  commit('A release');

  git(folder, 'checkout', '--quiet', '-b', 'fork');
  rmSync(join(folder, 'content/ratings'), { recursive: true });
  write('content/ratings/2026/2026-03-02-exmp-example-capital.md', 'a note of the fork\n');
  write('content/pages/about.md', 'about the fork\n');
  write('content/pages/imprint.md', 'an imprint\n');
  write('content/firms/ubs.md', `${read('content/firms/ubs.md')}\nSeen by the fork.\n`);
  write('src/site.config.ts', plainSettings.replace('{}', "{ SITE_NAME: 'House Ratings' }"));
  write('public/logo.svg', '<svg/>\n');
  commit('A house of its own');

  git(folder, 'checkout', '--quiet', 'main');
  for (const path of programs) write(path, `changed\n${read(path)}changed\n`);
  write('src/new-room/new.ts', 'export {};\n');
  write('content/firms/new-house.md', 'a firm that the release knows\n');
  commit('The next release');

  git(folder, 'checkout', '--quiet', 'fork');
  git(folder, 'merge', '--quiet', '--no-edit', 'main');
  expect(git(folder, 'status', '--porcelain')).toBe('');
  // The program is the release's, and nothing of the fork's own was touched.
  const changed = (other: string, ...paths: string[]) =>
    git(folder, 'diff', '--name-only', other, 'fork', '--', ...paths)
      .split('\n')
      .filter(Boolean);
  expect(changed('main').filter((path) => !isOwn(path))).toEqual([]);
  expect(changed('fork^1', ...own)).toEqual(['content/firms/new-house.md']);
  rmSync(folder, { recursive: true });
});
