import { defineSite } from './config/site.ts';
import type { MarkdownPlugins } from './notes/body/render-body.ts';

/**
 * This file is the operator's: no release of the program changes it. Set here what should differ from the defaults.
 * docs/operating.md lists every setting with its default; an environment variable of its name overrides a text.
 */
export const site = defineSite({
  // SITE_NAME: 'Ratings Digest',
});

/**
 * Plugins of remark and rehype for the bodies of notes, firms and pages, as unified takes them: `[plugin]` or
 * `[[plugin, options]]`. What they make is sanitised afterwards: it can bring no script in.
 */
export const markdown: MarkdownPlugins = { remarkPlugins: [], rehypePlugins: [] };
