import type * as z from 'zod';
import type { FormProblem } from '../diagnostics/diagnostics.ts';
import { factsOf, schemaAt } from '../schema/fields.ts';
import { figureMeant } from '../schema/values/figures.ts';
import { isPlaceholder } from '../schema/values/texts.ts';
import { codeOf } from '../terms/invisible.ts';
import { bulleted, quote, shown } from './shown.ts';
import { type FieldPath, fieldName } from './source.ts';

/** What is wrong with a value, without its place. The rule is `field-value` if absent. */
export type Judgement = Omit<FormProblem, 'rule' | 'place'> & Partial<Pick<FormProblem, 'rule'>>;

/** Returns what is wrong with a value of the wrong kind, such as a list in place of a text. */
export function kindProblem(
  issue: z.core.$ZodIssue,
  path: FieldPath,
  found: unknown,
  schema: z.ZodObject,
  isInBrackets: boolean,
): Judgement {
  if (path.length === 0) {
    const [, space] = typeof found === 'string' ? (/^[\w-]+:([^\S\n ])/.exec(found) ?? []) : [];
    if (space)
      return {
        reason: 'Unexpected spaces after the colons of the fields, expected plain ones',
        label: `${codeOf(space)}, which looks like a space`,
        help: 'type a plain space after the colon of each field',
      };
    return {
      reason: `Unexpected ${shown(found)}, expected fields such as \`company: Kingsoft Cloud\``,
      label: 'no field',
      help: 'each field has a line of its own: its name, a colon, a space and its value',
    };
  }
  const wanted = issue.code === 'invalid_type' ? kinds[issue.expected] : undefined;
  const shape = shapeAt(schema, path, isInBrackets);
  const isText = issue.code === 'invalid_type' && issue.expected === 'string';
  const meant = isText ? textMeant(found, path) : undefined;
  if (meant !== undefined) return colonInItem(plain(meant));
  return {
    reason: `Unexpected ${shown(found)} as \`${fieldName(path)}\`, expected ${wanted ?? 'another kind of value'}`,
    label: `not ${wanted ?? 'of this kind'}`,
    help: kindHelp(found, String(path.at(-1)), wanted, shape),
  };
}

function kindHelp(
  found: unknown,
  name: string,
  wanted: string | undefined,
  shape: Shape | undefined,
): string | undefined {
  if (wanted === kinds['array'] && isList(found))
    return 'begin each item with a dash and a plain space: `- `';
  if (wanted === kinds['array'] && typeof found === 'object')
    return `begin it with \`- \` on a line below \`${name}:\`, with any other lines of it two spaces further in`;
  if (wanted === kinds['string'])
    return `write one text or figure after \`${name}:\`, in quotes if it starts with \`[\` or \`{\``;
  if (typeof found === 'string' && isPlaceholder(found))
    return 'delete the line if it is not known';
  return shape && `write ${paste(shapeOf(found, shape))}`;
}

/** Returns the text that an item is meant as, if YAML makes a field of the words before its colon: `Bull case: $90`. */
export function textMeant(item: unknown, path: FieldPath): string | undefined {
  if (typeof path.at(-1) !== 'number' || typeof item !== 'object' || item === null)
    return undefined;
  const [[name, value] = [], ...others] = Object.entries(item);
  return typeof value === 'string' && others.length === 0 ? `${name}: ${value}` : undefined;
}

/** Returns what is wrong with an item that has such a colon. */
export function colonInItem(item: string) {
  return {
    rule: 'frontmatter-syntax',
    reason: 'Unexpected `: ` inside a text, expected quotes around the text',
    label: 'a colon and a space start a new field',
    help: item.includes('…') ? 'put single quotes around the whole text' : `write \`- ${item}\``,
  };
}

/** Returns how to write the field with parts at a path, or the item of a list, for the one value that was given. */
function shapeAt(schema: z.ZodObject, path: FieldPath, isInBrackets: boolean): Shape | undefined {
  const isItem = typeof path.at(-1) === 'number';
  const field = isItem ? path.slice(0, -1) : path;
  const { shape, item } = factsOf(schemaAt(schema, field));
  const name = String(field.at(-1));
  if (item)
    return (value) =>
      isInBrackets
        ? item(value).replace(/^[^{].*/, '{ $& }')
        : isItem
          ? `- ${item(value)}`
          : `${name}:\n  - ${item(value)}`;
  return shape && !isItem ? (value, given) => `${name}: ${shape(value, given)}` : undefined;
}

type Shape = (value: string, given: string) => string;

/** Returns a text as the group that it means: `Reduce → Hold` as `{ from: Reduce, to: Hold }`. */
function shapeOf(found: unknown, shape: Shape): string {
  if (typeof found !== 'string') return shape('…', '');
  const whole = shape(pasted(found), found);
  if (!whole.includes('{ to: ')) return whole;
  const said = found.replace(verb, '');
  const { from, to = said } = (change.exec(said) ?? changeBack.exec(said))?.groups ?? {};
  const [before, now] = [pasted(from), pasted(to)];
  const isBoth = from !== undefined && figure.test(before) === figure.test(now);
  return shape(now, found).replace('{ to: ', (start) =>
    isBoth ? `{ from: ${before}, to: ` : start,
  );
}

/** Returns a figure in digits, and any other text as it can be pasted. */
function pasted(value: unknown): string {
  const meant = typeof value === 'string' ? figureMeant(value.slice(0, 40)) : '';
  return figure.test(meant) ? meant : plain(value);
}

const figure = /^\d+(?:\.\d+)?$/;

/** What stands before a change, in headlines: `raised to $60`. */
const verb = /^(?:(?:up|down)graded|raised|lifted|hiked|lowered|cut|trimmed|set)\s+(?:to\s+)?/i;

/** A value before and a value now, as headlines and tables write them. */
const change =
  /^(?:from\s+)?(?<from>\S.{0,60}?)\s*(?:→|⇒|➔|➜|[-–—=]+>|\sto\s)\s*(?<to>\S.{0,60})$/iu;

/** The same with the value before at the end: `Buy from Hold`, `$60 (was $50)`. */
const changeBack =
  /^(?<to>\S.{0,60}?)[,;]?\s+\(?(?:(?:up|down) )?(?:from|was|prev(?:ious(?:ly)?|\.)?|prior|vs\.?)\s+(?<from>\S[^)]{0,60})\)?$/iu;

/** Without a plain space after its dash, as in `-First.`, an item is a text; so is `• First.` */
function isList(found: unknown): boolean {
  return typeof found === 'string' && (/^-[^ ]/.test(found) || bulleted.test(found));
}

const kinds: Record<string, string> = {
  string: 'one value',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
};

/** Returns a text as it can be pasted into a list or a group. */
export function plain(value: unknown): string {
  if (typeof value !== 'string' || value.length > 100) return '…';
  return /^[\w$€£](?:[^'":#{}[\],&*!|>%@`]|:(?=\S))*$/.test(value) ? value : quote(value);
}

function paste(text: string): string {
  return text.includes('\n') ? `it as\n${text}` : `\`${text}\``;
}
