/** An option of a command. One without a `value` is a switch. */
export interface Option {
  /** The placeholder for its value in the usage: `FILE`. */
  value?: string;
  /** The words that its value may be. Others are refused. */
  words?: readonly string[] | undefined;
  /** The smallest and the largest whole number that its value may be. */
  range?: readonly [least: number, most: number];
  /** What it does if it is not given. */
  default?: string | number;
  /** Whether it may be given more than once. */
  isRepeated?: boolean;
  /**
   * The value may be left out, because what follows the option counts as an operand:
   * `--changed [BASE]`.
   */
  takesOperands?: string;
  /** What it does, in a sentence. */
  what: string;
}

export type Options = Readonly<Record<string, Option>>;

/** A command's options and operands. Usage, checks and docs are made from it. */
export interface Command<Own extends Options = Options> {
  /** The npm script. */
  name: string;
  /** What it does, in paragraphs. */
  about: readonly string[];
  /** What the command line may have besides options. */
  operands?: { name: string; what: string };
  options: Own;
  /** More options, under a heading of their own. */
  more?: { heading: string; options: Options };
  /** What the exit codes mean, from 0. */
  exitCodes?: readonly string[];
}

/** Returns a command unchanged, with the types of its options' values. */
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
