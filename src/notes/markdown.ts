import GithubSlugger from 'github-slugger';
import type { Element, Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { toHast } from 'mdast-util-to-hast';
import { toString as textOf } from 'mdast-util-to-string';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { visit } from 'unist-util-visit';

/** Each extension, and what a text must hold for its construct to be able to occur. */
const extensions = [
  { needs: /\|/, syntax: gfmTable, tree: gfmTableFromMarkdown },
  { needs: /~/, syntax: gfmStrikethrough, tree: gfmStrikethroughFromMarkdown },
  { needs: /\[\^/, syntax: gfmFootnote, tree: gfmFootnoteFromMarkdown },
  { needs: /https?:|www\.|@/i, syntax: gfmAutolinkLiteral, tree: gfmAutolinkLiteralFromMarkdown },
];

/**
 * Returns a body's syntax tree, with GitHub's tables, strikethrough, footnotes and bare links. An
 * extension is switched on only for a text that can hold its construct: the meaning is that of all
 * of them, at a third of the cost.
 */
export function parseBody(body: string): Root {
  const used = extensions.filter(({ needs }) => needs.test(body));
  return fromMarkdown(body, {
    extensions: used.map(({ syntax }) => syntax()),
    mdastExtensions: used.map(({ tree }) => tree()),
  });
}

/** Schemes that a link may have; everything without a scheme is a path on this site. */
const safeSchemes = new Set(['http:', 'https:', 'mailto:']);

/** Returns whether a link's address is a safe web address, or a path or fragment of this site. */
export function isSafeUrl(url: string): boolean {
  // Browsers drop tabs and newlines before they look for the scheme.
  const scheme = /^[^/?#]*?:/.exec(url.replace(/[\p{Cc} ]/gu, ''))?.[0];
  return scheme === undefined || safeSchemes.has(scheme.toLowerCase());
}

/** Returns whether an address leads away from this site. */
export function isExternal(url: string): boolean {
  return /^(?:https?:)?\/\//i.test(url);
}

/** Returns whether an image is not this site's own. */
export function isForeignImage(url: string): boolean {
  return isExternal(url) || /^[a-z][a-z0-9+.-]*:/i.test(url) || !isSafeUrl(url);
}

/** How addresses on this site (`/tickers/kc/`, `#table`) are written in each place a body appears in. */
export interface LinkResolvers {
  page(url: string): string;
  feed(url: string): string;
}

/** A body as HTML: for its page, and with absolute addresses for feeds. */
export interface RenderedBody {
  page: string;
  feed: string;
}

/**
 * Returns a body as HTML that is safe by construction: raw HTML is dropped, links have safe schemes,
 * images are this site's own. (`checkBody` refuses such bodies before; this holds even if it did not.)
 */
export function renderBody(body: string, links: LinkResolvers): RenderedBody {
  if (body.trim() === '') return { page: '', feed: '' };
  const tree = parseBody(body);
  secureTree(tree);
  // Without `allowDangerousHtml`, raw HTML does not reach the result.
  const hast = toHast(tree, {
    clobberPrefix: 'note-',
    footnoteLabelProperties: { className: ['visually-hidden'] },
  }) as HastRoot; // a root's result is a root
  const local = finish(hast);
  for (const { element, property, url } of local) element.properties[property] = links.page(url);
  const page = toHtml(hast);
  if (local.length === 0) return { page, feed: page };
  for (const { element, property, url } of local) element.properties[property] = links.feed(url);
  return { page, feed: toHtml(hast) };
}

function secureTree(tree: Root): void {
  visit(tree, (node, index, parent) => {
    const isUnsafe =
      ((node.type === 'link' || node.type === 'definition') && !isSafeUrl(node.url)) ||
      (node.type === 'image' && isForeignImage(node.url));
    if (!isUnsafe || !parent || index === undefined) return;
    parent.children.splice(index, 1, { type: 'text', value: textOf(node) });
    return index;
  });
}

interface LocalLink {
  element: Element;
  property: 'href' | 'src';
  url: string;
}

/** Ids of a note's page itself: a heading of the body with such a name gets another. */
const pageIds = ['main', 'key-points', 'risks', 'corrections', 'sources', 'on-ticker', 'more'];

/** Gives headings their ids, marks external links, makes tables scroll; returns the links to resolve. */
function finish(hast: HastRoot): LocalLink[] {
  const slugger = new GithubSlugger();
  for (const id of pageIds) slugger.slug(id);
  const local: LocalLink[] = [];
  visit(hast, 'element', (element, index, parent) => {
    const { tagName, properties } = element;
    if (/^h[1-6]$/.test(tagName)) {
      if (tagName === 'h1') element.tagName = 'h2';
      properties['id'] ??= slugger.slug(textOf(element));
    }
    for (const property of ['href', 'src'] as const) {
      const url = properties[property];
      if (typeof url !== 'string') continue;
      if (isExternal(url) && property === 'href') properties['rel'] = ['external', 'noopener'];
      if (!/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url)) local.push({ element, property, url });
    }
    if (typeof properties['align'] === 'string') {
      properties['className'] = [`align-${properties['align']}`];
      delete properties['align'];
    }
    if (tagName === 'img') {
      const { src, alt } = properties;
      // An image by reference (`![alt][id]`) gets its address only here.
      if (parent && index !== undefined && isForeignImage(String(src))) {
        parent.children[index] = { type: 'text', value: String(alt ?? '') };
        return index;
      }
      properties['loading'] = 'lazy';
    }
    if (tagName === 'table' && parent && index !== undefined) {
      parent.children[index] = {
        type: 'element',
        tagName: 'div',
        properties: {
          className: ['table-scroll'],
          tabIndex: 0,
          role: 'region',
          ariaLabel: 'Table',
        },
        children: [element],
      };
      return index + 1;
    }
    return undefined;
  });
  return local;
}
