import { type ParseArgsConfig, parseArgs } from 'node:util';
import { nearest } from '../notes/terms/nearest.ts';

type Options = NonNullable<ParseArgsConfig['options']>;
type Values<Given extends Options> = ReturnType<
  typeof parseArgs<{ options: Given; allowPositionals: true }>
>['values'] & { positionals: string[] };

/**
 * Returns the options of the command line. `--help` prints the usage and ends the process; an option
 * that there is not is named, with the nearest, and ends it with exit code 2.
 *
 * @param positionals what may stand beside options, for the message; absent: nothing
 * @param args the command line
 */
export function parseOptions<Given extends Options>(
  usage: string,
  given: Given,
  positionals?: string,
  args: string[] = process.argv.slice(2),
): Values<Given> {
  const options = { ...given, help: { type: 'boolean', short: 'h' } } as const;
  const { tokens } = parseArgs({
    args,
    options,
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  const names = Object.keys(options);
  for (const token of tokens) {
    if (token.kind === 'option' && !names.includes(token.name)) {
      const near = nearest(token.name, names);
      misuse(
        `There is no option ${token.rawName}.${near ? ` Did you mean --${near}?` : ''}`,
        usage,
      );
    }
    if (token.kind === 'option') {
      const takesValue = options[token.name]?.type === 'string';
      if (takesValue && token.value === undefined) misuse(`${token.rawName} needs a value.`, usage);
      if (!takesValue && token.value !== undefined)
        misuse(`${token.rawName} takes no value.`, usage);
    }
    if (token.kind === 'positional' && positionals === undefined) {
      misuse(`Unexpected \`${token.value}\`: this command takes options alone.`, usage);
    }
  }
  const parsed = parseArgs({ args, options, allowPositionals: true });
  if (tokens.some((token) => token.kind === 'option' && token.name === 'help')) {
    process.stdout.write(`${usage}\n`);
    process.exit(0);
  }
  // The same options without `help`, which ended the process above.
  return { ...parsed.values, positionals: parsed.positionals } as Values<Given>;
}

/** Says what is wrong with the command line, and ends the process with exit code 2. */
export function misuse(message: string, usage: string): never {
  process.stderr.write(`${message}\n\n${usage}\n`);
  process.exit(2);
}

/** Returns a port that was given as an option; what is none ends the process with exit code 2. */
export function portOf(text: string, usage: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) {
    misuse(`There is no port ${text}: a number from 0 to 65535.`, usage);
  }
  return port;
}
