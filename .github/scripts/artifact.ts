import { lstat, open } from 'node:fs/promises';
import { join } from 'node:path';

/** What the check of a pull request left for the comment. */
export interface Artifact {
  number: number;
  report: string;
}

/** The artifact is missing, or is not what our check writes. */
export class BadArtifact extends Error {
  override name = 'BadArtifact';
}

/** More than a comment can hold; what is behind it is not even read. */
const mostOfReport = 200_000;

/**
 * Reads `number.txt` and `report.md` of a folder. The pull request's own code wrote them, so anything can be
 * in them: a file must be a plain one (a link could lead anywhere on this machine), the number a number, and
 * of the report only a beginning is read.
 *
 * @throws BadArtifact
 */
export async function readArtifact(folder: string): Promise<Artifact> {
  const number = await readStart(join(folder, 'number.txt'), 20);
  if (!/^[1-9]\d{0,8}\n?$/.test(number)) {
    throw new BadArtifact('number.txt is not the number of a pull request.');
  }
  return {
    number: Number(number),
    report: await readStart(join(folder, 'report.md'), mostOfReport),
  };
}

/** What `draft-proposal.ts` made of an issue. */
export interface Proposal {
  /** The issue's. */
  number: number;
  report: string;
  /** Undefined where nothing was drafted. */
  note: { path: string; text: string } | undefined;
}

/**
 * Reads what was made of an issue. Anybody may have written the issue, so the note's path is held to be that of a
 * note: nothing else of the repository can be written.
 *
 * @throws BadArtifact
 */
export async function readProposal(folder: string): Promise<Proposal> {
  const { number, report } = await readArtifact(folder);
  const path = await readStart(join(folder, 'path.txt'), 500).catch(() => undefined);
  if (path === undefined) return { number, report, note: undefined };
  if (!/^(?!\.)[\w-]+\/ratings\/\d{4}\/\d{4}-\d\d-\d\d-[^\s/\\?#%]+\.md$/u.test(path)) {
    throw new BadArtifact('path.txt is not the path of a note.');
  }
  return { number, report, note: { path, text: await readStart(join(folder, 'note.md'), 70_000) } };
}

async function readStart(file: string, most: number): Promise<string> {
  const stats = await lstat(file).catch(() => undefined);
  if (!stats?.isFile()) throw new BadArtifact(`There is no file ${file}.`);
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(most), 0, most, 0);
    return new TextDecoder().decode(buffer.subarray(0, bytesRead));
  } finally {
    await handle.close();
  }
}
