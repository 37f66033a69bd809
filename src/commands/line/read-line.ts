import { parseArgs } from 'node:util';
import { listed } from '../../notes/read/shown.ts';
import { nearest } from '../../notes/terms/nearest.ts';
import type { Command, Option, Options, Values } from './command.ts';
import { help, usageOf } from './usage.ts';

/** A valid command line. */
export interface Line<Own extends Options> {
  /** Those that have a heading of their own are among them, without a type. */
  options: Values<Own>;
  operands: string[];
}

/**
 * Returns what the command line says. `--help` prints the usage and ends the process. If the line is wrong, every
 * mistake is reported at once, and the process ends with exit code 2.
 */
export function readLine<const Own extends Options>(command: Command<Own>): Line<Own> {
  const read = judgeLine(command, process.argv.slice(2));
  if (read.values['help'] !== false) {
    process.stdout.write(`${usageOf(command)}\n`);
    process.exit(0);
  }
  if (read.problems.length > 0) misuse(command, read.problems.join('\n'));
  // Each value was checked against its option, which gives its type.
  return { options: read.values as Values<Own>, operands: read.operands };
}

/**
 * Prints what is wrong with a command line, and ends the process with exit code 2. The usage of some
 * commands would push the message off the screen.
 */
export function misuse({ name }: Command, message: string): never {
  stop(`${message}\n\n\`npm run ${name} -- --help\` shows all options.`, 2);
}

/** Says that the value of an option is wrong, and what would be right. */
export function unexpected(option: string, value: string | undefined, expected: string): string {
  return `Unexpected \`${value}\` as ${option}, expected ${expected}.`;
}

/** Prints why the command cannot go on, and ends the process. */
export function stop(message: string, code = 1): never {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}

/** A command line, and what is wrong with it. */
interface Judged {
  values: Record<string, unknown>;
  operands: string[];
  problems: string[];
}

/** An option as Node's `parseArgs` returns it. */
type OptionToken = Extract<
  NonNullable<ReturnType<typeof parseArgs>['tokens']>[number],
  { kind: 'option' }
>;

/** Reads a command line and checks it against the command's table. */
export function judgeLine(command: Command, args: readonly string[]): Judged {
  const known = new Map(Object.entries({ ...command.options, ...command.more?.options, help }));
  const { tokens, values, positionals } = parseArgs({
    args: args.flatMap((arg) => splitOperand(arg, known)),
    options: Object.fromEntries([...known].map(([name, option]) => [name, parsedAs(name, option)])),
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  const problems: string[] = [];
  const seen = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = known.get(token.name);
    if (!option) {
      const near = nearest(token.name, [...known.keys()]);
      const hint = near ? ` Did you mean --${near}?` : '';
      problems.push(`There is no option ${token.rawName}.${hint}`);
      continue;
    }
    const isTwice = seen.has(token.name) && !option.isRepeated;
    const problem = isTwice ? `${token.rawName} is given twice.` : problemOf(token, option);
    if (problem) problems.push(problem);
    seen.add(token.name);
  }
  const [first] = positionals;
  const mayStand = command.operands || [...known.values()].some((option) => option.takesOperands);
  if (first !== undefined && !mayStand) {
    problems.push(`Unexpected \`${first}\`: this command takes options alone.`);
  }
  const typed = Object.entries(values).map(([name, text]) => {
    const { range, words } = known.get(name) ?? {};
    if (typeof text !== 'string') return [name, text];
    return [name, range ? Number(text) : words ? text.trim() : text];
  });
  return { values: Object.fromEntries(typed), operands: positionals, problems };
}

/** Returns an option in the form that `parseArgs` takes. A switch that is not given is off. */
function parsedAs(name: string, { value, isRepeated, default: fallback }: Option) {
  const short = name === 'help' ? { short: 'h' } : {};
  if (value === undefined) return { type: 'boolean' as const, default: false, ...short };
  const unless = fallback === undefined ? {} : { default: String(fallback) };
  return { type: 'string' as const, multiple: isRepeated === true, ...unless };
}

/** Returns `--changed=BASE` as `--changed BASE`, if what follows the option is an operand. */
function splitOperand(arg: string, known: ReadonlyMap<string, Option>): string[] {
  const [, name = '', operand = ''] = /^--([^=]+)=([\s\S]*)$/.exec(arg) ?? [];
  return known.get(name)?.takesOperands ? [`--${name}`, operand] : [arg];
}

function problemOf(
  { rawName: shown, value: text, inlineValue: isInline }: OptionToken,
  option: Option,
): string | undefined {
  if (option.value === undefined) {
    return text === undefined ? undefined : `${shown} takes no value.`;
  }
  if (text === undefined) return `${shown} needs a value: ${shown} ${option.value}.`;
  // `--title --dry-run`: the value was forgotten, or looks like an option.
  if (!isInline && /^--?[a-z]/i.test(text)) {
    return `${shown} needs a value before ${text}; if that is the value, write ${shown}=${text}.`;
  }
  const { words, range } = option;
  if (words && !words.includes(text.trim())) {
    const near = nearest(text, words);
    const hint = near ? ` Did you mean ${near}?` : '';
    return unexpected(shown, text, listed(words)) + hint;
  }
  if (range && !(/^\d{1,15}$/.test(text) && Number(text) >= range[0] && Number(text) <= range[1])) {
    return unexpected(shown, text, `a whole number from ${range[0]} to ${range[1]}`);
  }
  return undefined;
}
