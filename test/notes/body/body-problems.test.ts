import { expect, test } from 'vitest';
import { parseText } from '../parse-text.ts';
import { withFields } from '../rules/sample-note.ts';

const found = (body: string) => parseText(withFields(`\n---\n${body}`)).diagnostics;

test.each([
  ['prose', 'Up 5 % < 10 %, and [a link](https://example.com), [[2]] too.'],
  ['sections', '## Risks\n\n### Detail\n\nText\n---\n'],
  ['code that looks like HTML', 'Write `<b>`.\n\n```\n# no heading\n<script>\n```'],
  ['a comment', '<!-- for the next editor -->'],
  ['a picture of this site', '![Chart of targets](/images/chart.png)'],
  ['an address by mail', 'a@example.com'],
])('%s passes', (_name, body) => {
  expect(found(body)).toEqual([]);
});

test.each([
  ['<b>x</b>', 'body-html', '<b>'],
  ['text <script>alert(1)</script>', 'body-html', '<script>'],
  ['# Title', 'body-heading', '# Title'],
  ['Title\n=====', 'body-heading', 'Title\n====='],
  ['[x](javascript:alert(1))', 'body-link', '[x](javascript:alert(1))'],
  ['<javascript:alert(1)>', 'body-link', '<javascript:alert(1)>'],
  ['[x][y]\n\n[y]: data:text/html,x', 'body-link', '[y]: data:text/html,x'],
  ['![x](https://example.com/x.png)', 'body-image', '![x](https://example.com/x.png)'],
  ['![x](data:image/png;base64,AAAA)', 'body-image', '![x](data:image/png;base64,AAAA)'],
  ['![x][y]\n\n[y]: https://example.com/x.png', 'body-image', '![x][y]'],
  ['![](/images/x.png)', 'body-image', '![](/images/x.png)'],
])('%j is refused, at its place', (body, rule, at) => {
  const { diagnostics, text } = parseText(withFields(`\n---\nBefore.\n\n${body}\n`));
  expect(diagnostics[0]).toMatchObject({ ruleId: rule, severity: 'error' });
  const { place } = diagnostics[0]?.toData() ?? {};
  expect(text.slice(place?.start.offset, place?.end.offset)).toBe(at);
});

test.each([
  ['quotes in quotes', '> '.repeat(5000)],
  ['lists in lists', '- '.repeat(5000)],
  ['marks without end', '*a'.repeat(5000)],
  ['images in images', '!['.repeat(5000)],
])('what is made to be slow is refused at once: %s', (_name, body) => {
  const start = process.threadCpuUsage();
  expect(found(body)).toMatchObject([{ ruleId: 'body-size' }]);
  expect(process.threadCpuUsage(start).user).toBeLessThan(1_000_000);
});
