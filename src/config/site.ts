import { isAbsolute, relative, sep } from 'node:path';
import * as z from 'zod';
import { nearest } from '../notes/terms/nearest.ts';
import { colourTable } from './colours.ts';
import { type OwnSettings, settings, settingsSchema, withUser } from './settings.ts';

const schema = settingsSchema
  // A build deletes everything in these folders that it did not make.
  .refine(
    ({ OUT_DIR, CACHE_DIR }) => !isWithin(OUT_DIR, CACHE_DIR) && !isWithin(CACHE_DIR, OUT_DIR),
    { path: ['CACHE_DIR'], message: 'must neither lie in OUT_DIR nor hold it' },
  )
  .refine(({ CONTENT_DIR, OUT_DIR }) => !isWithin(CONTENT_DIR, OUT_DIR), {
    path: ['CONTENT_DIR'],
    message: 'must not lie in OUT_DIR, from which a build removes what it did not make',
  })
  .refine(({ DATA_LICENCE, DATA_LICENCE_URL }) => DATA_LICENCE !== '' || DATA_LICENCE_URL === '', {
    path: ['DATA_LICENCE'],
    message: 'must be set beside DATA_LICENCE_URL',
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

/** The configuration is wrong. The message is for the operator. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/** The site as its operator configured it. */
export type Site = ReturnType<typeof siteOf>;

function siteOf(data: z.output<typeof schema>) {
  return {
    /** Without a slash at the end. */
    origin: data.SITE_URL,
    /** Empty, or a path that starts with `/` and does not end with one. */
    base: data.BASE_PATH,
    name: data.SITE_NAME,
    description: data.SITE_DESCRIPTION,
    /** The line at the top of the home page. */
    tagline: data.SITE_TAGLINE || data.SITE_DESCRIPTION,
    disclaimer:
      data.SITE_DISCLAIMER ||
      `${data.SITE_NAME} reports what firms publish. It is information only, not investment advice.`,
    /** The name of the section that holds all notes: “Analyst Ratings”. */
    sectionName: data.SECTION_NAME,
    navigation: data.NAVIGATION,
    footerLinks: data.FOOTER_LINKS,
    footerLines: data.FOOTER_LINES,
    /** A picture in `public/`, shown beside the name or instead of it; undefined for none. */
    logo: data.SITE_LOGO
      ? { path: data.SITE_LOGO, hasName: data.SITE_LOGO_HAS_NAME === 'yes' }
      : undefined,
    colours: data.COLOURS,
    language: data.SITE_LANGUAGE,
    timeZone: data.SITE_TIME_ZONE,
    /** Undefined if the operator names none. */
    repository: data.REPOSITORY_URL
      ? // The address that clones it is not that of its page.
        { url: data.REPOSITORY_URL.replace(/(?:\.git)?\/*$/, ''), branch: data.REPOSITORY_BRANCH }
      : undefined,
    indexPageSize: data.INDEX_PAGE_SIZE,
    /** Items in a feed of the whole site, and of one action. */
    feedSize: data.FEED_SIZE,
    /** Items in a feed of one ticker or one firm. */
    sliceFeedSize: data.SLICE_FEED_SIZE,
    homeSize: data.HOME_SIZE,
    /** How many notes have a picture of their own. */
    pictures: data.OG_PICTURES,
    /** The licence of the open data; undefined if the operator names none. */
    licence: data.DATA_LICENCE
      ? { text: data.DATA_LICENCE, url: data.DATA_LICENCE_URL || undefined }
      : undefined,
    /** Where to report a vulnerability; undefined if the operator does not say. */
    security: data.SECURITY_CONTACT
      ? { contact: data.SECURITY_CONTACT, expires: data.SECURITY_EXPIRES }
      : undefined,
    contentDir: data.CONTENT_DIR,
    outDir: data.OUT_DIR,
    cacheDir: data.CACHE_DIR,
    /** How many threads make pages; undefined if the build decides. */
    threads: data.THREADS,
  };
}

/** Returns all that pages can show of a configuration. The rest says where and how they are made. */
export function shownOf({ outDir: _out, cacheDir: _cache, threads: _threads, ...shown }: Site) {
  return shown;
}

/**
 * Returns the site's configuration. The operator's settings override the defaults, and the
 * environment overrides both. An empty variable counts as unset, because hosts pass on an unset one
 * like that.
 *
 * @throws ConfigError, which names every wrong setting
 */
export function defineSite(
  own: OwnSettings,
  environment: Record<string, string | undefined> = process.env,
): Site {
  const given: Record<string, unknown> = { ...own };
  for (const { name, default: fallback } of settings) {
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
  return siteOf(parsed.data);
}

/** What a group of settings has, and what its keys are called, by the group's path. */
const keysAt: Readonly<Record<string, readonly [noun: string, known: readonly string[]]>> = {
  '': ['setting', settings.map(({ name }) => name)],
  COLOURS: ['colour', Object.keys(colourTable)],
};

/** Returns a line for each thing that is wrong with a setting. */
function problemsOf(issue: z.core.$ZodIssue, given: Record<string, unknown>): string[] {
  const path = z.core.toDotPath(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const [noun, known] = keysAt[path] ?? ['field', []];
      const meant = nearest(key, known);
      const fix = meant ? `did you mean ${meant}?` : 'it is not among those of docs/operating.md';
      return `  ${[path, key].filter(Boolean).join('.')}: unknown ${noun}, ${fix}`;
    });
  }
  const value: unknown = z.core.util.getElementAtPath(given, issue.path.map(String));
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  // Build logs may be public.
  const shown = text?.replace(withUser, '…@');
  const setting = settings.find(({ name }) => name === issue.path[0]);
  const expected = issue.code === 'custom' ? issue.message : `expected ${setting?.expected}`;
  return [`  ${path}: unexpected \`${shown}\`, ${expected}`];
}
