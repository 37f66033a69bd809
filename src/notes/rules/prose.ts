import type { Place } from '../diagnostics/diagnostics.ts';
import { conjunctions } from '../read/shown.ts';
import type { FieldPath } from '../read/source.ts';
import { onceFor } from '../terms/once-for.ts';
import { onOneLine } from '../terms/one-line.ts';
import type { NoteContext, NoteProblem } from './rule.ts';

/** A text that readers see beside the note's figures. */
export interface Prose {
  /** The field's name; `body` for a paragraph of the article. */
  field: string;
  text: string;
  /** Whether it is about this rating action alone, as a headline is. A sentence can be about anything. */
  isHeadline: boolean;
  /** Returns the place of some words in it, or of the whole text if they are not found. */
  placeOf(words: string): Place | undefined;
}

/** What a text says otherwise than the fields. */
interface Claim {
  /** For a sentence: `price target of $86`. */
  said: string;
  /** What is marked in the text. */
  words: string;
  /** What the fields say. */
  known: string;
  label: string;
  help: string;
}

/**
 * Returns what texts say otherwise than the fields; each claim once, however many texts make it.
 *
 * @param interest what any text has that makes such a claim
 * @param claimsIn returns the wrong claims of a text
 */
export function wrongClaims(
  context: NoteContext,
  interest: RegExp,
  claimsIn: (prose: Prose) => readonly Claim[],
): NoteProblem[] {
  const claims = [...fieldsOf(context), ...paragraphsOf(context)]
    .filter(({ text }) => interest.test(text))
    .flatMap((prose) => claimsIn(prose).map((claim) => ({ ...claim, prose })));
  const same = Map.groupBy(claims, ({ said, known }) => `${said}, ${known}`);
  return [...same.values()].flatMap((all) => {
    const where = new Set(all.map(({ prose }) => `\`${prose.field}\``));
    return all.slice(0, 1).map(({ said, words, known, prose, ...told }) => ({
      reason: `Unexpected ${said} in ${conjunctions.format(where)}, expected ${known}`,
      place: prose.placeOf(words),
      ...told,
    }));
  });
}

const fieldsOf = onceFor(({ note, source }: NoteContext): Prose[] => {
  const fields: [path: FieldPath, text: string | undefined][] = [
    [['title'], note.title],
    [['dek'], note.dek],
    [['summary'], note.summary],
    ...(note.keyPoints ?? []).map((text, index): [FieldPath, string] => [
      ['keyPoints', index],
      text,
    ]),
  ];
  return fields.flatMap(([path, text]): Prose[] => {
    if (text === undefined) return [];
    const field = String(path[0]);
    const isHeadline = field === 'title' || field === 'dek';
    return [{ field, text, isHeadline, placeOf: (words) => source.words(path, words) }];
  });
});

/** Where a paragraph, an item of a list or a fence begins. */
const breaks = /\n[ \t]*\n|\n(?=[ \t]*(?:[-*+]|\d+[.)]|#{1,6}) )/;

/** What the note does not say itself: code, quotations, tables. */
const notSaid = /^[ \t]*(?:>|\||```|~~~| {4})/;

/** Most paragraphs have no marks of Markdown. */
const hasMarks = /[[*_`\\]|^\s*[-+\d#]/;

function withoutMarks(markdown: string): string {
  return markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(?:[-*+]|\d+[.)]|#{1,6}) |[*_`]+|\\(?=\p{P}|\$)/gu, '');
}

/**
 * Returns a body's paragraphs as readers see them, without the marks of Markdown. Several rules look
 * at them.
 */
const paragraphsOf = onceFor(({ body, source }: NoteContext): Prose[] => {
  let end = 0;
  return body.text.split(breaks).flatMap((raw): Prose[] => {
    const start = body.text.indexOf(raw, end);
    end = start + raw.length;
    if (notSaid.test(raw)) return [];
    const text = onOneLine(hasMarks.test(raw) ? withoutMarks(raw) : raw);
    const placeOf = (words: string): Place => {
      const at = raw.indexOf(words);
      const from = body.offset + start + Math.max(at, 0);
      return source.range(from, from + (at < 0 ? raw.trimEnd() : words).length);
    };
    return [{ field: 'body', text, isHeadline: false, placeOf }];
  });
});

/** Returns the sentence around an index of a text, and the index within the sentence. */
export function sentenceAt(text: string, index: number): { sentence: string; at: number } {
  // A full stop within a figure (15.60) or a name (D.A. Davidson) ends no sentence.
  const before = [
    ...text.slice(0, index).matchAll(/(?<=[\p{Ll}\d)%"”][.!?]["”]?)\s+(?=\p{Lu}|["“])|;\s+/gu),
  ];
  const last = before.at(-1);
  const start = last ? last.index + last[0].length : 0;
  const after = /(?<=[\p{Ll}\d)%][.!?]["”]?)\s+(?=\p{Lu}|["“])|;\s+/u.exec(text.slice(index));
  const end = after ? index + after.index : text.length;
  return { sentence: text.slice(start, end), at: index - start };
}
