import { describe, expect, test } from 'vitest';
import { ConfigError, defineSite } from '../../src/config/site.ts';

test('the defaults are a site', () => {
  expect(defineSite({}, {})).toMatchObject({
    origin: 'http://localhost:4321',
    base: '',
    language: 'en-US',
    timeZone: 'America/New_York',
    repository: undefined,
    feedSize: 50,
  });
});

test.each([
  ['/', ''],
  ['', ''],
  ['/digest', '/digest'],
  ['digest/', '/digest'],
  ['/a/b/', '/a/b'],
])('a base path %j is %j', (typed, base) => {
  expect(defineSite({}, { BASE_PATH: typed }).base).toBe(base);
});

test('an origin has no slash at its end', () => {
  expect(defineSite({}, { SITE_URL: 'https://example.org/' }).origin).toBe('https://example.org');
});

test('a repository turns its links on', () => {
  const { repository } = defineSite(
    {},
    {
      REPOSITORY_URL: 'https://example.com/owner/name/',
      REPOSITORY_BRANCH: 'trunk',
    },
  );
  expect(repository).toEqual({ url: 'https://example.com/owner/name', branch: 'trunk' });
});

test('a licence and a contact are there only if they are set', () => {
  expect(defineSite({}, {})).toMatchObject({
    licence: undefined,
    security: undefined,
    pictures: 100,
  });
  expect(
    defineSite(
      {},
      {
        DATA_LICENCE: 'CC BY 4.0',
        SECURITY_CONTACT: 'mailto:security@example.org',
        SECURITY_EXPIRES: '2027-01-01T00:00:00Z',
        OG_PICTURES: '0',
      },
    ),
  ).toMatchObject({
    licence: { text: 'CC BY 4.0', url: undefined },
    security: { contact: 'mailto:security@example.org', expires: '2027-01-01T00:00:00Z' },
    pictures: 0,
  });
});

describe('a wrong setting is reported with what would be right', () => {
  const messageOf = (environment: Record<string, string>) => {
    try {
      defineSite({}, environment);
    } catch (error) {
      if (error instanceof ConfigError) return error.message;
      throw error;
    }
    return undefined;
  };

  test.each([
    [
      { SITE_URL: 'example.org' },
      'SITE_URL: unexpected `example.org`, expected an origin such as https://example.org',
    ],
    [{ SITE_URL: 'ftp://example.org' }, 'SITE_URL: unexpected'],
    [
      { SITE_URL: 'https://example.org/digest' },
      'SITE_URL: unexpected `https://example.org/digest`, must have no path: that is BASE_PATH',
    ],
    [
      { OUT_DIR: 'site', CACHE_DIR: './site/cache' },
      'CACHE_DIR: unexpected `./site/cache`, must neither lie in OUT_DIR nor hold it',
    ],
    [{ OUT_DIR: '.' }, 'CACHE_DIR: unexpected `.cache/site`'],
    [{ CACHE_DIR: 'dist' }, 'CACHE_DIR: unexpected `dist`'],
    [{ BASE_PATH: '/..' }, 'BASE_PATH: unexpected `/..`, must be a path without `.` and `..`'],
    [{ BASE_PATH: '/a/../b' }, 'BASE_PATH: unexpected `/a/../b`, must be a path without'],
    [{ BASE_PATH: '.' }, 'BASE_PATH: unexpected `.`, must be a path without'],
    [{ BASE_PATH: '//evil.example' }, 'BASE_PATH: unexpected `//evil.example`, expected a path'],
    [{ BASE_PATH: '/a//b' }, 'BASE_PATH: unexpected `/a//b`, expected a path such as /digest'],
    [{ BASE_PATH: '/a b' }, 'BASE_PATH: unexpected `/a b`, expected a path such as /digest'],
    [
      { SITE_LANGUAGE: 'english please' },
      'SITE_LANGUAGE: unexpected `english please`, must be English',
    ],
    [
      { SITE_LANGUAGE: 'de-DE' },
      'SITE_LANGUAGE: unexpected `de-DE`, must be English, such as en-US or en-GB: the words of the site are English (docs/operating.md, “Another language”)',
    ],
    [{ SITE_LANGUAGE: 'en-GB-u-ca-buddhist' }, 'SITE_LANGUAGE: unexpected'],
    [
      { SITE_TIME_ZONE: 'Mars/Olympus' },
      'SITE_TIME_ZONE: unexpected `Mars/Olympus`, must be a time zone',
    ],
    [{ REPOSITORY_URL: 'http://example.com/owner/name' }, 'REPOSITORY_URL: unexpected'],
    [
      { REPOSITORY_URL: 'https://x-access-token:v1.1f@example.com/owner/name' },
      'REPOSITORY_URL: unexpected `https://…@example.com/owner/name`, must name no user and no token: it stands on every page',
    ],
    [{ FEED_SIZE: '0' }, 'FEED_SIZE: unexpected `0`, expected a number from 1 to 1000'],
    [{ OG_PICTURES: '-1' }, 'OG_PICTURES: unexpected `-1`, expected a number from 0 to 10000'],
    [{ DATA_LICENCE_URL: 'CC BY' }, 'DATA_LICENCE_URL: unexpected `CC BY`, expected an address'],
    [
      { SECURITY_CONTACT: 'security@example.org', SECURITY_EXPIRES: '2027-01-01T00:00:00Z' },
      'SECURITY_CONTACT: unexpected `security@example.org`, expected an address such as mailto:',
    ],
    [
      { SECURITY_CONTACT: 'mailto:security@example.org', SECURITY_EXPIRES: '2027-01-01' },
      'SECURITY_EXPIRES: unexpected `2027-01-01`, expected a date-time with a zone',
    ],
    [
      { DATA_LICENCE_URL: 'https://creativecommons.org/licenses/by/4.0/' },
      'DATA_LICENCE: unexpected ``, must be set beside DATA_LICENCE_URL',
    ],
    [
      { SECURITY_CONTACT: 'mailto:security@example.org' },
      'SECURITY_EXPIRES: unexpected ``, must be set beside the other of the two',
    ],
    [{ HOME_SIZE: 'many' }, 'HOME_SIZE: unexpected `many`, expected a number from 1 to 1000'],
  ])('%j', (environment, message) => {
    expect(messageOf(environment)).toContain(message);
  });

  test('all of it at once', () => {
    const message = messageOf({ SITE_URL: 'x', FEED_SIZE: '0' });
    expect(message).toContain('SITE_URL');
    expect(message).toContain('FEED_SIZE');
  });
});

test('an empty variable is as one that is not set: hosts pass on so what was left open', () => {
  expect(defineSite({}, { SITE_URL: '', SITE_NAME: '', FEED_SIZE: '' })).toEqual(
    defineSite({}, {}),
  );
});

test.each([
  ['en', 'en'],
  ['en-GB', 'en-GB'],
  ['en-au', 'en-AU'],
  ['EN-001', 'en-001'],
])('the language %s is %s', (typed, language) => {
  expect(defineSite({}, { SITE_LANGUAGE: typed }).language).toBe(language);
});

describe('what an operator sets in the file', () => {
  test('overrides the default, and is overridden by the environment', () => {
    const own = { SITE_NAME: 'House Ratings', SECTION_NAME: 'Calls', FEED_SIZE: 20 };
    expect(defineSite(own, { SECTION_NAME: 'Moves' })).toMatchObject({
      name: 'House Ratings',
      sectionName: 'Moves',
      feedSize: 20,
      disclaimer:
        'House Ratings reports what firms publish. It is information only, not investment advice.',
    });
  });

  test('may be lists', () => {
    const link = { text: 'Imprint', url: '/imprint/' };
    const { footerLinks, footerLines } = defineSite(
      { FOOTER_LINKS: [link], FOOTER_LINES: ['A'] },
      {},
    );
    expect(footerLinks).toEqual([link]);
    expect(footerLines).toEqual(['A']);
  });

  test.each([
    [{ SITE_NAM: 'House' }, 'SITE_NAM: unknown setting, did you mean SITE_NAME?'],
    [{ MOTTO: 'House' }, 'MOTTO: unknown setting, it is not among those of docs/operating.md'],
    [
      { NAVIGATION: [{ text: 'Imprint', url: 'imprint' }] },
      'NAVIGATION[0].url: unexpected `imprint`, expected a text, and a path such as /imprint/, or an address',
    ],
    [
      { FOOTER_LINKS: [{ text: 'Imprint' }] },
      'FOOTER_LINKS[0].url: unexpected `undefined`, expected a text, and a path such as /imprint/',
    ],
    [
      { FOOTER_LINKS: [{ name: 'Imprint', text: 'Imprint', url: '/imprint/' }] },
      'FOOTER_LINKS[0].name: unknown field',
    ],
    [{ COLOURS: { inc: {} } }, 'COLOURS.inc: unknown colour, did you mean ink?'],
    [{ COLOURS: { ink: { day: '#000000' } } }, 'COLOURS.ink.day: unknown field'],
    [
      { FOOTER_LINES: 'House Ratings Ltd' },
      'FOOTER_LINES: unexpected `House Ratings Ltd`, expected a list of texts',
    ],
    [{ SITE_NAME: 5 }, 'SITE_NAME: unexpected `5`, expected a text'],
    [{ SITE_NAME: ' ' }, 'SITE_NAME: unexpected ` `, expected a text'],
    [{ SITE_TAGLINE: ['A'] }, 'SITE_TAGLINE: unexpected `["A"]`, expected a text'],
    [{ SITE_LANGUAGE: 5 }, 'SITE_LANGUAGE: unexpected `5`, expected English, such as en-US'],
    [{ SITE_TIME_ZONE: 5 }, 'SITE_TIME_ZONE: unexpected `5`, expected a time zone such as'],
  ])('%j is refused', (own, message) => {
    // As JavaScript, where nothing checks the types.
    expect(() => defineSite(own as object, {})).toThrow(message);
  });
});
