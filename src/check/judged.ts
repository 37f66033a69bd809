import { recall, remember } from '../disk/remembered.ts';
import { attempt } from '../notes/terms/attempt.ts';

/** What a run found. */
interface Judged<Found> {
  /** When, in milliseconds, by that machine's clock. */
  at: number;
  found: Found;
}

/**
 * Returns what was found by an earlier run; undefined if that is not known. Rules refuse dates in
 * the future, so what is right at one time stays right later, but may not have been right before.
 * So what was found at a time that is still to come, by a clock that was ahead, is not believed.
 */
export function recallJudged<Found>(file: string, version: string, now: Date): Found | undefined {
  const text = recall(file, version);
  if (text === undefined) return undefined;
  // This program wrote it.
  const { at, found } = JSON.parse(text) as Judged<Found>;
  return at > now.getTime() ? undefined : found;
}

/** Remembers what was found. A folder that cannot be written to costs the next run only time. */
export function rememberJudged<Found>(
  file: string,
  version: string,
  now: Date,
  found: Found,
): void {
  const text = JSON.stringify({ at: now.getTime(), found } satisfies Judged<Found>);
  attempt(() => remember(file, version, text));
}
