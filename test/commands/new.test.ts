import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { root } from '../support/build.ts';
import { type Ran, runAlone, runHere } from '../support/commands.ts';

const folders: string[] = [];
let content = '';

beforeEach(async () => {
  content = await mkdtemp(join(tmpdir(), 'ratings-new-'));
  folders.push(content);
  await cp(join(root, 'test/fixtures/record'), content, { recursive: true });
});

afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

/** Runs the command; paths are shown as if in `content/`. */
async function run(args: string[], input = '', runWith = runHere): Promise<Ran> {
  const env = { ...process.env, CONTENT_DIR: content, NO_COLOR: '1' };
  const { code, out, err } = await runWith('new', args, env, input);
  const shown = (text: string) =>
    text.replaceAll(/(?:\.\.\/)*[\w./-]*ratings-new-\w+\//g, 'content/');
  return { code, out: shown(out), err: shown(err) };
}

const noteFile = (id: string) => join(content, 'ratings', id.slice(0, 4), `${id}.md`);
const day = ['--date', '2026-02-20'];

test('writes a note from a headline, checks it and says what comes next', async () => {
  const headline =
    'UBS Initiates Coverage On Example Corp with Buy Rating, Announces $85 Price Target';
  const { code, out, err } = await run([headline, '--ticker', 'NASDAQ:EXCO', ...day]);
  expect(err).toBe('');
  expect(out).toMatchInlineSnapshot(`
    "content/ratings/2026/2026-02-20-exco-ubs.md

    checked 1 note: no problems
    Next: add what you know beyond the headline, see it with \`npm run dev\`, then commit the file.
    "
  `);
  expect(code).toBe(0);
  expect(await readFile(noteFile('2026-02-20-exco-ubs'), 'utf8')).toMatchInlineSnapshot(`
    "---
    title: UBS Initiates Coverage On Example Corp with Buy Rating, Announces $85 Price Target
    published: 2026-02-20
    ticker: NASDAQ:EXCO
    company: Example Corp
    firm: UBS
    action: initiate
    rating: { to: Buy }
    priceTarget: { to: 85, currency: USD }
    # dek:
    # author:
    # analyst:
    # price:
    # statedUpside:
    # targetRange: { low:, high:, source: }
    # nextEarnings:
    # summary:
    # keyPoints: []
    # risks: [{ text:, affects: [] }]
    # sources: [{ title:, url: }]
    # disclosure:
    ---
    "
  `);

  const next = await run([
    'UBS Cuts Fixture Foods to Neutral, Lowers PT to $60',
    '--date',
    '2026-02-23',
  ]);
  expect(next.out).toMatchInlineSnapshot(`
    "not written: UBS Cuts Fixture Foods to Neutral, Lowers PT to $60
      missing: ticker (EXCHANGE:SYMBOL, such as NASDAQ:KC; no note on this company has one yet)
      left open: rating.from (the rating before)
      left open: priceTarget.from (the target before)
      run it again with what is missing:
        npm run new -- 'UBS Cuts Fixture Foods to Neutral, Lowers PT to $60' --date 2026-02-23 --ticker EXCHANGE:SYMBOL
    "
  `);
  expect(next.code).toBe(1);
});

test('fills in the firm’s last rating and target, and never overwrites', async () => {
  await run(['UBS Starts Example Corp at Buy, PT $85', '--ticker', 'NASDAQ:EXCO', ...day]);
  const args = ['UBS Cuts Example Corp. to Neutral, Lowers PT to $60', '--date', '2026-02-23'];
  const first = await run(args);
  expect(first.out).toContain("rating.from: Buy, from the firm's note of 2026-02-20");
  expect(first.code).toBe(0);
  const written = await readFile(noteFile('2026-02-23-exco-ubs'), 'utf8');
  expect(written).toContain('company: Example Corp\n');
  expect(written).toContain('priceTarget: { from: 85, to: 60, currency: USD }');

  await writeFile(noteFile('2026-02-23-exco-ubs'), 'mine');
  const second = await run(args);
  expect(second.code).toBe(1);
  expect(second.out).toContain('exists already, and is never overwritten');
  expect(await readFile(noteFile('2026-02-23-exco-ubs'), 'utf8')).toBe('mine');
});

test('has an option for every field, and needs no headline', async () => {
  const { code, err, out } = await run([
    ...[
      '--title',
      'A view on Fixture Foods',
      '--dek',
      'More below',
      '--author',
      'A. Writer',
      ...day,
    ],
    ...[
      '--ticker',
      'LSE:FIXF',
      '--company',
      'Fixture Foods',
      '--firm',
      'KBW',
      '--analyst',
      'Jane Roe',
    ],
    ...['--action', 'upgrade', '--rating-from', 'Market Perform', '--rating-to', 'Outperform'],
    ...['--target-from', '900', '--target-to', '1250.50', '--currency', 'GBX', '--price', '1000'],
    ...['--stated-upside', '25', '--range-low', '800', '--range-high', '1300'],
    ...['--range-source', 'A survey', '--next-earnings', '2026-05-05', '--summary', 'In short.'],
    ...[
      '--key-point',
      'One',
      '--key-point',
      'Two: more',
      '--risk',
      'Costs rise || food, transport',
    ],
    ...['--risk', 'Rain', '--source', 'Release || https://example.org/', '--disclosure', 'None'],
  ]);
  expect({ err, out, code }).toMatchObject({ err: '', code: 0 });
  const path = noteFile('2026-02-20-lse-fixf-keefe-bruyette-woods');
  expect(await readFile(path, 'utf8')).toMatchInlineSnapshot(`
    "---
    title: A view on Fixture Foods
    dek: More below
    author: A. Writer
    published: 2026-02-20
    ticker: LSE:FIXF
    company: Fixture Foods
    firm: Keefe, Bruyette & Woods
    analyst: Jane Roe
    action: upgrade
    rating: { from: Market Perform, to: Outperform }
    priceTarget: { from: 900, to: 1250.50, currency: GBX }
    price: 1000
    statedUpside: 25
    targetRange: { low: 800, high: 1300, source: A survey }
    nextEarnings: 2026-05-05
    summary: In short.
    keyPoints:
      - One
      - 'Two: more'
    risks:
      - text: Costs rise
        affects:
          - food
          - transport
      - text: Rain
    sources:
      - title: Release
        url: https://example.org/
    disclosure: None
    ---
    "
  `);
});

test('--dry-run prints the draft alone on standard output, and writes nothing', async () => {
  const before = await readdir(join(content, 'ratings/2026'));
  const { code, out, err } = await run(['UBS Lifts Example Corp to Buy', '--dry-run', ...day]);
  expect(out).toMatchInlineSnapshot(`
    "---
    title: UBS Lifts Example Corp to Buy
    published: 2026-02-20
    company: Example Corp
    firm: UBS
    action: upgrade
    rating: { to: Buy }
    # dek:
    # author:
    # analyst:
    # priceTarget: { from:, to:, currency:, action: }
    # price:
    # statedUpside:
    # targetRange: { low:, high:, source: }
    # nextEarnings:
    # summary:
    # keyPoints: []
    # risks: [{ text:, affects: [] }]
    # sources: [{ title:, url: }]
    # disclosure:
    ---
    "
  `);
  expect(err).toContain('missing: ticker');
  expect(code).toBe(0);
  expect(await readdir(join(content, 'ratings/2026'))).toEqual(before);
});

test('--dry-run shows what the check would find in the draft', async () => {
  const args = ['UBS Lifts Example Corp to Buy', '--ticker', 'NASDAQ:EXCO', '--rating-to', 'Hold'];
  const { code, err } = await run([...args, '--dry-run', ...day]);
  expect(code).toBe(0);
  expect(err).toMatchInlineSnapshot(`
    "content/ratings/2026/2026-02-20-exco-ubs.md
      left open: rating.from (the rating before)
    warning[title-rating]: Unexpected \`Hold\` as \`rating.to\` below a title that says Buy, expected \`Buy\`
     --> content/ratings/2026/2026-02-20-exco-ubs.md:8:15
      |
    8 | rating: { to: Hold }
      |               ^^^^ the title says Buy
      = help: write \`to: Buy\`, or mend the title, whichever is the firm's own word
    "
  `);
});

const list = `# Friday
• UBS Lifts Example Corp (NASDAQ: EXCO) to Buy, PT $50

These Analysts Raise Their Forecasts On Example Corp
Citi Downgrades Fixture Foods to Sell
Stifel Starts Sample Bio (NYSE:SAMP) at Hold
`;

test('--from drafts a note for each headline of a list, and skips the rest with a reason', async () => {
  const file = join(content, '..', `list-${Date.now()}.txt`);
  await writeFile(file, list);
  const { code, out } = await run(['--from', file, ...day]);
  await rm(file);
  expect(out).toMatchInlineSnapshot(`
    "content/ratings/2026/2026-02-20-exco-ubs.md
      left open: rating.from (the rating before)
    skipped: These Analysts Raise Their Forecasts On Example Corp
      it is a round-up: it speaks of several analysts or firms, and names none of them
    not written: Citi Downgrades Fixture Foods to Sell
      missing: ticker (EXCHANGE:SYMBOL, such as NASDAQ:KC; no note on this company has one yet)
      left open: rating.from (the rating before)
      run it again with what is missing:
        npm run new -- 'Citi Downgrades Fixture Foods to Sell' --date 2026-02-20 --ticker EXCHANGE:SYMBOL
    content/ratings/2026/2026-02-20-samp-stifel.md

    checked 2 notes: no problems
    2 drafted, 1 skipped, 1 not written
    Next: add what you know beyond the headline, see it with \`npm run dev\`, then commit the file.
    "
  `);
  expect(code).toBe(1);
});

test('--format json prints an object a line', async () => {
  const { code, out } = await run(['--from', '-', '--format', 'json', '--dry-run', ...day], list);
  const lines = out
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
  expect(code).toBe(0);
  expect(lines).toHaveLength(4);
  expect(lines[0]).toEqual({
    headline: '• UBS Lifts Example Corp (NASDAQ: EXCO) to Buy, PT $50',
    isRatingAction: true,
    path: 'content/ratings/2026/2026-02-20-exco-ubs.md',
    isWritten: false,
    fields: {
      title: 'UBS Lifts Example Corp (NASDAQ: EXCO) to Buy, PT $50',
      published: '2026-02-20',
      ticker: 'NASDAQ:EXCO',
      company: 'Example Corp',
      firm: 'UBS',
      action: 'upgrade',
      rating: { to: 'Buy' },
      priceTarget: { to: 50, currency: 'USD' },
    },
    open: [{ field: 'rating.from', why: 'the rating before', isRequired: false }],
    remarks: [],
  });
  expect(lines[1]).toEqual({
    headline: 'These Analysts Raise Their Forecasts On Example Corp',
    isRatingAction: false,
    reason: 'it is a round-up: it speaks of several analysts or firms, and names none of them',
  });
  expect(lines[2]).toMatchObject({ open: [{ field: 'ticker', isRequired: true }, {}] });
});

test('a line that is no rating action is not drafted, unless the options say what it is', async () => {
  const line = 'Fixture Foods Has a Fan';
  const refused = await run([line, ...day]);
  expect(refused).toMatchObject({ code: 1 });
  expect(refused.out).toContain(`skipped: ${line}\n  it has no verb of a rating action`);
  expect(refused.err).toContain('add --firm, --company, --ticker and --action');
  const fields = ['--firm', 'UBS', '--company', 'Fixture Foods', '--ticker', 'NYSE:FIXF'];
  const drafted = await run([line, ...fields, '--action', 'upgrade', '--rating-to', 'Buy', ...day]);
  expect(drafted).toMatchObject({ code: 0, err: '' });
});

test('in a process of its own it says the same, with the same exit codes', async () => {
  for (const [args, expected] of [
    [['--from', '-'], 1],
    [['UBS Lifts Example Corp to Buy', '--dry-run', ...day], 0],
    [['--tiker', 'NYSE:X'], 2],
  ] as const) {
    const alone = await run([...args], '# nothing\n', runAlone);
    expect(alone.code).toBe(expected);
    expect(alone).toEqual(await run([...args], '# nothing\n'));
  }
});

test('a value that is wrong is shown in the draft, and nothing is written', async () => {
  const args = ['UBS Lifts Example Corp to Buy', '--ticker', 'EXCO', '--price', '$5', ...day];
  const { code, out } = await run(args);
  expect(code).toBe(1);
  expect(out).toContain('Unexpected `EXCO` as `ticker`, expected EXCHANGE:SYMBOL');
  expect(out).toContain('Unexpected `$5` as `price`');
  expect(out).not.toMatch(/zod|YAML|Error:|\bat .*\.ts:/);
});

test.each([
  [['--tiker', 'NYSE:X'], 'There is no option --tiker. Did you mean --ticker?'],
  [[], 'Give a headline, or the fields of the note as options.'],
  [['UBS', 'Lifts', 'Example'], 'Put the headline in single quotes'],
  [['x', '--format', 'yaml'], 'Unexpected `yaml` as --format, expected `text` or `json`.'],
  [['x', '--action', 'upgrades'], 'Unexpected `upgrades` as --action'],
  [['x', '--date', '2026-02-30'], 'Unexpected `2026-02-30` as --date'],
  [['--from', 'list.txt', '--ticker', 'NYSE:X'], '--ticker is for one note, --from for many'],
  [['x', '--title'], '--title needs a value: --title HEADLINE.'],
])('misuse: %j', async (args, message) => {
  const { code, out, err } = await run(args);
  expect(err.split('\n')[0]).toContain(message);
  expect(err.split('\n').slice(1)).toEqual(['', '`npm run new -- --help` shows all options.', '']);
  expect({ code, out }).toEqual({ code: 2, out: '' });
});

test('a missing or empty list is reported in words', async () => {
  expect(await run(['--from', 'no-such-list.txt'])).toEqual({
    code: 1,
    out: '',
    err: 'There is no file no-such-list.txt.\n',
  });
  expect(await run(['--from', '-'], '\n# nothing\n')).toEqual({
    code: 1,
    out: '',
    err: 'There is no headline in the input.\n',
  });
});

test('--from ends with exit code 1 if nothing was drafted', async () => {
  const line = 'These Analysts Raise Their Forecasts On Example Corp\n';
  expect(await run(['--from', '-', ...day], line)).toMatchObject({
    code: 1,
    out: expect.stringContaining('0 drafted, 1 skipped, 0 not written'),
  });
  expect(await run(['--from', '-', '--dry-run', '--format', 'json', ...day], line)).toMatchObject({
    code: 1,
  });
});

test('a headline cannot act on the terminal', async () => {
  const hostile = '\u001b]0;owned\u0007\u009b2J\u202e';
  const lines = [
    `Nothing ${hostile}`,
    `UBS Lifts ${hostile}Example (NYSE:EXCO) to Buy`,
    `UBS Lifts Example${hostile} Corp to Buy`,
  ].join('\n');
  for (const args of [[], ['--dry-run'], ['--format', 'json']]) {
    const { out, err } = await run(['--from', '-', ...args, ...day], lines);
    expect(out).toContain('Nothing');
    expect(out + err).not.toMatch(/(?!\n)\p{Cc}|\u202e/u);
  }
});

test('reports name the folder of the record', async () => {
  const place = await mkdtemp(join(tmpdir(), 'ratings-other-'));
  folders.push(place);
  await cp(content, place, { recursive: true });
  const args = ['No House Lifts Example (NYSE:EXCO) to Buy', '--firm', 'No House', '--dry-run'];
  const env = { ...process.env, CONTENT_DIR: place, NO_COLOR: '1' };
  const { out, err } = await runHere('new', [...args, ...day], env);
  expect(out + err).toContain('no file in');
  expect(out + err).not.toMatch(/(?<![\w/-])content\//);
  const upside = ['UBS Lifts Example (NYSE:EXCO) to Buy', '--stated-upside', 'much'];
  const wrong = await runHere('new', [...upside, ...day], env);
  expect(wrong.out).toMatch(
    / --> .*ratings-other-\w+\/ratings\/2026\/2026-02-20-exco-ubs.md:\d+:\d+\n/,
  );
});

test('--help says how it is used', async () => {
  const { code, out } = await run(['--help']);
  expect(code).toBe(0);
  expect(out).toContain("Usage: npm run new -- [OPTIONS] ['HEADLINE']");
});
