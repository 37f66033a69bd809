import { execFileSync } from 'node:child_process';
import {
  appendFile,
  mkdir,
  mkdtemp,
  readFile,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withFields } from '../notes/rules/sample-note.ts';
import { type Ran, runAlone, runHere } from '../support/commands.ts';

/** No setting of the machine's git may matter, nor that of a hook that runs these tests. */
const gitEnv = {
  PATH: process.env['PATH'] ?? '',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'An Author',
  GIT_AUTHOR_EMAIL: 'author@example.org',
  GIT_COMMITTER_NAME: 'An Author',
  GIT_COMMITTER_EMAIL: 'author@example.org',
};

const january = 'content/ratings/2026/2026-01-05-fixt-fixture-securities.md';
const february = 'content/ratings/2026/2026-02-05-fixt-fixture-securities.md';
const wrongNote = withFields('published: 2026-02-05\naction: initiates\nrating: { to: Buy }');
const rightNote = withFields(
  'published: 2026-02-05\naction: maintain\nrating: { to: Buy }\ntitle: A',
);

let repository: string;

beforeEach(async () => {
  repository = await mkdtemp(join(tmpdir(), 'ratings-check-'));
  await write(
    'content/firms/fixture-securities.md',
    '---\nname: Fixture Securities\nladders:\n  - words: [Buy, Hold, Sell]\n---\n',
  );
  await write(january, withFields(''));
  git('init', '--quiet', '--initial-branch', 'main');
  commit('The record');
});

afterEach(() => rm(repository, { recursive: true }));

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(repository, path)), { recursive: true });
  await writeFile(join(repository, path), text);
}

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: repository, env: gitEnv, encoding: 'utf8' });
}

function commit(message: string): void {
  git('add', '--all');
  git('commit', '--quiet', '--message', message);
}

/** Runs the command. The record is in the repository of the test; paths are shown as if that were the project's own. */
async function check(
  args: string[] = [],
  env: Record<string, string> = {},
  run = runHere,
): Promise<Ran> {
  const { code, out, err } = await run('check', args, {
    ...gitEnv,
    CONTENT_DIR: join(repository, 'content'),
    CACHE_DIR: join(repository, '.git/cache'),
    ...env,
  });
  return { code, out: shown(out), err: shown(err) };
}

const shown = (text: string) => text.replaceAll(/[\w./-]*ratings-check-\w+\//g, '');

const lastLine = (text: string) => text.trimEnd().split('\n').at(-1);

test('a right record: how many notes were checked, and nothing else', async () => {
  expect(await check()).toEqual({ code: 0, out: 'checked 1 note: no problems\n', err: '' });
});

test('in a process of its own it says the same, with the same exit codes', async () => {
  await write(february, wrongNote);
  for (const [args, expected] of [
    [[join(repository, january)], 0],
    [['--changed'], 1],
    [['--changed', 'nope'], 2],
    [['--formt', 'json'], 2],
  ] as const) {
    const alone = await check([...args], {}, runAlone);
    expect(alone.code).toBe(expected);
    expect(alone).toEqual(await check([...args]));
  }
});

test('a wrong note ends with exit code 1, and without colour if there is no terminal', async () => {
  await write(february, wrongNote);
  for (const env of [{}, { NO_COLOR: '1' }, { TERM: 'xterm-256color' }]) {
    const { code, out, err } = await check([], env);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).not.toContain('\u001b');
    expect(out).toContain(`error[field-value]`);
    expect(out).toContain(` --> ${february}:7:9`);
    expect(lastLine(out)).toBe('checked 2 notes: 1 error');
  }
});

test('prints one object a line for programs, and nothing if there is none', async () => {
  expect(await check(['--format', 'json'])).toEqual({ code: 0, out: '', err: '' });
  await write(february, wrongNote);
  const { code, out } = await check(['--format', 'json']);
  expect(code).toBe(1);
  const [line, ...others] = out.trimEnd().split('\n');
  expect(others).toEqual([]);
  expect(JSON.parse(line ?? '')).toMatchObject({
    file: february,
    rule: 'field-value',
    severity: 'error',
    place: { start: { line: 7, column: 9 } },
  });
});

test('files named are judged alone', async () => {
  await write(february, wrongNote);
  expect(await check([join(repository, january)])).toMatchObject({
    code: 0,
    out: 'checked 1 note: no problems\n',
  });
  expect(await check([join(repository, february)])).toMatchObject({ code: 1 });
});

const firm = 'content/firms/fixture-securities.md';

test.each([
  ['a folder', ['content/ratings/2026'], 'checked 2 notes: 1 error', 1],
  ['a folder with a slash behind it', ['content/ratings/'], 'checked 2 notes: 1 error', 1],
  ['the whole record', ['content'], 'checked 2 notes and 1 firm: 1 error', 1],
  ['a firm', [firm], 'checked 1 firm: no problems', 0],
  ['a note and a firm', [january, firm], 'checked 1 note and 1 firm: no problems', 0],
  [
    'one file twice',
    [january, 'content/ratings/2026/../2026', january],
    'checked 2 notes: 1 error',
    1,
  ],
  ['a link to a note', ['linked.md'], 'checked 1 note: 1 error', 1],
  ['a link to the record', ['linked/firms'], 'checked 1 firm: no problems', 0],
])('what is named is checked: %s', async (_what, args, tally, code) => {
  await write(february, wrongNote);
  await symlink(join(repository, february), join(repository, 'linked.md'));
  await symlink(join(repository, 'content'), join(repository, 'linked'));
  const checked = await check(args.map((arg) => join(repository, arg)));
  expect({ ...checked, out: lastLine(checked.out) }).toEqual({ code, out: tally, err: '' });
});

test('a firm that is named is judged', async () => {
  await write(firm, '---\nname: Fixture Securities\nladder: Buy\n---\n');
  const { code, out } = await check([join(repository, firm)]);
  expect(code).toBe(1);
  expect(out).toContain('error[unknown-field]');
  expect(lastLine(out)).toBe('checked 1 firm: 1 error');
});

test('a file that is no firm is not counted as one', async () => {
  await write('content/firms/firm.txt', 'x');
  const { code, out } = await check([join(repository, 'content/firms/firm.txt')]);
  expect([code, lastLine(out)]).toEqual([1, 'checked 0 notes: 1 error']);
});

test('naming nothing of the record is misuse, and says why', async () => {
  await mkdir(join(repository, 'content/ratings/2027'));
  await write('content/README.md', 'x');
  await write('outside.md', 'x');
  const nothing = (path: string) =>
    `There is nothing to check in ${path}: notes are in content/ratings/, firms in content/firms/, stocks in content/stocks/, pages of your own in content/pages/.`;
  for (const [path, message] of [
    ['content/ratings/2027', nothing('content/ratings/2027')],
    ['content/README.md', nothing('content/README.md')],
    ['outside.md', 'outside.md is not in content/.'],
    ['.', '. is not in content/.'],
  ] as const) {
    const { code, out, err } = await check([path === '.' ? path : join(repository, path)]);
    expect([path, code, out, err.split('\n')[0]]).toEqual([path, 2, '', message]);
  }
});

test('a link out of the record is reported as an error, with its name', async () => {
  await write('outside.md', 'x');
  const link = join(repository, 'content/ratings/2026/out.md');
  await symlink(join(repository, 'outside.md'), link);
  const { code, out } = await check([link]);
  expect(code).toBe(1);
  expect(out).toContain('error[file-name]: Unexpected symbolic link `out.md` out of the content');
});

test('what is to be pasted is quoted for a shell, and names the folder of the record', async () => {
  await rename(join(repository, 'content'), join(repository, 'record'));
  await rename(
    join(repository, january.replace('content', 'record')),
    join(repository, 'record/ratings/2026/$(id) x.md'),
  );
  const { out } = await check([], { CONTENT_DIR: join(repository, 'record') });
  expect(out).toContain(
    "git mv 'record/ratings/2026/$(id) x.md' record/ratings/2026/2026-01-05-fixt-fixture-securities.md",
  );
  expect(out).not.toContain('content/');
});

test.each([
  [['--formt', 'json'], 'There is no option --formt. Did you mean --format?'],
  [['--format', 'yaml'], 'Unexpected `yaml` as --format, expected `text`, `json` or `github`.'],
  [['--format'], '--format needs a value: --format FORMAT.'],
  [['no-such-note.md'], 'There is no file or folder no-such-note.md.'],
  [['.git/HEAD'], '.git/HEAD is not in content/.'],
  [['--changed', 'main', january], '--changed takes one branch, and no files beside it.'],
  [['--summary', 'content/ratings'], 'The summary cannot be written to content/ratings.'],
])('misuse: %j', async (args, message) => {
  const inRepository = (arg: string) => (arg.includes('/') ? join(repository, arg) : arg);
  const { code, out, err } = await check(args.map(inRepository));
  expect(err.split('\n')[0]).toBe(message);
  expect(err.split('\n').slice(1)).toEqual([
    '',
    '`npm run check -- --help` shows all options.',
    '',
  ]);
  expect({ code, out }).toEqual({ code: 2, out: '' });
});

test('a record without a note is an error', async () => {
  await rm(join(repository, january));
  const { code, out } = await check();
  expect(code).toBe(1);
  expect(out).toContain('error[no-notes]: Unexpected empty record');
  expect(out).toContain('checked 0 notes: 1 error');
});

test('--help says how it is used', async () => {
  const { code, out } = await check(['--help']);
  expect(code).toBe(0);
  expect(out).toContain('--changed [BASE]');
});

test('--changed: an error that the branch found is a warning, and its own is an error', async () => {
  await write(february, wrongNote);
  commit('A slip');
  git('switch', '--quiet', '--create', 'branch');
  const untouched = await check(['--changed']);
  expect(untouched.code).toBe(0);
  expect(untouched.out).toMatchInlineSnapshot(`
    "warning[field-value]: Unexpected \`initiates\` as \`action\`, expected \`upgrade\`, \`downgrade\`, \`initiate\`, \`resume\`, \`maintain\`, \`suspend\` or \`terminate\`
     --> content/ratings/2026/2026-02-05-fixt-fixture-securities.md:7:9
      |
    7 | action: initiates
      |         ^^^^^^^^^ did you mean \`initiate\`?
      = help: write \`action: initiate\`
              this error was here before the branch: mend it in a change of its own

    checked 2 notes: 1 warning
    0 files differ from main: earlier errors in other files are warnings
    "
  `);

  await appendFile(join(repository, february), '\nMore.\n');
  const touched = await check(['--changed']);
  expect(touched.code).toBe(1);
  expect(touched.out).toContain('error[field-value]');
  expect(lastLine(touched.out)).toBe(
    '1 file differs from main: earlier errors in other files are warnings',
  );
});

test.each(['committed', 'staged', 'untracked'])('--changed sees a %s file', async (state) => {
  git('switch', '--quiet', '--create', 'branch');
  await write(february, wrongNote);
  if (state !== 'untracked') git('add', '--all');
  if (state === 'committed') git('commit', '--quiet', '--message', 'A note');
  const { code, out } = await check(['--changed', 'main']);
  expect(code).toBe(1);
  expect(out).toContain('1 file differs from main');
});

test('--changed counts from where the branch left, not from what main has now', async () => {
  git('switch', '--quiet', '--create', 'branch');
  git('switch', '--quiet', 'main');
  await write(february, wrongNote);
  commit('A slip on main');
  git('switch', '--quiet', 'branch');
  const { code, out } = await check(['--changed=main']);
  expect(code).toBe(0);
  expect(out).toContain('checked 1 note: no problems\n0 files differ from main');
});

test('--changed: a renamed note is judged, a deleted one is not', async () => {
  await write(february, rightNote);
  commit('Another note');
  git('switch', '--quiet', '--create', 'branch');
  const wrongName = 'content/ratings/2026/2026-02-06-fixt-fixture-securities.md';
  await rename(join(repository, february), join(repository, wrongName));
  const renamed = await check(['--changed']);
  expect(renamed.code).toBe(1);
  expect(renamed.out).toContain('error[file-name]');
  expect(renamed.out).toContain('1 file differs');

  await rm(join(repository, wrongName));
  commit('Deleted');
  expect(await check(['--changed'])).toMatchObject({
    code: 0,
    out: expect.stringContaining('0 files differ'),
  });
});

test('--changed: an error that the branch causes in a file that it does not touch is an error', async () => {
  git('switch', '--quiet', '--create', 'branch');
  await write(
    'content/firms/fixture-securities.md',
    '---\nname: Fixture Securities\nladders:\n  - words: [Hold, Buy, Sell]\n---\n',
  );
  const { code, out } = await check(['--changed']);
  expect(out).toContain('error[action-ladder]');
  expect(out).toContain(january);
  expect(code).toBe(1);
});

test('--changed leaves the working tree and the index as they are', async () => {
  await write(february, wrongNote);
  commit('A slip');
  git('switch', '--quiet', '--create', 'branch');
  await write('content/ratings/2026/staged.md', 'x');
  git('add', '--all');
  const before = git('status', '--porcelain');
  await check(['--changed']);
  expect(git('status', '--porcelain')).toBe(before);
});

test('--changed compares with the default branch of origin, by its name there', async () => {
  const clone = await mkdtemp(join(tmpdir(), 'ratings-check-'));
  git('branch', '--move', 'main', 'trunk');
  git('clone', '--quiet', repository, clone);
  git('-C', clone, 'switch', '--quiet', '--create', 'branch');
  git('-C', clone, 'branch', '--delete', 'trunk');
  const origin = repository;
  try {
    repository = clone;
    const from = (base: string) => expect.stringContaining(`0 files differ from ${base}:`);
    expect(await check(['--changed'])).toMatchObject({ code: 0, out: from('origin/trunk') });
    expect(await check(['--changed', 'trunk'])).toMatchObject({ out: from('origin/trunk') });
    expect(await check(['--changed', 'HEAD'])).toMatchObject({ out: from('HEAD') });
  } finally {
    repository = origin;
    await rm(clone, { recursive: true });
  }
});

test('--changed works within a hook, where git names its own folders', async () => {
  const hook = { GIT_DIR: '.git', GIT_INDEX_FILE: '.git/index', GIT_PREFIX: '' };
  expect(await check(['--changed'], hook)).toMatchObject({ code: 0, err: '' });
});

test('if git cannot answer, says why, with exit code 2', async () => {
  const said = async (args: string[], env = {}) => {
    const { code, out, err } = await check(args, env);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    return err;
  };
  expect(await said(['--changed', 'nope'])).toBe(
    'git knows no branch, tag or commit nope. If it is a branch of the remote, `git fetch origin nope` brings it.\n',
  );
  expect(await said(['--changed=main:content'])).toContain(
    'no branch, tag or commit main:content.',
  );
  expect(await said(['--changed'], { PATH: '/nowhere' })).toBe(
    'git is not installed: what changed is not known. Without --changed, all notes are judged.\n',
  );
  git('switch', '--quiet', '--orphan', 'alone');
  await write(january, withFields(''));
  commit('Alone');
  expect(await said(['--changed', 'main'])).toContain('have no commit in common here');
  git('branch', '--quiet', '--delete', '--force', 'main');
  expect(await said(['--changed'])).toBe(
    'There is no branch main to compare with. Name another one: `--changed BASE`.\n',
  );
  await rm(join(repository, '.git'), { recursive: true });
  expect(await said(['--changed'])).toBe(
    'content/ is not in a git repository that you may read: what changed is not known. Without --changed, all notes are judged.\n',
  );
});

test('--format github: annotations first, then the report, with no line that is a command', async () => {
  await write(february, withFields('published: 2026-02-05\naction: "::error::100%,\\n##[error]"'));
  const { code, out } = await check(['--format', 'github']);
  expect(code).toBe(1);
  const [annotation = '', stop = '', ...rest] = out.trimEnd().split('\n');
  expect(annotation).toMatch(
    new RegExp(`^::error file=${february},line=7,col=9,title=field-value::Unexpected .*100%25`),
  );
  const token = /^::stop-commands::([\w-]{36})$/.exec(stop)?.[1];
  expect(rest.at(-1)).toBe(`::${token}::`);
  expect(rest.at(-2)).toBe('checked 2 notes: 1 error');
});

test('--format github: ten annotations, errors and what the branch touches first, and a notice', async () => {
  const slip = (day: string) =>
    write(
      `content/ratings/2026/2026-03-${day}-fixt-fixture-securities.md`,
      withFields(`published: 2026-03-${day}\naction: initiates`),
    );
  const house = (day: string) =>
    write(
      `content/ratings/2026/2026-04-${day}-fixt-new-house.md`,
      withFields(`published: 2026-04-${day}\nfirm: New House\ntitle: A\naction: maintain`),
    );
  await house('02');
  commit('A firm without a file');
  git('switch', '--quiet', '--create', 'branch');
  for (const day of ['03', '04', '05', '06', '09', '10', '11', '12', '13']) await slip(day);
  await house('01');
  const { out } = await check(['--changed', '--format', 'github']);
  const annotations = out.split('\n').filter((line) => /^::(?:error|warning) /.test(line));
  expect(annotations).toHaveLength(10);
  expect(annotations.slice(0, 9).every((line) => line.startsWith('::error '))).toBe(true);
  expect(annotations[9]).toContain('::warning file=content/ratings/2026/2026-04-01');
  expect(out).toContain('::notice title=');
});

test('the whole report as Markdown: to a file, and to the summary of a run on GitHub', async () => {
  await write(february, wrongNote);
  commit('A slip');
  git('switch', '--quiet', '--create', 'branch');
  await write(
    'content/ratings/2026/2026-03-05-fixt-fixture-securities.md',
    withFields('published: 2026-03-05\naction: "```</details>@everyone"'),
  );
  const stepSummary = join(repository, 'step.md');
  await writeFile(stepSummary, 'Before\n');
  const env = { GITHUB_STEP_SUMMARY: stepSummary };
  const args = ['--changed', '--summary', join(repository, 'out/report.md'), '--format', 'github'];
  expect((await check(args, env)).code).toBe(1);
  const markdown = await readFile(join(repository, 'out/report.md'), 'utf8');
  expect(shown(markdown)).toMatchInlineSnapshot(`
    "## checked 3 notes: 1 error, 1 warning

    ### \`content/ratings/2026/2026-03-05-fixt-fixture-securities.md\`

    \`\`\`\`text
    error[field-value]: Unexpected \`'''</details>@everyone\` as \`action\`, expected \`upgrade\`, \`downgrade\`, \`initiate\`, \`resume\`, \`maintain\`, \`suspend\` or \`terminate\`
     --> content/ratings/2026/2026-03-05-fixt-fixture-securities.md:7:9
      |
    7 | action: "\`\`\`</details>@everyone"
      |         ^^^^^^^^^^^^^^^^^^^^^^^^ none of these words
      = help: write what the firm did with its rating: if only the target moved, that is \`action: maintain\`
    \`\`\`\`

    ## Elsewhere

    ### \`content/ratings/2026/2026-02-05-fixt-fixture-securities.md\`

    \`\`\`text
    warning[field-value]: Unexpected \`initiates\` as \`action\`, expected \`upgrade\`, \`downgrade\`, \`initiate\`, \`resume\`, \`maintain\`, \`suspend\` or \`terminate\`
     --> content/ratings/2026/2026-02-05-fixt-fixture-securities.md:7:9
      |
    7 | action: initiates
      |         ^^^^^^^^^ did you mean \`initiate\`?
      = help: write \`action: initiate\`
              this error was here before the branch: mend it in a change of its own
    \`\`\`
    "
  `);
  expect(await readFile(stepSummary, 'utf8')).toBe(`Before\n${markdown}`);
  await check([], env);
  expect(await readFile(stepSummary, 'utf8')).toBe(`Before\n${markdown}`);
});
