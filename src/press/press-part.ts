import type { PressPath } from './entry.ts';
import type { Manifest, Output, PartNumber, Pressed } from './manifest.ts';
import { isStaged, stage } from './staging.ts';

export interface PressTask {
  /** The plates. */
  entry: string;
  staging: string;
  /** Which paths of the site: every `of`-th one, from the `number`-th on. */
  part: PartNumber;
  /** The next turn to take, and how many paths are done. */
  turns: Int32Array<SharedArrayBuffer>;
  /** What is known of the files in the staging folder. */
  last: Manifest['pages'];
  /** Whether this program made the keys of those files. */
  areKeysKnown: boolean;
}

/** How far a build is. */
export interface Progress {
  /** How many paths all threads have done. */
  done: number;
  /** How many of them this thread has made anew. */
  rendered: number;
  all: number;
}

/** How many paths a thread takes at once. Neighbours share rows and bodies. */
const together = 16;

const taken = 0;
const done = 1;

/** Returns what the threads of a build share. */
export function newTurns(): PressTask['turns'] {
  return new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
}

/** Ends every thread after its turn, because one has failed. */
export function endTurns(turns: PressTask['turns']): void {
  Atomics.store(turns, taken, 2 ** 30);
}

/**
 * Makes pages beside other threads until none is left: value and key, and if the key has changed,
 * body, page and file.
 *
 * @param afterTurn called after each turn of this thread
 */
export async function pressPart(
  { entry, staging, part, turns, last, areKeysKnown }: PressTask,
  afterTurn: (progress: Progress) => void | Promise<void> = () => {},
): Promise<Pressed> {
  // The bundle that `entry.ts` became.
  const { listPaths } = (await import(entry)) as typeof import('./entry.ts');
  const own = refuseTwins(await listPaths()).filter((_, at) => at % part.of === part.number - 1);
  // Those without a key are made every time, and some are long.
  const all = [...own.filter(({ value }) => !value), ...own.filter(({ value }) => value)];
  const pressed: Pressed = { pages: {}, rendered: 0 };
  for (;;) {
    const first = Atomics.add(turns, taken, 1) * together;
    if (first >= all.length) return pressed;
    const turn = all.slice(first, first + together);
    for (const path of turn) pressed.pages[path.file] = await press(path);
    const before = Atomics.add(turns, done, turn.length);
    const { rendered } = pressed;
    await afterTurn({ done: before + turn.length, rendered, all: all.length });
  }

  async function press(path: PressPath): Promise<Output> {
    const known = last[path.file];
    const key = path.value?.key;
    if (areKeysKnown && key !== undefined && known?.key === key) {
      if (isStaged(staging, path.file, known)) {
        path.value?.forget();
        return known;
      }
    }
    const { bytes, lastModified, isMoved } = await path.render();
    path.value?.forget();
    pressed.rendered += 1;
    const output: Output = stage(staging, path.file, bytes, known);
    if (key !== undefined) output.key = key;
    if (lastModified !== undefined) output.lastModified = lastModified;
    if (isMoved) output.isMoved = true;
    return output;
  }
}

/**
 * Refuses two paths that would be one file.
 *
 * @throws if there are any
 */
function refuseTwins(paths: PressPath[]): PressPath[] {
  const files = new Set<string>();
  for (const { file } of paths) {
    if (files.has(file)) throw new Error(`Two pages of the site have the address /${file}.`);
    files.add(file);
  }
  return paths;
}
