import { basename, relative, resolve, sep } from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import { isHidden, isWithin } from '../disk/content-files.ts';
import { hasCode } from '../disk/has-code.ts';
import { formatReport } from '../notes/diagnostics/report.ts';
import type { ContentPlace } from './check-content.ts';
import { handOver } from './checked-record.ts';
import { LiveRecord, type LiveView } from './live-record.ts';
import { formatCheck } from './problems.ts';

/**
 * Milliseconds without another save after which saved files are read. Many programs empty a file
 * before they write it. The watcher reports the first, and may leave out what follows within five
 * milliseconds.
 */
const settles = 50;

/**
 * Gives the record to the pages of the dev server, now and whenever a file of it changes. Each
 * time, Astro's store gets a new stamp, because Astro makes pages again when its store changes.
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
  const opened = await live.read();
  show(opened);
  if (opened.reports.length > 0) {
    const notes = opened.record.notes.length + (opened.record.broken?.length ?? 0);
    logger.warn(`\n${formatCheck({ notes, reports: opened.reports })}`);
  }
  // What is to be read is read together: git writes a hundred files at once, and each look at the
  // record takes time.
  const saved = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let updates = Promise.resolve();
  const updateSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      updates = updates.then(update);
    }, settles);
  };
  const update = async () => {
    // An update that was waiting has taken them.
    if (saved.size === 0) return;
    const paths = [...saved];
    saved.clear();
    try {
      const view = await live.read(paths);
      show(view);
      if (view.reports.length > 0) logger.warn(`\n${formatReport(view.reports)}`);
    } catch (error) {
      for (const path of paths) saved.add(path);
      // A file was deleted between listing and reading.
      if (hasCode(error, 'ENOENT')) return updateSoon();
      const why = error instanceof Error ? error.message : String(error);
      logger.warn(`The record could not be read, and is read again with the next save: ${why}`);
    }
  };
  watchRecord(place, watcher, (path) => {
    saved.add(path);
    updateSoon();
  });
}

/**
 * Calls `use` with the path of anything written, made or deleted in the content folder. It watches
 * the whole folder: if a folder comes back, the watcher reports only the one above it, and a link
 * in the record may lead to anything in the content folder.
 */
function watchRecord(
  { contentDir }: ContentPlace,
  watcher: NonNullable<LoaderContext['watcher']>,
  use: (path: string) => void,
): void {
  const top = resolve(contentDir);
  const take = (name: string) => {
    const file = resolve(name);
    if (isHidden(basename(file)) || !isWithin(top, file)) return;
    use(relative(top, file).split(sep).join('/'));
  };
  watcher.add(top);
  for (const event of ['add', 'change', 'unlink', 'addDir', 'unlinkDir']) watcher.on(event, take);
}
