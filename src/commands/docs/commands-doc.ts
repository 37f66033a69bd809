import type { Command } from '../line/command.ts';
import { usageOf } from '../line/usage.ts';
import { build } from '../tables/build.ts';
import { check } from '../tables/check.ts';
import { docs } from '../tables/docs.ts';
import { importRows } from '../tables/import.ts';
import { newNote } from '../tables/new.ts';
import { dev, preview } from '../tables/serve.ts';

/** Every command, in the order in which people meet them. */
const commands: readonly Command[] = [newNote, importRows, check, dev, build, preview, docs];

const intro = `# Commands

Each command prints its part of this page with \`--help\`. Options come after \`--\`, because npm
keeps those before it for itself. (This page is generated from \`src/commands/tables/\`; \`npm run
docs\` rewrites it.)`;

/** Returns the page of all commands and their options. */
export function commandsDoc(): string {
  const usages = commands.map(
    (command) => `## npm run ${command.name}\n\n\`\`\`text\n${usageOf(command)}\n\`\`\``,
  );
  return `${[intro, ...usages].join('\n\n')}\n`;
}
