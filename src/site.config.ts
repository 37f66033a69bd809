import { isAbsolute, relative, sep } from 'node:path';
import * as z from 'zod';
import type { MarkdownPlugins } from './notes/body/render-body.ts';

/** One setting of a site, as it is declared. */
interface Knob<Type extends z.ZodType = z.ZodType> {
  default: string;
  type: Type;
  /** What it is, for operators: the table in `docs/operating.md` is made of this. */
  what: string;
  /** What a value must be, for whoever set a wrong one; a `custom` issue of zod's says it itself. */
  expected?: string;
}

/** Keeps the type of each setting's value. */
function knob<Type extends z.ZodType>(given: Knob<Type>): Knob<Type> {
  return given;
}

/**
 * Plugins of remark and rehype for the bodies of notes and firms, as unified takes them: `[plugin]` or
 * `[[plugin, options]]`. What they make is sanitised afterwards: it can bring no script in.
 */
export const markdown: MarkdownPlugins = { remarkPlugins: [], rehypePlugins: [] };

const size = z.coerce.number().int().min(1).max(1000);
const sizeExpected = 'a number from 1 to 1000';
const folder = z.string().min(1);

/**
 * Every setting that an operator may change. Edit the defaults here, or override one by the environment
 * variable of its name, as hosts do with `SITE_URL` and `BASE_PATH`.
 */
const knobs = {
  SITE_URL: knob({
    default: 'http://localhost:4321',
    what: 'The origin of the site, without a path: `https://example.org`.',
    expected: 'an origin such as https://example.org',
    type: z
      .url({ protocol: /^https?$/, abort: true })
      .refine((url) => new URL(url).pathname === '/', 'must have no path: that is BASE_PATH')
      .transform((url) => new URL(url).origin),
  }),
  BASE_PATH: knob({
    default: '/',
    what: 'The path that the site is served under: `/`, or `/digest` on a project page.',
    expected: 'a path such as /digest',
    type: z
      .string()
      .regex(/^\/?(?:[\w.~-]+(?:\/[\w.~-]+)*)?\/?$/)
      .refine(
        (path) => !path.split('/').some((part) => part === '.' || part === '..'),
        'must be a path without `.` and `..`, such as /digest',
      )
      .transform((path) => `/${path.replace(/^\/+|\/+$/g, '')}`.replace(/\/$/, '')),
  }),
  SITE_NAME: knob({
    default: 'Ratings Digest',
    what: 'The name of the site, in its header, in feeds and for search engines.',
    type: z.string().min(1),
  }),
  SITE_DESCRIPTION: knob({
    default:
      'Who changed which rating, to what target, why, and with which risks: analyst rating actions, with the arithmetic checked.',
    what: 'One sentence, for search engines, feeds and the top of the home page.',
    type: z.string().min(1),
  }),
  SITE_LANGUAGE: knob({
    default: 'en-US',
    what: 'The language of the notes and the format of dates, as a BCP 47 tag.',
    type: z
      .string()
      .refine((tag) => isAccepted(() => new Intl.Locale(tag)), 'must be a language such as en-US'),
  }),
  SITE_TIME_ZONE: knob({
    default: 'America/New_York',
    what: 'The time zone in which a day begins, for notes that have a date alone; an IANA name.',
    type: z
      .string()
      .refine(
        (zone) => isAccepted(() => new Intl.DateTimeFormat('en', { timeZone: zone })),
        'must be a time zone such as America/New_York',
      ),
  }),
  REPOSITORY_URL: knob({
    default: '',
    what: 'The page of the repository (`https://github.com/OWNER/NAME`). It turns on “View source”, “Suggest a correction”, and links from figures to their lines.',
    expected: 'an address such as https://github.com/OWNER/NAME',
    type: z.union([z.literal(''), z.url({ protocol: /^https$/ })]),
  }),
  REPOSITORY_BRANCH: knob({
    default: 'main',
    what: 'The branch that these links lead to.',
    type: z.string().min(1),
  }),
  INDEX_PAGE_SIZE: knob({
    default: '50',
    what: 'Notes on one page of the index.',
    expected: sizeExpected,
    type: size,
  }),
  FEED_SIZE: knob({
    default: '50',
    what: 'Items in a feed of the whole site.',
    expected: sizeExpected,
    type: size,
  }),
  SLICE_FEED_SIZE: knob({
    default: '20',
    what: 'Items in a feed of one ticker or one firm.',
    expected: sizeExpected,
    type: size,
  }),
  HOME_SIZE: knob({
    default: '30',
    what: 'Notes on the home page, rounded up to whole days, but never to more than twice as many.',
    expected: sizeExpected,
    type: size,
  }),
  OG_PICTURES: knob({
    default: '100',
    what: 'How many of the newest notes have a picture of their own where their link is shared; the others share one. `0` for none.',
    expected: 'a number from 0 to 10000',
    type: z.coerce.number().int().min(0).max(10_000),
  }),
  DATA_LICENCE: knob({
    default: '',
    what: 'What others may do with the [open data](data.md), in words: `CC BY 4.0`. Without it, the site says that no licence is stated.',
    type: z.string().trim(),
  }),
  DATA_LICENCE_URL: knob({
    default: '',
    what: 'Where that licence is written down.',
    expected: 'an address such as https://creativecommons.org/licenses/by/4.0/',
    type: z.union([z.literal(''), z.url({ protocol: /^https?$/ })]),
  }),
  SECURITY_CONTACT: knob({
    default: '',
    what: 'Whom to tell of a weakness: `mailto:security@example.org`. With `SECURITY_EXPIRES` it makes `/.well-known/security.txt`.',
    expected: 'an address such as mailto:security@example.org',
    type: z.union([z.literal(''), z.url({ protocol: /^(?:https|mailto|tel)$/ })]),
  }),
  SECURITY_EXPIRES: knob({
    default: '',
    what: 'Until when that is right: `2027-01-01T00:00:00Z`.',
    expected: 'a date-time with a zone such as 2027-01-01T00:00:00Z',
    type: z.union([z.literal(''), z.iso.datetime({ offset: true })]),
  }),
  CONTENT_DIR: knob({
    default: 'content',
    what: 'The folder of notes and firms.',
    expected: 'the path of a folder',
    type: folder,
  }),
  OUT_DIR: knob({
    default: 'dist',
    what: 'The folder that the site is built into. Whatever else is in it is removed.',
    expected: 'the path of a folder',
    type: folder,
  }),
  THREADS: knob({
    default: '',
    what: 'How many threads make pages. Empty: as many as there is work, processors and memory for.',
    expected: 'a number from 1 to 64',
    type: z.union([
      z.literal('').transform(() => undefined),
      z.coerce.number().int().min(1).max(64),
    ]),
  }),
  CACHE_DIR: knob({
    default: '.cache/site',
    what: 'The folder of what later builds may reuse.',
    expected: 'the path of a folder',
    type: folder,
  }),
};

type Knobs = typeof knobs;

/** Every setting with its default and what it is, for the docs. */
export const settings: readonly { name: string; fallback: string; what: string }[] = Object.entries(
  knobs,
).map(([name, { default: fallback, what }]) => ({ name, fallback, what }));

/** Returns the type of each setting's value. */
function typesOf(): { [Name in keyof Knobs]: Knobs[Name]['type'] } {
  // The same keys, each with the type of its own setting.
  return Object.fromEntries(Object.entries(knobs).map(([name, { type }]) => [name, type])) as {
    [Name in keyof Knobs]: Knobs[Name]['type'];
  };
}

const schema = z
  .object(typesOf())
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
  language: string;
  timeZone: string;
  /** Undefined where the operator configured none. */
  repository: { url: string; branch: string } | undefined;
  indexPageSize: number;
  /** Items in a feed of the whole site. */
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

/**
 * Returns the site's configuration: the defaults above, overridden by the environment. An empty variable
 * counts as one that is not set, since hosts pass on so what their operator left open.
 *
 * @throws ConfigError that names every setting that is wrong
 */
export function readSite(environment: Record<string, string | undefined>): Site {
  const given = Object.fromEntries(
    settings.map(({ name, fallback }) => [name, environment[name] || fallback]),
  );
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      const expected =
        issue.code === 'custom' ? issue.message : `expected ${expectedOf(name) ?? 'another value'}`;
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

function expectedOf(name: string): string | undefined {
  return Object.entries(knobs).find(([known]) => known === name)?.[1].expected;
}

function isAccepted(make: () => unknown): boolean {
  try {
    make();
    return true;
  } catch {
    return false;
  }
}

/** The origin of a site whose operator has set none: right on this machine alone. */
export const defaultOrigin = knobs.SITE_URL.default;

export const site: Site = readSite(process.env);
