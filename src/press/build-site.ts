import { utimesSync } from 'node:fs';
import { type CheckedContent, checkContent } from '../check/check-content.ts';
import { contentPlace } from '../check/content-place.ts';
import { hasErrors } from '../check/problems.ts';
import { deadSiteLinks } from '../config/links.ts';
import { ConfigError, type Site } from '../config/site.ts';
import { listFiles, removeFiles } from '../disk/files.ts';
import { lock } from '../disk/lock.ts';
import {
  type Manifest,
  noBuild,
  type Output,
  type PartNumber,
  recallManifest,
  rememberManifest,
} from './manifest.ts';
import { otherFiles } from './other-files.ts';
import { claimCache, prepareOutput } from './output-place.ts';
import { gatherParts, writePart } from './parts.ts';
import { getPlates } from './plates.ts';
import { press } from './press.ts';
import type { Progress } from './press-part.ts';
import { planPublication, publish } from './publish.ts';
import { inputOf } from './site-input.ts';
import { isStaged, stage, stagedFile, stagingDir } from './staging.ts';

interface BuildOptions {
  /** Publish the valid notes and leave out the others. */
  skipsInvalid: boolean;
  /** Make every page again. */
  isForced: boolean;
  /** Make one part of the site and publish nothing: another build puts the parts together. */
  part: PartNumber | undefined;
  /** The folders of the parts to put together instead of making the pages; usually none. */
  parts: readonly string[];
}

/** What a build did. */
export type BuildResult = { checked: CheckedContent } & (
  | { kind: 'refused' }
  | { kind: 'published'; rendered: number; kept: number }
  | { kind: 'part'; folder: string; rendered: number; kept: number }
);

/** What a build does to the world. Tests may replace these. */
const realEffects = { lock, checkContent, getPlates, press, publish };
type BuildEffects = typeof realEffects;

/**
 * Builds the site: checks, bundles, presses, publishes. If anything goes wrong before the last of
 * these, the output stays as it was.
 *
 * @param program from `programVersion`
 * @param onProgress called often
 */
export async function buildSite(
  site: Site,
  program: string,
  { skipsInvalid, isForced, part, parts }: BuildOptions,
  onProgress: (progress: Progress) => void,
  effects: BuildEffects = realEffects,
): Promise<BuildResult> {
  const { cacheDir, outDir } = site;
  const staging = stagingDir(cacheDir);
  claimCache(cacheDir);
  effects.lock(cacheDir);

  // Look at what is there: who owns the folders, and what the last build left.
  const last = recallManifest(cacheDir) ?? noBuild;
  prepareOutput(site, last);

  // Bundle if the program has changed. A separate process does it while the notes are checked.
  const bundling = new AbortController();
  const bundle = () => effects.getPlates(site, program, bundling.signal);
  const begun = last.program === program ? undefined : bundle();
  begun?.catch(() => {}); // If it fails, the error is reported where the plates are awaited.

  // Check: a note with an error ends the build here.
  const checked = await effects.checkContent(contentPlace);
  if (checked.notes === 0 || (hasErrors(checked) && !skipsInvalid)) {
    bundling.abort();
    return { kind: 'refused', checked };
  }
  const input = inputOf(site, checked.sound, program);

  // If nothing changed, the last build's files are the site.
  const isWhole = part === undefined && parts.length === 0;
  if (last.input === input && !isForced && isWhole) {
    const files = filesOf(last);
    const publication = planPublication(files, outDir);
    if (publication.changed.every((path) => isStaged(staging, path, files.get(path)))) {
      effects.publish(staging, outDir, publication);
      return { kind: 'published', checked, rendered: 0, kept: Object.keys(last.pages).length };
    }
  }

  // Press: make only what changed.
  const plates = await (begun ?? bundle());
  const { rendered, pages } =
    parts.length > 0
      ? gatherParts(parts, { program, input }, staging, last.pages)
      : await effects.press(
          {
            entry: plates.entry,
            staging,
            part: part ?? { number: 1, of: 1 },
            threads: site.threads,
            record: checked.sound,
            last: last.pages,
            areKeysKnown: last.program === program && !isForced,
          },
          onProgress,
        );
  const kept = Object.keys(pages).length - rendered;
  if (part) {
    const folder = writePart(cacheDir, { ...noBuild, part, program, input, pages });
    const known = last.program === program ? last.pages : {};
    rememberManifest(cacheDir, { ...last, input: '', program, pages: { ...known, ...pages } });
    return { kind: 'part', checked, folder, rendered, kept };
  }
  const others: Record<string, Output> = {};
  for (const [path, bytes] of await otherFiles(site, pages, plates)) {
    others[path] = stage(staging, path, bytes, last.others[path]);
  }

  // Publish: move to the output what differs.
  const manifest: Manifest = { outDir, program, input, pages, others };
  const files = filesOf(manifest);
  const addresses = new Set(
    [...files.keys()].map((file) => `/${file.replace(/index\.html$/, '')}`),
  );
  const dead = deadSiteLinks(site, addresses);
  if (dead.length > 0) throw new ConfigError(dead.join('\n'));
  const staged = new Set([...files.keys()].map((path) => stagedFile(staging, path)));
  const strays = listFiles(staging).filter((name) => !staged.has(`${staging}/${name}`));
  removeFiles(staging, strays);
  const publication = planPublication(files, outDir);
  // Staged files get the times of the same bytes in the output.
  for (const [path, time] of publication.times) {
    utimesSync(stagedFile(staging, path), new Date(), new Date(time));
    const output = files.get(path);
    if (output) output.time = time;
  }
  rememberManifest(cacheDir, manifest);
  effects.publish(staging, outDir, publication);
  return { kind: 'published', checked, rendered, kept };
}

/** Returns all files of a site, by path. */
function filesOf({ pages, others }: Manifest): Map<string, Output> {
  return new Map([...Object.entries(pages), ...Object.entries(others)]);
}
