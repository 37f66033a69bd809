import { codeBlock } from '../../notes/diagnostics/markdown-code.ts';
import { type FormRule, formRules } from '../../notes/rules/form-rules.ts';
import { noteRules } from '../../notes/rules/index.ts';
import type { NoteRule, Rule } from '../../notes/rules/rule.ts';
import { exampleDirectory, exampleFirms, exampleStocks } from './example-files.ts';
import { archiveRules, firmRules } from './index.ts';
import type { ArchiveExample, ArchiveRule, FirmRule } from './rule.ts';

/** Returns `docs/rules.md`: every rule, with its reason and its examples, from the rules themselves. */
export function rulesDoc(): string {
  const all = [...formRules, ...noteRules, ...archiveRules, ...firmRules];
  return `${[
    '<!-- Made from the rules by `npm run docs`: change the rule, not this file. -->',
    '# Rules',
    `Every note is proofread by ${all.length} rules, in \`npm run check\`, in the dev server and before a build. An **error** blocks the build. A **warning** does not: it says what is unusual, and the note may be right.`,
    'An author who looked at a warning and found the note right says so in the note, with the reason. Such a warning is no longer open; the report lists it in one line.',
    codeBlock(
      'accept:\n  - { rule: stated-upside, why: The source computes from the close of the day before }',
      'yaml',
    ),
    'One slip often breaks several rules. The report then tells only the cause. The warnings that follow from it appear if the cause is accepted.',
    'An error cannot be accepted, and what a note accepts without need is a warning of its own.',
    table(all),
    '## The form of a note',
    ...formRules.map(formRule),
    '## One note',
    'Examples change a note that is right: Fixture Securities upgrades a stock from Hold to Buy on 5 January 2026, in the file `ratings/2026/2026-01-05-fixt-fixture-securities.md`.',
    ...noteRules.map(exampleRule),
    '## A note in the archive',
    'These rules see all notes together, and the firms of `content/firms/`. Each example is a small archive, its notes one after another; the firms in it are:',
    ...Object.values(exampleFirms).map((fields) => codeBlock(fields.trimEnd(), 'yaml')),
    'The stocks of `content/stocks/` in it are:',
    ...Object.values(exampleStocks).map((fields) => codeBlock(fields.trimEnd(), 'yaml')),
    '`content/directory.csv` in it is:',
    codeBlock(exampleDirectory.trimEnd(), 'csv'),
    ...archiveRules.map(exampleRule),
    "## Firms' files",
    'These rules see the files of `content/firms/` together. An example has the fields of one file, or of several.',
    ...firmRules.map(exampleRule),
  ].join('\n\n')}\n`;
}

function table(rules: readonly Rule[]): string {
  const rows = rules.map(
    ({ id, severity, what }) => `| [${id}](#${id}) | ${severity} | ${firstSentence(what)} |`,
  );
  return ['| rule | severity | what is checked |', '| --- | --- | --- |', ...rows].join('\n');
}

function firstSentence(text: string): string {
  return (/^.*?\.(?= [A-Z]|$)/.exec(text)?.[0] ?? text).replace(/\|/g, '\\|');
}

function section({ id, severity, what, why }: Rule, examples: readonly string[]): string {
  return [`### ${id}`, `*${severity}*: ${what}`, why, ...examples].join('\n\n');
}

function formRule(rule: FormRule): string {
  const { fails = [], failingFiles = [] } = rule.examples;
  const blocks = [
    ...fails.map((fields) => codeBlock(fields, 'yaml')),
    ...failingFiles.map((text) => codeBlock(text.trimEnd(), 'markdown')),
  ];
  return section(rule, labelled('Fails:', blocks));
}

/** Returns a rule with its examples: the fields of one file, or of several with a line between them. */
function exampleRule(rule: NoteRule | ArchiveRule | FirmRule): string {
  const shown = (examples: readonly (string | ArchiveExample)[]) =>
    examples.map((example) => codeBlock([example].flat().join('\n---\n'), 'yaml'));
  return section(rule, [
    ...labelled('Passes:', shown(rule.examples.passes)),
    ...labelled('Fails:', shown(rule.examples.fails)),
  ]);
}

function labelled(label: string, blocks: readonly string[]): string[] {
  return blocks.length > 0 ? [label, ...blocks] : [];
}
