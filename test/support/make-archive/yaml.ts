/** A text that needs no quotes in a block of YAML. */
const plain = /^[A-Za-z][^\n]*[^\s:]$/;
const needsQuotes = /: |:$| #|^(?:true|false|null|yes|no|on|off)$/i;

/** Returns a text as YAML has it behind `field: `. */
export function yamlText(text: string): string {
  return plain.test(text) && !needsQuotes.test(text) ? text : quoted(text);
}

/** Returns a text as YAML has it within brackets or braces. */
export function yamlItem(text: string): string {
  return /^[A-Za-z][\w .&%-]*$/.test(text) && !needsQuotes.test(text) ? text : quoted(text);
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

const width = 100;

/** Returns a field with a text: on its line, or folded over several as people write long ones. */
export function yamlField(start: string, text: string, indent: string): string {
  if (start.length + text.length <= width) return `${start} ${yamlText(text)}`;
  let folded = `${start} >-`;
  let at = 0;
  const room = width - indent.length;
  while (text.length - at > room) {
    const last = text.lastIndexOf(' ', at + room);
    const space = last > at ? last : text.indexOf(' ', at + room);
    if (space < 0) break;
    folded += `\n${indent}${text.slice(at, space)}`;
    at = space + 1;
  }
  return `${folded}\n${indent}${text.slice(at)}`;
}
