import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite, envOf, placeIn, root, runCommand, type SitePlace } from '../support/build.ts';
import { differences, readTree } from '../support/files.ts';

let folder: string;
let place: SitePlace;
let before: Map<string, string>;

const right = `---
title: A note that is right
published: 2026-03-05
ticker: NYSE:FIXT
company: Fixture Corp
firm: Fixture Securities
action: maintain
---
`;

/** Each breaks the right note in one way; the rule that says so, and the line. */
const broken = {
  'bad-date': { bytes: right.replace('2026-03-05', '2026-02-30'), rule: 'field-value', line: 3 },
  'unknown-key': { bytes: right.replace('company', 'compagny'), rule: 'unknown-field', line: 5 },
  'missing-field': { bytes: right.replace(/firm: .*\n/, ''), rule: 'field-missing', line: 7 },
  'script-fence': {
    bytes: `---js\n({ title: require('node:fs').writeFileSync(process.env.RAN, 'ran') })\n---\n`,
    rule: 'fence-opening',
    line: 1,
  },
  'duplicate-key': {
    bytes: right.replace('action:', 'title: Another\naction:'),
    rule: 'duplicate-key',
    line: 7,
  },
  'invalid-utf-8': {
    bytes: Buffer.from(right.replace('right', 'caf\u00e9'), 'latin1'),
    rule: 'encoding',
    line: 2,
  },
  'no-closing-fence': { bytes: right.slice(0, -4), rule: 'fence-closing', line: 7 },
  'wrong-name': { bytes: right, rule: 'file-name', line: undefined },
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ratings-digest-invalid-'));
  place = placeIn(folder);
  await cp(join(root, 'test/fixtures/site'), place.content, { recursive: true });
  expect((await buildSite(place)).code).toBe(0);
  before = await readTree(place.out);
  for (const [name, { bytes }] of Object.entries(broken)) {
    await writeFile(join(place.content, `ratings/2026/${name}.md`), bytes);
  }
  await writeFile(join(place.content, 'ratings/2026/2026-03-05-fixt-fixture-securities.md'), right);
  // A note that is replaced twice, the first time by one with an error.
  const file = (id: string) => join(place.content, `ratings/2026/${id}.md`);
  const second = (await readFile(file(replaced), 'utf8')).replace(
    'ticker:',
    `replaces: ${replaced}\nticker:`,
  );
  await writeFile(file(`${replaced}-2`), second.replace('company:', 'compagny:'));
  await writeFile(file(`${replaced}-3`), second.replace(replaced, `${replaced}-2`));
});

const replaced = '2026-03-02-lonx-fixture-securities';

afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each(['check', 'build'])('npm run %s', (command) => {
  test('reports every broken note in one run, with its rule, line, frame and fix', async () => {
    const ran = join(folder, 'ran');
    const { code, output } = await runCommand(command, [], { ...envOf(place), RAN: ran });
    expect(code).toBe(1);
    for (const [name, { rule, line }] of Object.entries(broken)) {
      const at = output.split('\n').findIndex((text) => text.includes(`/${name}.md`));
      const block = output
        .split('\n')
        .slice(at - 1, at + 7)
        .join('\n');
      expect(block).toContain(`error[${rule}]`);
      if (line) expect(block).toContain(`${name}.md:${line}:`);
      if (line) expect(block).toMatch(new RegExp(`\\n ?${line} \\| .*\\n +\\| +\\^`));
      expect(block).toContain('= help: ');
    }
    expect(output).toMatch(/checked \d+ notes: 10 errors/);
    expect(output).not.toMatch(/\n {4}at |ZodError|YAMLException|node:internal/);
    expect(existsSync(ran), 'the fence ran').toBe(false);
    expect(differences(await readTree(place.out), before)).toEqual([]);
  });
});

test('--skip-invalid publishes the notes that are right and reports the others', async () => {
  const { code, output } = await runCommand('build', ['--skip-invalid'], envOf(place));
  expect(code, output).toBe(0);
  expect(output).toContain('error[duplicate-key]');
  const tree = await readTree(place.out);
  const files = [...tree.keys()];
  expect(files).toContain('ratings/2026-03-05-fixt-fixture-securities/index.html');
  expect(files.filter((path) => /bad-date|script-fence|wrong-name/.test(path))).toEqual([]);
  // What the author withdrew does not come back.
  expect(output).toContain(`${replaced}.md was left out, too: the note that replaces it`);
  const showing = [...tree].filter(([path, text]) => `${path} ${text}`.includes(replaced));
  expect(showing.map(([path]) => path)).toEqual([]);
});

test('a record with no notes is an error, and changes nothing', async () => {
  const now = await readTree(place.out);
  const empty = join(folder, 'empty');
  for (const command of ['check', 'build']) {
    const { code, output } = await runCommand(command, [], envOf({ ...place, content: empty }));
    expect(code).toBe(1);
    expect(output).toMatch(/no notes|at least one note/i);
  }
  expect(differences(await readTree(place.out), now)).toEqual([]);
});

test.skipIf(process.platform === 'win32').each(['check', 'build'])(
  'npm run %s tells of a pipe, a socket and a device, and waits for none of them',
  async (command) => {
    const now = await readTree(place.out);
    const content = join(folder, `no-files-${command}`);
    await cp(join(root, 'test/fixtures/site'), content, { recursive: true });
    const server = createServer().listen(join(content, 'ratings/2026/socket.md'));
    await once(server, 'listening');
    execFileSync('mkfifo', [join(content, 'firms/pipe.md')]);
    await symlink('/dev/zero', join(content, 'pages/device.md'));
    const { code, output } = await runCommand(command, [], envOf({ ...place, content }));
    server.close();
    expect(code, output).toBe(1);
    expect(output).toContain('Unexpected pipe, socket or device `socket.md`');
    expect(output).toContain('Unexpected pipe, socket or device `pipe.md`');
    expect(output).toContain('Unexpected symbolic link `device.md` out of the content folder');
    expect(differences(await readTree(place.out), now)).toEqual([]);
  },
);

test('an error in a firm and one in a note are reported in one run', async () => {
  const both = placeIn(join(folder, 'both'));
  await cp(join(root, 'test/fixtures/site'), both.content, { recursive: true });
  await writeFile(join(both.content, 'firms/broken.md'), '---\nnom: Broken\n---\n');
  await writeFile(join(both.content, 'ratings/2026/broken.md'), right.replace('firm:', 'frim:'));
  const { code, output } = await buildSite(both);
  expect(code).toBe(1);
  expect(output).toContain('firms/broken.md');
  expect(output).toContain('ratings/2026/broken.md');
  expect(output).toContain('checked 12 notes: 2 errors');
});

test('a note that is moved to the wrong folder, or copied there, is an error though its bytes are known', async () => {
  const moved = placeIn(join(folder, 'moved'));
  await cp(join(root, 'test/fixtures/site'), moved.content, { recursive: true });
  expect((await buildSite(moved)).code).toBe(0);
  const built = await readTree(moved.out);
  const name = '2026-03-02-lonx-fixture-securities.md';
  const [here, there] = ['2026', '2025'].map((year) => join(moved.content, 'ratings', year, name));
  if (!here || !there) throw new Error('no paths');
  await rename(here, there);
  const afterMove = await buildSite(moved);
  expect(afterMove.code).toBe(1);
  expect(afterMove.output).toContain('error[file-name]');
  await cp(there, here);
  const afterCopy = await buildSite(moved);
  expect(afterCopy.code).toBe(1);
  expect(afterCopy.output).toContain('error[file-name]');
  expect(differences(await readTree(moved.out), built)).toEqual([]);
  await rm(there);
  expect((await buildSite(moved)).code).toBe(0);
  expect(differences(await readTree(moved.out), built)).toEqual([]);
});
