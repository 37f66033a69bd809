/** What a command took, in seconds. */
export interface Times {
  seconds: number;
  /** Of the command and of all processes that it waited for, in its own code and in the system. */
  cpuSeconds: number;
}

/** What bash's `time` is to print: wall, user and system time, in seconds. */
export const timeFormat = '%3R %3U %3S';

/**
 * Returns what bash's `time` printed in `timeFormat`. Bash itself may have said something before, such as
 * that the command was killed.
 *
 * @throws where there are no times
 */
export function parseTimes(text: string): Times {
  const found = /^([\d.]+) ([\d.]+) ([\d.]+)\s*$/m.exec(text);
  if (!found) throw new Error(`Unexpected times: ${text}`);
  const [wall = 0, user = 0, system = 0] = found.slice(1).map(Number);
  return { seconds: wall, cpuSeconds: user + system };
}
