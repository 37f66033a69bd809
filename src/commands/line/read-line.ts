import { parseArgs } from 'node:util';
import { nearest } from '../../notes/terms/nearest.ts';
import { type Command, help, type Option, type Options, type Values } from './command.ts';
import { usageOf } from './usage.ts';

/** A valid command line. */
export interface Line<Own extends Options> {
  options: Values<Own>;
  /** The values of the options that have a heading of their own. */
  more: Readonly<Record<string, unknown>>;
  operands: string[];
}

/**
 * Returns what the command line says. `--help` prints the usage and ends the process. If the line is wrong, every
 * mistake is reported at once, and the process ends with exit code 2.
 */
export function readLine<const Own extends Options>(
  command: Command<Own>,
  args: readonly string[] = process.argv.slice(2),
): Line<Own> {
  const read = judgeLine(command, args);
  if (read.isHelp) {
    process.stdout.write(`${usageOf(command)}\n`);
    process.exit(0);
  }
  if (read.problems.length > 0) misuse(command, read.problems.join('\n'));
  // Each value was checked against its option, which gives its type.
  return { options: read.values as Values<Own>, more: read.values, operands: read.operands };
}

/** Prints what is wrong with a command line and the usage, and ends the process with exit code 2. */
export function misuse(command: Command, message: string): never {
  stop(`${message}\n\n${usageOf(command)}`, 2);
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
  isHelp: boolean;
  problems: string[];
}

/** An option as Node's `parseArgs` returns it. */
interface OptionToken {
  /** With its dashes, as it was typed. */
  rawName: string;
  value: string | undefined;
  /** Whether the value is attached by `=`. */
  inlineValue: boolean | undefined;
}

/** Reads a command line and checks it against the command's table. */
export function judgeLine(command: Command, args: readonly string[]): Judged {
  const known: Options = { ...command.options, ...command.more?.options, help };
  const names = Object.keys(known);
  const { tokens } = parseArgs({
    args: args.flatMap((arg) => splitOperand(arg, known)),
    options: {
      ...Object.fromEntries(
        Object.entries(known).map(([name, { value, isRepeated }]) => [
          name,
          { type: value ? ('string' as const) : ('boolean' as const), multiple: !!isRepeated },
        ]),
      ),
      help: { type: 'boolean', short: 'h' },
    },
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  const judged: Judged = { values: defaultsOf(known), operands: [], isHelp: false, problems: [] };
  const seen = new Set<string>();
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') {
      judged.operands.push(token.value);
      continue;
    }
    const option = Object.hasOwn(known, token.name) ? known[token.name] : undefined;
    if (!option) {
      const near = nearest(token.name, names);
      const hint = near ? ` Did you mean --${near}?` : '';
      judged.problems.push(`There is no option ${token.rawName}.${hint}`);
      continue;
    }
    if (token.name === 'help') judged.isHelp = true;
    const problem =
      seen.has(token.name) && !option.isRepeated
        ? `${token.rawName} is given twice.`
        : problemOf(token, option);
    if (problem) judged.problems.push(problem);
    else take(judged.values, token.name, token.value, option);
    seen.add(token.name);
  }
  const [first] = judged.operands;
  const mayStand = command.operands || Object.values(known).some((option) => option.takesOperands);
  if (first !== undefined && !mayStand) {
    judged.problems.push(`Unexpected \`${first}\`: this command takes options alone.`);
  }
  return judged;
}

/** Returns `--changed=BASE` as `--changed BASE`, if what follows the option is an operand. */
function splitOperand(arg: string, known: Options): string[] {
  const [, name = '', operand = ''] = /^--([^=]+)=([\s\S]*)$/.exec(arg) ?? [];
  return Object.hasOwn(known, name) && known[name]?.takesOperands ? [`--${name}`, operand] : [arg];
}

/** Adds what was not given: switches are off, and other options have their defaults. */
function defaultsOf(known: Options): Record<string, unknown> {
  const values = Object.entries(known).map(
    ([name, { value, default: fallback }]) =>
      [name, value === undefined ? false : fallback] as const,
  );
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
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
    return `Unexpected \`${text}\` as ${shown}, expected ${words.join(', ')}.${hint}`;
  }
  if (range && !(/^\d{1,15}$/.test(text) && Number(text) >= range[0] && Number(text) <= range[1])) {
    return `Unexpected \`${text}\` as ${shown}, expected a whole number from ${range[0]} to ${range[1]}.`;
  }
  return undefined;
}

function take(
  values: Record<string, unknown>,
  name: string,
  text: string | undefined,
  { value, range, isRepeated, words }: Option,
): void {
  if (value === undefined) values[name] = true;
  else if (range) values[name] = Number(text);
  else if (isRepeated) values[name] = [...((values[name] as string[] | undefined) ?? []), text];
  else values[name] = words ? text?.trim() : text;
}
