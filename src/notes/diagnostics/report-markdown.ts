import { isError } from './diagnostics.ts';
import { codeBlock, codeSpan, elsewhereHeading } from './markdown-code.ts';
import { type FileReport, formatReport } from './report.ts';

/** GitHub shows a step's summary of at most one mebibyte. */
const mostBytes = 1_000_000;

/**
 * Returns the whole report as Markdown: first the files that a branch touches, then the others, those with errors
 * first. Text from notes stands in code, where it cannot become HTML, a link or a mention.
 *
 * @param tally the last line of the report as text
 * @param isTouched whether a branch touches a file; by default all files count as touched
 */
export function formatMarkdown(
  tally: string,
  files: readonly FileReport[],
  isTouched: (path: string) => boolean = () => true,
  most = mostBytes,
): string {
  const own = files.filter(({ path }) => isTouched(path));
  const others = files.filter(({ path }) => !isTouched(path));
  const parts = [
    `## ${tally}`,
    ...errorsFirst(own).map(section),
    ...(others.length > 0 ? [elsewhereHeading, ...errorsFirst(others).map(section)] : []),
  ];
  return `${fitting(parts, most).join('\n\n')}\n`;
}

function section(file: FileReport): string {
  return `### ${codeSpan(file.path)}\n\n${codeBlock(formatReport([file]))}`;
}

function errorsFirst(files: readonly FileReport[]): FileReport[] {
  const rank = ({ diagnostics }: FileReport) => (diagnostics.some(isError) ? 0 : 1);
  return files.toSorted((a, b) => rank(a) - rank(b));
}

function fitting(parts: readonly string[], most: number): string[] {
  const kept: string[] = [];
  let bytes = 0;
  for (const part of parts) {
    bytes += new TextEncoder().encode(part).length + 2;
    if (bytes > most) {
      const left = parts.slice(kept.length).filter((each) => each.startsWith('### ')).length;
      return [...kept, `Too long to show: \`npm run check\` shows the other ${left} files, too.`];
    }
    kept.push(part);
  }
  return kept;
}
