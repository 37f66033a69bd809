import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import Tinypool from 'tinypool';
import { urls } from '../archive/urls.ts';
import type { RenderedBody } from '../notes/body/markdown.ts';
import type { Firm } from '../notes/firm.ts';
import type { Note } from '../notes/note.ts';
import { site } from '../site.config.ts';
import { absolute } from './links.ts';
import { type RenderTask, renderFile } from './render-file.ts';

/**
 * Bodies that were rendered for a page are kept for the feeds, up to a bound, so that memory does not
 * grow with the archive: of the size of a long article, these are five thousand.
 */
const kept = new LRUCache<string, RenderedBody, NoteFile>({
  maxSize: 50_000_000,
  sizeCalculation: ({ page, feed }) => page.length + (feed === page ? 0 : feed.length) + 1,
  fetchMethod: async (_key, _stale, { context: note }) => {
    const { page, feed } = await render(taskOf(note, urls.note(note.id)));
    // Most bodies are one text, as a page and in a feed: a worker sends it twice.
    return { page, feed: feed === page ? page : feed };
  },
});

type NoteFile = Pick<Note, 'id' | 'path' | 'digest'>;

/** A build that renders no more bodies, those of the feeds of a new note, is done before workers have started. */
const alone = 200;
let rendered = 0;
let pool: Tinypool | undefined;

/** Returns a note's body as HTML: rendered in workers when there are many, and kept for a while. */
export function getBody(note: NoteFile & Pick<Note, 'hasBody'>): Promise<RenderedBody> {
  if (!note.hasBody) return Promise.resolve({ page: '', feed: '' });
  return kept.forceFetch(`${note.id} ${note.digest}`, { context: note });
}

/** Returns the text of a firm's file as HTML; it is shown once, and not kept. */
export function getFirmBody(firm: Pick<Firm, 'slug' | 'path' | 'digest'>): Promise<RenderedBody> {
  return render(taskOf(firm, urls.firm(firm.slug)));
}

function taskOf({ path, digest }: Pick<Note, 'path' | 'digest'>, page: string): RenderTask {
  return {
    contentDir: site.contentDir,
    path,
    digest,
    url: absolute(page),
    origin: site.origin,
    base: site.base,
  };
}

async function render(task: RenderTask): Promise<RenderedBody> {
  rendered += 1;
  if (rendered <= alone || import.meta.env.DEV) return renderFile(task);
  pool ??= new Tinypool({
    // The bundle that this module is built into lies elsewhere: the worker is named from the root.
    filename: join(process.cwd(), 'src/press/render-worker.ts'),
    minThreads: availableParallelism(),
    maxThreads: availableParallelism(),
  });
  return pool.run(task);
}
