import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { browserProgram } from './browser.ts';
import { copyProject, placeIn, root, startBuild, usualSizes } from './build.ts';
import { standardArchive } from './make-archive/standard.ts';
import { writeArchive } from './make-archive/write-archive.ts';
import { ownPages } from './own-pages.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The fixture site's output, at the root of an origin. */
    fixture: string;
    /** The same, at `https://example.org/digest`, with a repository. */
    fixtureBelow: string;
    /** The output of the record of real notes. */
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
  process.env['TEST_PLATES'] = join(folder, 'plates');
  const program = join(folder, 'program');
  process.env['TEST_PROGRAM'] = program;
  await copyProject(program);
  const fixtures = join(root, 'test/fixtures');
  // What an operator has: a logo, an icon, a picture for notes.
  await cp(join(fixtures, 'public'), join(program, 'public'), { recursive: true });
  // The demonstration.
  await cp(join(root, 'test/support'), join(program, 'test/support'), { recursive: true });
  // Links to the repository have the path from the program to its record.
  await symlink(fixtures, join(program, 'test/fixtures'), 'junction');
  const demoContent = join(folder, 'fictitious');
  writeArchive(demoContent, [...standardArchive(), ...ownPages(join(fixtures, 'record/pages'))]);
  project.provide('demoContent', demoContent);
  const sites = [
    { name: 'demo', content: demoContent, env: demoEnv },
    { name: 'fixture', content: 'test/fixtures/site', env: fixtureEnv },
    { name: 'fixtureBelow', content: 'test/fixtures/site', env: belowEnv },
    { name: 'record', content: 'test/fixtures/record', env: {} },
  ] as const;
  // Two workers that unpack it at once would run half of it. Where there is none, the browser's tests say so.
  await browserProgram().catch(() => undefined);
  for (const site of sites) {
    const place = placeIn(join(folder, site.name), site.content);
    const { code, output } = await startBuild(place, site.env).ended;
    if (code !== 0) throw new Error(`The site ${site.name} could not be built:\n${output}`);
    project.provide(site.name, place.out);
  }
  return () => rm(folder, { recursive: true, force: true });
}

const demoEnv = {
  SITE_URL: 'https://example.org',
  ...usualSizes,
  OG_PICTURES: '4',
  // As many as its notes are worth.
  THREADS: '',
};

// The test of other zones and languages compares with this one.
const fixtureEnv = { TZ: 'Pacific/Honolulu', LANG: 'C', LC_ALL: 'C' };

const belowEnv = {
  SITE_URL: 'https://example.org',
  BASE_PATH: '/digest',
  SITE_TIME_ZONE: 'Europe/Berlin',
  REPOSITORY_URL: 'https://github.com/example/digest',
  DATA_LICENCE: 'CC BY 4.0',
  DATA_LICENCE_URL: 'https://creativecommons.org/licenses/by/4.0/',
  SECURITY_CONTACT: 'mailto:security@example.org',
  SECURITY_EXPIRES: '2027-01-01T00:00:00Z',
};
