import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { type BenchArchive, idOf, isNote, placeArchive, putNote, removeNote } from './archive.ts';
import type { Engine, EngineName } from './engines.ts';
import { type Expected, inspectOutput, type Output } from './output.ts';
import { type Measured, runMeasured } from './run.ts';

/** What happens to the notes before a build, in this order. */
export const stepNames = ['cold', 'unchanged', 'added', 'edited', 'deleted'] as const;
export type StepName = (typeof stepNames)[number];

/** One build of one engine, as it was measured. */
export interface Build extends Measured {
  engine: EngineName;
  step: StepName;
  round: number;
  /** Undefined where the build failed. */
  output: Output | undefined;
}

export interface RoundOptions {
  engines: readonly Engine[];
  archive: BenchArchive;
  runs: number;
  logDir: string;
  /**
   * Where old outputs go. Whoever measures deletes it at the end: for minutes after a removal, ext4 looks for
   * each new file past what it has just freed, and the next build would pay for that.
   */
  goneDir: string;
  /** Seconds that a build may take. */
  limit: number;
  say(line: string): void;
}

/**
 * Builds every engine's site again and again. The engines take turns at each step, so that whatever else the
 * machine does falls on all of them. An engine that fails is not tried again.
 *
 * @throws where an engine says that it succeeded, and its pages are not those of the notes
 */
export async function measureRounds(options: RoundOptions): Promise<Build[]> {
  const { archive, runs, limit, logDir, goneDir, say } = options;
  const builds: Build[] = [];
  const failed = new Set<EngineName>();
  for (let round = 1; round <= runs; round += 1) {
    for (const { contentDir, withFirms } of options.engines) {
      await placeArchive(archive, contentDir, withFirms);
    }
    const edit = `Edited in round ${round}: the figures stay as they are.`;
    for (const step of stepNames) {
      const expected = expectedAt(archive, step);
      for (const engine of options.engines.filter(({ name }) => !failed.has(name))) {
        await change(engine, archive, step, edit, goneDir);
        const since = Date.now();
        const log = join(logDir, `${engine.name}-${step}-${round}.log`);
        const measured = await runMeasured(engine.build, log, limit);
        const { failure } = measured;
        const build = { ...measured, engine: engine.name, step, round };
        if (failure) {
          say(`${engine.title} failed (${step}): ${failure}`);
          failed.add(engine.name);
          builds.push({ ...build, output: undefined });
          continue;
        }
        const output = await inspectOutput(engine.outDir, since, expected);
        if (step === 'edited') await refuseUnread(engine, archive, edit);
        builds.push({ ...build, output });
        say(`${round}/${runs} ${step}: ${engine.title} ${measured.seconds.toFixed(1)} s`);
      }
    }
  }
  return builds;
}

/** Changes an engine's notes as a step demands. */
async function change(
  engine: Engine,
  { added, edited, deleted }: BenchArchive,
  step: StepName,
  edit: string,
  goneDir: string,
): Promise<void> {
  const { contentDir, outDir, caches } = engine;
  const forget = async (folders: readonly string[]) => {
    await mkdir(goneDir, { recursive: true });
    for (const folder of folders.filter(existsSync)) {
      await rename(folder, join(await mkdtemp(join(goneDir, 'gone-')), 'folder'));
    }
  };
  if (step === 'cold') await forget([outDir, ...caches]);
  if (step === 'added') await putNote(contentDir, added);
  if (step === 'edited') {
    await putNote(contentDir, { ...edited, text: `${edited.text}\n${edit}\n` });
  }
  if (step === 'deleted') {
    await removeNote(contentDir, deleted);
    if (engine.keepsDeleted) await forget([outDir]);
  }
}

/** Returns the pages that there must be after a step. */
export function expectedAt(
  { paths, tickers, added, deleted }: BenchArchive,
  step: StepName,
): Expected {
  const hasAdded = step !== 'cold' && step !== 'unchanged';
  const there = [...paths.filter(isNote), ...(hasAdded ? [added.path] : [])].filter(
    (path) => step !== 'deleted' || path !== deleted.path,
  );
  return {
    notes: new Set(there.map(idOf)),
    tickers: new Set(there.map((path) => tickers.get(path))).size,
  };
}

/** An engine that does not show what a note's fields and body say has not done the work. */
async function refuseUnread(engine: Engine, { edited }: BenchArchive, edit: string): Promise<void> {
  const html = await readFile(
    join(engine.outDir, 'ratings', idOf(edited.path), 'index.html'),
    'utf8',
  );
  const plain = (name: string) =>
    new RegExp(`^${name}: ([\\w ]+)$`, 'm').exec(edited.text)?.[1] ?? '';
  for (const text of [edit, plain('author'), plain('company'), 'Key points', 'Risks']) {
    if (!html.includes(text)) throw new Error(`${engine.title} does not show: ${text}`);
  }
}
