import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../disk/files.ts';
import { isMissing } from '../disk/is-missing.ts';
import { type RenderedBody, renderBody } from '../notes/body/markdown.ts';
import { splitFences } from '../notes/read/fences.ts';

/** What is needed to render a note's body, as plain data that a worker can take. */
export interface RenderTask {
  contentDir: string;
  path: string;
  /** The digest of the file when it was checked. */
  digest: string;
  /** The note's own address, with origin and base. */
  url: string;
  origin: string;
  base: string;
}

const utf8 = new TextDecoder();

/**
 * Returns the body of a note's file as HTML.
 *
 * @throws where the file is no longer the one that was checked
 */
export function renderFile(task: RenderTask): RenderedBody {
  const bytes = readIfThere(join(task.contentDir, task.path));
  if (!bytes || digestOf(bytes) !== task.digest) {
    throw new Error(`${task.path} changed while the site was built. Build again.`);
  }
  const split = splitFences(utf8.decode(bytes));
  return renderBody('at' in split ? '' : split.body, {
    page: (url) => (url.startsWith('/') ? task.base + url : url),
    feed: (url) =>
      url.startsWith('/') ? task.origin + task.base + url : new URL(url, task.url).href,
  });
}

function readIfThere(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
