import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type BenchArchive, idOf, putNote } from './archive.ts';
import { forgetChecks, ourCommand } from './engines.ts';
import { type Measured, runMeasured, startSession } from './run.ts';

/** `npm run check`, with nothing remembered of an earlier run, and then again. */
export interface CheckRun {
  cold: Measured;
  warm: Measured;
}

/** `npm run dev`, in seconds. */
export interface DevRun {
  /** From the start to the home page, with nothing known of the notes. */
  firstStart: number;
  /** The same, started once more. */
  nextStart: number;
  /** From a saved note to its page with the new text. */
  edit: number;
  peakBytes: number | undefined;
}

/** Measures the check of the notes that lie below a folder of ours. */
export async function measureCheck(
  folder: string,
  logDir: string,
  limit: number,
): Promise<CheckRun> {
  await forgetChecks(folder);
  const run = async (name: string) => {
    const measured = await runMeasured(ourCommand(folder, 'check'), join(logDir, name), limit);
    if (measured.failure) throw new Error(`The check failed: ${measured.failure}`);
    return measured;
  };
  return { cold: await run('check-cold.log'), warm: await run('check-warm.log') };
}

/** Measures the dev server on the notes that lie below a folder of ours. */
export async function measureDev(
  folder: string,
  { edited }: BenchArchive,
  limit: number,
): Promise<DevRun> {
  const content = join(folder, 'content');
  await forgetChecks(folder);
  try {
    const first = await withDev(folder, limit, async (_url, { seconds }) => seconds);
    return await withDev(folder, limit, async (url, { seconds, peakBytes }) => {
      const page = `${url}ratings/${idOf(edited.path)}/`;
      await answer(page, '', limit);
      const text = `Edited at ${Date.now()}, to be seen at once.`;
      const saved = performance.now();
      await putNote(content, { ...edited, text: `${edited.text}\n${text}\n` });
      await answer(page, text, limit);
      const edit = secondsSince(saved);
      return { firstStart: first, nextStart: seconds, edit, peakBytes: peakBytes() };
    });
  } finally {
    await putNote(content, edited);
  }
}

/** Starts a dev server, uses it once it shows its home page, and ends it. */
async function withDev<Result>(
  folder: string,
  limit: number,
  use: (url: string, dev: { seconds: number; peakBytes(): number | undefined }) => Promise<Result>,
): Promise<Result> {
  const port = await freePort();
  const started = performance.now();
  const session = startSession(ourCommand(folder, 'dev', ['--port', String(port)]));
  const url = `http://localhost:${port}/`;
  try {
    await answer(url, '</html>', limit);
    return await use(url, { seconds: secondsSince(started), peakBytes: session.peakBytes });
  } finally {
    session.end();
    await session.ended;
  }
}

/** Asks for a page until it has a text. */
async function answer(url: string, text: string, limit: number): Promise<void> {
  const since = performance.now();
  while (secondsSince(since) < limit) {
    const page = await fetch(url).then(
      (response) => (response.ok ? response.text() : undefined),
      () => undefined, // Nobody listens yet.
    );
    if (page?.includes(text)) return;
    await wait(20);
  }
  throw new Error(`${url} did not show ${text} within ${limit} s.`);
}

function secondsSince(start: number): number {
  return (performance.now() - start) / 1000;
}

async function freePort(): Promise<number> {
  await using server = createServer().listen(0);
  await once(server, 'listening');
  // A server that listens on a port has an address of this kind.
  return (server.address() as AddressInfo).port;
}
