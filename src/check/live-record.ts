import { listRecord } from '../disk/content-files.ts';
import { isError } from '../notes/diagnostics/diagnostics.ts';
import { type FileReport, formatReport } from '../notes/diagnostics/report.ts';
import type { Note } from '../notes/note.ts';
import { idOf } from '../notes/parse.ts';
import type { ContentPlace } from './check-content.ts';
import type { BrokenNote, CheckedRecord } from './checked-record.ts';
import { judgeContent } from './judge-content.ts';
import { type ReadFile, readBeside } from './read-file.ts';
import { readRememberedNotes } from './remembered-notes.ts';

/** The record as it is now, and the reports for its author. */
export interface LiveView {
  record: CheckedRecord;
  reports: FileReport[];
}

/**
 * The record while its files change. It keeps what each note said last, so that of many notes only
 * a saved one is read again. A file with errors is shown as a report until it is mended.
 */
export class LiveRecord {
  readonly #place: ContentPlace;
  readonly #now: () => Date;
  readonly #notes = new Map<string, ReadFile<Note>>();
  /**
   * What was reported on each file with errors, so that an error that another file causes is
   * reported once.
   */
  #told = new Map<string, string>();

  constructor(place: ContentPlace, now: () => Date = () => new Date()) {
    this.#place = place;
    this.#now = now;
  }

  /**
   * Reads the whole record at first, and then only what has changed. It finds what was made or
   * deleted by listing the folders, because a watcher says little about files whose whole folder
   * comes or goes. It repeats no warnings on unchanged notes.
   *
   * @param saved files that were written, relative to the content folder; paths that do not exist,
   *   or are not read, do no harm
   */
  async read(saved: readonly string[] = []): Promise<LiveView> {
    const { contentDir, shownAs } = this.#place;
    const memory = this.#notes.size === 0 ? this.#place.memory : undefined;
    const written = new Set(saved);
    const now = this.#now();
    const { ratings, others, ...listed } = listRecord(contentDir);
    const gone = new Set(this.#notes.keys()).difference(new Set(ratings));
    for (const path of gone) this.#notes.delete(path);
    const unread = ratings.filter((path) => written.has(path) || !this.#notes.has(path));
    const { read, anew } = await readRememberedNotes(contentDir, unread, now, memory);
    for (const note of read) this.#notes.set(note.path, note);
    const notes = [...this.#notes.values()];
    const beside = readBeside(contentDir, listed);
    const changed = written.union(anew);
    const all: ReadFile<unknown>[] = [notes, ...Object.values(beside)].flat();
    const right = new Set(all.flatMap(({ path, value }) => (value ? path : [])));
    const { reports, sound } = judgeContent(
      this.#place,
      { notes, ...beside, others },
      (path) => changed.has(path) || !right.has(path),
      now,
    );
    const wrong = reports.filter(({ diagnostics }) => diagnostics.some(isError));
    const before = this.#told;
    this.#told = new Map(wrong.map((report) => [report.path, formatReport([report])]));
    return {
      record: { ...sound, broken: this.#broken(wrong, sound) },
      reports: reports.filter(
        ({ path }) =>
          changed.has(path.slice(shownAs.length)) || before.get(path) !== this.#told.get(path),
      ),
    };
  }

  /** Two files in two folders can have one name. The wrong one must not push out the other. */
  #broken(wrong: readonly FileReport[], { notes }: CheckedRecord): BrokenNote[] {
    const right = new Set(notes.map(({ id }) => id));
    const broken = new Map<string, BrokenNote>();
    for (const report of wrong) {
      const path = report.path.slice(this.#place.shownAs.length);
      if (!/^ratings\/.*\.md$/.test(path)) continue;
      const id = idOf(report.path);
      if (!right.has(id)) broken.set(id, { id, broken: formatReport([report]) });
    }
    return [...broken.values()];
  }
}
