import { realpath } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { listRecord } from '../../disk/content-files.ts';
import { misuse } from '../line/read-line.ts';
import { check } from '../tables/check.ts';

/**
 * Returns the files of the record that a command's operands name, relative to the content folder. A file may be
 * named by itself or by a symbolic link. A folder stands for everything in it. An operand that names nothing of
 * the record ends the process with exit code 2.
 */
export async function namedFiles(
  contentDir: string,
  operands: readonly string[],
): Promise<string[]> {
  const { others, ...markdown } = await listRecord(contentDir);
  const known = [...Object.values(markdown).flat(), ...others.map(({ path }) => path)];
  const found = await Promise.all(operands.map((operand) => filesOf(contentDir, operand, known)));
  return [...new Set(found.flat())].sort();
}

async function filesOf(
  contentDir: string,
  operand: string,
  known: readonly string[],
): Promise<string[]> {
  const target = await realpath(operand).catch(() => undefined);
  if (target === undefined) misuse(check, `There is no file or folder ${operand}.`);
  // First as it was typed, then where its links lead, because the content folder may be a link, too.
  const paths = [
    pathWithin(contentDir, operand),
    pathWithin(await realpath(contentDir).catch(() => contentDir), target),
  ].filter((path) => path !== undefined);
  for (const path of paths) {
    const found = known.filter(
      (file) => path === '' || file === path || file.startsWith(`${path}/`),
    );
    if (found.length > 0) return found;
  }
  return misuse(
    check,
    paths.length === 0
      ? `${operand} is not in ${contentDir}/.`
      : `There is nothing to check in ${operand}: notes are in ${contentDir}/ratings/, firms in ${contentDir}/firms/, stocks in ${contentDir}/stocks/, pages of your own in ${contentDir}/pages/.`,
  );
}

/** Returns a path relative to a folder, with `/`; undefined if it lies outside. */
function pathWithin(folder: string, path: string): string | undefined {
  const way = relative(folder, path).split(sep);
  return way[0] === '..' ? undefined : way.join('/');
}
