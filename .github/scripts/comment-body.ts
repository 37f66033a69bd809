import { printable } from '../../src/notes/diagnostics/frame.ts';
import {
  codeBlock,
  codeSpan,
  elsewhereHeading,
} from '../../src/notes/diagnostics/markdown-code.ts';

/** By this our comment is found again; GitHub does not show it. */
export const marker = '<!-- ratings-digest: the check of the notes -->';

/** What GitHub itself says of the run, whatever the report claims. */
export interface RunResult {
  conclusion: string;
  url: string;
  /** The repository's page: `https://github.com/OWNER/NAME`. */
  repository: string;
}

/** GitHub refuses a comment of more than 65,536 characters. */
const mostCharacters = 60_000;

/**
 * Returns the comment on a pull request, or undefined where nothing is to be said: the run succeeded, and
 * found nothing in what the pull request touches.
 *
 * The report comes from the pull request's own code. So it is not shown as the Markdown that it is: it is
 * taken apart into headings and text, and all of both is put into code anew, where it is neither HTML nor a
 * link nor a mention.
 */
export function commentBody(report: string, run: RunResult): string | undefined {
  const { tally, sections } = takeApart(report);
  const isFailed = run.conclusion !== 'success';
  if (!isFailed && sections.length === 0) return undefined;
  return [
    marker,
    isFailed
      ? '**The notes of this pull request have errors.** Each says where it is and what helps.'
      : '**The notes of this pull request have no errors.** A warning says what is unusual: it may be right all the same.',
    ...(tally ? [codeSpan(tally)] : []),
    ...fitting(sections),
    footer(run),
  ].join('\n\n');
}

/** Returns the comment for when what an earlier one told of is mended. */
export function mendedBody(run: RunResult): string {
  return [
    marker,
    '**The notes of this pull request have no problems any more.**',
    footer(run),
  ].join('\n\n');
}

function footer({ url, repository }: RunResult): string {
  return `The whole report is in [the summary of the run](${url}). [docs/rules.md](${repository}/blob/HEAD/docs/rules.md) says what each rule is for.`;
}

interface Section {
  title: string;
  lines: string[];
}

/** Returns what the report says of the pull request's own files. */
function takeApart(report: string): { tally: string; sections: Section[] } {
  let tally = '';
  const sections: Section[] = [];
  for (const line of report.split(/\r\n|\n|\r/)) {
    if (line === elsewhereHeading) break;
    const [, marks, heading = ''] = /^(#{2,3}) (.*)$/.exec(line) ?? [];
    if (marks === '##') tally ||= heading.slice(0, 200);
    else if (marks) sections.push({ title: heading.replace(/^`+ ?| ?`+$/g, ''), lines: [] });
    else if (!/^`{3,}(?:text)?$/.test(line)) {
      if (sections.length === 0 && line.trim() !== '') sections.push({ title: '', lines: [] });
      sections.at(-1)?.lines.push(printable(line));
    }
  }
  return { tally, sections };
}

function fitting(sections: readonly Section[]): string[] {
  const kept: string[] = [];
  let room = mostCharacters;
  for (const { title, lines } of sections) {
    const text = lines.join('\n').replace(/^\n+|\s+$/g, '');
    const part = [title && codeSpan(title), text && codeBlock(text)].filter(Boolean).join('\n\n');
    if (part.length > room) {
      // A text of marks alone needs two fences that are as long as it is.
      const start = codeBlock(text.slice(0, Math.max(0, Math.floor(room / 4))));
      return [...kept, start, 'The report is too long for a comment: this is its beginning.'];
    }
    if (part) kept.push(part);
    room -= part.length + 2;
  }
  return kept;
}
