import { readdirSync, readFileSync } from 'node:fs';

/** A process as `/proc` shows it, in bytes. */
export interface ProcessMemory {
  resident: number;
  /** The most it ever had. */
  peak: number;
}

/** Returns the session that a process belongs to, from its `/proc/PID/stat`. */
export function parseSession(stat: string): number | undefined {
  // The name before may hold spaces and brackets: state, parent, group and session stand behind the last one.
  const session = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[3]);
  return Number.isInteger(session) ? session : undefined;
}

/** Returns a process's memory from its `/proc/PID/status`; undefined where it has ended. */
export function parseMemory(status: string): ProcessMemory | undefined {
  const bytesOf = (name: string) => {
    const found = new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status);
    return found ? Number(found[1]) * 1024 : undefined;
  };
  const [resident, peak] = [bytesOf('VmRSS'), bytesOf('VmHWM')];
  return resident === undefined || peak === undefined ? undefined : { resident, peak };
}

/**
 * The most that all processes of a session had in memory at one time, as far as samples tell. A peak of one
 * process between two samples is known to the kernel, and counts.
 */
export class PeakMemory {
  readonly #session: number;
  #peak = 0;

  constructor(session: number) {
    this.#session = session;
  }

  get bytes(): number {
    return this.#peak;
  }

  sample(): void {
    let resident = 0;
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue;
      const memory = memoryOf(name, this.#session);
      if (!memory) continue;
      resident += memory.resident;
      this.#peak = Math.max(this.#peak, memory.peak);
    }
    this.#peak = Math.max(this.#peak, resident);
  }
}

function memoryOf(process: string, session: number): ProcessMemory | undefined {
  try {
    const stat = readFileSync(`/proc/${process}/stat`, 'latin1');
    if (parseSession(stat) !== session) return undefined;
    return parseMemory(readFileSync(`/proc/${process}/status`, 'latin1'));
  } catch {
    return undefined; // It ended between being listed and being read.
  }
}
