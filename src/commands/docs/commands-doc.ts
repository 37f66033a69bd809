import { wrapAnsi } from 'fast-wrap-ansi';
import { type Command, help, type Option, optionTerm, synopsisOf } from '../line/command.ts';
import { limitsOf } from '../line/usage.ts';
import { build } from '../tables/build.ts';
import { check } from '../tables/check.ts';
import { docs } from '../tables/docs.ts';
import { importRows } from '../tables/import.ts';
import { newNote } from '../tables/new.ts';
import { dev, preview } from '../tables/serve.ts';
import { table } from './table.ts';

/** Every command, in the order in which one meets them. */
const commands: readonly Command[] = [newNote, importRows, check, dev, build, preview, docs];

/** Returns the page of all commands and their options. */
export function commandsDoc(): string {
  const intro = prose(
    'Each command prints the same with `--help`. Options come after `--`, because npm keeps those before it for itself. (This page is generated from `src/commands/tables/`; `npm run docs` rewrites it.)',
  );
  return `${['# Commands', intro, ...commands.map(commandDoc)].join('\n\n')}\n`;
}

function commandDoc(command: Command): string {
  const { name, about, operands, options, more, exitCodes } = command;
  const rows = Object.entries({ ...options, help }).map(optionRow);
  if (operands) rows.unshift(row(operands.name, operands.what));
  return [
    `## npm run ${name}`,
    `\`\`\`sh\n${synopsisOf(command)}\n\`\`\``,
    ...about.map(prose),
    table(['option', 'what it does'], rows),
    more &&
      `${more.heading}\n\n${table(['option', 'what it says'], Object.entries(more.options).map(optionRow))}`,
    exitCodes &&
      table(
        ['exit code', 'when'],
        exitCodes.map((what, code) => [String(code), what]),
      ),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function prose(paragraph: string): string {
  return wrapAnsi(paragraph, 100);
}

function optionRow([name, option]: [string, Option]): string[] {
  return row(optionTerm(name, option), option.what + limitsOf(option, (word) => `\`${word}\``));
}

function row(term: string, what: string): string[] {
  return [`\`${cell(term)}\``, cell(what)];
}

/** An unescaped bar would end the cell. */
function cell(text: string): string {
  return text.replaceAll('|', String.raw`\|`);
}
