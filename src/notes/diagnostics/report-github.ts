import { isAccepted, isError } from './diagnostics.ts';
import { printable } from './frame.ts';
import type { FileReport } from './report.ts';

/** GitHub shows at most this many annotations of a step. Errors take the places first. */
const mostAnnotations = 10;

/**
 * Returns diagnostics as workflow commands, which GitHub shows beside the lines of a pull request. Accepted
 * warnings appear only in the whole report. If there are more than GitHub shows, a notice says so, which GitHub
 * counts separately.
 */
export function formatGithub(files: readonly FileReport[]): string {
  const open = files
    .flatMap(({ path, diagnostics }) => diagnostics.map((diagnostic) => ({ path, diagnostic })))
    .filter(({ diagnostic }) => !isAccepted(diagnostic))
    .sort((a, b) => Number(isError(b.diagnostic)) - Number(isError(a.diagnostic)));
  const shown = open.slice(0, mostAnnotations).map(({ path, diagnostic }) => {
    const { severity, reason, help, place, rule } = diagnostic;
    const properties = [
      `file=${escapeProperty(printable(path))}`,
      ...(place ? [`line=${place.start.line}`, `col=${place.start.column}`] : []),
      `title=${escapeProperty(rule)}`,
    ];
    const text = [reason, ...(help ? `help: ${help}`.split('\n') : [])].map(printable).join('\n');
    return `::${severity} ${properties.join(',')}::${escapeData(text)}`;
  });
  const left = open.length - shown.length;
  const notice = `::notice title=${left} more::GitHub shows ${mostAnnotations} of the ${open.length} problems here: the summary of this run has all of them.`;
  return [...shown, ...(left > 0 ? [notice] : [])].join('\n');
}

/**
 * Returns a text for a workflow's log in which no line, whatever a note says, is taken for a workflow command.
 *
 * @param token a secret of this run, so that the text cannot end the pause
 */
export function withoutCommands(text: string, token: string): string {
  return `::stop-commands::${token}\n${text}\n::${token}::`;
}

// https://docs.github.com/actions/reference/workflow-commands-for-github-actions
function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
