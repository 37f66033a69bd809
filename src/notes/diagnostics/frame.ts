/** A source line as a report shows it, and which of its columns get carets. */
export interface Frame {
  line: string;
  /** Terminal columns before the carets. */
  indent: number;
  /** Columns under which the carets stand; at least one. */
  width: number;
}

/** Wider lines are cut around the place, so that a frame cannot flood a terminal. */
const maxWidth = 110;

/** Columns of context that a cut line keeps before the place, even if the place is long. */
const minLead = 20;

/** UTF-16 units on each side that can appear in a cut line. A line can be as long as its file. */
const reach = 400;

/** A character as readers see it, and the terminal columns that it fills. */
interface Cell {
  text: string;
  width: number;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Returns the frame of a part of a line.
 *
 * @param start offset in the line where the marked text starts
 * @param end offset where it ends
 */
export function frameOf(line: string, start: number, end: number): Frame {
  const cells = (from: number, to: number) => cellsOf(printable(line.slice(from, to)));
  const before = cells(Math.max(0, start - reach), start);
  const marked = cells(start, Math.min(end, start + reach));
  const after = cells(end, end + reach);
  const lead = last(before, Math.max(minLead, maxWidth - widthOf(marked) - widthOf(after)));
  const middle = first(marked, maxWidth - widthOf(lead));
  const tail = first(after, maxWidth - widthOf(lead) - widthOf(middle));
  return {
    line: [...lead, ...middle, ...tail].map(({ text }) => text).join(''),
    indent: widthOf(lead),
    width: Math.max(1, widthOf(middle)),
  };
}

/**
 * Control and format characters must not reach a terminal, because they could recolour it, clear it, or make a
 * text read as another. Each is replaced by a visible picture of the same width.
 */
export function printable(text: string): string {
  return text
    .replace(/\t/g, ' ')
    .replace(/[\u007f-\u009f]|(?!\u200d)\p{Cf}/gu, (character) => '\ufffd'.repeat(character.length))
    .replace(/\p{Cc}/gu, (character) => String.fromCharCode(0x2400 + character.charCodeAt(0)));
}

function cellsOf(text: string): Cell[] {
  return Array.from(segmenter.segment(text), ({ segment }) => ({
    text: segment,
    width: wide.test(segment) ? 2 : 1,
  }));
}

/** East Asian characters and emoji take two columns. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|\ufe0f/u;

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}

const ellipsis: Cell = { text: '…', width: 1 };

/** Returns as many of the first cells as fit, with an ellipsis where there were more. */
function first(cells: readonly Cell[], columns: number): Cell[] {
  if (widthOf(cells) <= columns) return [...cells];
  const kept: Cell[] = [];
  let left = columns - ellipsis.width;
  for (const cell of cells) {
    left -= cell.width;
    if (left < 0) break;
    kept.push(cell);
  }
  return columns > 0 ? [...kept, ellipsis] : [];
}

function last(cells: readonly Cell[], columns: number): Cell[] {
  return first(cells.toReversed(), columns).reverse();
}
