/** Returns a text as one word of a POSIX shell's command line, in single quotes if it needs them. */
export function shellWord(text: string): string {
  if (/^[\p{L}\p{N}\p{M}_@%+:,./=-]+$/u.test(text)) return text;
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** Returns the command that renames a file of the record; paths are relative to the content folder. */
export function renameCommand(path: string, renamed: string): string {
  return ['git mv', ...[path, renamed].map((file) => shellWord(`content/${file}`))].join(' ');
}
