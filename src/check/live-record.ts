import { listRecord, type Stranger } from '../disk/content-files.ts';
import { isError } from '../notes/diagnostics/diagnostics.ts';
import { type FileReport, formatReport } from '../notes/diagnostics/report.ts';
import { type Firm, parseFirm } from '../notes/firm.ts';
import type { Note } from '../notes/note.ts';
import { type OwnPage, parseOwnPage } from '../notes/own-page.ts';
import { idOf } from '../notes/parse.ts';
import type { ParsedFile, RecordFile } from '../notes/record-file.ts';
import { parseStock, type Stock } from '../notes/stock.ts';
import { utcDay } from '../notes/terms/dates.ts';
import type { ContentPlace } from './check-content.ts';
import type { BrokenNote, CheckedRecord } from './checked-record.ts';
import { judgeContent } from './judge-content.ts';
import { type ReadFile, readPlainFiles } from './read-file.ts';
import { readRememberedNotes } from './remembered-notes.ts';

/** The record as it is now, and the reports for its author. */
export interface LiveView {
  record: CheckedRecord;
  reports: FileReport[];
}

/**
 * The record while its files change. It keeps what each file said last, so that only a saved file
 * is read again. A file with errors is shown as a report until it is mended.
 */
export class LiveRecord {
  readonly #place: ContentPlace;
  readonly #now: () => Date;
  readonly #notes = new Map<string, ReadFile<Note>>();
  readonly #firms = new Map<string, ReadFile<Firm>>();
  readonly #stocks = new Map<string, ReadFile<Stock>>();
  readonly #pages = new Map<string, ReadFile<OwnPage>>();
  /**
   * What was reported on each file with errors, so that an error that another file causes is
   * reported once.
   */
  #told = new Map<string, string>();

  constructor(place: ContentPlace, now: () => Date = () => new Date()) {
    this.#place = place;
    this.#now = now;
  }

  /** Reads the whole record. It repeats no warnings on unchanged notes. */
  async open(): Promise<LiveView> {
    const { anew, others } = await this.#read(new Set(), this.#place.memory);
    return this.#view(anew, others);
  }

  /**
   * Reads written files, and finds what was made or deleted by listing the folders. A watcher
   * says little about files whose whole folder comes or goes.
   *
   * @param paths relative to the content folder; paths that do not exist, or are not read, do no
   *   harm
   */
  async update(paths: Iterable<string>): Promise<LiveView> {
    const { anew, plain, others } = await this.#read(new Set(paths), undefined);
    return this.#view(new Set([...anew, ...plain]), others);
  }

  /** Reads the files that are new or written. Returns the notes that no memory has, and the other files. */
  async #read(written: ReadonlySet<string>, memory: string | undefined) {
    const { contentDir } = this.#place;
    const { ratings, others, ...beside } = await listRecord(contentDir);
    const notes = bring(this.#notes, ratings, written);
    const today = utcDay(this.#now());
    const { read, anew } = await readRememberedNotes(contentDir, notes, today, memory);
    take(this.#notes, read);
    const takePlain = <Value>(
      known: Map<string, ReadFile<Value>>,
      there: readonly string[],
      parse: (file: RecordFile) => ParsedFile<Value>,
    ): string[] => {
      const paths = bring(known, there, written);
      take(known, readPlainFiles(contentDir, paths, parse));
      return paths;
    };
    const plain = [
      ...takePlain(this.#firms, beside.firms, parseFirm),
      ...takePlain(this.#stocks, beside.stocks, parseStock),
      ...takePlain(this.#pages, beside.pages, parseOwnPage),
    ];
    return { anew, plain, others };
  }

  async #view(changed: ReadonlySet<string>, others: readonly Stranger[]): Promise<LiveView> {
    const { shownAs } = this.#place;
    const { reports, sound } = await judgeContent(
      this.#place,
      {
        notes: [...this.#notes.values()],
        firms: [...this.#firms.values()],
        pages: [...this.#pages.values()],
        stocks: [...this.#stocks.values()],
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
    const all = [this.#notes, this.#firms, this.#stocks, this.#pages];
    return all.some((files) => files.get(path)?.value);
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

/** Keeps what files say, in place of what they said before. */
function take<File extends { path: string }>(known: Map<string, File>, files: readonly File[]) {
  for (const file of files) known.set(file.path, file);
}

/** Forgets the files that are gone, and returns those to read: written or new. */
function bring(
  known: Map<string, unknown>,
  there: readonly string[],
  written: ReadonlySet<string>,
): string[] {
  const all = new Set(there);
  for (const path of known.keys()) if (!all.has(path)) known.delete(path);
  return there.filter((path) => written.has(path) || !known.has(path));
}
