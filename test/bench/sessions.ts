import type { ChildProcess } from 'node:child_process';

const running = new Set<number>();

/** Sees to it that a program in a session of its own ends with this one, which a terminal would not do. */
export function endWithUs(child: ChildProcess): void {
  const { pid } = child;
  if (pid === undefined) return;
  running.add(pid);
  child.on('close', () => running.delete(pid));
}

/** Ends all processes of a session at once. */
export function endSession(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

process.on('exit', () => {
  for (const pid of running) endSession(pid);
});
