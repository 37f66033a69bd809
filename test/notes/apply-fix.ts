import type { Diagnostic } from '../../src/notes/diagnostics/diagnostics.ts';

/**
 * Returns a note's text after its author did what the help says, where it says to write one thing;
 * undefined where there is nothing to paste.
 */
export function applyFix(text: string, diagnostic: Diagnostic): string | undefined {
  const paste = /^write `(.+?)`(?: from the first column|, or .*)?$/.exec(
    diagnostic.help ?? '',
  )?.[1];
  const { place } = diagnostic;
  if (!paste || !place || diagnostic.rule?.startsWith('body-')) return undefined;
  if (diagnostic.rule === 'frontmatter-syntax' || diagnostic.rule === 'invisible-character') {
    const lines = text.split('\n');
    const line = lines[place.start.line - 1] ?? '';
    const isIndented = /^\s/.test(paste) || diagnostic.help?.endsWith('first column');
    lines[place.start.line - 1] = (isIndented ? '' : (/^\s*/.exec(line)?.[0] ?? '')) + paste;
    return lines.join('\n');
  }
  if (/…/.test(paste)) return undefined;
  // A value is named with its field, and a field with its colon: the place is that of the one alone.
  const name = /^[\w-]+:/.exec(paste)?.[0] ?? '';
  const value = paste === name ? name.slice(0, -1) : paste.slice(name.length).trimStart();
  return text.slice(0, place.start.offset) + value + text.slice(place.end.offset);
}
