import { basename, relative, resolve, sep } from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import { isMissing } from '../disk/is-missing.ts';
import { formatReport } from '../notes/diagnostics/report.ts';
import type { ContentPlace } from './check-content.ts';
import { handOver } from './checked-record.ts';
import { LiveRecord, type LiveView } from './live-record.ts';
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
  const show = ({ record }: LiveView) => {
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
  // All that waits is taken together: git writes a hundred files at once, and each look at the record takes its time.
  const saved = new Set<string>();
  let isUpdating = false;
  const update = async () => {
    if (isUpdating) return;
    isUpdating = true;
    while (saved.size > 0) {
      const paths = [...saved];
      saved.clear();
      try {
        const view = await live.update(paths);
        show(view);
        if (view.reports.length > 0) logger.warn(`\n${formatReport(view.reports)}`);
      } catch (error) {
        // Another file is gone too, and is still in the record: what its own event says comes next.
        if (!isMissing(error)) throw error;
      }
    }
    isUpdating = false;
  };
  watchRecord(place, watcher, (path) => {
    saved.add(path);
    void update();
  });
}

/** Calls `use` with the path of each note and firm that is written, made or deleted, when it is whole. */
function watchRecord(
  { contentDir }: ContentPlace,
  watcher: NonNullable<LoaderContext['watcher']>,
  use: (path: string) => void,
): void {
  const folders = ['ratings', 'firms', 'pages'].map((folder) => resolve(contentDir, folder));
  const waiting = new Map<string, NodeJS.Timeout>();
  const take = (name: string) => {
    const file = resolve(name);
    const isHidden = basename(file).startsWith('.');
    if (isHidden || !file.endsWith('.md')) return;
    if (!folders.some((folder) => file.startsWith(folder + sep))) return;
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
