import type { FileReport } from '../notes/diagnostics/report.ts';
import { shellWord } from '../notes/terms/shell-word.ts';

/** The rules know nothing of disks, and call the record `content/`, also in commands to paste. */
const asRulesSay =
  /(?<=git mv )(?<words>.*)$|(?<![\w./-])content\/(?=(?:ratings|firms|stocks|pages)\b)/gm;

/**
 * Returns a text of the rules that names the record's real folder.
 *
 * @param shownAs the prefix of a path of the record: `content/`
 */
export function withFolder(text: string, shownAs: string): string {
  return text.replace(asRulesSay, (_, words?: string) => {
    if (words === undefined) return shownAs;
    const named = wordsOf(words).map((word) => word.replace(/^content\//, () => shownAs));
    return named.map(shellWord).join(' ');
  });
}

/** Returns the words of a command line as a shell reads those of `shellWord`. */
function wordsOf(line: string): string[] {
  const words = line.match(/(?:'[^']*'|\\'|[^\s'])+/g) ?? [];
  return words.map((word) => word.replace(/'([^']*)'|\\'/g, (quoted, text) => text ?? quoted[1]));
}

/** Returns a report that names the record's real folder. */
export function reportWithFolder(report: FileReport, shownAs: string): FileReport {
  if (shownAs === 'content/') return report;
  const named = (text: string | undefined) => text && withFolder(text, shownAs);
  return {
    ...report,
    diagnostics: report.diagnostics.map((found) => ({
      ...found,
      reason: withFolder(found.reason, shownAs),
      label: named(found.label),
      help: named(found.help),
    })),
  };
}
