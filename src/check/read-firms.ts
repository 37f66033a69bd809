import { forEachPath, readContent } from '../disk/files.ts';
import type { DiagnosticData } from '../notes/diagnostics/diagnostics.ts';
import { type Firm, parseFirm } from '../notes/firm.ts';

/** What a firm's file says. */
export interface ReadFirm {
  path: string;
  /** Undefined where the file has errors. */
  firm: Firm | undefined;
  diagnostics: DiagnosticData[];
  /** For the frames of the diagnostics. */
  text: string;
}

/** Returns what firms' files say. */
export async function readFirms(contentDir: string, paths: readonly string[]): Promise<ReadFirm[]> {
  const firms: ReadFirm[] = [];
  await forEachPath(paths, async (path) => {
    const { bytes, digest } = await readContent(contentDir, path);
    const { firm, diagnostics, text } = parseFirm(path, bytes, digest);
    firms.push({ path, firm, diagnostics: diagnostics.map((found) => found.toData()), text });
  });
  return firms;
}
