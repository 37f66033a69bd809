/** A line of YAML in its parts: `  - text: A risk.` */
export interface Line {
  text: string;
  /** Its place among the lines. */
  index: number;
  /** Offset of the line. */
  start: number;
  indent: number;
  /** The column of its field or dash. The lines that belong to it are indented further. */
  column: number;
  isItem: boolean;
  key: string | undefined;
  value: string;
  /** The text between the indentation and the value: `- text: `. */
  lead: string;
  /** Offset of the value. */
  at: number;
}

/**
 * Returns a line of YAML.
 *
 * @param start its offset
 * @param names the names of all fields
 */
export function lineOf(
  text: string,
  start: number,
  index: number,
  names: ReadonlySet<string>,
): Line {
  const indent = /^\s*/.exec(text)?.[0].length ?? 0;
  const dash = /^- */.exec(text.slice(indent))?.[0] ?? '';
  const [head = '', key] = /^([\w-]+):(?: +|$)/.exec(text.slice(indent + dash.length)) ?? [];
  // In a list of texts, `- First: …` is a text with a colon, and no field.
  const isField = key !== undefined && (dash === '' || names.has(key));
  const lead = isField ? dash + head : dash;
  return {
    text,
    index,
    start,
    indent,
    column: isField ? indent + dash.length : indent,
    isItem: dash !== '',
    key: isField ? key : undefined,
    value: text.slice(indent + lead.length),
    lead,
    at: start + indent + lead.length,
  };
}
