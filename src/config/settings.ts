import * as z from 'zod';
import { isTimeZone } from '../notes/terms/time-format.ts';
import { coloursSchema } from './colours.ts';
import { footerLinks, linkSchema, navigation } from './links.ts';

/** The declaration of a setting. */
interface Setting<Type extends z.ZodType = z.ZodType> {
  /** Only a text can be overridden by the environment. */
  default: z.input<Type>;
  type: Type;
  /** What it is, for the table in `docs/operating.md`. */
  what: string;
  /** What a value must be, for whoever set a wrong one. A `custom` issue of zod's says it itself. */
  expected: string;
}

/** Infers the type of the setting's value. */
function setting<Type extends z.ZodType>(given: Setting<Type>): Setting<Type> {
  return given;
}

/** A number of items on a page or in a feed. */
const sizeSetting = (fallback: string, what: string) =>
  setting({
    default: fallback,
    what,
    expected: 'a number from 1 to 1000',
    type: z.coerce.number<string | number>().int().min(1).max(1000),
  });

const linkExpected =
  'a text, and a path such as /imprint/, or an address such as https://example.org';
const folderSetting = (fallback: string, what: string) =>
  setting({
    default: fallback,
    what,
    expected: 'the path of a folder',
    type: z.string().min(1),
  });

const text = z.string().trim().min(1);

/** A text, which may be empty if the default is. */
const textSetting = (fallback: string, what: string) =>
  setting({
    default: fallback,
    what,
    expected: 'a text',
    type: fallback === '' ? z.string().trim() : text,
  });

/** The user name in an address, with a password or token. */
export const withUser = /(?<=:\/\/)[^/?#]*@/;

/** Every setting. Operators set them in `src/site.config.ts` or in the environment, not here. */
const all = {
  SITE_URL: setting({
    default: 'http://localhost:4321',
    what: 'The origin of the site, without a path: `https://example.org`.',
    expected: 'an origin such as https://example.org',
    type: z
      .url({ protocol: /^https?$/, abort: true })
      .refine((url) => new URL(url).pathname === '/', 'must have no path: that is BASE_PATH')
      .transform((url) => new URL(url).origin),
  }),
  BASE_PATH: setting({
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
  SITE_NAME: textSetting(
    'Ratings Digest',
    'The name of the site, in its header, in feeds and for search engines.',
  ),
  SITE_DESCRIPTION: textSetting(
    'Who changed which rating, to what target, why, and with which risks: analyst rating actions, with the arithmetic checked.',
    'One sentence, for search engines, feeds and shared pictures.',
  ),
  SITE_TAGLINE: textSetting('', 'The line at the top of the home page. Empty: the description.'),
  SITE_DISCLAIMER: textSetting(
    '',
    'The first line of each page’s footer. Empty: “NAME reports what firms publish. It is information only, not investment advice.”',
  ),
  SECTION_NAME: textSetting(
    'Analyst Ratings',
    'What the notes are called together: “More from Analyst Ratings” is the index, and the list below each note.',
  ),
  NAVIGATION: setting({
    default: navigation,
    what: "The links at the top of each page, in order: `{ text: 'Ratings', url: '/ratings/' }`. A `url` is a path of the site without `BASE_PATH`, or a whole address. Pages of your own [add themselves](#pages-of-your-own).",
    expected: linkExpected,
    type: z.array(linkSchema),
  }),
  FOOTER_LINKS: setting({
    default: footerLinks,
    what: 'The links at the foot of each page, likewise.',
    expected: linkExpected,
    type: z.array(linkSchema),
  }),
  FOOTER_LINES: setting({
    default: [],
    what: 'Lines of text below the disclaimer, such as the publisher’s name and address.',
    expected: 'a list of texts',
    type: z.array(text),
  }),
  SITE_LOGO: setting({
    default: '',
    what: 'A picture in `public/` that stands before the name at the top of each page: `/logo.svg`.',
    expected: 'the path of a picture in public/, such as /logo.svg',
    type: z.union([z.literal(''), z.string().regex(/^\/(?!\/)[^\s?#]+$/)]),
  }),
  SITE_LOGO_HAS_NAME: setting({
    default: 'no',
    what: 'Whether the logo contains the name, and so takes its place.',
    expected: 'yes or no',
    type: z.enum(['yes', 'no']),
  }),
  COLOURS: setting({
    default: {},
    what: "Colours in place of the program’s: `{ link: { light: '#1b4b7a', dark: '#8dbcec' } }`. Their [names](#colours) are those below.",
    expected: 'a colour such as #1b4b7a',
    type: coloursSchema,
  }),
  SITE_LANGUAGE: setting({
    default: 'en-US',
    what: 'The English that dates are written in: `en`, `en-US`, `en-GB` and the like ([other languages](#another-language)).',
    expected: 'English, such as en-US or en-GB',
    type: z
      .string()
      .refine(
        (tag) => /^en(?:-(?:[a-z]{2}|\d{3}))?$/i.test(tag),
        'must be English, such as en-US or en-GB: the words of the site are English (docs/operating.md, “Another language”)',
      )
      .transform((tag) => new Intl.Locale(tag).toString()),
  }),
  SITE_TIME_ZONE: setting({
    default: 'America/New_York',
    what: 'The time zone in which a day begins, for notes that have a date alone; an IANA name.',
    expected: 'a time zone such as America/New_York',
    type: z.string().refine(isTimeZone, 'must be a time zone such as America/New_York'),
  }),
  REPOSITORY_URL: setting({
    default: '',
    what: 'The page of the repository (`https://github.com/OWNER/NAME`). It turns on “View file”, “Suggest a correction”, “Add a rating”, and links from figures to their lines, as long as `CONTENT_DIR` lies in that repository.',
    expected: 'an address such as https://github.com/OWNER/NAME',
    type: z.union([
      z.literal(''),
      // Some hosts pass on addresses with a token.
      z
        .url({ protocol: /^https$/ })
        .refine(
          (url) => !withUser.test(url),
          'must name no user and no token: it stands on every page',
        ),
    ]),
  }),
  REPOSITORY_BRANCH: textSetting('main', 'The branch that these links lead to.'),
  INDEX_PAGE_SIZE: sizeSetting('50', 'Notes on one page of the index.'),
  FEED_SIZE: sizeSetting('50', 'Items in a feed of the whole site, and of one action.'),
  SLICE_FEED_SIZE: sizeSetting('20', 'Items in a feed of one ticker or one firm.'),
  HOME_SIZE: sizeSetting(
    '30',
    'Notes on the home page, rounded up to whole days, but never to more than twice as many.',
  ),
  OG_PICTURES: setting({
    default: '100',
    what: 'How many of the newest notes have a picture of their own for shared links; the others share one. `0` for none.',
    expected: 'a number from 0 to 10000',
    type: z.coerce.number<string | number>().int().min(0).max(10_000),
  }),
  DATA_LICENCE: textSetting(
    '',
    'What others may do with the [open data](data.md), in words: `CC BY 4.0`. Without it, the site says that no licence is stated.',
  ),
  DATA_LICENCE_URL: setting({
    default: '',
    what: 'Where that licence can be read. Set it together with `DATA_LICENCE`.',
    expected: 'an address such as https://creativecommons.org/licenses/by/4.0/',
    type: z.union([z.literal(''), z.url({ protocol: /^https?$/ })]),
  }),
  SECURITY_CONTACT: setting({
    default: '',
    what: 'Where to report a vulnerability: `mailto:security@example.org`. With `SECURITY_EXPIRES` it makes `/.well-known/security.txt`.',
    expected: 'an address such as mailto:security@example.org',
    type: z.union([z.literal(''), z.url({ protocol: /^(?:https|mailto|tel)$/ })]),
  }),
  SECURITY_EXPIRES: setting({
    default: '',
    what: 'When that contact expires: `2027-01-01T00:00:00Z`. A later build says that it has.',
    expected: 'a date-time with a zone such as 2027-01-01T00:00:00Z',
    type: z.union([z.literal(''), z.iso.datetime({ offset: true })]),
  }),
  CONTENT_DIR: folderSetting('content', 'The folder of notes, firms, stocks and your own pages.'),
  OUT_DIR: folderSetting(
    'dist',
    'The folder that the site is built into. Whatever else is in it is removed.',
  ),
  THREADS: setting({
    default: '',
    what: 'How many threads make pages. Empty: as many as there is work, processors and memory for.',
    expected: 'a number from 1 to 64',
    type: z.union([
      z.literal('').transform(() => undefined),
      z.coerce.number<string | number>().int().min(1).max(64),
    ]),
  }),
  CACHE_DIR: folderSetting('.cache/site', 'The folder of what later builds may reuse.'),
};

/** Every setting, with its default and description, for the docs. */
export const settings: readonly ({ name: string } & Setting)[] = Object.entries(all).map(
  ([name, setting]) => ({ name, ...setting }),
);

type All = typeof all;

export const settingsSchema = z.strictObject(
  // The same keys, each with the type of its own setting.
  Object.fromEntries(Object.entries(all).map(([name, { type }]) => [name, type])) as {
    [Name in keyof All]: All[Name]['type'];
  },
);

/** What an operator sets in `src/site.config.ts`. Absent settings have their defaults. */
export type OwnSettings = Partial<z.input<typeof settingsSchema>>;

/** The origin if the operator sets none. It is right only on the operator's own machine. */
export const defaultOrigin = all.SITE_URL.default;
