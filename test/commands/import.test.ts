import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../support/build.ts';
import { type Ran, runAlone, runHere } from '../support/commands.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ratings-import-'));
  await cp(join(root, 'test/fixtures/record/firms'), join(folder, 'content/firms'), {
    recursive: true,
  });
  await cp(join(root, 'test/fixtures/import'), folder, { recursive: true });
  await cp(join(folder, 'directory.csv'), join(folder, 'content/directory.csv'));
});

afterAll(() => rm(folder, { recursive: true }));

function run(...args: string[]): Promise<Ran> {
  return runHere('import', args, envOf());
}

const envOf = () => ({ ...process.env, CONTENT_DIR: join(folder, 'content'), NO_COLOR: '1' });
const notes = async () =>
  (await readdir(join(folder, 'content/ratings/2026')).catch(() => [])).sort();
const rejected = (name: string) => readFile(join(folder, `${name}.rejected.csv`), 'utf8');
const benzinga = () => join(folder, 'benzinga.csv');

test('a dry run says what would be, and writes nothing', async () => {
  const dry = [benzinga(), '--dry-run'];
  const { code, out } = await run(...dry);
  expect(out).toContain('8 rows: 3 would be new, 1 there already, 4 rejected');
  expect(code).toBe(1);
  expect(await notes()).toEqual([]);
  expect(await runAlone('import', dry, envOf())).toEqual({ code, out, err: '' });
});

test('each row becomes a note, is there, or is rejected; both of two rows that contradict each other are', async () => {
  const { code, out } = await run(benzinga());
  expect(out).toContain('8 rows: 3 new, 1 there already, 4 rejected');
  expect(code).toBe(1);
  expect(await notes()).toEqual([
    '2026-02-10-fxfd-ubs.md',
    '2026-02-10-smpl-fixture-securities.md',
    '2026-02-13-smpl-bofa-securities.md',
  ]);
  const lines = (await rejected('benzinga.csv')).split('\r\n').map((line) => line.slice(0, 40));
  expect(lines).toMatchInlineSnapshot(`
    [
      "line,reason,id,date,time,action_company,",
      "5,"row 6 contradicts it (same firm, tick",
      "6,"row 5 contradicts it (same firm, tick",
      "7,\`Firm Dissolved\` is not a known action",
      "8,"it says that the target was raised, b",
      "",
    ]
  `);
});

test('a second run finds all there, and one that is mended is imported', async () => {
  const again = await run(benzinga());
  expect(again.out).toContain('8 rows: 0 new, 4 there already, 4 rejected');
  const { code, out } = await run(join(folder, 'finnhub.json'), '--since', '2026-02-11');
  expect(out).toContain('4 rows: 2 new, 0 there already, 1 before 2026-02-11, 1 rejected');
  expect(code).toBe(1);
});

test('a line that is not JSON loses no other line', async () => {
  const { out } = await run(join(folder, 'fmp.jsonl'));
  expect(out).toContain('4 rows: 2 new, 0 there already, 2 rejected');
  expect(await rejected('fmp.jsonl')).toContain('not json');
});

test('a table of no known kind, and a file that is not there, are exit code 2', async () => {
  const unknown = await run(join(folder, 'mapped.csv'));
  expect(unknown).toMatchObject({ code: 2, err: expect.stringContaining('--map') });
  expect(await run(join(folder, 'none.csv'))).toMatchObject({ code: 2 });
  expect(await run(folder)).toMatchObject({
    code: 2,
    err: `${folder} is a folder: name the files in it.\n`,
  });
  expect(await runAlone('import', [], envOf())).toMatchObject({ code: 2 });
});

const desk = 'Date,Firm,Stock,Name,Action,To,Target,Notes';
const deskMap = [
  ...['--source', 'A desk', '--map'],
  'Date=when,Firm=firm,Stock=symbol,Name=company,Action=action,To=to,Target=targetTo',
];
/** Writes a table, and returns how it is imported. */
async function deskOf(name: string, ...lines: string[]): Promise<string[]> {
  const file = join(folder, name);
  await writeFile(file, [desk, ...lines].join('\n'));
  return [file, ...deskMap];
}

test('a quote that is never closed swallows no rows: nothing of the file is imported', async () => {
  const before = await notes();
  const open = await deskOf(
    'open.csv',
    '2026-03-02,UBS,FXFD,Fixture Foods,reiterate,Buy,86,',
    '2026-03-03,UBS,FXFD,Fixture Foods,reiterate,Buy,87,"see above',
    '2026-03-04,UBS,FXFD,Fixture Foods,reiterate,Buy,88,',
  );
  expect(await run(...open)).toEqual({
    code: 2,
    out: '',
    err: `${open[0]} cannot be read: the quote that opens in line 3 is never closed.\n`,
  });
  expect(await notes()).toEqual(before);
});

test('a row with more cells than the header is rejected, again too, until it is mended', async () => {
  const wide = await deskOf(
    'wide.csv',
    '2026-03-05,UBS,FXFD,Fixture Foods,reiterate,Buy,1,200,',
    '2026-03-06,UBS,FXFD,Fixture Foods,reiterate,Buy,"1,200",',
  );
  const reason = 'it has 9 cells, the header 8: put quotes around a cell that holds a comma';
  const dry = await run(...wide, '--dry-run');
  expect(dry.out).toContain(`row 2: ${reason}\n2 rows: 1 would be new`);
  expect((await run(...wide)).out).toContain('2 rows: 1 new, 0 there already, 1 rejected');
  const again = [`${wide[0]}.rejected.csv`, ...deskMap];
  expect((await run(...again)).out).toContain('1 row: 0 new, 0 there already, 1 rejected');
  const text = await rejected('wide.csv');
  expect(await rejected('wide.csv.rejected.csv')).toBe(text);
  await writeFile(again[0] ?? '', text.replace(',1,200,', ',"1,200",'));
  expect((await run(...again)).out).toContain('1 row: 1 new, 0 there already, 0 rejected');
  expect(await notes()).toContain('2026-03-05-fxfd-ubs.md');
});

test('the rows of several files are judged together, and none is written if one file cannot be read', async () => {
  const row = (target: number) => `2026-03-07,UBS,FXFD,Fixture Foods,reiterate,Buy,${target},\n`;
  const [one = '', ...map] = await deskOf('one.csv', row(86));
  const [same = ''] = await deskOf('same.csv', row(86));
  const [other = ''] = await deskOf('other.csv', row(87));
  const [less = ''] = await deskOf('less.csv', '2026-03-07,UBS,FXFD,Fixture Foods,reiterate,Buy,,');
  const [open = ''] = await deskOf('open-too.csv', '"');
  const clash = await run(one, other, ...map, '--dry-run');
  const reason = 'contradicts it (same firm, ticker and day): keep whichever is right';
  expect(clash.out.split('\n')).toEqual([
    `row 2 of ${one}: row 2 of ${other} ${reason}`,
    `row 2 of ${other}: row 2 of ${one} ${reason}`,
    '2 rows: 0 would be new, 0 there already, 2 rejected',
    '',
  ]);
  const agreed = await run(less, one, ...map, '--dry-run');
  expect(agreed.out).toBe('2 rows: 1 would be new, 1 there already, 0 rejected\n');
  expect(await run(one, open, ...map)).toMatchObject({ code: 2, out: '' });
  for (const options of [['--dry-run'], []]) {
    const { code, out } = await run(one, same, ...map, ...options);
    expect(out).toMatch(/^2 rows: 1 (?:would be )?new, 1 there already, 0 rejected\n/);
    expect(code).toBe(0);
  }
});

test('a row that contradicts a note is told with the folder of that note', async () => {
  const other = await deskOf('other.csv', '2026-03-05,UBS,FXFD,Fixture Foods,reiterate,Buy,99,');
  const { out } = await run(...other, '--dry-run');
  expect(out).toMatch(/^row 2: .*ratings-import-\w+\/content\/ratings\/2026\/.* contradicts it/);
});

test.each([
  ['--zone', 'Mars', 'a time zone such as America/New_York'],
  ['--currency', 'Dollar', 'a code such as USD'],
])('%s %s is misuse, and no fault of the rows', async (option, value, expected) => {
  expect(await run(benzinga(), option, value)).toMatchObject({
    ...{ code: 2, out: '' },
    err: expect.stringContaining(`Unexpected \`${value}\` as ${option}, expected ${expected}.`),
  });
});

test('the rejected rows of a table with semicolons are a table with semicolons', async () => {
  const row = '2026-04-01,UBS,FXFD,Fixture Foods,reiterate,Buy,1.234,';
  const [file = '', ...map] = await deskOf('semicolons.csv', row);
  await writeFile(file, (await readFile(file, 'utf8')).replaceAll(',', ';'));
  for (const table of [file, `${file}.rejected.csv`])
    expect((await run(table, ...map)).out).toContain('1 row: 0 new, 0 there already, 1 rejected');
});

test.each([
  ['', 'holds no table with rows.'],
  ['Date,Firm', 'holds no table with rows.'],
  ['[{"Date":1,}]', 'is not JSON: see line 1, column 12.'],
  [
    'Date,Broker\n2026-02-10,UBS',
    'has no column Firm, which --map names. Its columns are Date, Broker.',
  ],
  [
    'Ratings of February,\nDate,Firm\n2026-02-10,UBS',
    'has no column Date, which --map names. Its only column is Ratings of February: remove what stands above the names of the columns.',
  ],
  [
    '[{"Date":"2026-02-10","Broker":"UBS"}]',
    'has no column Firm, which --map names. Its columns are Date, Broker.',
  ],
])('a table that --map does not fit is told in words: %j', async (text, why) => {
  const file = join(folder, 'misfit');
  await writeFile(file, text);
  expect(await run(file, '--map', 'Date=when,Firm=firm')).toEqual({
    code: 2,
    out: '',
    err: `${file} ${why}\n`,
  });
});

test('what was mended in a table of rejected rows outlives another import of the same file', async () => {
  const file = join(folder, 'mended.csv');
  const table = `${file}.rejected.csv`;
  const kept = (number: number) => readFile(`${file}.rejected.${number}.csv`, 'utf8');
  const lines = [
    '2026-03-09,UBS,FXFD,Fixture Foods,soars,Buy,86,',
    '2026-03-10,UBS,FXFD,,soars,,,',
  ];
  const args = await deskOf('mended.csv', ...lines);
  await run(...args);
  expect((await run(...args)).out).not.toContain('before this run');
  const mended = (await readFile(table, 'utf8')).replace('soars', 'reiterate');
  await writeFile(table, mended);
  expect((await run(...args, '--dry-run')).out).not.toContain('before this run');
  expect(await readFile(table, 'utf8')).toBe(mended);
  expect((await run(...args)).out).toContain(
    `What ${table} held before this run is in ${file}.rejected.1.csv now.\n`,
  );
  expect(await kept(1)).toBe(mended);
  expect(await readFile(table, 'utf8')).not.toBe(mended);
  await writeFile(table, 'mended again');
  await deskOf('mended.csv', '2026-03-09,UBS,FXFD,Fixture Foods,reiterate,Buy,86,');
  expect((await run(...args)).out).toContain(`is in ${file}.rejected.2.csv now.\n`);
  expect([await kept(1), await kept(2)]).toEqual([mended, 'mended again']);
  await expect(readFile(table)).rejects.toThrow('ENOENT');
});
