import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listFiles } from '../../src/disk/files.ts';
import { copyProject, placeIn, type Run, type SitePlace, startBuild } from '../support/build.ts';
import { editProgram, programEdit } from '../support/changing-program.ts';
import { ChangingRecord, firmEdit, recordEdit, someNotes } from '../support/changing-record.ts';
import { differences, readTree } from '../support/files.ts';
import { type Damage, damages, killedAtWrite, spoil, spoilSome } from '../support/mishaps.ts';
import { copyPlates, putPlates } from '../support/plates.ts';

/** How many sequences are run: one in `npm test`, more by hand and in the benchmarks. */
const runs = Number(process.env['INCREMENTAL_RUNS'] ?? 1);
const seed = Number(process.env['INCREMENTAL_SEED'] ?? 5);

/** Settings that show on pages, with values to change between. */
const settings = {
  SITE_NAME: ['Ratings Digest', 'Another Digest'],
  SITE_URL: ['https://a.example', 'https://b.example'],
  BASE_PATH: ['/', '/digest'],
  SITE_LANGUAGE: ['en-US', 'en-GB'],
  SITE_TIME_ZONE: ['America/New_York', 'Asia/Tokyo'],
  REPOSITORY_URL: ['', 'https://github.com/example/digest'],
  INDEX_PAGE_SIZE: ['4', '3'],
  HOME_SIZE: ['6', '2'],
  FEED_SIZE: ['50', '3'],
  SLICE_FEED_SIZE: ['20', '2'],
  THREADS: ['', '3'],
} as const;
const setting = fc.oneof(
  ...Object.entries(settings).map(([name, values]) =>
    fc.record({ name: fc.constant(name), value: fc.constantFrom(...values) }),
  ),
);

const edits = fc.array(recordEdit, { minLength: 1, maxLength: 3 });

/** One step; each is followed by a build. */
const steps = {
  notes: fc.record({ kind: fc.constant('notes'), edits }),
  firm: fc.record({ kind: fc.constant('firm'), edit: firmEdit }),
  config: fc.record({ kind: fc.constant('config'), setting }),
  program: fc.record({ kind: fc.constant('program'), edit: programEdit }),
  killed: fc.record({
    kind: fc.constant('killed'),
    edits,
    after: fc.noBias(fc.integer({ min: 1, max: 150 })),
  }),
  // Each third page, as it waits in the cache and as it was published: whatever the next build does with
  // them, some are those that it would keep.
  pages: fc.record({ kind: fc.constant('pages'), from: fc.nat({ max: 2 }) }),
  // One file of what is known of the last build, or all.
  memory: fc.record({
    kind: fc.constant('memory'),
    file: fc.option(fc.nat()),
    damage: fc.constantFrom(...damages),
  }),
  wrong: fc.record({ kind: fc.constant('wrong') }),
};
type Step = (typeof steps)[keyof typeof steps] extends fc.Arbitrary<infer Value> ? Value : never;

/** A sequence has each kind of step, in any order. */
const sequence = fc
  .tuple(someNotes, fc.tuple(...Object.values(steps)), fc.noShrink(fc.infiniteStream(fc.nat())))
  .map(([notes, all, numbers]) => ({ notes, steps: shuffled(all, numbers) }));

function shuffled<Item>(items: readonly Item[], numbers: Iterator<number>): Item[] {
  const rest = [...items];
  return items.flatMap(() => rest.splice(numbers.next().value % rest.length, 1));
}

/** A site that changes, with a program that changes. */
class Site {
  readonly #folder: string;
  readonly #record: ChangingRecord;
  readonly #env: Record<string, string> = { SITE_URL: 'https://a.example' };
  /** What a clean build makes; undefined where that is not known. */
  #clean: Promise<Map<string, string>> | undefined;
  readonly place: SitePlace;

  constructor(folder: string, record: ChangingRecord) {
    this.#folder = folder;
    this.#record = record;
    this.place = placeIn(join(folder, 'site'));
  }

  async start(): Promise<void> {
    await copyProject(this.#project);
    this.#record.write(this.place.content);
    await this.expectClean();
  }

  get #project(): string {
    return join(this.#folder, 'project');
  }

  /** What clean builds bundled since the program or the config changed. */
  get #plates(): string {
    return join(this.#folder, 'plates');
  }

  async take(step: Step): Promise<void> {
    if ('edits' in step) for (const edit of step.edits) this.#record.edit(edit);
    const isNew = !['pages', 'memory', 'wrong'].includes(step.kind);
    if (isNew) this.#clean = undefined;
    if (['program', 'config'].includes(step.kind)) await rm(this.#plates, { recursive: true });
    switch (step.kind) {
      case 'firm':
        this.#record.editFirm(step.edit);
        break;
      case 'config':
        this.#env[step.setting.name] = step.setting.value;
        break;
      case 'program':
        await editProgram(this.#project, step.edit);
        break;
      case 'pages':
        await spoilSome(join(this.place.cache, 'dist'), step.from);
        await spoilSome(this.place.out, step.from);
        break;
      case 'memory':
        await this.#spoilMemory(step.file, step.damage);
        break;
    }
    this.#record.write(this.place.content);
    if (step.kind === 'wrong') await this.#expectRefusal();
    if (step.kind === 'killed') await this.#kill(step.after);
    await this.expectClean();
  }

  /** Builds, and expects the output to be that of a build with nothing known from before. */
  async expectClean(): Promise<void> {
    const clean = await this.#cleanTree();
    const { code, output } = await this.#build().ended;
    expect(code, output).toBe(0);
    expect(differences(await readTree(this.place.out), clean)).toEqual([]);
  }

  #build(env: Record<string, string> = {}): ReturnType<typeof startBuild> {
    return startBuild(this.place, { ...this.#env, ...env }, this.#project);
  }

  #cleanTree(): Promise<Map<string, string>> {
    this.#clean ??= this.#buildClean();
    return this.#clean;
  }

  /**
   * Builds with nothing but a bundle of this program and config. The site may take that in place of making it once more:
   * if it takes an older one, its pages tell.
   */
  async #buildClean(): Promise<Map<string, string>> {
    const fresh = { ...placeIn(join(this.#folder, 'fresh')), content: this.place.content };
    putPlates(this.#plates, fresh.cache);
    const { code, output }: Run = await startBuild(fresh, this.#env, this.#project).ended;
    expect(code, output).toBe(0);
    const tree = await readTree(fresh.out);
    copyPlates(join(fresh.cache, 'plates'), this.#plates);
    putPlates(this.#plates, this.place.cache);
    await rm(join(this.#folder, 'fresh'), { recursive: true });
    return tree;
  }

  async #spoilMemory(file: number | null, how: Damage): Promise<void> {
    const { cache } = this.place;
    const known = listFiles(cache)
      .filter((path) => !path.startsWith('dist/'))
      .sort();
    const files = [
      join(this.#project, '.astro/build.mjs'),
      ...known.map((path) => join(cache, path)),
    ];
    const path = file === null ? undefined : files[file % files.length];
    if (path === undefined) await rm(cache, { recursive: true, force: true });
    else await spoil(path, how);
  }

  /** A note with an error: nothing is built. */
  async #expectRefusal(): Promise<void> {
    const before = await readTree(this.place.out);
    const wrong = join(this.place.content, 'ratings/2026/wrong.md');
    await mkdir(dirname(wrong), { recursive: true });
    await writeFile(wrong, '---\ntitle: Wrong\n---\n');
    const { code, output } = await this.#build().ended;
    expect(code, output).toBe(1);
    expect(differences(await readTree(this.place.out), before)).toEqual([]);
    await rm(wrong);
  }

  /**
   * Kills a build before it has written so many files. Until the next one, each file of the output is
   * one of the site before or one of the new site, and whole.
   */
  async #kill(after: number): Promise<void> {
    const old = await readTree(this.place.out);
    await this.#build(killedAtWrite(after)).ended;
    const clean = await this.#cleanTree();
    const broken = [...(await readTree(this.place.out))]
      .filter(([path]) => !path.startsWith('.publishing/'))
      .filter(([path, text]) => text !== old.get(path) && text !== clean.get(path));
    expect(broken.map(([path]) => path)).toEqual([]);
  }
}

test(
  'after any sequence of changes and mishaps, a build makes what a clean one makes',
  async () => {
    await fc.assert(
      fc.asyncProperty(sequence, async ({ notes, steps: all }) => {
        const folder = await mkdtemp(join(tmpdir(), 'ratings-digest-sequence-'));
        const site = new Site(folder, new ChangingRecord(notes));
        await site.start();
        for (const [at, step] of all.entries()) {
          try {
            await site.take(step);
          } catch (error) {
            const taken = all.slice(0, at + 1).map((one) => JSON.stringify(one));
            throw new Error(`After these steps:\n${taken.join('\n')}\n`, { cause: error });
          }
        }
        await rm(folder, { recursive: true });
      }),
      // A sequence takes a minute: it is told as it is, not made smaller.
      { seed, numRuns: runs, endOnFailure: true },
    );
  },
  runs * 600_000,
);
