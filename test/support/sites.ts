import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildSite, placeIn, root, usualSizes } from './build.ts';
import { standardArchive } from './make-archive/standard.ts';
import { writeArchive } from './make-archive/write-archive.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The fixture site's output, at the root of an origin. */
    fixture: string;
    /** The same, at `https://example.org/digest`, with a repository. */
    fixtureBelow: string;
    /** The real record's output. */
    record: string;
    /** The standard fictitious archive's output, at `https://example.org`, with pages of their usual sizes. */
    demo: string;
    /** The files that it was built of. */
    demoContent: string;
  }
}

/** Builds the sites that the tests of pages, feeds and browsers read. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'ratings-digest-'));
  const fixtures = join(root, 'test/fixtures/site');
  const build = async (name: string, content: string, env: Record<string, string> = {}) => {
    const place = placeIn(join(folder, name), content);
    const { code, output } = await buildSite(place, env);
    if (code !== 0) throw new Error(`The ${name} site could not be built:\n${output}`);
    return place.out;
  };
  // The test of other zones and languages compares with this one.
  const zone = { TZ: 'Pacific/Honolulu', LANG: 'C', LC_ALL: 'C' };
  project.provide('fixture', await build('fixture', fixtures, zone));
  project.provide(
    'fixtureBelow',
    await build('below', fixtures, {
      SITE_URL: 'https://example.org',
      BASE_PATH: '/digest',
      SITE_TIME_ZONE: 'Europe/Berlin',
      REPOSITORY_URL: 'https://github.com/example/digest',
      DATA_LICENCE: 'CC BY 4.0',
      DATA_LICENCE_URL: 'https://creativecommons.org/licenses/by/4.0/',
      SECURITY_CONTACT: 'mailto:security@example.org',
      SECURITY_EXPIRES: '2027-01-01T00:00:00Z',
    }),
  );
  project.provide('record', await build('record', join(root, 'content')));
  const content = join(folder, 'fictitious');
  writeArchive(content, standardArchive());
  project.provide('demoContent', content);
  project.provide(
    'demo',
    await build('demo', content, {
      SITE_URL: 'https://example.org',
      ...usualSizes,
      OG_PICTURES: '4',
    }),
  );
  return () => rm(folder, { recursive: true, force: true });
}
