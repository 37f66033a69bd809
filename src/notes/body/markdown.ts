import GithubSlugger from 'github-slugger';
import type { Element, Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { toString as textOf } from 'mdast-util-to-string';
import { markdownToMdast } from 'satteri';
import { visit } from 'unist-util-visit';

/**
 * Returns a body's syntax tree: CommonMark with GitHub's tables, strikethrough, footnotes and bare links. Its
 * task lists are none here: a note has nothing to tick, and the box is the text that was written.
 */
export function parseBody(body: string): Root {
  const tree = markdownToMdast(body, { features: { gfm: true, frontmatter: false } });
  if (tree.type !== 'root') throw new TypeError(`a body is a ${tree.type}`);
  if (/\[[ x]\]/i.test(body)) restoreBoxes(tree);
  return tree;
}

function restoreBoxes(tree: Root): void {
  visit(tree, 'listItem', (item) => {
    if (typeof item.checked !== 'boolean') return;
    const box = item.checked ? '[x] ' : '[ ] ';
    item.checked = null;
    const [first] = item.children;
    if (first?.type === 'paragraph') first.children.unshift({ type: 'text', value: box });
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
