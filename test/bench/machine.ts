import { spawnSync } from 'node:child_process';
import { arch, cpus, release, totalmem, type } from 'node:os';

/** Returns in words the machine, the disk that a folder is on, and Node's version. */
export function describeMachine(folder: string): string {
  const processors = cpus();
  return [
    processors[0]?.model.trim() ?? 'unknown processor',
    `${processors.length} cores`,
    `${Math.round(totalmem() / 2 ** 30)} GB memory`,
    `${type()} ${release().split('-')[0]} ${arch()}`,
    `${diskOf(folder)}; Node ${process.versions.node}`,
  ].join(', ');
}

function diskOf(folder: string): string | undefined {
  const { stdout, status } = spawnSync('df', ['--output=fstype', folder], { encoding: 'utf8' });
  const kind = status === 0 ? stdout.trim().split('\n').at(-1) : 'unknown disk';
  return kind === 'tmpfs' ? 'a RAM disk (tmpfs)' : kind;
}
