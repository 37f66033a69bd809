import { isAbsolute, relative, sep } from 'node:path';
import * as z from 'zod';

/**
 * Every knob that an operator turns. Edit the defaults here, or override one by the environment
 * variable of its name: hosts set `SITE_URL` and `BASE_PATH` that way.
 */
const knobs = {
  /** The site's origin, without a path: `https://example.org`. */
  SITE_URL: 'http://localhost:4321',
  /** The path that the site lives under: `/`, or `/digest` on a project page. */
  BASE_PATH: '/',
  SITE_NAME: 'Ratings Digest',
  /** One sentence, for search engines, feeds and the head of the home page. */
  SITE_DESCRIPTION:
    'Who changed which rating, to what target, why, and with which risks: analyst rating actions, with the arithmetic checked.',
  /** A BCP 47 tag: of the notes' language, and of the dates' format. */
  SITE_LANGUAGE: 'en-US',
  /** An IANA name. A note with a date alone counts as published when its day begins here. */
  SITE_TIME_ZONE: 'America/New_York',
  /**
   * The repository's page (`https://github.com/OWNER/NAME`) and branch: turns on “View source” and
   * “Suggest a correction”.
   */
  REPOSITORY_URL: '',
  REPOSITORY_BRANCH: 'main',
  /** Notes on one page of the index. */
  INDEX_PAGE_SIZE: '50',
  /** Items in a feed. */
  FEED_SIZE: '50',
  /** Notes on the home page, in whole days. */
  HOME_SIZE: '30',
  /** Notes, the newest ones, that have a picture of their own where their link is shared; 0 for none. */
  OG_PICTURES: '100',
  /**
   * What others may do with the open data, in words (`CC BY 4.0`), and where that is written down. Empty:
   * the site says that no licence is stated.
   */
  DATA_LICENCE: '',
  DATA_LICENCE_URL: '',
  /**
   * For `/.well-known/security.txt`, which is made only where both are set: whom to tell of a weakness
   * (`mailto:security@example.org`), and until when that is right (`2027-01-01T00:00:00Z`).
   */
  SECURITY_CONTACT: '',
  SECURITY_EXPIRES: '',
  /** Where the notes and firms are, where the site goes, and what builds may reuse. */
  CONTENT_DIR: 'content',
  OUT_DIR: 'dist',
  CACHE_DIR: '.cache/site',
} as const;

const size = z.coerce.number().int().min(1).max(1000);

const knobsSchema = z.object({
  SITE_URL: z
    .url({ protocol: /^https?$/, abort: true })
    .refine((url) => new URL(url).pathname === '/', 'must have no path: that is BASE_PATH')
    .transform((url) => new URL(url).origin),
  BASE_PATH: z
    .string()
    .regex(/^\/?[\w./~-]*$/, 'must be a path such as /digest')
    .transform((path) => `/${path.replace(/^\/+|\/+$/g, '')}`.replace(/\/$/, '')),
  SITE_NAME: z.string().min(1),
  SITE_DESCRIPTION: z.string().min(1),
  SITE_LANGUAGE: z
    .string()
    .refine((tag) => isAccepted(() => new Intl.Locale(tag)), 'must be a language such as en-US'),
  SITE_TIME_ZONE: z
    .string()
    .refine(
      (zone) => isAccepted(() => new Intl.DateTimeFormat('en', { timeZone: zone })),
      'must be a time zone such as America/New_York',
    ),
  REPOSITORY_URL: z.union([z.literal(''), z.url({ protocol: /^https$/ })]),
  REPOSITORY_BRANCH: z.string().min(1),
  INDEX_PAGE_SIZE: size,
  FEED_SIZE: size,
  HOME_SIZE: size,
  OG_PICTURES: z.coerce.number().int().min(0).max(10_000),
  DATA_LICENCE: z.string().trim(),
  DATA_LICENCE_URL: z.union([z.literal(''), z.url({ protocol: /^https?$/ })]),
  SECURITY_CONTACT: z.union([z.literal(''), z.url({ protocol: /^(?:https|mailto|tel)$/ })]),
  SECURITY_EXPIRES: z.union([z.literal(''), z.iso.datetime({ offset: true })]),
  CONTENT_DIR: z.string().min(1),
  OUT_DIR: z.string().min(1),
  CACHE_DIR: z.string().min(1),
});

const schema = knobsSchema
  // A build removes from either folder what it did not put there.
  .refine(
    ({ OUT_DIR, CACHE_DIR }) => !isWithin(OUT_DIR, CACHE_DIR) && !isWithin(CACHE_DIR, OUT_DIR),
    { path: ['CACHE_DIR'], message: 'must neither lie in OUT_DIR nor hold it' },
  )
  .check(({ value, issues }) => {
    if ((value.SECURITY_CONTACT === '') === (value.SECURITY_EXPIRES === '')) return;
    issues.push({
      code: 'custom',
      input: value,
      path: [value.SECURITY_CONTACT === '' ? 'SECURITY_CONTACT' : 'SECURITY_EXPIRES'],
      message: 'must be set beside the other of the two',
    });
  });

function isWithin(folder: string, other: string): boolean {
  const way = relative(other, folder);
  return way.split(sep)[0] !== '..' && !isAbsolute(way);
}

/** What is wrong with the config, in words for the operator. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/** The site as its operator configured it. */
export interface Site {
  /** Origin alone, no slash at the end. */
  origin: string;
  /** Empty, or a path that starts with `/` and does not end with one. */
  base: string;
  name: string;
  description: string;
  language: string;
  timeZone: string;
  /** Undefined where the operator configured none. */
  repository: { url: string; branch: string } | undefined;
  indexPageSize: number;
  feedSize: number;
  homeSize: number;
  /** How many notes have a picture of their own. */
  pictures: number;
  /** What others may do with the open data; undefined where the operator has not said. */
  licence: { text: string; url: string | undefined } | undefined;
  /** Whom to tell of a weakness; undefined where the operator has not said. */
  security: { contact: string; expires: string } | undefined;
  contentDir: string;
  outDir: string;
  cacheDir: string;
}

/**
 * Returns the site's config: the defaults above, overridden by the environment. An empty variable is
 * as one that is not set: that is how hosts pass on what their operator left open.
 *
 * @throws ConfigError that names every knob that is wrong
 */
export function readSite(environment: Record<string, string | undefined>): Site {
  const given = Object.fromEntries(
    Object.entries(knobs).map(([name, value]) => [name, environment[name] || value]),
  );
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      const expected =
        issue.code === 'custom' ? issue.message : `expected ${hints[name] ?? 'another value'}`;
      return `  ${name}: unexpected \`${given[name]}\`, ${expected}`;
    });
    throw new ConfigError(
      `The site's configuration is wrong (src/site.config.ts, or the environment):\n${lines.join('\n')}`,
    );
  }
  const { data } = parsed;
  return {
    origin: data.SITE_URL,
    base: data.BASE_PATH,
    name: data.SITE_NAME,
    description: data.SITE_DESCRIPTION,
    language: data.SITE_LANGUAGE,
    timeZone: data.SITE_TIME_ZONE,
    repository: data.REPOSITORY_URL
      ? { url: data.REPOSITORY_URL.replace(/\/+$/, ''), branch: data.REPOSITORY_BRANCH }
      : undefined,
    indexPageSize: data.INDEX_PAGE_SIZE,
    feedSize: data.FEED_SIZE,
    homeSize: data.HOME_SIZE,
    pictures: data.OG_PICTURES,
    licence: data.DATA_LICENCE
      ? { text: data.DATA_LICENCE, url: data.DATA_LICENCE_URL || undefined }
      : undefined,
    security: data.SECURITY_CONTACT
      ? { contact: data.SECURITY_CONTACT, expires: data.SECURITY_EXPIRES }
      : undefined,
    contentDir: data.CONTENT_DIR,
    outDir: data.OUT_DIR,
    cacheDir: data.CACHE_DIR,
  };
}

const hints: Record<string, string> = {
  SITE_URL: 'an origin such as https://example.org',
  BASE_PATH: 'a path such as /digest',
  REPOSITORY_URL: 'an address such as https://github.com/OWNER/NAME',
  DATA_LICENCE_URL: 'an address such as https://creativecommons.org/licenses/by/4.0/',
  INDEX_PAGE_SIZE: 'a number from 1 to 1000',
  FEED_SIZE: 'a number from 1 to 1000',
  HOME_SIZE: 'a number from 1 to 1000',
  SECURITY_CONTACT: 'an address such as mailto:security@example.org',
  SECURITY_EXPIRES: 'a date-time with a zone such as 2027-01-01T00:00:00Z',
  OG_PICTURES: 'a number from 0 to 10000',
};

function isAccepted(make: () => unknown): boolean {
  try {
    make();
    return true;
  } catch {
    return false;
  }
}

/** The origin of a site whose operator has set none: right on this machine alone. */
export const defaultOrigin = knobs.SITE_URL;

export const site: Site = readSite(process.env);
