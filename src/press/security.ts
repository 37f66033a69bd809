import { urls } from '../archive/urls.ts';

/**
 * The policy of every page. All is of the site's own origin, and nothing is written within a page: no
 * script, no style, no handler. So there is nothing to allow by a hash, and what a hostile note could
 * smuggle into a page would not run. (schema.org data is no script to a browser.)
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

/** Headers of all files: what a page cannot say of itself. */
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

/** Some hosts let `*` stand for one part of a path alone. */
const feeds = [
  urls.feed,
  urls.digestFeed,
  urls.correctionsFeed,
  urls.filterFeed('*'),
  urls.tickerFeed('*'),
  urls.firmFeed('*'),
];

type Rule = [pattern: string, headers: Record<string, string>];

/**
 * Returns `_headers`, as several static hosts read it: a pattern of paths, and below it the headers of what
 * matches. `*` stands for anything.
 *
 * @param base the path that the site lives under, without a slash at its end
 */
export function headersFile(base: string): string {
  const rules: Rule[] = [
    ['/*', everywhere],
    // Their names change with what is in them.
    ['/_astro/*', { 'Cache-Control': 'public, max-age=31536000, immutable' }],
    ...feeds.map((path): Rule => [path, feed]),
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

/** Whom to tell of a weakness, and until when that is right. */
export interface SecurityContact {
  /** An address: `mailto:`, `https:` or `tel:`. */
  contact: string;
  /** A date-time with a zone. */
  expires: string;
}

/**
 * Returns `security.txt` (RFC 9116).
 *
 * @param canonical its own address
 */
export function securityText({ contact, expires }: SecurityContact, canonical: string): string {
  return `Contact: ${contact}\nExpires: ${expires}\nCanonical: ${canonical}\n`;
}
