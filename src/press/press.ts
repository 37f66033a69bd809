import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { sum } from 'd3-array';
import { type CheckedRecord, handOver } from '../check/checked-record.ts';
import type { Note } from '../notes/note.ts';
import type { Pressed } from './manifest.ts';
import { endTurns, newTurns, type PressTask, type Progress, pressPart } from './press-part.ts';

/** What a thread besides the main one gets. */
export interface HelperData {
  task: PressTask;
  record: Omit<CheckedRecord, 'notes'> & { notes: Uint8Array[] };
}

/** What is to be pressed. */
interface PressJob extends Omit<PressTask, 'turns'> {
  record: CheckedRecord;
  /** How many to start at once; undefined for as many as the work is worth. */
  threads: number | undefined;
}

/** How many notes are worth a thread if their files are made. Fewer are done before it has started. */
const worthMaking = 300;
/** The same if most files are as they were. Listing all pages takes a thread longer than a look at few. */
const worthKeeping = 15_000;
/** Bytes of memory that a thread needs beside those of each note. */
const perThread = 250e6;
const perNote = 9000;

/**
 * Makes all pages and endpoints of the site: in this thread, and in others if there is much to
 * do.
 *
 * @param onProgress called often
 */
export async function press(
  { record, threads, ...job }: PressJob,
  onProgress: (progress: Progress) => void,
): Promise<Pressed> {
  const task: PressTask = { ...job, turns: newTurns() };
  handOver(record);
  const notes = record.notes.length;
  const most = threads ?? threadsFor(notes);
  const worth = Math.ceil(notes / (job.areKeysKnown ? worthKeeping : worthMaking));
  const helpers = startHelpers((threads ?? Math.min(most, worth)) - 1, task, record);
  const first = await pressPart(task, async (progress) => {
    onProgress(progress);
    // More has changed than it seemed.
    const isLong = progress.rendered > worthMaking && progress.done * 2 < progress.all;
    if (isLong && helpers.length === 0) helpers.push(...startHelpers(most - 1, task, record));
    // A thread that failed must be noticed.
    await setImmediate();
  }).catch((error: unknown) => {
    endTurns(task.turns);
    throw error;
  });
  const parts = [first, ...(await Promise.all(helpers))];
  return {
    pages: Object.assign({}, ...parts.map(({ pages }) => pages)),
    rendered: sum(parts, ({ rendered }) => rendered),
  };
}

/** Returns how many threads there may be: one per processor, as far as memory allows. */
function threadsFor(notes: number): number {
  const room = Math.floor(process.availableMemory() / (perThread + notes * perNote));
  return Math.max(1, Math.min(availableParallelism(), room + 1));
}

function startHelpers(
  count: number,
  task: PressTask,
  { notes, ...beside }: CheckedRecord,
): Promise<Pressed>[] {
  if (count <= 0) return [];
  const record = { notes: inJson(notes), ...beside };
  return Array.from({ length: count }, () => startHelper({ task, record }));
}

/** No function in here may name `workerData`, which would then stay in memory until the thread ends. */
function startHelper(workerData: HelperData): Promise<Pressed> {
  const { turns } = workerData.task;
  const worker = new Worker(join(process.cwd(), 'src/press/press-worker.ts'), { workerData });
  const part = new Promise<Pressed>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error(lostThread)));
  });
  part.catch(() => endTurns(turns));
  return part;
}

const lostThread = 'A thread of this command ended before its work was done. Run it again.';

/**
 * Returns notes as JSON texts of some notes each, in memory that threads share. One text of all
 * would be too long for V8.
 */
function inJson(notes: readonly Note[]): Uint8Array[] {
  const size = 5000;
  return Array.from({ length: Math.ceil(notes.length / size) }, (_, at) => {
    const json = Buffer.from(JSON.stringify(notes.slice(at * size, (at + 1) * size)));
    const shared = new Uint8Array(new SharedArrayBuffer(json.length));
    shared.set(json);
    return shared;
  });
}
