import { type Diagnostic, isAccepted } from './diagnostics.ts';

/** The diagnostics of one file, with its text for the frames. */
export interface FileReport {
  path: string;
  text: string;
  diagnostics: readonly Diagnostic[];
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

/** Wider lines are cut around the place, so that a frame never floods a terminal. */
const maxWidth = 110;

/**
 * Returns one diagnostic as text: severity, rule and reason, the place, the line of source with
 * carets under what is wrong, and the help.
 */
export function formatDiagnostic(
  diagnostic: Diagnostic,
  path: string,
  text: string,
  paint: Paint = plain,
): string {
  const tint = diagnostic.severity === 'error' ? paint.error : paint.warning;
  const head = `${tint(`${diagnostic.severity}[${diagnostic.ruleId}]`)}${paint.strong(`: ${diagnostic.reason}`)}`;
  const help = diagnostic.help?.split('\n') ?? [];
  const start = diagnostic.line;
  if (start === undefined) {
    return [
      head,
      `${paint.frame(' -->')} ${path}`,
      ...help.map(
        (line, index) => `${paint.frame('  =')} ${index === 0 ? 'help: ' : '      '}${line}`,
      ),
    ].join('\n');
  }
  const column = diagnostic.column ?? 1;
  const gutter = String(start).length;
  const bar = paint.frame(`${' '.repeat(gutter)} |`);
  const source = printable(text.split(/\r\n|\n|\r/)[start - 1] ?? '');
  const length = caretLength(diagnostic, source, column);
  const shown = cut(source, column, length);
  const carets = `${' '.repeat(displayWidth(shown.text.slice(0, shown.column - 1)))}${'^'.repeat(Math.max(1, displayWidth(shown.text.slice(shown.column - 1, shown.column - 1 + length)) || length))}`;
  return [
    head,
    `${paint.frame(`${' '.repeat(gutter)}-->`)} ${path}:${start}:${column}`,
    bar,
    `${paint.frame(`${start} |`)} ${shown.text}`,
    `${bar} ${tint(`${carets}${diagnostic.label ? ` ${diagnostic.label}` : ''}`)}`,
    ...help.map(
      (line, index) =>
        `${paint.frame(`${' '.repeat(gutter)} =`)} ${index === 0 ? 'help: ' : '      '}${line}`,
    ),
  ].join('\n');
}

/**
 * Returns all diagnostics of all files, a blank line between two; last the warnings that notes accept, in
 * one line each.
 */
export function formatReport(files: readonly FileReport[], paint: Paint = plain): string {
  const frames = files.flatMap(({ path, text, diagnostics }) =>
    diagnostics
      .filter((diagnostic) => !isAccepted(diagnostic))
      .map((diagnostic) => formatDiagnostic(diagnostic, path, text, paint)),
  );
  const accepted = files.flatMap(({ path, diagnostics }) =>
    diagnostics
      .filter(isAccepted)
      .map(
        ({ ruleId, line, reason, accepted: why }) =>
          `${paint.warning(`accepted[${ruleId}]`)} ${path}${line === undefined ? '' : `:${line}`}: ${reason}: ${why}`,
      ),
  );
  return [...frames, ...(accepted.length > 0 ? [accepted.join('\n')] : [])].join('\n\n');
}

/** Returns the last line of a report: how many notes were checked, and what was found. */
export function formatTally(notes: number, errors: number, warnings: number, accepted = 0): string {
  const found = [
    errors > 0 ? count(errors, 'error') : '',
    warnings > 0 ? count(warnings, 'warning') : '',
    accepted > 0 ? count(accepted, 'accepted warning') : '',
  ].filter(Boolean);
  return `checked ${count(notes, 'note')}: ${found.length > 0 ? found.join(', ') : 'no problems'}`;
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en-US')} ${noun}${number === 1 ? '' : 's'}`;
}

function caretLength(diagnostic: Diagnostic, source: string, column: number): number {
  const place = diagnostic.place;
  if (!place || !('end' in place)) return 1;
  const end = place.end.line === place.start.line ? place.end.column : source.length + 1;
  return Math.max(1, Math.min(end, source.length + 1) - column);
}

function cut(source: string, column: number, length: number): { text: string; column: number } {
  if (source.length <= maxWidth) return { text: source, column };
  const before = Math.max(0, Math.min(column - 1 - 20, source.length - maxWidth));
  const after = before + Math.max(maxWidth, Math.min(length, maxWidth));
  const head = before > 0 ? '…' : '';
  const tail = after < source.length ? '…' : '';
  return {
    text: head + source.slice(before, after) + tail,
    column: column - before + head.length,
  };
}

/**
 * Control characters in a note must not reach a terminal (they could recolour or clear it): each is
 * shown as its visible picture, which keeps the columns.
 */
function printable(line: string): string {
  return line
    .replace(/\t/g, ' ')
    .replace(/[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
    .replace(/\p{Cc}/gu, (character) => String.fromCharCode(0x2400 + character.charCodeAt(0)));
}

/** How many columns a text takes in a terminal: wide East Asian characters and emoji take two. */
function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    width += /\p{M}/u.test(character) ? 0 : wide.test(character) ? 2 : 1;
  }
  return width;
}
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
