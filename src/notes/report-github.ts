import { isAccepted, isError } from './diagnostics.ts';
import type { FileReport } from './report.ts';

/** GitHub shows at most this many annotations of a step: errors take the places first. */
const mostAnnotations = 10;

/**
 * Returns diagnostics as workflow commands, which GitHub shows beside the lines of a pull request. What a
 * note accepts is no longer open: it is in the whole report alone.
 */
export function formatGithub(files: readonly FileReport[]): string {
  return files
    .flatMap(({ path, diagnostics }) => diagnostics.map((diagnostic) => ({ path, diagnostic })))
    .filter(({ diagnostic }) => !isAccepted(diagnostic))
    .sort((a, b) => Number(isError(b.diagnostic)) - Number(isError(a.diagnostic)))
    .slice(0, mostAnnotations)
    .map(({ path, diagnostic }) => {
      const { severity, reason, help, line, column, ruleId } = diagnostic;
      const properties = [
        `file=${escapeProperty(path)}`,
        line === undefined ? '' : `line=${line}`,
        column === undefined ? '' : `col=${column}`,
        `title=${escapeProperty(ruleId ?? '')}`,
      ].filter(Boolean);
      const text = help ? `${reason}\nhelp: ${help}` : reason;
      return `::${severity} ${properties.join(',')}::${escapeData(text)}`;
    })
    .join('\n');
}

// https://docs.github.com/actions/reference/workflow-commands-for-github-actions
function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
