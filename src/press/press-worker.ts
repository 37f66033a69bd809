import { parentPort, workerData } from 'node:worker_threads';
import { handOver } from '../check/checked-record.ts';
import type { HelperData } from './press.ts';
import { pressPart } from './press-part.ts';

// Only `press.ts` starts this thread.
const { task, record } = workerData as HelperData;

// The notes were checked before. A thread reads JSON faster than anything else. `workerData` lives as
// long as the thread, so the texts are taken out of it.
const notes = record.notes
  .splice(0)
  .flatMap((json) => JSON.parse(Buffer.from(json.buffer).toString()));
handOver({ ...record, notes });
parentPort?.postMessage(await pressPart(task));
