import { describe, expect, test } from 'vitest';
import { type Diagnostic, diagnosticOf } from '../../../src/notes/diagnostics/diagnostics.ts';
import { formatJson, formatReport } from '../../../src/notes/diagnostics/report.ts';
import { formatMarkdown } from '../../../src/notes/diagnostics/report-markdown.ts';
import { readForm } from '../read-form.ts';
import { withFields } from '../rules/sample-note.ts';

/** Formats a problem with `wrong` in a text: its first appearance, or none. */
function format(text: string, wrong: string, data: Partial<Diagnostic> = {}): string {
  const at = (offset: number) => {
    const before = text.slice(0, offset).split(/\r?\n/);
    return { line: before.length, column: (before.at(-1) ?? '').length + 1, offset };
  };
  const start = text.indexOf(wrong);
  const place = { start: at(start), end: at(start + wrong.length) };
  const diagnostic = diagnosticOf({
    rule: 'example',
    severity: 'error',
    reason: 'Unexpected X, expected Y',
    place,
    label: 'here',
    ...data,
  });
  return formatReport([{ path: 'note.md', text, diagnostics: [diagnostic] }]);
}

/** What stands above the carets. */
function underlined(report: string): string {
  const lines = report.split('\n');
  const carets = lines.findIndex((line) => line.includes('^'));
  const [from, to] = [lines[carets]?.indexOf('^') ?? 0, (lines[carets]?.lastIndexOf('^') ?? 0) + 1];
  return lines[carets - 1]?.slice(from, to) ?? '';
}

test('a diagnostic has its rule, place, line, carets, label and help', () => {
  expect(format('title: A\nprice: $5\n', '$5', { help: 'write `price: 5`' })).toBe(
    `error[example]: Unexpected X, expected Y
 --> note.md:2:8
  |
2 | price: $5
  |        ^^ here
  = help: write \`price: 5\``,
  );
});

test('a diagnostic of a whole file has no line', () => {
  const severity = 'warning';
  const report = format('', '', { place: undefined, severity, help: 'do this\nand that' });
  expect(report).toBe(`warning[example]: Unexpected X, expected Y
 --> note.md
  = help: do this
          and that`);
});

describe('the carets', () => {
  test.each([
    ['the first word', 'price: 5', 'price'],
    ['the last word', 'price: 5', '5'],
    ['after a CRLF', 'title: A\r\nprice: 5\r\n', '5'],
    ['after accents', 'título: é $5', '$5'],
    ['a long line, cut before and after', `${'a '.repeat(200)}wrong ${'b '.repeat(200)}`, 'wrong'],
    ['the end of a long line', `${'a '.repeat(200)}wrong`, 'wrong'],
  ])('stand under %s', (_name, text, wrong) => {
    expect(underlined(format(text, wrong))).toBe(wrong);
  });

  test.each([
    ['after wide characters', '例証券 $5', '$5', '2 + 2 + 2 + 1', 7],
    ['after emoji', '📈 $5', '$5', '2 + 1', 3],
    ['after combining accents', 'e\u0301 $5', '$5', '1 + 1', 2],
    ['after a tab', '\t$5', '$5', '1', 1],
  ])('stand %s where a terminal shows the text', (_name, text, wrong, _sum, columns) => {
    const line = format(text, wrong).split('\n')[4] ?? '';
    expect(line.slice('  | '.length)).toBe(`${' '.repeat(columns)}^^ here`);
  });

  test('are as wide as wide characters', () => {
    expect(format('a: 例証券', '例証券').split('\n')[4]).toBe('  |    ^^^^^^ here');
  });

  test('of a place over several lines stay on the first', () => {
    expect(underlined(format('a: [b,\nc]', '[b,\nc]'))).toBe('[b,');
  });

  test('never flood a terminal', () => {
    const report = format(`title: ${'x'.repeat(5000)}`, 'x'.repeat(5000));
    for (const line of report.split('\n')) expect(line.length).toBeLessThan(160);
  });
});

test('what could drive a terminal is shown, not sent', () => {
  const report = format('title: \u001b[2J\u0007\u202eabc\u009b', 'abc');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  expect(report).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  expect(underlined(report)).toBe('abc');
});

test('a message cannot drive a terminal either', () => {
  const report = format('a', 'a', {
    reason: 'Unexpected `\u001b[31m`, expected Y',
    label: '\u0007',
    help: '\u009b',
  });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  expect(report).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
});

test('a report has a blank line between two diagnostics', () => {
  const diagnostic = diagnosticOf({ rule: 'a', severity: 'error', reason: 'Unexpected X' });
  const file = { path: 'note.md', text: '', diagnostics: [diagnostic, diagnostic] };
  expect(formatReport([file]).split('\n\n')).toHaveLength(2);
  expect(formatReport([])).toBe('');
});

describe('a file with many problems', () => {
  const of = (severity: 'error' | 'warning', line: number) => {
    const place = { line, column: 1, offset: 0 };
    const data = { rule: severity, severity, reason: 'Unexpected X' } as const;
    return diagnosticOf({ ...data, place: { start: place, end: place } });
  };
  const warnings = Array.from({ length: 1249 }, (_, index) => of('warning', index + 1));
  const file = {
    path: 'note.md',
    text: 'a\n'.repeat(1250),
    diagnostics: [...warnings, of('error', 1250)],
  };

  test.each([
    ['text', formatReport([file])],
    ['Markdown', formatMarkdown('tally', [file])],
  ])('has 50 in %s, errors first, and the rest counted', (_name, report) => {
    expect(report.match(/^(?:error|warning)\[/gm)).toHaveLength(50);
    expect(report).toContain('note.md:1250:1');
    expect(report).toContain('… and 1,200 more in note.md');
  });

  test('has all of them in JSON', () => {
    expect(formatJson([file]).split('\n')).toHaveLength(1250);
  });

  test('with exactly 50 has nothing left to count', () => {
    const report = formatReport([{ ...file, diagnostics: warnings.slice(0, 50) }]);
    expect(report).not.toContain('more in');
  });

  test('costs no more for each than a file with few', () => {
    const cost = (count: number) => {
      const before = process.threadCpuUsage();
      const { text, diagnostics } = readForm(withFields(`---\n\n${'<b>\n\n'.repeat(count)}`));
      expect(diagnostics.length).toBeGreaterThanOrEqual(count);
      formatReport([{ path: 'note.md', text, diagnostics }]);
      const { user, system } = process.threadCpuUsage(before);
      return user + system;
    };
    cost(3000);
    expect(cost(12_000) / cost(3000)).toBeLessThan(9);
  });
});
