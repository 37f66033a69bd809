import { relative, sep } from 'node:path';
import { listRecord, realPath } from '../../disk/content-files.ts';
import { site } from '../../site.config.ts';
import { misuse } from '../line/read-line.ts';
import { check } from '../tables/check.ts';

const { contentDir } = site;

/**
 * Returns the files of the record that a command's operands name, relative to the content folder. A file may be
 * named by itself or by a symbolic link. A folder stands for everything in it. An operand that names nothing of
 * the record ends the process with exit code 2.
 */
export function namedFiles(operands: readonly string[]): string[] {
  const { others, ...markdown } = listRecord(contentDir);
  const known = [...Object.values(markdown).flat(), ...others.map(({ path }) => path)];
  return [...new Set(operands.flatMap((operand) => filesOf(operand, known)))].sort();
}

function filesOf(operand: string, known: readonly string[]): string[] {
  const target = realPath(operand);
  if (target === undefined) misuse(check, `There is no file or folder ${operand}.`);
  // First as it was typed, then where its links lead, because the content folder may be a link, too.
  const paths = [
    pathWithin(contentDir, operand),
    pathWithin(realPath(contentDir) ?? contentDir, target),
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
