import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { chmod, cp, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lock } from '../../src/disk/lock.ts';
import {
  buildSite,
  envOf,
  placeIn,
  programFolder,
  type Run,
  root,
  runCommand,
  runScript,
  type SitePlace,
  startBuild,
  withSource,
} from '../support/build.ts';
import { differences, readTree } from '../support/files.ts';
import { writeArchive } from '../support/make-archive/write-archive.ts';
import { briefs } from '../support/many-briefs.ts';

let folder: string;
let place: SitePlace;
let before: Map<string, string>;
const edited = 'ratings/2025/2025-12-01-exmp-fixture-securities.md';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ratings-digest-faults-'));
  place = placeIn(folder);
  await cp(join(root, 'test/fixtures/site'), place.content, { recursive: true });
  expect((await buildSite(place)).code).toBe(0);
  before = await readTree(place.out);
  // So that each build has something to write.
  await writeFile(join(place.content, edited), `${await text(edited)}\nOne more paragraph.\n`);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Where Linux keeps files in memory. */
const memoryDisk = '/dev/shm';

function hasOtherDisk(): boolean {
  return existsSync(memoryDisk) && statSync(memoryDisk).dev !== statSync(root).dev;
}

const text = (path: string) => readFile(join(place.content, path), 'utf8');

/** Expects a build to have stopped with these words and no others that only a programmer reads. */
async function expectStopped({ code, output }: Run, words: string | RegExp): Promise<void> {
  expect(code, output).toBe(1);
  expect(output).toMatch(words);
  expect(output).not.toMatch(/\n {4}at |Error:|node:internal|errno/);
  expect(differences(await readTree(place.out), before)).toEqual([]);
}

describe('folders that cannot be written to', () => {
  test('an output below a file', async () => {
    const out = join(place.content, edited, 'dist');
    await expectStopped(
      await buildSite({ ...place, out }),
      /fixture-securities\.md\/dist: there is a file where a folder is needed\.\n\nNothing was published/,
    );
  });

  test('a cache below a file', async () => {
    const cache = join(place.content, edited, 'cache');
    await expectStopped(await buildSite({ ...place, cache }), 'there is a file where a folder is');
  });

  // No mode of a file stops root.
  test.skipIf(process.getuid?.() === 0).each(['out', 'cache'] as const)(
    'the %s folder of another user',
    async (name) => {
      await chmod(place[name], 0o555);
      const run = await buildSite(place);
      await chmod(place[name], 0o755);
      await expectStopped(run, 'this user may not read or write there');
    },
  );
});

describe.skipIf(!hasOtherDisk())('folders on another disk', () => {
  let other: string;

  beforeAll(async () => {
    other = await mkdtemp(join(memoryDisk, 'ratings-digest-'));
  });

  afterAll(() => rm(other, { recursive: true }));

  test('an output there is published', async () => {
    const elsewhere = {
      ...placeIn(join(folder, 'elsewhere'), place.content),
      out: join(other, 'dist'),
    };
    const { code, output } = await buildSite(elsewhere);
    expect(code, output).toBe(0);
    expect([...(await readTree(elsewhere.out)).keys()]).toEqual([...before.keys()]);
  });

  test('a cache there is used', async () => {
    const elsewhere = {
      ...placeIn(join(folder, 'other-cache'), place.content),
      cache: join(other, 'cache'),
    };
    const { code, output } = await buildSite(elsewhere);
    expect(code, output).toBe(0);
    expect([...(await readTree(elsewhere.out)).keys()]).toEqual([...before.keys()]);
    expect((await buildSite(elsewhere)).output).toContain(': 0 pages and feeds rendered');
  });
});

describe('a disk with no room', () => {
  test.skipIf(!existsSync('/dev/full'))('for what is remembered of the build', async () => {
    const memory = join(place.cache, 'site.json.new');
    await symlink('/dev/full', memory);
    const run = await buildSite(place);
    await rm(memory);
    await expectStopped(run, 'The disk is full. Make room, then run this again.');
  });

  test.skipIf(process.platform === 'win32')('for a page', async () => {
    const run = await buildWithin(`ulimit -f 12`);
    await expectStopped(run, 'A file grew larger than is allowed here');
  });

  /** Builds in a shell that limits what it may use. */
  function buildWithin(limit: string): Promise<Run> {
    const command = `${limit}; exec "$0" src/commands/run.js build`;
    const child = spawn('bash', ['-c', command, process.execPath], {
      cwd: programFolder(),
      env: { ...process.env, NODE_ENV: '', VITEST: '', ...envOf(place) },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data: Buffer) => {
        output += data.toString();
      });
    }
    return new Promise((resolve) => child.on('close', (code) => resolve({ code, output })));
  }
});

describe('threads that end before their work is done', () => {
  const many = () => placeIn(join(folder, 'many'));

  beforeAll(() => void writeArchive(many().content, briefs(20, 'A body.')));

  test.each([
    ['by an error', "setImmediate(() => { throw new Error('The thread is gone'); })", 'is gone'],
    ['by themselves', 'process.exit(3)', 'A thread of this command ended before its work was done'],
  ])('%s', async (_name, end, words) => {
    const env = { THREADS: '2', ...withSource('src/press/press-worker.ts', `${end};\n`) };
    await expectStopped(await buildSite(many(), env), words);
    expect(existsSync(many().out)).toBe(false);
  });
});

test('a note that changes during a build appears in its old or new form, or stops the build', async () => {
  const changing = placeIn(join(folder, 'changing'));
  await cp(join(root, 'test/fixtures/site'), changing.content, { recursive: true });
  const file = join(changing.content, edited);
  const versions = ['first', 'second'].map((name) =>
    [
      '---',
      `title: The ${name} title`,
      'published: 2025-12-01\nticker: NYSE:EXMP\ncompany: Example Corp\nfirm: Fixture Securities',
      `action: maintain\n---\nThe ${name} body.\n`,
    ].join('\n'),
  );
  await writeFile(file, versions[0] ?? '');
  const { ended } = startBuild(changing);
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  // Not beside it: what is among the notes and no note is an error.
  const next = join(folder, 'next.md');
  for (let turn = 1; !isOver; turn += 1) {
    // Moved into place, as editors and git write: a file that is half written would be another fault.
    await writeFile(next, versions[turn % 2] ?? '');
    await rename(next, file);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  const { code, output } = await ended;
  const page = 'ratings/2025-12-01-exmp-fixture-securities/index.html';
  const shown = async () => (await readTree(changing.out)).get(page) ?? '';
  if (code === 0) expect(await shown()).toMatch(/The (first|second) title[\s\S]*The \1 body/);
  else
    expect(output).toMatch(/changed while the site was built\. Build again\.\n\nNothing was pub/);
  await writeFile(file, versions[1] ?? '');
  expect((await buildSite(changing)).code).toBe(0);
  expect(await shown()).toMatch(/The second title[\s\S]*The second body/);
  expect(await shown()).not.toContain('The first');
});

test('a line of a million characters is an error, wherever it is', async () => {
  const wrong = placeIn(join(folder, 'long'));
  await cp(join(root, 'test/fixtures/site'), wrong.content, { recursive: true });
  const long = 'x'.repeat(1_000_000);
  const note = await text(edited);
  const file = (name: string) => join(wrong.content, `ratings/2026/2026-03-0${name}.md`);
  await writeFile(file('1-exmp-fixture-securities'), `${note}\n${long}\n`);
  await writeFile(file('2-exmp-fixture-securities'), note.replace(/title: /, `title: ${long}`));
  await writeFile(file('3-exmp-fixture-securities'), long);
  await writeFile(join(wrong.content, 'firms/long.md'), `---\nname: ${long}\n---\n${long}\n`);
  const { code, output } = await runCommand('check', [], envOf(wrong));
  expect(code, output.slice(0, 2000)).toBe(1);
  for (const name of ['01-exmp', '02-exmp', '03-exmp', 'firms/long.md']) {
    expect(output.length, output.slice(0, 2000)).toBeLessThan(20_000);
    expect(output).toContain(name);
  }
});

/** As many as are read in threads in `npm test`, more in the benchmarks. */
const manyNotes = Number(process.env['FAULT_NOTES'] ?? 2000);

test(
  'of many notes ten are wrong: each is told, and nothing is published',
  async () => {
    const many = { ...place, content: join(folder, 'many-notes') };
    writeArchive(many.content, briefs(manyNotes));
    for (let number = 0; number < 10; number += 1) {
      const name = join(many.content, `ratings/2026/2026-02-0${number}-bad.md`);
      await writeFile(name, `---\nnumber: ${number}\n`);
    }
    const run = await buildSite(many);
    const checked = new Intl.NumberFormat('en').format(manyNotes + 10);
    await expectStopped(run, new RegExp(`checked ${checked} notes: \\d+ errors`));
    for (let number = 0; number < 10; number += 1) {
      expect(run.output).toContain(`2026-02-0${number}-bad.md`);
    }
  },
  120_000 + manyNotes * 10,
);

describe('folders that are not the build’s alone', () => {
  test('notes within the output are refused before anything is written', async () => {
    const { code, output } = await buildSite({ ...place, out: folder });
    expect(code, output).toBe(1);
    expect(output).toContain('must not lie in OUT_DIR');
    expect(existsSync(join(place.content, edited))).toBe(true);
  });

  test('a folder `dist` in what is named as the cache is refused, whatever else is there', async () => {
    const cache = join(folder, 'project-of-somebody');
    await cp(place.content, join(cache, 'dist'), { recursive: true });
    await writeFile(join(cache, 'output.json'), '{"outDir":"dist"}');
    await writeFile(join(cache, 'site.json'), '{"outDir":"dist"}');
    await expectStopped(
      await buildSite({ ...place, cache }),
      /project-of-somebody\/ has files that no build made/,
    );
    expect(existsSync(join(cache, 'dist', edited))).toBe(true);
  });
});

test('Astro’s own build says what to run in its place', async () => {
  const { code, output } = await runScript(
    'node_modules/astro/bin/astro.mjs',
    ['build'],
    envOf(place),
  );
  expect(code).toBe(1);
  expect(output).toContain('Build the site with `npm run build`, which checks the notes first.');
  expect(output).not.toMatch(/stack|node_modules/i);
  expect(differences(await readTree(place.out), before)).toEqual([]);
});

test('while one build is under way, another one says why it does nothing', async () => {
  const release = lock(place.cache);
  const refused = await buildSite(place);
  release();
  await expectStopped(refused, /Another build uses .*cache\/\. Wait for it to end\./);
  const done = await buildSite(place);
  expect(done.code, done.output).toBe(0);
  expect((await readTree(place.out)).get('rss.xml')).toContain('One more paragraph.');
});
