import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { hasCode } from '../disk/has-code.ts';
import { shellWord } from '../notes/terms/shell-word.ts';

/** What a branch touches of the record. */
export interface ChangedFiles {
  /** What it was compared with, as git names it: `origin/main`. */
  base: string;
  /** The commit where the branch left its base. */
  since: string;
  /**
   * Files that exist and differ, relative to the content folder. A deleted file has nothing to
   * judge.
   */
  paths: Set<string>;
}

/** Git cannot say what changed. The message tells the author why, and what to do. */
export class GitProblem extends Error {
  override name = 'GitProblem';
}

/**
 * Returns what has changed since a branch left its base: in commits, in the working tree, and in
 * files that git does not know yet. A renamed file is a new one, because its name is the note's
 * address.
 *
 * @param base a branch, tag or commit; by default the default branch of `origin`, else `main`
 * @throws GitProblem
 */
export function changedFiles(contentDir: string, base?: string): ChangedFiles {
  topFolder(contentDir);
  const found = findBase(contentDir, base);
  const since = tryGit(contentDir, ['merge-base', found, 'HEAD'])?.trim();
  if (!since) {
    throw new GitProblem(
      `${found} and this branch have no commit in common here. If the clone is shallow, \`git fetch --unshallow\` brings the rest.`,
    );
  }
  const lists = [
    [...'diff --name-only -z --relative --no-renames --diff-filter=d'.split(' '), since],
    'ls-files --others --exclude-standard -z'.split(' '),
  ];
  const paths = new Set<string>();
  for (const list of lists) {
    for (const path of git(contentDir, [...list, '--', '.']).split('\0')) if (path) paths.add(path);
  }
  return { base: found, since, paths };
}

/**
 * Writes the record of a commit into a folder. It touches neither the working tree nor git's
 * index. It writes nothing if the commit has no record.
 */
export function extractContent(contentDir: string, commit: string, into: string): void {
  const prefix = git(contentDir, ['rev-parse', '--show-prefix']).trim().replace(/\/$/, '');
  const index = { GIT_INDEX_FILE: resolve(into, '.index') };
  const tree = tryGit(contentDir, ['read-tree', `${commit}:${prefix}`], index);
  if (tree === undefined) return;
  const top = topFolder(contentDir);
  git(top, ['checkout-index', '--all', '--quiet', `--prefix=${resolve(into)}/`], index);
}

function topFolder(folder: string): string {
  const top = tryGit(folder, ['rev-parse', '--show-toplevel']);
  if (top !== undefined) return top.replace(/\n$/, '');
  throw new GitProblem(
    `${folder}/ is not in a git repository that you may read: what changed is not known. Without --changed, all notes are judged.`,
  );
}

function findBase(folder: string, base: string | undefined): string {
  const head = 'symbolic-ref --quiet --short refs/remotes/origin/HEAD'.split(' ');
  // A clone of a single branch knows the others only as the remote's.
  const names =
    base === undefined
      ? [tryGit(folder, head)?.trim(), 'origin/main', 'main', 'master']
      : [base, `origin/${base}`];
  const verify = 'rev-parse --verify --quiet --end-of-options'.split(' ');
  for (const name of names) {
    if (name && tryGit(folder, [...verify, `${name}^{commit}`]) !== undefined) return name;
  }
  throw new GitProblem(
    base === undefined
      ? 'There is no branch main to compare with. Name another one: `--changed BASE`.'
      : `git knows no branch, tag or commit ${base}. If it is a branch of the remote, \`git fetch origin ${shellWord(base)}\` brings it.`,
  );
}

/** Returns what git prints, or undefined if it fails. */
function tryGit(
  folder: string,
  args: readonly string[],
  env?: Record<string, string>,
): string | undefined {
  const { status, stdout } = runGit(folder, args, env);
  return status === 0 ? stdout : undefined;
}

function git(folder: string, args: readonly string[], env?: Record<string, string>): string {
  const { status, stdout, stderr, error } = runGit(folder, args, env);
  if (status === 0) return stdout;
  const [said = ''] = (error?.message ?? stderr).split('\n');
  throw new GitProblem(`git could not say what changed: ${said.replace(/^(?:fatal|error): /, '')}`);
}

/** Git sets these for its hooks. They would overrule the folder that we ask about. */
const ofHooks = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX'];

function runGit(folder: string, args: readonly string[], env: Record<string, string> = {}) {
  const inherited = Object.entries(process.env).filter(([name]) => !ofHooks.includes(name));
  const ended = spawnSync('git', ['-C', resolve(folder), ...args], {
    env: { ...Object.fromEntries(inherited), LC_ALL: 'C', ...env },
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (!hasCode(ended.error, 'ENOENT')) return ended;
  throw new GitProblem(
    'git is not installed: what changed is not known. Without --changed, all notes are judged.',
  );
}
