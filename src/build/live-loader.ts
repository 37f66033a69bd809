import { relative, resolve, sep } from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import { formatReport } from '../notes/report.ts';
import type { ContentPlace } from './check-content.ts';
import { handOver } from './checked-record.ts';
import { LiveRecord } from './live-record.ts';
import { formatCheck } from './problems.ts';

/**
 * Milliseconds after which a saved file is read. Many programs empty a file, then write it: the watcher tells
 * of the first, and may leave out what follows within five milliseconds.
 */
const settles = 50;

/**
 * Hands the record to the pages of the dev server, now and whenever a file of it changes. Each time Astro
 * gets a new stamp: where something of its store changes, it has the pages made anew.
 */
export async function loadLive(
  place: ContentPlace,
  { meta, logger }: Pick<LoaderContext, 'meta' | 'logger'>,
  watcher: NonNullable<LoaderContext['watcher']>,
): Promise<void> {
  const live = new LiveRecord(place);
  let version = 0;
  const show = ({ record }: Awaited<ReturnType<LiveRecord['open']>>) => {
    handOver(record);
    version += 1;
    meta.set('stamp', `${process.pid} ${version}`);
  };
  const opened = await live.open();
  show(opened);
  if (opened.reports.length > 0) {
    const notes = opened.record.notes.length + (opened.record.broken?.length ?? 0);
    logger.warn(`\n${formatCheck({ notes, reports: opened.reports })}`);
  }
  // One after the other: a file may be saved again while it is read.
  let last = Promise.resolve();
  const update = async (path: string) => {
    const view = await live.update(path);
    show(view);
    if (view.reports.length > 0) logger.warn(`\n${formatReport(view.reports)}`);
    else logger.info(`checked ${place.shownAs}${path}: no problems`);
  };
  watchRecord(place, watcher, (path) => {
    last = last.then(() => update(path));
  });
}

/** Calls `use` with the path of each note and firm that is written, made or deleted, when it is whole. */
function watchRecord(
  { contentDir }: ContentPlace,
  watcher: NonNullable<LoaderContext['watcher']>,
  use: (path: string) => void,
): void {
  const folders = ['ratings', 'firms'].map((folder) => resolve(contentDir, folder));
  const waiting = new Map<string, NodeJS.Timeout>();
  const take = (name: string) => {
    const file = resolve(name);
    if (!file.endsWith('.md') || !folders.some((folder) => file.startsWith(folder + sep))) return;
    clearTimeout(waiting.get(file));
    const timer = setTimeout(() => {
      waiting.delete(file);
      use(relative(contentDir, file).split(sep).join('/'));
    }, settles);
    waiting.set(file, timer);
  };
  for (const folder of folders) watcher.add(folder);
  for (const event of ['add', 'change', 'unlink']) watcher.on(event, take);
}
