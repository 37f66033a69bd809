import { listContent, type Stranger } from '../disk/content-files.ts';
import { isError } from '../notes/diagnostics/diagnostics.ts';
import { type FileReport, formatReport } from '../notes/diagnostics/report.ts';
import { idOf } from '../notes/parse.ts';
import { utcDay } from '../notes/terms/dates.ts';
import type { ContentPlace } from './check-content.ts';
import type { BrokenNote, CheckedRecord } from './checked-record.ts';
import { judgeContent } from './judge-content.ts';
import type { ReadNote } from './read-file.ts';
import { readNotes } from './read-notes.ts';
import {
  type ReadFirm,
  type ReadPage,
  type ReadStock,
  readFirms,
  readPages,
  readStocks,
} from './read-plain-files.ts';
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
  readonly #stocks = new Map<string, ReadStock>();
  /** What was told of each file with errors: an error that another file causes is told when it comes. */
  #told = new Map<string, string>();

  constructor(place: ContentPlace, now: () => Date = () => new Date()) {
    this.#place = place;
    this.#now = now;
  }

  /** Reads the whole record; what an unchanged note was warned of, it was warned of when it changed. */
  async open(): Promise<LiveView> {
    const { contentDir, memory } = this.#place;
    const { ratings, firms, stocks, pages, others } = await this.#list();
    const { read, anew } = await readRememberedNotes(
      contentDir,
      ratings,
      utcDay(this.#now()),
      memory,
    );
    for (const note of read) this.#notes.set(note.path, note);
    await this.#takeFirms(firms);
    await this.#takeStocks(stocks);
    await this.#takePages(pages);
    return this.#view(anew, others);
  }

  /**
   * Reads files that were written, and whatever was made or deleted: the folders tell, for a watcher says little of
   * files whose whole folder comes or goes.
   *
   * @param paths relative to the content folder; those that are not there, or not read, do no harm
   */
  async update(paths: Iterable<string>): Promise<LiveView> {
    const { ratings, firms, stocks, pages, others } = await this.#list();
    const written = new Set(paths);
    const notes = bring(this.#notes, ratings, written);
    const houses = bring(this.#firms, firms, written);
    const shares = bring(this.#stocks, stocks, written);
    const own = bring(this.#pages, pages, written);
    for (const note of await readNotes(this.#place.contentDir, notes, utcDay(this.#now()))) {
      this.#notes.set(note.path, note);
    }
    await this.#takeFirms(houses);
    await this.#takeStocks(shares);
    await this.#takePages(own);
    return this.#view(new Set([...notes, ...houses, ...shares, ...own]), others);
  }

  async #list() {
    const { contentDir } = this.#place;
    const ratings = await listContent(contentDir, 'ratings');
    const firms = await listContent(contentDir, 'firms');
    const stocks = await listContent(contentDir, 'stocks');
    const pages = await listContent(contentDir, 'pages');
    return {
      ratings: ratings.markdown,
      firms: firms.markdown,
      stocks: stocks.markdown,
      pages: pages.markdown,
      others: [ratings, firms, stocks, pages].flatMap(({ others }) => others),
    };
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

  async #takeStocks(paths: readonly string[]): Promise<void> {
    for (const stock of await readStocks(this.#place.contentDir, paths)) {
      this.#stocks.set(stock.path, stock);
    }
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
    return Boolean(
      this.#notes.get(path)?.note ??
        this.#firms.get(path)?.firm ??
        this.#stocks.get(path)?.stock ??
        this.#pages.get(path)?.page,
    );
  }

  /** A name can be that of two files, in two folders: the one that is wrong must not push out the other. */
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

/** Forgets the files that are gone, and returns those that are to be read: written, or not yet known. */
function bring(
  known: Map<string, unknown>,
  there: readonly string[],
  written: ReadonlySet<string>,
): string[] {
  const all = new Set(there);
  for (const path of known.keys()) if (!all.has(path)) known.delete(path);
  return there.filter((path) => written.has(path) || !known.has(path));
}
