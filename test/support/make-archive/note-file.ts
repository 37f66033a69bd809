import { expectedId } from '../../../src/notes/rules/file-name.ts';
import type { Frontmatter } from '../../../src/notes/schema/schema.ts';
import { dayOf } from '../../../src/notes/terms/dates.ts';
import { yamlField, yamlItem, yamlText } from './yaml.ts';

/** What a note says: its fields, and its body where it is no brief. */
export interface NoteFields extends Frontmatter {
  body?: string | undefined;
}

/** A file of an archive, its path relative to the content folder. */
export interface ArchiveFile {
  path: string;
  text: string;
}

/** Returns the id of a note: the name of its file, without `.md`. */
export function idOf(fields: NoteFields): string {
  return expectedId({ ...fields, day: dayOf(fields.published) });
}

/** Returns the file of a note, its fields written as people write them. */
export function noteFile(fields: NoteFields): ArchiveFile {
  const lines: string[] = ['---'];
  const add = (name: string, value: string | number | undefined) => {
    if (value !== undefined) lines.push(`${name}: ${value}`);
  };
  const addText = (name: string, value: string | undefined) => {
    if (value !== undefined) lines.push(yamlField(`${name}:`, value, '  '));
  };
  const addGroup = (name: string, group: Record<string, string | undefined> | undefined) => {
    const parts = Object.entries(group ?? {}).filter(([, value]) => value !== undefined);
    if (parts.length > 0) {
      add(name, `{ ${parts.map(([key, value]) => `${key}: ${value}`).join(', ')} }`);
    }
  };
  const { rating, priceTarget, targetRange } = fields;
  // On one line, as people write it, however long.
  add('title', yamlText(fields.title));
  addText('dek', fields.dek);
  addText('author', fields.author);
  add('published', fields.published);
  add('ticker', fields.ticker);
  add('company', yamlText(fields.company));
  add('firm', yamlText(fields.firm));
  addText('analyst', fields.analyst);
  add('action', fields.action);
  addGroup('rating', rating && { from: item(rating.from), to: item(rating.to) });
  addGroup(
    'priceTarget',
    priceTarget && {
      from: amount(priceTarget.from),
      to: amount(priceTarget.to),
      currency: priceTarget.currency,
      action: priceTarget.action,
    },
  );
  add('price', amount(fields.price));
  add('statedUpside', fields.statedUpside);
  addGroup(
    'targetRange',
    targetRange && {
      low: amount(targetRange.low),
      high: amount(targetRange.high),
      source: item(targetRange.source),
    },
  );
  add('nextEarnings', fields.nextEarnings);
  addText('summary', fields.summary);
  if (fields.keyPoints) {
    lines.push('keyPoints:', ...fields.keyPoints.map((text) => yamlField('  -', text, '    ')));
  }
  if (fields.risks) {
    lines.push('risks:');
    for (const { text, affects } of fields.risks) {
      lines.push(yamlField('  - text:', text, '      '));
      if (affects) lines.push(`    affects: [${affects.map(yamlItem).join(', ')}]`);
    }
  }
  if (fields.sources) {
    lines.push('sources:');
    for (const { title, url } of fields.sources) {
      lines.push(yamlField('  - title:', title, '      '));
      if (url) lines.push(`    url: ${yamlText(url)}`);
    }
  }
  if (fields.corrections) {
    lines.push('corrections:');
    for (const { date, was, now, why } of fields.corrections) {
      lines.push(
        `  - date: ${date}`,
        yamlField('    was:', was, '      '),
        yamlField('    now:', now, '      '),
        yamlField('    why:', why, '      '),
      );
    }
  }
  addText('disclosure', fields.disclosure);
  add('replaces', fields.replaces);
  if (fields.accept) {
    lines.push(
      'accept:',
      ...fields.accept.map(({ rule, why }) => `  - { rule: ${rule}, why: ${yamlItem(why)} }`),
    );
  }
  lines.push('---', ...(fields.body ? ['', fields.body] : []));
  const id = idOf(fields);
  return { path: `ratings/${id.slice(0, 4)}/${id}.md`, text: `${lines.join('\n')}\n` };
}

function item(text: string | undefined): string | undefined {
  return text === undefined ? undefined : yamlItem(text);
}

/** An amount as people write it: `86`, `15.60`. */
function amount(value: number | undefined): string | undefined {
  if (value === undefined) return undefined;
  return Number.isInteger(value) ? String(value) : value.toFixed(2);
}
