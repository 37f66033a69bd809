import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A command, and where it runs. */
export interface Command {
  program: string;
  args: readonly string[];
  cwd: string;
  env?: Record<string, string>;
}

/** What a command took, and how it ended. */
export interface Measured {
  seconds: number;
  /** Of the command and of all processes that it waited for, in its own code and in the system. */
  cpuSeconds: number;
  /** Undefined where the system does not tell. */
  peakBytes: number | undefined;
  /** Undefined where it ended well; else what it said last. */
  failure: string | undefined;
}

/** A program that runs, with all the processes that it starts. */
export interface Session {
  ended: Promise<number | null>;
  peakBytes(): number | undefined;
  /** Ends all of its processes at once. */
  end(): void;
}

const running = new Set<number>();
process.on('exit', () => {
  for (const pid of running) endSession(pid);
});

function endSession(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {} // It has ended by itself.
}

/** Starts a command in a session of its own, by which all its processes are known. It ends with this program. */
export function startSession({ program, args, cwd, env = {} }: Command): Session {
  // What npm and an editor set is for their own programs.
  const kept = Object.entries(process.env).filter(([name]) => !/^(?:npm_|NODE_|VITEST)/.test(name));
  const child = spawn(program, args, {
    cwd,
    env: { ...Object.fromEntries(kept), LC_ALL: 'C', ASTRO_TELEMETRY_DISABLED: '1', ...env },
    stdio: 'ignore',
    detached: true,
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${program} could not be started.`);
  running.add(pid);
  let peak: number | undefined;
  const sample = () => {
    if (process.platform === 'linux') peak = Math.max(peak ?? 0, memoryOf(pid));
  };
  const sampler = setInterval(sample, 100);
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', (code) => {
      clearInterval(sampler);
      running.delete(pid);
      resolve(code);
    });
  });
  return { ended, peakBytes: () => peak, end: () => endSession(pid) };
}

/** Returns the bytes that a session has in memory, or the most that one of its processes ever had. */
export function memoryOf(session: number): number {
  let [resident, peak] = [0, 0];
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'latin1');
      // The program's name may hold spaces and brackets; the session is the fourth word behind it.
      if (Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[3]) !== session) continue;
      const status = readFileSync(`/proc/${name}/status`, 'latin1');
      resident += bytesOf(status, 'VmRSS');
      peak = Math.max(peak, bytesOf(status, 'VmHWM'));
    } catch {} // It ended between being listed and being read.
  }
  return Math.max(resident, peak);
}

function bytesOf(status: string, field: string): number {
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1] ?? 0) * 1024;
}

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
  mkdirSync(dirname(log), { recursive: true });
  // What the command before left to be written must not be this one's burden.
  spawnSync('sync');
  const times = `${log}.times`;
  const script = `TIMEFORMAT='%3R %3U %3S'; { time "$@" >"$BENCH_LOG" 2>&1 </dev/null; } 2>"$BENCH_TIMES"`;
  const session = startSession({
    program: 'bash',
    args: ['-c', script, 'bash', program, ...args],
    cwd,
    env: { ...env, BENCH_LOG: log, BENCH_TIMES: times },
  });
  let failure: string | undefined;
  const alarm = setTimeout(() => {
    failure = `not done after ${limit} s`;
    session.end();
  }, limit * 1000);
  const code = await session.ended;
  clearTimeout(alarm);
  const peakBytes = session.peakBytes();
  if (failure) return { seconds: limit, cpuSeconds: 0, peakBytes, failure };
  // Bash itself may have said something before, such as that the command was killed.
  const found = /^([\d.]+) ([\d.]+) ([\d.]+)\s*$/m.exec(readFileSync(times, 'utf8'));
  if (!found) throw new Error(`There are no times in ${times}.`);
  const [seconds = 0, user = 0, system = 0] = found.slice(1).map(Number);
  failure = code === 0 ? undefined : `exit code ${code}: ${lastWords(log)}`;
  return { seconds, cpuSeconds: user + system, peakBytes, failure };
}

function lastWords(log: string): string {
  const said = readFileSync(log, 'utf8').trim().split('\n');
  const telling = said.findLast((line) => /error|fatal|out of memory/i.test(line)) ?? said.at(-1);
  return (telling ?? '').trim().slice(0, 200);
}
