import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import * as urls from '../archive/urls.ts';
import { hashOf, readIfThere } from '../disk/files.ts';
import { publicPictureSize } from '../disk/public-pictures.ts';
import { bodyRenderer, type RenderedBody } from '../notes/body/render-body.ts';
import type { Firm } from '../notes/firm.ts';
import type { Note } from '../notes/note.ts';
import type { OwnPage } from '../notes/own-page.ts';
import { splitFences } from '../notes/read/fences.ts';
import { decodeText } from '../notes/read/text.ts';
import { markdown, site } from '../site.config.ts';
import { absolute } from './links.ts';

type NoteFile = Pick<Note, 'id' | 'path' | 'hash'>;

/**
 * Bodies rendered for pages are kept for the feeds. The bound keeps memory from growing with the
 * archive; it has room for five thousand long articles.
 */
const kept = new LRUCache<string, RenderedBody, NoteFile>({
  maxSize: 50_000_000,
  sizeCalculation: ({ page, feed }) => page.length + (feed === page ? 0 : feed.length) + 1,
  memoMethod: (_key, _stale, { context: note }) => renderFile(note, urls.note(note.id)),
});

/** Returns a note's body as HTML, and keeps it for a while. */
export function getBody(note: NoteFile & Pick<Note, 'hasBody'>): RenderedBody {
  if (!note.hasBody) return { page: '', feed: '' };
  return kept.memo(`${note.id} ${note.hash}`, { context: note });
}

/** Returns the text of a firm's file as HTML. It is not kept, because only one page shows it. */
export function getFirmBody(firm: Pick<Firm, 'slug' | 'path' | 'hash'>): RenderedBody {
  return renderFile(firm, urls.firm(firm.slug));
}

/** Returns the text of a page of the operator's own as HTML. */
export function getPageBody(page: Pick<OwnPage, 'slug' | 'path' | 'hash'>): string {
  return renderFile(page, urls.page(page.slug)).page;
}

const renderBody = bodyRenderer(markdown, publicPictureSize);

/**
 * Returns the body of a file of the record as HTML.
 *
 * @param page the path of the page that shows it
 * @throws if the file has changed since it was checked, or a plugin fails
 */
function renderFile({ path, hash }: Pick<Note, 'path' | 'hash'>, page: string): RenderedBody {
  const bytes = readIfThere(join(site.contentDir, path));
  if (!bytes || hashOf(bytes) !== hash) {
    throw new Error(`${path} changed while the site was built. Build again.`);
  }
  const split = splitFences(decodeText(bytes));
  try {
    return renderBody('at' in split ? '' : split.body, {
      page: (url) => (url.startsWith('/') ? site.base + url : url),
      feed: (url) =>
        url.startsWith('/') ? site.origin + site.base + url : new URL(url, absolute(page)).href,
    });
  } catch (cause) {
    // A plugin of the operator's does not say on which file it failed.
    const why = cause instanceof Error ? cause.message : cause;
    throw new Error(`${path} cannot be rendered: ${why}`, { cause });
  }
}
