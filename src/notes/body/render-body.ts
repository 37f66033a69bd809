import rehypeExternalLinks from 'rehype-external-links';
import rehypeSanitize from 'rehype-sanitize';
import rehypeSlug from 'rehype-slug';
import rehypeStringify from 'rehype-stringify';
import { remark } from 'remark';
import remarkRehype from 'remark-rehype';
import type { PluggableList } from 'unified';
import { finishHtml, type PictureSizes } from './finish-html.ts';
import { remarkSatteri } from './parse-body.ts';
import { sanitizeSchema } from './sanitize-schema.ts';

/** The plugins that a fork adds to the rendering of bodies. Their output is sanitised. */
export interface MarkdownPlugins {
  /** On the Markdown's tree (mdast). */
  remarkPlugins: PluggableList;
  /** On the HTML's tree (hast). */
  rehypePlugins: PluggableList;
}

/** A body as HTML, for its page and, with absolute addresses, for feeds. */
export interface RenderedBody {
  page: string;
  feed: string;
}

/** Writes addresses on this site (`/tickers/kc/`, `#table`) for the page and for feeds. */
type LinkResolvers = { [Place in keyof RenderedBody]: (url: string) => string };

/** Returns a body as HTML. */
type RenderBody = (body: string, links: LinkResolvers) => RenderedBody;

/**
 * Returns a renderer of bodies. Its HTML is safe whatever the body and the plugins say: it has no raw HTML, only
 * the elements and attributes of `sanitizeSchema`, and no images but this site's. (`checkBody` refuses unsafe
 * bodies earlier. This holds without it.)
 */
export function bodyRenderer(
  { remarkPlugins, rehypePlugins }: MarkdownPlugins,
  sizeOf: PictureSizes = () => undefined,
): RenderBody {
  const processor = remark()
    .use(remarkSatteri)
    .use(remarkPlugins)
    .use(remarkRehype, {
      clobberPrefix: 'note-',
      footnoteLabelProperties: { className: ['visually-hidden'] },
    })
    .use(rehypePlugins)
    .use(rehypeSanitize, sanitizeSchema)
    .use(rehypeSlug)
    .use(rehypeExternalLinks, { rel: ['external', 'noopener'] })
    .use(rehypeStringify)
    .freeze();
  return (body, links) => {
    if (body.trim() === '') return { page: '', feed: '' };
    const tree = processor.runSync(processor.parse(body));
    const local = finishHtml(tree, sizeOf);
    for (const write of local) write(links.page);
    const page = processor.stringify(tree);
    if (local.length === 0) return { page, feed: page };
    for (const write of local) write(links.feed);
    return { page, feed: processor.stringify(tree) };
  };
}
