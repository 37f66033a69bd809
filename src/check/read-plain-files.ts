import { readContent } from '../disk/content-files.ts';
import type { Diagnostic, DiagnosticData } from '../notes/diagnostics/diagnostics.ts';
import { type Firm, parseFirm } from '../notes/firm.ts';
import { type OwnPage, parseOwnPage } from '../notes/own-page.ts';
import { parseStock, type Stock } from '../notes/stock.ts';

/** What a file of the record that is no note says. */
interface ReadFile {
  path: string;
  diagnostics: DiagnosticData[];
  /** For the frames of the diagnostics. */
  text: string;
}

export interface ReadFirm extends ReadFile {
  /** Undefined if the file has errors. */
  firm: Firm | undefined;
}

export interface ReadStock extends ReadFile {
  /** Undefined if the file has errors. */
  stock: Stock | undefined;
}

export interface ReadPage extends ReadFile {
  /** Undefined if the file has errors. */
  page: OwnPage | undefined;
}

/** Returns what firms' files say. */
export function readFirms(contentDir: string, paths: readonly string[]): ReadFirm[] {
  return readAll(contentDir, paths, parseFirm);
}

/** Returns what stocks' files say. */
export function readStocks(contentDir: string, paths: readonly string[]): ReadStock[] {
  return readAll(contentDir, paths, parseStock);
}

/** Returns what the files of the operator's own pages say. */
export function readPages(contentDir: string, paths: readonly string[]): ReadPage[] {
  return readAll(contentDir, paths, (path, bytes, hash) => {
    const { value, links: _, ...parsed } = parseOwnPage(path, bytes, hash);
    return { page: value, ...parsed };
  });
}

function readAll<Parsed extends { diagnostics: Diagnostic[]; text: string }>(
  contentDir: string,
  paths: readonly string[],
  parse: (path: string, bytes: Uint8Array, hash: string) => Parsed,
): (Omit<Parsed, 'diagnostics'> & ReadFile)[] {
  return paths.map((path) => {
    const { bytes, hash } = readContent(contentDir, path);
    const { diagnostics, ...parsed } = parse(path, bytes, hash);
    return { ...parsed, path, diagnostics: diagnostics.map((found) => found.toData()) };
  });
}
