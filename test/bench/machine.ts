import { readFileSync, realpathSync } from 'node:fs';
import { arch, cpus, release, totalmem, type } from 'node:os';

/** Where a benchmark ran. */
export interface Machine {
  cpu: string;
  cores: number;
  memoryBytes: number;
  system: string;
  node: string;
  /** The file system of the folder that all happens in: `ext4`. */
  disk: string;
}

/** Returns the machine, and the disk that a folder is on. */
export function thisMachine(folder: string): Machine {
  const processors = cpus();
  return {
    cpu: processors[0]?.model.trim() ?? 'unknown processor',
    cores: processors.length,
    memoryBytes: totalmem(),
    system: `${type()} ${release().split('-')[0]} ${arch()}`,
    node: process.versions.node,
    disk: diskOf(folder),
  };
}

function diskOf(folder: string): string {
  try {
    const mounts = readFileSync('/proc/mounts', 'utf8');
    return fileSystemOf(mounts, realpathSync(folder)) ?? 'unknown disk';
  } catch {
    return 'unknown disk';
  }
}

/** Returns the kind of file system that a path is on, by what `/proc/mounts` says. */
export function fileSystemOf(mounts: string, path: string): string | undefined {
  let [longest, kind]: [string, string | undefined] = ['', undefined];
  for (const line of mounts.trim().split('\n')) {
    const [, place = '', found] = line.split(' ');
    const isAbove = place === '/' || path === place || path.startsWith(`${place}/`);
    // The later of two mounts on one place hides the other.
    if (isAbove && place.length >= longest.length) [longest, kind] = [place, found];
  }
  return kind === 'tmpfs' ? 'a RAM disk (tmpfs)' : kind;
}
