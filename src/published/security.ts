import * as urls from '../archive/urls.ts';
import type { Site } from '../config/site.ts';

/**
 * The policy of every page. Everything comes from the site's own origin, and no page holds a
 * script, a style or a handler. So no hash is needed, and nothing that a hostile note smuggles into
 * a page can run. (Browsers do not count schema.org data as a script.)
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');

/** Headers of all files, for what a page cannot say of itself. */
const everywhere = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

const open = { 'Access-Control-Allow-Origin': '*' };
const feed = { 'Content-Type': 'application/xml; charset=utf-8', ...open };

type Rule = [pattern: string, headers: Record<string, string>];

/**
 * Returns the `_headers` file that several static hosts read: patterns of paths, each above the
 * headers of the paths that match. `*` stands for anything, but with some hosts only for one part of a
 * path.
 *
 * @param base the path of the site, without a slash at its end
 * @param files of the site
 */
export function headersFile(base: string, files: readonly string[]): string {
  const feeds = files
    .filter((path) => /(^|\/)rss\.xml$/.test(path))
    .map((path) => `/${path.replace(/^([^/]+)\/[^/]+\/(?=rss\.xml$)/, '$1/*/')}`);
  const rules: Rule[] = [
    ['/*', everywhere],
    // A file's name changes with its content.
    ['/_astro/*', { 'Cache-Control': 'public, max-age=31536000, immutable' }],
    ...[...new Set(feeds)].sort().map((path): Rule => [path, feed]),
    [urls.opml, { 'Content-Type': 'text/x-opml; charset=utf-8', ...open }],
    ['/api/*', open],
    ['/schema/*', open],
  ];
  return `${rules
    .map(([pattern, headers]) =>
      [
        base + pattern,
        ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
      ].join('\n'),
    )
    .join('\n\n')}\n`;
}

/**
 * Returns `security.txt` (RFC 9116).
 *
 * @param canonical its own address
 */
export function securityText(
  { contact, expires }: NonNullable<Site['security']>,
  canonical: string,
): string {
  return `Contact: ${contact}\nExpires: ${expires}\nCanonical: ${canonical}\n`;
}
