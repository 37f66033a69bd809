import { isWebAddress } from '../terms/web-address.ts';

/** Schemes that a link may have. An address without a scheme is a path on this site. */
export const safeSchemes = ['http', 'https', 'mailto'] as const;

/** Returns whether a link's address is a safe web address, or a path or fragment of this site. */
export function isSafeUrl(url: string): boolean {
  // Browsers drop tabs and newlines before they look for the scheme.
  const scheme = /^([^/?#]*?):/.exec(url.replace(/[\p{Cc} ]/gu, ''))?.[1];
  return scheme === undefined || safeSchemes.some((safe) => safe === scheme.toLowerCase());
}

/** Returns whether an address is a path or a fragment on this site. */
export function isLocal(url: string): boolean {
  return !/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url);
}

/** Returns whether an image comes from anywhere but this site. */
export function isForeignImage(url: string): boolean {
  return !isLocal(url) || !isSafeUrl(url);
}

/** Returns whether a link's address leads to the same place from every page and feed. */
export function isWhole(url: string): boolean {
  if (/^https?:/i.test(url)) return isWebAddress(url);
  return /^(?:mailto:.|#.|\/(?!\/))/i.test(url);
}

/** Returns the whole address that a part of one probably means; undefined if that is not clear. */
export function wholeAddress(url: string): string | undefined {
  if (/^https?:\/\/[^/]/i.test(url)) return undefined;
  const path = url.replace(/^(?:https?(?::|;|(?=\/\/)))?\/*(?:\.{1,2}\/)*/i, '');
  const page = /(?:^|\/)(?:(\d{4}-\d\d-\d\d-[^/]+)|firms\/([^/]+))\.md$/.exec(path);
  if (page) return page[1] ? `/ratings/${page[1]}/` : `/firms/${page[2]}/`;
  if (/^[^\s/?#@]+@[^\s/?#@]+\.[a-z]{2,}$/i.test(path)) return `mailto:${path}`;
  const isFile = /^[^/]+\.(?:md|pdf|html?|png|jpe?g|svg|gif|webp|csv|xlsx?|docx?|txt)$/i.test(path);
  const isHost = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:[/?#:]|$)/i.test(path);
  if (isHost && !isFile) return `https://${path}`;
  return /^[^?#:]+(?:[?#]|$)/.test(path) ? `/${path}` : undefined;
}
