import { listContent } from '../disk/files.ts';
import { isMissing } from '../disk/is-missing.ts';
import { isError } from '../notes/diagnostics/diagnostics.ts';
import { type FileReport, formatReport } from '../notes/diagnostics/report.ts';
import { idOf } from '../notes/parse.ts';
import { utcDay } from '../notes/terms/dates.ts';
import type { ContentPlace } from './check-content.ts';
import type { BrokenNote, CheckedRecord } from './checked-record.ts';
import { judgeContent } from './judge-content.ts';
import type { ReadNote } from './read-file.ts';
import { readNotes } from './read-notes.ts';
import { type ReadFirm, type ReadPage, readFirms, readPages } from './read-plain-files.ts';
import { readRememberedNotes } from './remembered-notes.ts';

/** The record as it is now, and what its author is to be told of it. */
export interface LiveView {
  record: CheckedRecord;
  reports: FileReport[];
}

/**
 * The record while its files change: what each file said last is kept, so that a saved file is the only one
 * that is read again. What has errors is shown as its report, until it is mended.
 */
export class LiveRecord {
  readonly #place: ContentPlace;
  readonly #now: () => Date;
  readonly #notes = new Map<string, ReadNote>();
  readonly #firms = new Map<string, ReadFirm>();
  readonly #pages = new Map<string, ReadPage>();
  /** What was told of each file with errors: an error that another file causes is told when it comes. */
  #told = new Map<string, string>();

  constructor(place: ContentPlace, now: () => Date = () => new Date()) {
    this.#place = place;
    this.#now = now;
  }

  /** Reads the whole record; what an unchanged note was warned of, it was warned of when it changed. */
  async open(): Promise<LiveView> {
    const { contentDir, memory } = this.#place;
    const ratings = await listContent(contentDir, 'ratings');
    const firms = await listContent(contentDir, 'firms');
    const pages = await listContent(contentDir, 'pages');
    const { read, anew } = await readRememberedNotes(
      contentDir,
      ratings.notes,
      utcDay(this.#now()),
      memory,
    );
    for (const note of read) this.#notes.set(note.path, note);
    await this.#takeFirms(firms.notes);
    await this.#takePages(pages.notes);
    return this.#view(anew, [...ratings.others, ...firms.others, ...pages.others]);
  }

  /** Reads files that were written, made or deleted. */
  async update(paths: readonly string[]): Promise<LiveView> {
    for (const path of paths) {
      try {
        if (path.startsWith('firms/')) await this.#takeFirms([path]);
        else if (path.startsWith('pages/')) await this.#takePages([path]);
        else await this.#takeNote(path);
      } catch (error) {
        if (!isMissing(error)) throw error;
        for (const files of [this.#notes, this.#firms, this.#pages]) files.delete(path);
      }
    }
    return this.#view(new Set(paths), []);
  }

  async #takeNote(path: string): Promise<void> {
    for (const note of await readNotes(this.#place.contentDir, [path], utcDay(this.#now()))) {
      this.#notes.set(path, note);
    }
  }

  async #takeFirms(paths: readonly string[]): Promise<void> {
    for (const firm of await readFirms(this.#place.contentDir, paths)) {
      this.#firms.set(firm.path, firm);
    }
  }

  async #takePages(paths: readonly string[]): Promise<void> {
    for (const page of await readPages(this.#place.contentDir, paths)) {
      this.#pages.set(page.path, page);
    }
  }

  async #view(changed: ReadonlySet<string>, others: readonly string[]): Promise<LiveView> {
    const { shownAs } = this.#place;
    const { reports, sound } = await judgeContent(
      this.#place,
      {
        notes: [...this.#notes.values()],
        firms: [...this.#firms.values()],
        pages: [...this.#pages.values()],
        others,
      },
      {
        isAsked: (path) => changed.has(path) || !this.#isRight(path),
        isFindingAsked: ({ severity, note }) => severity === 'error' || changed.has(note.path),
        now: this.#now(),
      },
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

  #isRight(path: string): boolean {
    return Boolean(
      this.#notes.get(path)?.note ?? this.#firms.get(path)?.firm ?? this.#pages.get(path)?.page,
    );
  }

  /** A name can be that of two files, in two folders: the one that is wrong must not push out the other. */
  #broken(wrong: readonly FileReport[], { notes }: CheckedRecord): BrokenNote[] {
    const right = new Set(notes.map(({ id }) => id));
    const broken = new Map<string, BrokenNote>();
    for (const report of wrong) {
      if (!this.#notes.has(report.path.slice(this.#place.shownAs.length))) continue;
      const id = idOf(report.path);
      if (!right.has(id)) broken.set(id, { id, broken: formatReport([report]) });
    }
    return [...broken.values()];
  }
}
