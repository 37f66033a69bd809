import type { FormProblem } from '../diagnostics/diagnostics.ts';
import { attempt } from '../terms/attempt.ts';
import { findInvisible, lineAround, withoutInvisible } from '../terms/invisible.ts';
import { isOrdinary } from '../terms/ordinary.ts';
import { conjunctions, maxPaste } from './shown.ts';
import { rangesIn } from './source.ts';

/** The most bytes that a file may have: far above any real one, and few enough for a quick check. */
export const maxBytes = 64 * 1024;

const utf8 = new TextDecoder('utf-8');
const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/** Returns the text of a file in Unicode's composed form (NFC). Invalid bytes become U+FFFD. */
export function decodeText(bytes: Uint8Array): string {
  const text = utf8.decode(bytes);
  return isOrdinary(text) ? text : text.normalize('NFC');
}

/** Returns why a file cannot be read as text. Nothing else in such a file is judged. */
export function bytesProblems(bytes: Uint8Array, text: string): FormProblem[] {
  return [sizeProblem(bytes), encodingProblem(bytes, text)].filter((found) => found !== undefined);
}

function sizeProblem({ length }: Uint8Array): FormProblem | undefined {
  if (length <= maxBytes) return undefined;
  return {
    rule: 'file-size',
    reason: `Unexpected ${Math.ceil(length / 1024)} KB in one file, expected at most ${maxBytes / 1024} KB`,
    help: 'a note is one rating action: split it, or cut what is not about it',
  };
}

function encodingProblem(bytes: Uint8Array, text: string): FormProblem | undefined {
  const problem = { rule: 'encoding', help: 'save the file with the encoding “UTF-8”' };
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return { ...problem, reason: 'Unexpected file in UTF-16, expected a text file in UTF-8' };
  const range = rangesIn(text);
  const at = text.indexOf('\ufffd');
  // A text may also have this character of its own.
  if (at >= 0 && attempt(() => strictUtf8.decode(bytes)) === undefined) {
    return {
      ...problem,
      reason: 'Unexpected bytes that are not UTF-8, expected a text file in UTF-8',
      place: range(at, at + 1),
      label: 'this byte is not a character',
    };
  }
  const nul = text.indexOf('\u0000');
  if (nul < 0) return undefined;
  return {
    ...problem,
    reason: 'Unexpected NUL character, expected a text file in UTF-8',
    place: range(nul, nul + 1),
    label: 'text has no such character',
    help: 'save the file with the encoding “UTF-8”, not UTF-16',
  };
}

/** Returns a problem for each line with invisible characters, anywhere in a file: fields, body, addresses. */
export function invisibleProblems(text: string): FormProblem[] {
  // With the line ends of old Macs the whole file is one line. That is reported once, elsewhere.
  const found = text.includes('\n') ? findInvisible(text) : [];
  if (found.length === 0) return [];
  const range = rangesIn(text);
  const placed = found.map((one) => ({ ...one, place: range(one.index, one.index + one.length) }));
  const lines = Map.groupBy(placed, ({ place }) => place.start.line);
  return [...lines.values()].flatMap((ofLine) => {
    const more = ofLine.length > 1 ? ` and ${ofLine.length - 1} more on this line` : '';
    return ofLine.slice(0, 1).map(({ index, name, place }) => ({
      rule: 'invisible-character',
      reason: `Unexpected ${name}${more}, expected a text without invisible characters`,
      place,
      label: 'an invisible character',
      help: helpFor(lineAround(text, index).replace(/\r$/, '')),
    }));
  });
}

/** Returns the help to write a line without its invisible characters, or where in it they are. */
function helpFor(line: string): string {
  const found = findInvisible(line);
  const kept = withoutInvisible(line, '').trim();
  // What is no format character may stand in place of a space, or of another letter.
  const isSure = found.every(({ index, length }) =>
    /^[\p{Cf}\p{Default_Ignorable_Code_Point}]+$/u.test(line.slice(index, index + length)),
  );
  if (isSure && kept !== '' && kept.length <= maxPaste) return `write \`${kept}\``;
  const places = found.slice(0, 5).map(({ index }) => {
    const before = line.slice(Math.max(0, index - 20), index).trim();
    return before ? `after “${before}”` : 'at the start of the line';
  });
  return `delete ${found.length > 1 ? 'them' : 'it'} ${conjunctions.format(places)}, or retype the line`;
}
