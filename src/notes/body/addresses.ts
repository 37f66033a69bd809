/** Schemes that a link may have. Everything without a scheme is a path on this site. */
export const safeSchemes = ['http', 'https', 'mailto'] as const;

/** Returns whether a link's address is a safe web address, or a path or fragment of this site. */
export function isSafeUrl(url: string): boolean {
  // Browsers drop tabs and newlines before they look for the scheme.
  const scheme = /^([^/?#]*?):/.exec(url.replace(/[\p{Cc} ]/gu, ''))?.[1];
  return scheme === undefined || safeSchemes.some((safe) => safe === scheme.toLowerCase());
}

/** Returns whether an address leads away from this site. */
export function isExternal(url: string): boolean {
  return /^(?:https?:)?\/\//i.test(url);
}

/** Returns whether an address is a path or a fragment on this site. */
export function isLocal(url: string): boolean {
  return !/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url);
}

/** Returns whether an image comes from anywhere but this site. */
export function isForeignImage(url: string): boolean {
  return !isLocal(url) || !isSafeUrl(url);
}
