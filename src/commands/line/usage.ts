import { wrapAnsi } from 'fast-wrap-ansi';
import { alternatives } from '../../notes/read/shown.ts';
import type { Command, Option } from './command.ts';

export const help: Option = { what: 'Show this text.' };

const width = 88;

/** If an option is longer than this, its description starts on the next line. */
const widestTerm = 26;

/** Returns the usage of a command, for a terminal. */
export function usageOf(command: Command): string {
  const { name, about, operands, options, more, exitCodes } = command;
  const rows = Object.entries({ ...options, help }).map(optionRow);
  if (operands) rows.unshift([operands.name, operands.what]);
  return [
    `Usage: npm run ${name} -- [OPTIONS]${operands ? ` [${operands.name}]` : ''}`,
    ...about.map((paragraph) => wrapAnsi(paragraph, width)),
    columns(rows),
    more && `${more.heading}\n${columns(Object.entries(more.options).map(optionRow))}`,
    exitCodes && `Exit codes:\n${columns(exitCodes.map((what, code) => [String(code), what]))}`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** Returns an option as people type it, and what it does, with its words or bounds and its default. */
function optionRow([name, option]: [string, Option]): [string, string] {
  const { value, takesOperands, what, words, range, isRepeated, default: fallback } = option;
  return [
    [`--${name}`, value ?? takesOperands].filter(Boolean).join(' '),
    [
      what,
      words && `Can be ${alternatives.format(words)}.`,
      range && `From ${range[0]} to ${range[1]}.`,
      isRepeated && 'May be given more than once.',
      fallback !== undefined && `Default: ${fallback}.`,
    ]
      .filter(Boolean)
      .join(' '),
  ];
}

function columns(rows: readonly (readonly [string, string])[]): string {
  const terms = rows.map(([term]) => term.length).filter((length) => length <= widestTerm);
  const column = Math.max(...terms, 0) + 4;
  const indent = ' '.repeat(column);
  return rows
    .map(([term, what]) => {
      const text = wrapAnsi(what, width - column).replaceAll('\n', `\n${indent}`);
      const head = `  ${term}`;
      return head.length + 2 > column ? `${head}\n${indent}${text}` : head.padEnd(column) + text;
    })
    .join('\n');
}
