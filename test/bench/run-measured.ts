import { spawn, spawnSync } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PeakMemory } from './process-memory.ts';
import { parseTimes, type Times, timeFormat } from './process-times.ts';
import { endSession, endWithUs } from './sessions.ts';

/** A command, and where it runs. */
export interface Command {
  program: string;
  args: readonly string[];
  cwd: string;
  env?: Record<string, string>;
}

/** What a command took, and how it ended. */
export interface Measured extends Times {
  /** Undefined where the system does not tell. */
  peakBytes: number | undefined;
  /** Undefined where it ended well; else what it said last. */
  failure: string | undefined;
}

const samplesEvery = 100; // milliseconds

/**
 * Runs a command to its end and measures it: the times by bash, whose `time` asks the kernel for those of
 * all processes below, and the memory by looking at `/proc`.
 *
 * @param log the file that gets what the command prints
 * @param limit seconds after which it is ended, which is a failure
 */
export async function runMeasured(
  { program, args, cwd, env = {} }: Command,
  log: string,
  limit: number,
): Promise<Measured> {
  await mkdir(dirname(log), { recursive: true });
  // What the command before left to be written must not be this one's burden.
  spawnSync('sync');
  const times = `${log}.times`;
  const script = `TIMEFORMAT='${timeFormat}'; { time "$@" >"$BENCH_LOG" 2>&1 </dev/null; } 2>"$BENCH_TIMES"`;
  const child = spawn('bash', ['-c', script, 'bash', program, ...args], {
    cwd,
    env: { ...cleanEnvironment(), ...env, BENCH_LOG: log, BENCH_TIMES: times },
    stdio: 'ignore',
    // A session of its own, by which all its processes are known.
    detached: true,
  });
  endWithUs(child);
  const pid = child.pid ?? 0;
  const memory = process.platform === 'linux' ? new PeakMemory(pid) : undefined;
  const sampler = setInterval(() => memory?.sample(), samplesEvery);
  let isOver = false;
  const alarm = setTimeout(() => {
    isOver = true;
    endSession(pid);
  }, limit * 1000);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  clearInterval(sampler);
  clearTimeout(alarm);
  if (isOver) {
    const failure = `not done after ${limit} s`;
    return { seconds: limit, cpuSeconds: 0, peakBytes: memory?.bytes, failure };
  }
  return {
    ...parseTimes(await readFile(times, 'utf8')),
    peakBytes: memory?.bytes,
    failure: code === 0 ? undefined : await lastWords(log, code),
  };
}

/** The environment without what npm and an editor set for their own, and with nothing that is asked of a server. */
function cleanEnvironment(): Record<string, string | undefined> {
  const kept = Object.entries(process.env).filter(([name]) => !/^(?:npm_|NODE_|VITEST)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C', ASTRO_TELEMETRY_DISABLED: '1' };
}

async function lastWords(log: string, code: number | null): Promise<string> {
  const said = (await readFile(log, 'utf8')).trim().split('\n');
  const telling = said.findLast((line) => /error|fatal|out of memory/i.test(line)) ?? said.at(-1);
  return `exit code ${code}: ${(telling ?? '').trim().slice(0, 200)}`;
}
