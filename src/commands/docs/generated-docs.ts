import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulesDoc } from '../../archive/rules/rules-doc.ts';
import { colourTable } from '../../config/colours.ts';
import type { SiteLink } from '../../config/links.ts';
import { settings } from '../../config/settings.ts';
import { ratingEntrySchema } from '../../feeds/data-schema.ts';
import { type Field, fieldsOf } from '../../notes/schema/fields.ts';
import { pageSchema } from '../../notes/schema/page-schema.ts';
import { frontmatterSchema } from '../../notes/schema/schema.ts';
import { stockSchema } from '../../notes/schema/stock-schema.ts';
import { proposalForm } from '../new/proposal-form.ts';
import { commandsDoc } from './commands-doc.ts';
import { pagesCms } from './pages-cms.ts';

/**
 * Returns the generated files of the repository as they should be. The code makes all of a file, or
 * what stands between two markers.
 */
export function generatedDocs(root: string): { path: string; text: string }[] {
  const withTables = (path: string, tables: Record<string, string>) => {
    const text = readFileSync(join(root, path), 'utf8');
    return { path, text: Object.entries(tables).reduce(between, text) };
  };
  return [
    withTables('docs/data.md', { fields: fieldTable(fieldsOf(ratingEntrySchema)) }),
    { path: '.github/ISSUE_TEMPLATE/propose-rating.yml', text: proposalForm() },
    { path: '.pages.yml', text: pagesCms() },
    { path: 'docs/rules.md', text: rulesDoc() },
    { path: 'docs/commands.md', text: commandsDoc() },
    withTables('docs/operating.md', {
      settings: settingsTable(),
      'page-fields': fieldTable(fieldsOf(pageSchema)),
      colours: coloursTable(),
    }),
    withTables('CONTRIBUTING.md', {
      fields: fieldTable(fieldsOf(frontmatterSchema)),
      'stock-fields': fieldTable(fieldsOf(stockSchema)),
    }),
  ];
}

function fieldTable(fields: readonly Field[]): string {
  const rows = fields.map(({ path, label, isRequired, what, words }) => {
    const field = isRequired && path.length === 1 ? `**\`${label}\`**` : `\`${label}\``;
    const choice = words.length > 0 ? ` ${words.map((word) => `\`${word}\``).join(', ')}.` : '';
    return [field, what + choice];
  });
  return table(['field', 'what it says'], rows);
}

function settingsTable(): string {
  const rows = settings.map((one) => [`\`${one.name}\``, shownDefault(one.default), one.what]);
  return table(['setting', 'default', 'what it is'], rows);
}

function coloursTable(): string {
  const rows = Object.entries(colourTable).map(([name, [light, dark, what]]) => [
    ...[name, light, dark].map((code) => `\`${code}\``),
    what,
  ]);
  return table(['colour', 'light', 'dark', 'what it is for'], rows);
}

/** Returns a Markdown table. A bar in a cell must be escaped already. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/** Returns a default for the table. A list of links is shown by its texts. */
function shownDefault(fallback: unknown): string {
  if (Array.isArray(fallback) && fallback.length > 0) {
    return fallback.map(({ text }: SiteLink) => text).join(', ');
  }
  return typeof fallback === 'string' && fallback !== '' ? `\`${fallback}\`` : 'none';
}

/** Puts a text between `<!-- NAME:start -->` and `<!-- NAME:end -->`. */
function between(file: string, [name, text]: [string, string]): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const [before, rest] = file.split(start);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) {
    throw new Error(`The markers ${start} and ${end} are missing.`);
  }
  return `${before}${start}\n${text}\n${end}${after}`;
}
