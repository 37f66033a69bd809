import { defaultSchema, type Options } from 'rehype-sanitize';
import { safeSchemes } from './addresses.ts';

const { tagNames, ancestors } = defaultSchema;

/** What GitHub's schema allows and no body needs. */
const refused = new Set(['h1', 'input', 'picture', 'source']);

/** Ids that `remark-rehype` gives to footnotes. Headings get theirs after sanitising. */
const footnoteId = /^note-fn/;

/**
 * What the HTML of a body may have, whatever made it: no scripts, handlers, styles, forms or foreign schemes.
 * Classes are allowed, so that a fork's plugin can mark what its stylesheet styles.
 */
export const sanitizeSchema: Options = {
  tagNames: (tagNames ?? []).filter((name) => !refused.has(name)),
  ...(ancestors && { ancestors }),
  // Their content goes too: it is no text for readers.
  strip: ['script', 'style'],
  // No id comes through that could be taken for one of the page's own: see `attributes`.
  clobber: [],
  protocols: { href: [...safeSchemes], cite: [...safeSchemes] },
  attributes: {
    '*': ['className', 'dir', 'lang', 'title', 'ariaLabel'],
    a: ['href', 'ariaDescribedBy', 'dataFootnoteBackref', 'dataFootnoteRef', ['id', footnoteId]],
    blockquote: ['cite'],
    h2: [['id', /^footnote-label$/]],
    img: ['src', 'alt', 'width', 'height'],
    li: [['id', footnoteId], 'value'],
    ol: ['start'],
    section: ['dataFootnotes'],
    td: ['align', 'colSpan', 'rowSpan'],
    th: ['align', 'colSpan', 'rowSpan', 'scope'],
  },
};
