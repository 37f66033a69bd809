import { isAbsolute, relative, sep } from 'node:path';
import * as z from 'zod';
import { nearest } from '../notes/terms/nearest.ts';
import { type Colours, colourUses } from './colours.ts';
import type { SiteLink } from './links.ts';
import { expectedOf, type OwnSettings, settings, typesOf, withUser } from './settings.ts';

const schema = z
  .strictObject(typesOf())
  // A build removes whatever it did not put into these folders itself.
  .refine(
    ({ OUT_DIR, CACHE_DIR }) => !isWithin(OUT_DIR, CACHE_DIR) && !isWithin(CACHE_DIR, OUT_DIR),
    { path: ['CACHE_DIR'], message: 'must neither lie in OUT_DIR nor hold it' },
  )
  .refine(({ CONTENT_DIR, OUT_DIR }) => !isWithin(CONTENT_DIR, OUT_DIR), {
    path: ['CONTENT_DIR'],
    message: 'must not lie in OUT_DIR, from which a build removes what it did not make',
  })
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

/** What is wrong with the configuration, in words for the operator. */
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
  /** The line at the top of the home page. */
  tagline: string;
  disclaimer: string;
  /** What the notes are together: “Analyst Ratings”. */
  sectionName: string;
  navigation: readonly SiteLink[];
  footerLinks: readonly SiteLink[];
  footerLines: readonly string[];
  /** A picture of `public/` beside the name, or in its place; undefined where the operator has none. */
  logo: { path: string; hasName: boolean } | undefined;
  colours: Colours;
  language: string;
  timeZone: string;
  /** Undefined where the operator configured none. */
  repository: { url: string; branch: string } | undefined;
  indexPageSize: number;
  /** Items in a feed of the whole site, and of one action. */
  feedSize: number;
  /** Items in a feed of one ticker or one firm. */
  sliceFeedSize: number;
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
  /** How many threads make pages; undefined where the build decides. */
  threads: number | undefined;
}

/** Returns the site's configuration, as `readSite` does with the environment of this process. */
export function defineSite(own: OwnSettings): Site {
  return readSite(process.env, own);
}

/**
 * Returns the site's configuration: the defaults, overridden by the operator's settings, and these by the environment.
 * An empty variable counts as one that is not set, since hosts pass on so what their operator left open.
 *
 * @throws ConfigError that names every setting that is wrong
 */
export function readSite(
  environment: Record<string, string | undefined>,
  own: OwnSettings = {},
): Site {
  const given: Record<string, unknown> = { ...own };
  for (const { name, fallback } of settings) {
    const variable = typeof fallback === 'string' ? environment[name] : undefined;
    given[name] = variable || (given[name] ?? fallback);
  }
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.flatMap((issue) => problemsOf(issue, given));
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
    tagline: data.SITE_TAGLINE || data.SITE_DESCRIPTION,
    disclaimer:
      data.SITE_DISCLAIMER ||
      `${data.SITE_NAME} reports what firms publish. It is information only, not investment advice.`,
    sectionName: data.SECTION_NAME,
    navigation: data.NAVIGATION,
    footerLinks: data.FOOTER_LINKS,
    footerLines: data.FOOTER_LINES,
    logo: data.SITE_LOGO
      ? { path: data.SITE_LOGO, hasName: data.SITE_LOGO_HAS_NAME === 'yes' }
      : undefined,
    colours: data.COLOURS,
    language: data.SITE_LANGUAGE,
    timeZone: data.SITE_TIME_ZONE,
    repository: data.REPOSITORY_URL
      ? { url: data.REPOSITORY_URL.replace(/\/+$/, ''), branch: data.REPOSITORY_BRANCH }
      : undefined,
    indexPageSize: data.INDEX_PAGE_SIZE,
    feedSize: data.FEED_SIZE,
    sliceFeedSize: data.SLICE_FEED_SIZE,
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
    threads: data.THREADS,
  };
}

/** Returns what is wrong with a setting, a line each. */
function problemsOf(issue: z.core.$ZodIssue, given: Record<string, unknown>): string[] {
  const path = z.core.toDotPath(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const known = { '': settings.map(({ name }) => name), COLOURS: Object.keys(colourUses) }[
        path
      ];
      const meant = nearest(key, known ?? []);
      const fix = meant ? `did you mean ${meant}?` : 'it is not among those of docs/operating.md';
      return `  ${[path, key].filter(Boolean).join('.')}: unknown setting, ${fix}`;
    });
  }
  const value = issue.path.reduce<unknown>(
    (at, key) => Object.entries(at ?? {}).find(([known]) => known === String(key))?.[1],
    given,
  );
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  // What is printed here may be read by many.
  const shown = text?.replace(withUser, '…@');
  const name = String(issue.path[0]);
  const expected =
    issue.code === 'custom' ? issue.message : `expected ${expectedOf(name) ?? 'another value'}`;
  return [`  ${path}: unexpected \`${shown}\`, ${expected}`];
}
