import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { browserProgram } from './browser.ts';
import { copyProject, placeIn, root, startBuild, usualSizes } from './build.ts';
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
    /** Copies of the program, one for each worker to build with. */
    programs: string[];
  }
}

/** Copies the program for each worker, and builds the sites that the tests of pages, feeds and browsers read. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'ratings-digest-'));
  const programs = Array.from({ length: project.config.maxWorkers }, (_, at) =>
    join(folder, `program-${at + 1}`),
  );
  // Pages say where their notes are, seen from the program: notes lie where they do in the project.
  const [fixtures, record] = ['test/fixtures/site', 'content'];
  await Promise.all(
    programs.flatMap((program) => [
      copyProject(program),
      ...[fixtures, record].map((notes) =>
        cp(join(root, notes), join(program, notes), { recursive: true }),
      ),
    ]),
  );
  project.provide('programs', programs);
  const demoContent = join(folder, 'fictitious');
  writeArchive(demoContent, standardArchive());
  project.provide('demoContent', demoContent);
  const sites = [
    { name: 'demo', content: demoContent, env: demoEnv },
    { name: 'fixture', content: fixtures, env: fixtureEnv },
    { name: 'fixtureBelow', content: fixtures, env: belowEnv },
    { name: 'record', content: record, env: {} },
  ] as const;
  // Two workers that unpack it at once would run half of it. Where there is none, the browser's tests say so.
  await browserProgram().catch(() => undefined);
  const waiting = [...sites];
  await Promise.all(
    programs.map(async (program) => {
      for (let site = waiting.shift(); site; site = waiting.shift()) {
        const place = placeIn(join(folder, site.name), site.content);
        const { code, output } = await startBuild(place, site.env, program).ended;
        if (code !== 0) throw new Error(`The site ${site.name} could not be built:\n${output}`);
        project.provide(site.name, place.out);
      }
    }),
  );
  return () => rm(folder, { recursive: true, force: true });
}

const demoEnv = { SITE_URL: 'https://example.org', ...usualSizes, OG_PICTURES: '4' };

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
