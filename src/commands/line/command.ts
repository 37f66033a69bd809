/** An option of a command. One without a `value` is a switch. */
export interface Option {
  /** What stands for its value in the usage: `FILE`. */
  value?: string;
  /** The words that its value may be; any other is refused. */
  words?: readonly string[];
  /** The least and the greatest whole number that its value may be. */
  range?: readonly [least: number, most: number];
  /** What holds where the option is not given. */
  default?: string | number;
  /** Whether it may be given more than once. */
  isRepeated?: true;
  /**
   * What follows the option may stand alone as an operand, so that the option may be given without it:
   * `--changed [BASE]`.
   */
  takesOperands?: string;
  /** What it does, in a sentence. */
  what: string;
}

export type Options = Readonly<Record<string, Option>>;

/** Everything that is known of a command's line: its usage, its checks and its part of the docs. */
export interface Command<Own extends Options = Options> {
  /** The npm script. */
  name: string;
  /** What it does, in paragraphs. */
  about: readonly string[];
  /** What may stand on the line beside options. */
  operands?: { name: string; what: string };
  options: Own;
  /** More options, under a heading of their own. */
  more?: { heading: string; options: Options };
  /** What the exit codes mean, from 0. */
  exitCodes?: readonly string[];
}

/** Returns a command as it is, with the types of its options' values. */
export function command<const Own extends Options>(table: Command<Own>): Command<Own> {
  return table;
}

type Single<Given extends Option> = Given extends { value: string }
  ? Given extends { range: unknown }
    ? number
    : Given extends { words: readonly (infer Word)[] }
      ? Word
      : string
  : boolean;

type Value<Given extends Option> = Given extends { isRepeated: true }
  ? Single<Given>[] | undefined
  : Given extends { default: string | number }
    ? Single<Given>
    : Given extends { value: string }
      ? Single<Given> | undefined
      : boolean;

/** The values of a command's options. */
export type Values<Own extends Options> = { [Name in keyof Own]: Value<Own[Name]> };

/** Returns all options of a command, `--help` last. */
export function allOptions({ options, more }: Command): Options {
  return { ...options, ...more?.options, help };
}

export const help = { what: 'Show this text.' } as const satisfies Option;

/** Returns an option as one types it: `--format FORMAT`. */
export function optionTerm(name: string, { value, takesOperands }: Option): string {
  return [`--${name}`, value ?? takesOperands].filter(Boolean).join(' ');
}

/** Returns what a command takes: `npm run check -- [OPTIONS] [FILE…]`. */
export function synopsisOf({ name, operands }: Command): string {
  return `npm run ${name} -- [OPTIONS]${operands ? ` [${operands.name}]` : ''}`;
}
