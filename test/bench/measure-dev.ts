import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type BenchArchive, idOf, putNote } from './archive.ts';
import { forgetChecks, ourCommand } from './engines/ours.ts';
import { PeakMemory } from './process-memory.ts';
import { endSession, endWithUs } from './sessions.ts';

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

/** Measures the dev server on the notes that lie below a folder of ours. */
export async function measureDev(
  folder: string,
  { edited }: BenchArchive,
  limit: number,
): Promise<DevRun> {
  await forgetChecks(folder);
  try {
    const first = await startDev(folder, limit);
    await first.stop();
    const next = await startDev(folder, limit);
    try {
      const page = `${next.url}ratings/${idOf(edited.path)}/`;
      await answer(page, '', limit);
      const text = `Edited at ${Date.now()}, to be seen at once.`;
      const saved = performance.now();
      await putNote(join(folder, 'content'), { ...edited, text: `${edited.text}\n${text}\n` });
      await answer(page, text, limit);
      const edit = secondsSince(saved);
      const peakBytes = next.peakBytes();
      return { firstStart: first.seconds, nextStart: next.seconds, edit, peakBytes };
    } finally {
      await next.stop();
    }
  } finally {
    await putNote(join(folder, 'content'), edited);
  }
}

interface Dev {
  url: string;
  seconds: number;
  peakBytes(): number | undefined;
  stop(): Promise<void>;
}

async function startDev(folder: string, limit: number): Promise<Dev> {
  const port = await freePort();
  const { program, args, cwd, env } = ourCommand(folder, 'dev', ['--port', String(port)]);
  const started = performance.now();
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: 'ignore',
    detached: true,
  });
  endWithUs(child);
  const closed = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const memory = process.platform === 'linux' ? new PeakMemory(child.pid ?? 0) : undefined;
  const sampler = setInterval(() => memory?.sample(), 200);
  const stop = async () => {
    clearInterval(sampler);
    endSession(child.pid ?? 0);
    await closed;
  };
  const url = `http://localhost:${port}/`;
  try {
    await answer(url, '</html>', limit);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, seconds: secondsSince(started), peakBytes: () => memory?.bytes, stop };
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
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, () => resolve()));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}
