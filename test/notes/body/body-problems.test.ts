import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkBody } from '../../../src/notes/body/body-problems.ts';
import { bodyRenderer } from '../../../src/notes/body/render-body.ts';
import { readForm } from '../read-form.ts';
import { withFields } from '../rules/sample-note.ts';

const read = (body: string) => readForm(withFields(`\n---\n${body}`));
const found = (body: string) => read(body).diagnostics;

test.each([
  ['prose', 'Up 5 % < 10 %, and [a link](https://example.com), [[2]] too.'],
  ['sections', '## Risks\n\n### Detail\n\nText\n---\n'],
  ['code that looks like HTML', 'Write `<b>`.\n\n```\n# no heading\n<script>\n```'],
  ['languages of code', '```c++\nx\n```\n\n```objective-c\nx\n```\n\n~~~\nx\n~~~'],
  ['comments', '<!-- for the next editor -->\n\nText <!-- and --> more\n\n<!-- one\n\nmore -->'],
  [
    'a footnote and a link that are referred to',
    'Said[^1] and [linked][a].\n\n[^1]: By whom.\n[a]: /b',
  ],
  [
    'signs that Markdown leaves alone',
    'Up ~5% or ~7%, 5–7%, 2 * 3 * 4, 2\\*3\\*4, `2*3*4`, >50%.\n\n> 50% is quoted.\n\n- 5% a year\n- +5%, ~~6%~~ *7*%\n\n+ plus',
  ],
  ['a table with a short row', '| a | b |\n| - | - |\n| 1 |\n| 1 \\| 2 | 3 |\n'],
  ['a picture of this site', '![Chart of targets](/images/chart.png)'],
  ['an address by mail', 'a@example.com'],
  ['bare addresses', 'www.example.org, https://example.org/a and <mailto:a@example.org>'],
  [
    'links to this page and to others of this site',
    '## B & C\n\n[a](#b--c) [c](/d/ "e") [f](</g h>) [g](#risks) [h](#b--c-1) [i](#top)',
  ],
])('%s passes', (_name, body) => {
  expect(found(body)).toEqual([]);
});

test.each([
  ['<b>x</b>', 'body-html', '<b>'],
  ['text <script>alert(1)</script>', 'body-html', '<script>'],
  ['<!-- checked --> sentence', 'body-html', '<!-- checked --> sentence'],
  ['<!-- never ends\n\nmore', 'body-html', '<!-- never ends\n\nmore\n'],
  ['</p>\nparagraph', 'body-html', '</p>\nparagraph'],
  ['<?php x ?> y', 'body-html', '<?php x ?> y'],
  ['[^1]: never asked for', 'body-unused', '[^1]: never asked for'],
  ['[Note]: elsewhere', 'body-unused', '[Note]: elsewhere'],
  ['[a]\n\n[a]: /b\n\n[a]: /c', 'body-unused', '[a]: /c'],
  ['| a |\n| - |\n| 1 | 2 |', 'body-table', '| 1 | 2 |'],
  ['``` the next steps\nx\n```', 'body-unused', '``` the next steps\nx\n```'],
  ['```<https://example.org/a>\nx\n```', 'body-unused', '```<https://example.org/a>\nx\n```'],
  ['```[a](/b)\nx\n```', 'body-unused', '```[a](/b)\nx\n```'],
  ['5~7% and 8~9%', 'body-misread', '~7% and 8~'],
  ['2*3*4', 'body-misread', '*3*'],
  ['>50% of sales', 'body-misread', '>50% of sales'],
  ['Text that\n>$5 ends', 'body-misread', '>$5 ends'],
  ['- > 50%', 'body-misread', '> 50%'],
  ['1. >50%', 'body-misread', '>50%'],
  ['+ 5% a year', 'body-misread', '+ 5% a year'],
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
  const { diagnostics, text } = read(`Before.\n\n${body}\n`);
  expect(diagnostics[0]).toMatchObject({ rule, severity: 'error' });
  const { place } = diagnostics[0] ?? {};
  expect(text.slice(place?.start.offset, place?.end.offset)).toBe(at);
});

test.each([
  ['[x](www.example.org)', 'https://www.example.org'],
  ['[x](example.org/a?b=c)', 'https://example.org/a?b=c'],
  ['[x](//example.org/a)', 'https://example.org/a'],
  ['[x](http:example.org)', 'https://example.org'],
  ['[x](https://)', undefined],
  ['[x](HTTPS:/example.org/a)', 'https://example.org/a'],
  ['[x](https//example.org/a)', 'https://example.org/a'],
  ['[x](http;//example.org/a)', 'https://example.org/a'],
  ['[x](http://localhost/a)', undefined],
  ['[x](https://example/)', undefined],
  ['[x](https://example..org/)', undefined],
  ['## Outlook\n\n[x](#outlok)', undefined],
  ['[x](somebody@example.org)', 'mailto:somebody@example.org'],
  ['[r](report.pdf)', '/report.pdf'],
  ['[r](./files/report.pdf)', '/files/report.pdf'],
  ['[n](../x.md)', '/x.md'],
  ['[n](2026-01-05-fixt-fixture-securities.md)', '/ratings/2026-01-05-fixt-fixture-securities/'],
  ['[n](../../firms/ubs.md)', '/firms/ubs/'],
  ['[t](tickers/fixt/)', '/tickers/fixt/'],
  ['[t](?q=x)', undefined],
  ['[t]()', undefined],
  ['[t](#)', undefined],
  ['[t]\n\n[t]: www.example.org', 'https://www.example.org'],
  ['[t](mailto:)', undefined],
  ['[](https://example.org/)', '[what it leads to](https://example.org/)'],
])('%j leads nowhere, and is told', (body, whole) => {
  const [problem, ...others] = found(body);
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ rule: 'body-link', severity: 'error' });
  if (whole === undefined) expect(problem?.help).not.toContain('`');
  else expect(problem?.help).toContain(`write \`${whole}\``);
});

/** A table of which each row has one cell more than nothing; GFM gives it all columns of its header. */
function wideTable(columns: number, rows: number): string {
  const line = (cell: string) => `${cell.repeat(columns)}|\n`;
  return `${line('|a')}${line('|-')}${'x\n'.repeat(rows)}\n`.slice(0, 60_000);
}

function deeperLists(lines: number, each: number): string {
  return Array.from(
    { length: lines },
    (_, at) => `${' '.repeat(2 * each * at)}${'- '.repeat(each)}x\n`,
  ).join('');
}

test.each([
  ['quotes in quotes', '> '.repeat(5000)],
  ['lists in lists', '- '.repeat(5000)],
  ['marks without end', '*a'.repeat(5000)],
  ['images in images', '!['.repeat(5000)],
  ['a table of rows shorter than its header', wideTable(6000, 8000)],
  ['a wide table in a quote', wideTable(6000, 8000).replace(/^/gm, '> ')],
  ['a wide table in a list', `- ${wideTable(6000, 8000).replaceAll('\n', '\n  ')}`],
  ['many tables', wideTable(60, 10).repeat(60)],
  ['lists that go deeper line by line', deeperLists(35, 49)],
  ['lists in a quote that go deeper', deeperLists(35, 30).replace(/^/gm, '> ')],
  ['quotes and lists in turn', '- > '.repeat(40)],
])('what is made to be slow is refused at once: %s', (_name, body) => {
  const start = process.threadCpuUsage();
  expect(found(body)).toMatchObject([{ rule: 'body-size' }]);
  expect(process.threadCpuUsage(start).user).toBeLessThan(1_000_000);
});

test.each([
  [
    'a real table',
    `${'| a '.repeat(12)}|\n${'| - '.repeat(12)}|\n${`${'| 1 '.repeat(12)}|\n`.repeat(60)}`,
  ],
  ['code that is indented far', `\`\`\`\n${' '.repeat(120)}x\n\`\`\`\n`],
  ['lists of lists', deeperLists(10, 1)],
  ['figures with dashes', 'From - to - and 3.) 4.) - - 5\n\n1. One\n2. Two\n'],
])('what is large and real passes: %s', (_name, body) => {
  expect(found(body)).toEqual([]);
});

/** Pieces of which bodies are made that grow: each may be repeated, nested, and follow any other. */
const grows = fc.oneof(
  fc
    .tuple(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 900 }))
    .map(([columns, rows]) => wideTable(columns, rows)),
  fc
    .tuple(fc.nat(40), fc.integer({ min: 1, max: 40 }))
    .map(([lines, each]) => deeperLists(lines, each)),
  fc
    .tuple(
      fc.constantFrom(
        '> ',
        '- ',
        '1. ',
        '*a ',
        '_a',
        '**',
        '[a](',
        '![',
        '`',
        '~~a',
        '<',
        '&amp;',
        '# a\n',
        '## a\n\n',
        '[^1]',
        '[a] ',
        '[a]: /b\n',
        'www.a.bc ',
        'a@b.cd ',
        '| ',
        '\n',
        '\t',
        '\\',
        '- [ ] ',
        '---\n',
        '    ',
      ),
      fc.nat(3000),
    )
    .map(([piece, times]) => piece.repeat(times)),
  fc.nat(30_000).map((length) => `[a]: /${'x'.repeat(length)}\n\n`),
);

test.each([
  ['a &#x202e;b', ['&#x202e;']],
  ['a &#8203;b &ZeroWidthSpace;', ['&#8203;', '&ZeroWidthSpace;']],
  ['[x&shy;y](https://example.com/&#x200b;)', ['&shy;', '&#x200b;']],
  ['![a&#x2060;b](/images/a.png)', ['&#x2060;']],
  ['[a]\n\n[a]: /b&#x200b;', ['&#x200b;']],
  ['&#x1b; &#xd800; &#0; &#x110000; &#x7;', ['&#x1b;', '&#xd800;', '&#0;', '&#x110000;', '&#x7;']],
  ['`&#x202e;` and \\&#x202e; are code, &amp; and &nbsp; are seen', []],
  ['می&zwnj;خواهم', []],
])('invisible characters as entities are told: %s', (body, entities) => {
  const help = entities.map((typed) => `delete \`${typed}\``);
  expect(found(body).map((diagnostic) => [diagnostic.rule, diagnostic.help])).toEqual(
    help.map((each) => ['invisible-character', each]),
  );
});

test('a long address that references repeat stays small', () => {
  const body = `[a]: /${'x'.repeat(40_000)}\n\n${'[a] '.repeat(900)}`;
  expect(found(body)).toEqual([]);
  const links = { page: (url: string) => url, feed: (url: string) => url };
  const { page } = bodyRenderer({ remarkPlugins: [], rehypePlugins: [] })(body, links);
  expect(page.length).toBeLessThan(200_000);
});

/** How many bodies are made: a hundred in `npm test`, more with `npm run bench -- --attack N`. */
const bodies = Number(process.env['BODIES'] ?? 100);
const seed = Number(process.env['ATTACK_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

test(
  'a body that passes is rendered, quickly and small',
  () => {
    const render = bodyRenderer({ remarkPlugins: [], rehypePlugins: [] });
    const links = { page: (url: string) => url, feed: (url: string) => url };
    const start = { line: 1, column: 1, offset: 0 };
    const place = { start, end: start };
    const most = { passed: 0, seconds: 0, bytes: 0, megabytes: 0 };
    const peak = () => process.resourceUsage().maxRSS / 1024;
    fc.assert(
      fc.property(fc.array(grows, { maxLength: 6 }), (pieces) => {
        const body = pieces.join('').slice(0, 64 * 1024);
        const before = process.threadCpuUsage();
        const [resident, peakBefore] = [process.memoryUsage.rss() / 2 ** 20, peak()];
        const isPassed = checkBody(body, () => place).problems.every(
          ({ rule }) => rule !== 'body-size',
        );
        const { page } = isPassed ? render(body, links) : { page: '' };
        const seconds = process.threadCpuUsage(before).user / 1e6;
        most.passed += Number(isPassed);
        most.seconds = Math.max(most.seconds, seconds);
        most.bytes = Math.max(most.bytes, page.length);
        // What a body takes shows where the process grows for it.
        const megabytes = peak() > peakBefore ? peak() - resident : 0;
        most.megabytes = Math.max(most.megabytes, megabytes);
        expect(seconds).toBeLessThan(1);
        expect(megabytes).toBeLessThan(200);
        expect(page.length).toBeLessThan(2_000_000);
      }),
      { numRuns: bodies, seed },
    );
    if (bodies > 100) console.info(`${bodies} bodies: ${JSON.stringify(most)}`);
  },
  60_000 + bodies * 100,
);

/** Where a word can stand in a body. Each `%` becomes a word of its own. */
const places = fc.constantFrom(
  ...[
    '%',
    '**%**',
    '`%`',
    '[%](/a)',
    '![%](/a.png)',
    '~~%~~',
    '\\%',
    '> %',
    '- %',
    '## %',
    '<!-- % -->',
  ],
  ...[
    '<!-- x --> %',
    '<!-- %',
    '<b>%</b>',
    '</p>\n%',
    '<div>\n%\n</div>',
    '<p title="%">',
    '<?% ?>',
  ],
  ...[
    '[^%]',
    '[^1]: %',
    '[%]: /a',
    '[x][%]',
    '[a]: /b "%"',
    '| % |\n| - |\n| % | % |',
    '```\n%\n```',
  ],
  ...[
    '    %',
    '- [ ] %',
    '1. %\n\n   %',
    'a|%',
    '%\n===',
    '***%',
    '$%',
    '<%>',
    '<%',
    '&%;',
    'http://%.com',
  ],
);

test('every word of a body is shown, or the check says otherwise', () => {
  const render = bodyRenderer({ remarkPlugins: [], rehypePlugins: [] });
  const links = { page: (url: string) => url, feed: (url: string) => url };
  const start = { line: 1, column: 1, offset: 0 };
  fc.assert(
    fc.property(fc.array(fc.tuple(places, fc.constantFrom('\n\n', '\n', ' ', ''))), (pieces) => {
      const body = pieces
        .flat()
        .join('')
        .split('%')
        .map((part, at) => (at === 0 ? part : `word${at}x${part}`))
        .join('');
      const { problems } = checkBody(body, () => ({ start, end: start }));
      fc.pre(problems.length === 0);
      const { page, feed } = render(body, links);
      // Comments are meant for nobody else.
      for (const [word] of body.replace(/<!--[\s\S]*?-->/g, '').matchAll(/word\d+x/g)) {
        expect(page.includes(word), `${word} of ${JSON.stringify(body)}: ${page}`).toBe(true);
        expect(feed).toContain(word);
      }
    }),
    { numRuns: 1000 },
  );
});
