import {
  type Diagnostic,
  type FormProblem,
  formDiagnostic,
  isAccepted,
  isError,
} from './diagnostics.ts';
import { frameOf, printable } from './frame.ts';
import { linesOf } from './lines.ts';

/** The most problems of a file that a report shows. Nobody reads more, and the first ones explain most others. */
const mostOfFile = 50;

/** The diagnostics of one file, with its text for the frames. */
export interface FileReport {
  path: string;
  text: string;
  diagnostics: readonly Diagnostic[];
}

/** Returns the report on a file that is wrong as a whole. */
export function wholeFileReport(path: string, problem: FormProblem): FileReport {
  return { path, text: '', diagnostics: [formDiagnostic(problem)] };
}

/** Paints parts of a report; the default paints nothing. */
export interface Paint {
  error(text: string): string;
  warning(text: string): string;
  frame(text: string): string;
  strong(text: string): string;
}

const same = (text: string): string => text;
export const plain: Paint = { error: same, warning: same, frame: same, strong: same };

/**
 * Returns one diagnostic as text: severity, rule and reason, the place, the line of source with
 * carets under what is wrong, and the help.
 *
 * @param lines of the file
 */
function formatDiagnostic(
  diagnostic: Diagnostic,
  path: string,
  lines: ReturnType<typeof linesOf>,
  paint: Paint,
): string {
  const { rule, severity, place } = diagnostic;
  const tint = severity === 'error' ? paint.error : paint.warning;
  const reason = printable(diagnostic.reason);
  const head = `${tint(`${severity}[${rule}]`)}${paint.strong(`: ${reason}`)}`;
  const margin = ' '.repeat(String(place?.start.line ?? '').length || 1);
  const help = (diagnostic.help?.split('\n') ?? []).map((part, index) =>
    index === 0
      ? `${paint.frame(`${margin} =`)} help: ${printable(part)}`
      : `${margin}         ${printable(part)}`,
  );
  const arrow = `${paint.frame(`${margin}-->`)} ${printable(path)}`;
  if (!place) return [head, arrow, ...help].join('\n');

  const { line, column } = place.start;
  const source = lines[line - 1]?.text ?? '';
  // Carets never run past a line's end.
  const end = place.end.line === line ? place.end.column - 1 : source.length;
  const frame = frameOf(source, column - 1, end);
  const carets = `${' '.repeat(frame.indent)}${tint('^'.repeat(frame.width))}`;
  const label = diagnostic.label ? ` ${tint(printable(diagnostic.label))}` : '';
  return [
    head,
    `${arrow}:${line}:${column}`,
    paint.frame(`${margin} |`),
    `${paint.frame(`${line} |`)} ${frame.line}`,
    `${paint.frame(`${margin} |`)} ${carets}${label}`,
    ...help,
  ].join('\n');
}

/**
 * Returns the diagnostics of all files, separated by blank lines. A file shows at most 50, errors before warnings,
 * and counts the rest. Accepted warnings come last, in one line each.
 */
export function formatReport(files: readonly FileReport[], paint: Paint = plain): string {
  const frames = files.flatMap(({ path, text, diagnostics }) => {
    const open = diagnostics.filter((diagnostic) => !isAccepted(diagnostic));
    const shown = firstOf(open);
    const left = open.length - shown.length;
    const lines = linesOf(text);
    return [
      ...shown.map((diagnostic) => formatDiagnostic(diagnostic, path, lines, paint)),
      ...(left > 0 ? [`… and ${left.toLocaleString('en-US')} more in ${printable(path)}`] : []),
    ];
  });
  const accepted = files.flatMap(({ path, diagnostics }) =>
    diagnostics
      .filter(isAccepted)
      .map(
        ({ rule, place, reason, accepted: why }) =>
          `${paint.warning(`accepted[${rule}]`)} ${printable(path)}${place ? `:${place.start.line}` : ''}: ${printable(reason)}: ${printable(why ?? '')}`,
      ),
  );
  return [...frames, ...(accepted.length > 0 ? [accepted.join('\n')] : [])].join('\n\n');
}

/** Returns the diagnostics for programs, one JSON object a line. */
export function formatJson(files: readonly FileReport[]): string {
  return files
    .flatMap(({ path, diagnostics }) =>
      diagnostics.map((diagnostic) => JSON.stringify({ file: path, ...diagnostic })),
    )
    .join('\n');
}

function firstOf(open: readonly Diagnostic[]): readonly Diagnostic[] {
  if (open.length <= mostOfFile) return open;
  const warnings = open.filter((diagnostic) => !isError(diagnostic));
  return [...open.filter(isError), ...warnings].slice(0, mostOfFile);
}
