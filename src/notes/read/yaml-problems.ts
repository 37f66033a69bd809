import { type FormProblem, placed } from '../diagnostics/diagnostics.ts';
import { type Slip, unreadable } from './line-slips.ts';
import type { NoteSource } from './source.ts';
import { nameOf, readYaml, type YamlDocument, type YamlNode } from './yaml.ts';
import type { SlipFinder } from './yaml-slips.ts';

/** Some YAML, and where it is in its file. */
interface YamlPlace {
  yaml: string;
  /** Where `yaml` starts in the file. */
  offset: number;
  source: NoteSource;
  slips(): SlipFinder;
}

/** The most lines that are reported as unreadable. Nobody reads more, and each costs another reading. */
const most = 50;

/**
 * Returns what makes some YAML unreadable, in plain words, one problem a line. The parser stops at its first
 * error, so each reported line is blanked and the rest is read again. One run reports everything.
 */
export function syntaxProblems(place: YamlPlace): FormProblem[] {
  const problems: FormProblem[] = [];
  const slips = place.slips();
  let left = place.yaml;
  for (let count = 0; count < most; count++) {
    const document = readYaml(left);
    if (!('errorAt' in document)) break;
    const at = document.errorAt;
    const slip = slips.near(at) ?? stoppedAt(place.yaml, at);
    problems.push(atSlip(slip, place));
    const rest = slips.without(left, slip.at[0]);
    // The cause may be blank already: then the line where the parser stopped goes.
    const next = rest === left ? slips.without(left, at) : rest;
    if (next === left) break;
    left = next;
  }
  return firstOfLines(problems);
}

/** Returns a slip as a problem of its file. */
export function atSlip(slip: Slip, { source, offset }: YamlPlace): FormProblem {
  return placed({ rule: 'frontmatter-syntax', ...slip }, source.range, offset);
}

function firstOfLines(problems: readonly FormProblem[]): FormProblem[] {
  const seen = new Set<number | undefined>();
  return problems.filter(({ place }) => {
    const line = place?.start.line;
    const isFirst = !seen.has(line);
    seen.add(line);
    return isFirst;
  });
}

/** Returns the text from where the parser gave up to the end of its line. */
function stoppedAt(yaml: string, errorAt: number): Slip {
  // An error at the end of the text, or of a line, is about what stands before it.
  const last = yaml.slice(0, errorAt).trimEnd().length;
  const isPastLine = /^\s*(?:\n|$)/.test(yaml.slice(errorAt));
  const from = isPastLine ? yaml.lastIndexOf('\n', last - 1) + 1 : errorAt;
  const lineEnd = yaml.indexOf('\n', from);
  return unreadable(from, lineEnd < 0 ? yaml.length : lineEnd);
}

/**
 * Returns what YAML allows but a note does not: names that are no words, a field twice, and anchors, aliases and
 * tags. A note has no use for these, and with them a small file can be made endless.
 */
export function foreignProblems({ root, foreign }: YamlDocument, place: YamlPlace): FormProblem[] {
  const { yaml, slips } = place;
  const signs = foreign.map(({ sign, at }): Slip => {
    const length = /^[^\s,\]}]+/.exec(yaml.slice(at, at + 40))?.[0].length ?? 1;
    return (
      slips().sign(at) ?? {
        reason: `Unexpected \`${sign}\` at the start of a value, expected quotes around a text`,
        at: [at, at + length],
        label: 'means something else here',
        help: `delete it, or put the text in quotes if it starts with \`${sign}\``,
      }
    );
  });
  const found = [...signs, ...keySlips(root, place)].toSorted((a, b) => a.at[0] - b.at[0]);
  return firstOfLines(found.map((slip) => atSlip(slip, place)));
}

function keySlips(node: YamlNode | undefined, place: YamlPlace): Slip[] {
  if (node?.kind === 'list') return node.items.flatMap((item) => keySlips(item, place));
  if (node?.kind !== 'group') return [];
  const names = new Set<string>();
  return node.fields.flatMap(({ key, value }) => {
    const name = nameOf(key);
    const isSecond = names.has(name);
    names.add(name);
    if (key.kind !== 'scalar') return [place.slips().near(key.start) ?? nameless(key)];
    if (name === '') return [place.slips().near(key.start) ?? stoppedAt(place.yaml, key.start)];
    return [...(isSecond ? [duplicate(name, key)] : []), ...keySlips(value, place)];
  });
}

function nameless({ start, end }: YamlNode): Slip {
  return {
    reason: 'Unexpected list or group as the name of a field, expected a word',
    at: [start, end],
    label: 'not a name',
    help: 'put quotes around a text that starts with `{` or `[`',
  };
}

function duplicate(name: string, { start, end }: YamlNode): Slip {
  return {
    rule: 'duplicate-key',
    reason: `Unexpected second \`${name}\`, expected each field once`,
    at: [start, end],
    label: 'given above already',
    help: `keep one \`${name}\` and delete the other`,
  };
}

/** The fields of a file without the lines that cannot be read. */
interface ReadableRest {
  /** As long as the YAML that it came from: those lines are blank. */
  yaml: string;
  /** Returns whether a problem of the rest is there only because lines are blank. */
  isSequel(problem: FormProblem): boolean;
}

/**
 * Returns some YAML without its unreadable lines, so that one run reports its other problems, too; undefined if too
 * little is left, if too much cannot be read, or if the rest cannot be read either.
 */
export function readableRest(
  { yaml, offset, slips }: YamlPlace,
  unreadable: readonly FormProblem[],
): ReadableRest | undefined {
  if (unreadable.length > most) return undefined;
  const rest = unreadable.reduce(
    (left, { place }) => (place ? slips().without(left, place.start.offset - offset) : left),
    yaml,
  );
  if (rest === yaml || rest.trim() === '' || 'errorAt' in readYaml(rest)) return undefined;
  const lines = rest.split('\n');
  const blanked = yaml.split('\n').filter((line, index) => line !== lines[index]);
  const words = new Set(blanked.join('\n').match(/\w+/g));
  return {
    yaml: rest,
    isSequel({ rule, place, missing = [] }) {
      const names = missing.map((path) => path.replace(/^.*\./, ''));
      if (rule === 'field-missing' && names.some((name) => words.has(name))) return true;
      const at = (place?.start.offset ?? 0) - offset;
      if (at > yaml.length) return false;
      const field = fieldAround(yaml, at);
      return rest.slice(...field) !== yaml.slice(...field);
    },
  };
}

/** Returns where the field of the first level begins and ends that an offset is in. */
function fieldAround(yaml: string, at: number): [start: number, end: number] {
  const starts = [...yaml.matchAll(/^\S/gm)].map(({ index }) => index);
  const start = starts.findLast((index) => index <= at) ?? 0;
  return [start, starts.find((index) => index > at) ?? yaml.length];
}
