import { channel } from 'node:diagnostics_channel';

/**
 * What a build says of its progress. Pages are rendered in a bundle of their own, so this travels over
 * a channel of Node's instead of a module's variable.
 */
export type Progress =
  /** A page is known that has a cache key: it may be rendered or kept. */
  | { kind: 'found' }
  /** A page or feed was rendered. */
  | { kind: 'rendered'; isKeyed: boolean };

const progress = channel('ratings-digest:progress');

export function reportProgress(message: Progress): void {
  progress.publish(message);
}

/** Calls `listen` with all that a build in this process reports from now on. */
export function onProgress(listen: (message: Progress) => void): void {
  // Only `reportProgress` publishes on this channel.
  progress.subscribe((message) => listen(message as Progress));
}
