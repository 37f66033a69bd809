import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { formatCheck, hasErrors } from '../../src/check/problems.ts';
import { withFields } from '../notes/rules/sample-note.ts';

let contentDir: string;

beforeEach(async () => {
  contentDir = await mkdtemp(join(tmpdir(), 'check-content-'));
  await write(
    'firms/fixture-securities.md',
    '---\nname: Fixture Securities\nladders:\n  - words: [Buy, Hold, Sell]\n---\n',
  );
  await write('ratings/2026/2026-01-05-fixt-fixture-securities.md', withFields(''));
});

afterEach(() => rm(contentDir, { recursive: true }));

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(contentDir, path)), { recursive: true });
  await writeFile(join(contentDir, path), text);
}

const now = new Date('2026-07-01T12:00:00Z');
const check = (only?: string[]) => checkContent({ contentDir, shownAs: 'content/' }, only, now);

test('a right archive has no problems', async () => {
  expect(formatCheck(await check())).toBe('checked 1 note: no problems');
});

test('what notes say together is shown at its place', async () => {
  await write(
    'ratings/2026/2026-02-05-fixt-fixture-securities.md',
    withFields(
      'published: 2026-02-05\naction: downgrade\nrating: { from: Hold, to: Sell }\ntitle: Sold',
    ),
  );
  expect(formatCheck(await check())).toMatchInlineSnapshot(`
    "warning[rating-from]: Unexpected \`Hold\` as the rating before, expected \`Buy\`: the last rating of Fixture Securities on NYSE:FIXT is that of content/ratings/2026/2026-01-05-fixt-fixture-securities.md:8
     --> content/ratings/2026/2026-02-05-fixt-fixture-securities.md:8:17
      |
    8 | rating: { from: Hold, to: Sell }
      |                 ^^^^ Buy since 2026-01-05
      = help: write \`from: Buy\` if that note is right; mend that note if it is not; if there was a rating between the two, add its note

    checked 2 notes: 1 warning"
  `);
});

test('one file is judged within the archive, and reported alone', async () => {
  const second = 'ratings/2026/2026-02-05-fixt-fixture-securities.md';
  await write(
    second,
    withFields(
      'published: 2026-02-05\naction: upgrade\nrating: { from: Buy, to: Hold }\ntitle: Cut',
    ),
  );
  await write(
    'ratings/2026/2026-03-05-fixt-fixture-securities.md',
    withFields('published: 2026-03-05\nfirm: Unknown House\ntitle: Third'),
  );
  const result = await check([second]);
  expect(hasErrors(result)).toBe(true);
  expect(result.notes).toBe(1);
  expect(result.reports.map(({ path }) => path)).toEqual([`content/${second}`]);
  expect(result.reports[0]?.diagnostics.map(({ rule }) => rule)).toEqual(['action-ladder']);
  expect(hasErrors(await check(['ratings/2026/2026-01-05-fixt-fixture-securities.md']))).toBe(
    false,
  );
});

test('what no folder of the record holds is an error, and the folder that was meant is named', async () => {
  await write('rating/2026/2026-01-06-fixt-fixture-securities.md', withFields(''));
  await write('2026-01-06-fixt-fixture-securities.md', withFields(''));
  await write('firms/UBS.MD', '---\nname: UBS\n---\n');
  expect(formatCheck(await check())).toMatchInlineSnapshot(`
    "error[file-name]: Unexpected \`2026-01-06-fixt-fixture-securities.md\` in the content folder, expected \`ratings/\`, \`firms/\`, \`stocks/\`, \`pages/\`, \`directory.json\` or \`directory.csv\`
     --> content/2026-01-06-fixt-fixture-securities.md
      = help: it is not read: move it to the folder of its kind, or delete it

    error[file-name]: Unexpected file \`UBS.MD\` in the record, expected files that end with \`.md\`
     --> content/firms/UBS.MD
      = help: rename it to \`UBS.md\`

    error[file-name]: Unexpected \`rating\` in the content folder, expected \`ratings/\`, \`firms/\`, \`stocks/\`, \`pages/\`, \`directory.json\` or \`directory.csv\`
     --> content/rating
      = help: did you mean \`ratings/\`?

    checked 1 note: 3 errors"
  `);
});

test('an accepted warning is listed with its reason, and is not open', async () => {
  await write(
    'ratings/2026/2026-01-06-fixt-new-house.md',
    withFields(`published: 2026-01-06
firm: New House
title: New House Starts
action: initiate
rating: { to: Buy }
price: 13.12
priceTarget: { to: 15.60, currency: USD }
statedUpside: 16
accept:
  - { rule: stated-upside, why: The source says so }
  - { rule: firm-unknown, why: Its ladder is not published }`),
  );
  const result = await check();
  expect(hasErrors(result)).toBe(false);
  expect(formatCheck(result)).toMatchInlineSnapshot(`
    "accepted[firm-unknown] content/ratings/2026/2026-01-06-fixt-new-house.md:6: Unexpected firm \`New House\`, expected one that has a file in \`content/firms/\`: Its ladder is not published
    accepted[stated-upside] content/ratings/2026/2026-01-06-fixt-new-house.md:11: Unexpected upside of 16%, expected 18.9%: The source says so

    checked 2 notes: 2 accepted warnings"
  `);
});

test('an accept that is misspelt or accepts nothing is reported', async () => {
  await write(
    'ratings/2026/2026-01-05-fixt-fixture-securities.md',
    withFields(
      'accept: [{ rule: stated-upsid, why: A slip }, { rule: target-in-range, why: None }]',
    ),
  );
  expect(formatCheck(await check())).toMatchInlineSnapshot(`
    "error[accept-unknown]: Unexpected \`stated-upsid\` as a rule to accept, expected \`stated-upside\`
     --> content/ratings/2026/2026-01-05-fixt-fixture-securities.md:9:18
      |
    9 | accept: [{ rule: stated-upsid, why: A slip }, { rule: target-in-range, why: None }]
      |                  ^^^^^^^^^^^^ did you mean \`stated-upside\`?
      = help: write \`rule: stated-upside\`

    warning[accept-unused]: Unexpected \`target-in-range\` as a rule to accept, expected one that warns of this note
     --> content/ratings/2026/2026-01-05-fixt-fixture-securities.md:9:55
      |
    9 | accept: [{ rule: stated-upsid, why: A slip }, { rule: target-in-range, why: None }]
      |                                                       ^^^^^^^^^^^^^^^ nothing to accept
      = help: delete this item

    checked 1 note: 1 error, 1 warning"
  `);
});

test('an empty record is an error', async () => {
  await rm(join(contentDir, 'ratings'), { recursive: true });
  expect(formatCheck(await check())).toContain('error[no-notes]: Unexpected empty record');
});

test.skipIf(process.platform === 'win32')('what is not read is told, and why', async () => {
  execFileSync('mkfifo', [join(contentDir, 'firms/pipe.md')]);
  await mkdir(join(contentDir, 'ratings/2026/folder.md'));
  await symlink('/etc/hostname', join(contentDir, 'ratings/2026/away.md'));
  await symlink('nothing', join(contentDir, 'ratings/2026/dead.md'));
  await symlink('2026', join(contentDir, 'ratings/2025'));
  const { reports } = await check();
  const told = reports.map(({ path, diagnostics }) => [path, diagnostics[0]?.reason]);
  expect(told).toMatchInlineSnapshot(`
    [
      [
        "content/firms/pipe.md",
        "Unexpected pipe, socket or device \`pipe.md\`, expected a file",
      ],
      [
        "content/ratings/2025",
        "Unexpected symbolic link \`2025\` to a folder that is read already, expected each note once",
      ],
      [
        "content/ratings/2026/away.md",
        "Unexpected symbolic link \`away.md\` out of the content folder, expected one that stays within it",
      ],
      [
        "content/ratings/2026/dead.md",
        "Unexpected symbolic link \`dead.md\` that leads to nothing, expected a file",
      ],
      [
        "content/ratings/2026/folder.md",
        "Unexpected folder \`folder.md\`, expected a file: only files have names that end with \`.md\`",
      ],
    ]
  `);
  expect((await check(['firms/pipe.md'])).reports).toHaveLength(1);
});

const body = (text: string) => withFields(`\n---\n${text}\n`);
const note = 'ratings/2026/2026-01-05-fixt-fixture-securities.md';

test('links that lead to pages and files of the site are right', async () => {
  await write('ratings/2026/broken.md', 'no note');
  const targets = [
    '/',
    '/feeds/',
    '/ratings/2026-01-05-fixt-fixture-securities/',
    '/tickers/fixt/#history',
    '/firms/fixture-securities/',
    '/digest/2026-01-05/',
    '/digest/2026-w02/',
    '/ratings/upgrades/?x=y',
    '/tickers/fixt/rss.xml',
    '/api/v1/ratings/2026.csv',
    '/schema/rating.json',
    // Its page comes back when it is mended: that it has errors is told.
    '/ratings/broken/',
  ];
  await write(note, body(targets.map((url) => `[x](${url})`).join(' ')));
  await write(
    'firms/fixture-securities.md',
    '---\nname: Fixture Securities\nladders:\n  - words: [Buy, Hold, Sell]\n---\nOn [Fixture](/tickers/fixt/).',
  );
  const { reports } = await check();
  expect(reports.map(({ path }) => path)).toEqual(['content/ratings/2026/broken.md']);
});

test('a stock’s file that leads to nothing is told, and its old addresses can be linked to', async () => {
  await write(note, body('[FBX](/tickers/fbx/)'));
  const file = (text: string) =>
    `---\nticker: NYSE:FIXT\ncompany: Example Corp\nformerTickers: [{ ticker: NASDAQ:FBX, until: 2025-06-08 }]\n---\n${text}`;
  await write('stocks/fixt.md', file(''));
  expect((await check()).reports).toEqual([]);
  await write('stocks/fixt.md', file('[x](/tickers/fixd/)'));
  const { reports, sound } = await check();
  expect(reports.map(({ path }) => path)).toContain('content/stocks/fixt.md');
  expect(sound.stocks).toEqual([]);
});

test('links and pictures that lead to nothing on the site are told, with the one that is meant', async () => {
  const cwd = vi.spyOn(process, 'cwd').mockReturnValue(contentDir);
  await write('public/chart.svg', '<svg/>');
  await write(
    note,
    body(
      '[x](/tickers/fixd/) [x](/tickers/fixt) [x](/nothing/of/the/kind/)\n![Chart](/images/none.png) [icon][i] ![Icon][i]\n\n[i]: /chrt.svg',
    ),
  );
  const result = await check([note]);
  expect(formatCheck(result)).toMatchInlineSnapshot(`
    "error[body-link]: Unexpected link to \`/tickers/fixd/\`, expected a page or a file of this site
      --> content/ratings/2026/2026-01-05-fixt-fixture-securities.md:11:1
       |
    11 | [x](/tickers/fixd/) [x](/tickers/fixt) [x](/nothing/of/the/kind/)
       | ^^^^^^^^^^^^^^^^^^^ nothing is there
       = help: write \`/tickers/fixt/\`

    error[body-link]: Unexpected link to \`/tickers/fixt\`, expected a page or a file of this site
      --> content/ratings/2026/2026-01-05-fixt-fixture-securities.md:11:21
       |
    11 | [x](/tickers/fixd/) [x](/tickers/fixt) [x](/nothing/of/the/kind/)
       |                     ^^^^^^^^^^^^^^^^^^ nothing is there
       = help: write \`/tickers/fixt/\`

    error[body-link]: Unexpected link to \`/nothing/of/the/kind/\`, expected a page or a file of this site
      --> content/ratings/2026/2026-01-05-fixt-fixture-securities.md:11:40
       |
    11 | [x](/tickers/fixd/) [x](/tickers/fixt) [x](/nothing/of/the/kind/)
       |                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^ nothing is there
       = help: link to a page that exists, put the file under \`public/\`, or delete the link

    error[body-image]: Unexpected picture \`/images/none.png\`, expected a file in \`public/\`
      --> content/ratings/2026/2026-01-05-fixt-fixture-securities.md:12:1
       |
    12 | ![Chart](/images/none.png) [icon][i] ![Icon][i]
       | ^^^^^^^^^^^^^^^^^^^^^^^^^^ nothing is there
       = help: put the file at \`public/images/none.png\`, or delete the picture

    error[body-link]: Unexpected link to \`/chrt.svg\`, expected a page or a file of this site
      --> content/ratings/2026/2026-01-05-fixt-fixture-securities.md:12:28
       |
    12 | ![Chart](/images/none.png) [icon][i] ![Icon][i]
       |                            ^^^^^^^^^ nothing is there
       = help: write \`/chart.svg\`

    error[body-image]: Unexpected picture \`/chrt.svg\`, expected a file in \`public/\`
      --> content/ratings/2026/2026-01-05-fixt-fixture-securities.md:12:38
       |
    12 | ![Chart](/images/none.png) [icon][i] ![Icon][i]
       |                                      ^^^^^^^^^^ nothing is there
       = help: write \`/chart.svg\`

    checked 1 note: 6 errors"
  `);
  expect((await check()).sound.notes).toEqual([]);
  cwd.mockRestore();
});

test('a text of a firm that links to nothing is an error of its file', async () => {
  const firm = 'firms/fixture-securities.md';
  await write(firm, '---\nname: Fixture Securities\n---\nOn [Fixture](/tickers/fixture/).');
  const { reports, sound } = await check([firm]);
  expect(reports).toMatchObject([
    { path: `content/${firm}`, diagnostics: [{ place: { start: { line: 4 } } }] },
  ]);
  expect(sound.firms).toEqual([]);
});

test('one file is judged by all that it may link to', async () => {
  const other = 'ratings/2026/2026-02-05-othr-another-house.md';
  await write(
    other,
    withFields('published: 2026-02-05\nticker: NYSE:OTHR\nfirm: Another House\ntitle: Second'),
  );
  await write(note, body('[x](/tickers/othr/) and [y](/firms/another-house/)'));
  expect((await check([note])).reports).toEqual([]);
});

test('what is published is what has no error, of its own or with others', async () => {
  await write(
    'ratings/2026/2026-02-05-fixt-fixture-securities.md',
    withFields(
      'published: 2026-02-05\naction: upgrade\nrating: { from: Buy, to: Hold }\ntitle: Against the ladder',
    ),
  );
  await write('ratings/2026/2026-02-06-fixt-fixture-securities.md', withFields('publisht: 2026'));
  const { sound, reports } = await check();
  expect(sound.notes.map(({ id }) => id)).toEqual(['2026-01-05-fixt-fixture-securities']);
  expect(sound.firms.map(({ name }) => name)).toEqual(['Fixture Securities']);
  expect(reports).toHaveLength(2);
});

test.each([
  ['contradicts itself', 'ladders: [{ words: [Sell, Hold, Buy] }, { words: [Buy, Sell] }]'],
  [
    'contradicts another file',
    'aliases: [{ name: Example House }]\nladders: [{ words: [Sell, Hold, Buy] }]',
  ],
  ['has an error of form', 'ladders: [{ words: [Sell, Hold, Buy] }]\nnom: Fixture'],
  ['leads nowhere', 'ladders: [{ words: [Sell, Hold, Buy] }]\n---\n[x](/none/)'],
])('a firm’s file that %s is not published, and judges no note', async (_, wrong) => {
  await write('firms/example-house.md', '---\nname: Example House\n---\n');
  const fields = `name: Fixture Securities\n${wrong}`;
  await write(
    'firms/fixture-securities.md',
    `---\n${fields}\n${fields.includes('---') ? '' : '---\n'}`,
  );
  const { reports, sound } = await check();
  expect(reports.map(({ path }) => path)).toEqual(['content/firms/fixture-securities.md']);
  expect(sound.firms.map(({ name }) => name)).toEqual(['Example House']);
  expect(sound.notes).toHaveLength(1);
});

test.each([
  ['cannot be read', 'publisht: 2026'],
  ['contradicts the ladder', 'action: downgrade'],
])('a note is not published again where what replaced it %s', async (_, wrong) => {
  const id = '2026-01-05-fixt-fixture-securities';
  await write(`ratings/2026/${id}-2.md`, withFields(`replaces: ${id}\n${wrong}`));
  expect((await check()).sound.notes).toEqual([]);
  await write(
    `ratings/2026/${id}-3.md`,
    withFields(
      `replaces: ${id}-2\naction: downgrade\nrating: { from: Hold, to: Sell }\ntitle: Sold`,
    ),
  );
  expect((await check()).sound.notes).toEqual([]);
  await write(`ratings/2026/${id}-2.md`, withFields(`replaces: ${id}`));
  expect((await check()).sound.notes).toHaveLength(3);
});

test('a note is withdrawn by one that replaces it under another name of the firm and cannot be read', async () => {
  await write(
    'firms/fixture-securities.md',
    '---\nname: Fixture Securities\naliases: [{ name: FixSec }]\n---\n',
  );
  const id = '2026-01-05-fixt-fixture-securities';
  const path = 'ratings/2026/2026-01-05-fixt-fixsec.md';
  await write(path, withFields(`firm: FixSec\nreplaces: ${id}\nrating: { from: Buy, to: Sell`));
  const { sound, withdrawn } = await check();
  expect([sound.notes, withdrawn]).toEqual([[], [`content/ratings/2026/${id}.md`]]);
});

test('whatever is refused is judged again without what was, until nothing is', async () => {
  const names = ['FixSec', 'FS', 'Fixtures'];
  const aliases = names.map((name) => `{ name: ${name} }`).join();
  await write(
    'firms/fixture-securities.md',
    `---\nname: Fixture Securities\naliases: [${aliases}]\n---\n`,
  );
  const idUnder = (slug: string) => `2026-01-05-fixt-${slug}`;
  let before = idUnder('fixture-securities');
  for (const name of names) {
    const id = idUnder(name.toLowerCase());
    await write(`ratings/2026/${id}.md`, withFields(`firm: ${name}\nreplaces: ${before}`));
    before = id;
  }
  expect((await check()).sound.notes).toHaveLength(4);
  await write(note, withFields('publisht: 2026'));
  const { sound, withdrawn } = await check();
  expect([sound.notes, withdrawn.length]).toEqual([[], 2]);
});

test('with a memory, it is known which files were checked anew', async () => {
  const place = { contentDir, shownAs: 'content/', memory: join(contentDir, '.memory') };
  const path = 'content/ratings/2026/2026-01-05-fixt-fixture-securities.md';
  expect((await checkContent(place, undefined, now)).isAnew(path)).toBe(true);
  expect((await checkContent(place, undefined, now)).isAnew(path)).toBe(false);
});

test('a second note of one firm, ticker and day is told what it is, and never to take the first one’s name', async () => {
  const id = '2026-01-05-fixt-fixture-securities';
  const second = withFields('rating: { from: Sell, to: Buy }');
  for (const name of [`${id}-2`, `${id}-update`]) {
    await write(`ratings/2026/${name}.md`, second);
    const report = formatCheck(await check());
    expect(report).toContain(
      'Unexpected second note of Fixture Securities on NYSE:FIXT on 2026-01-05',
    );
    expect(report).toContain(`add \`replaces: ${id}\``);
    expect(report).toMatch(/corrections:\n +- { date: 2026-07-01, was: …, now: …, why: … }/);
    expect(report).not.toMatch(new RegExp(`git mv \\S+ content/ratings/2026/${id}\\.md`));
    expect(report.includes('git mv')).toBe(name.endsWith('update'));
    await rm(join(contentDir, `ratings/2026/${name}.md`));
  }
  await write(`ratings/2026/${id}-2.md`, second.replace('---\n', `---\nreplaces: ${id}\n`));
  expect(formatCheck(await check())).toContain(
    'Unexpected Sell as the rating before, expected Hold as in content/ratings/2026/2026-01-05-fixt-fixture-securities.md:8',
  );
});

test('a note that replaces itself is told so, and to take no other name', async () => {
  await write(note, withFields('replaces: 2026-01-05-fixt-fixture-securities'));
  const report = formatCheck(await check());
  expect(report).toContain('this very note');
  expect(report).toContain('delete the line: there is no other note to replace');
  expect(report).not.toContain('git mv');
});

test('whether a time has come is judged with each check, and never remembered', async () => {
  const place = { contentDir, shownAs: 'content/', memory: join(contentDir, '.memory') };
  await write(
    'ratings/2026/2026-07-01-fixt-fixture-securities.md',
    withFields(
      'published: 2026-07-01T09:30:00-04:00\naction: maintain\nrating: { to: Buy }\ntitle: Held',
    ),
  );
  const errorsAt = async (time: string) =>
    hasErrors(await checkContent(place, undefined, new Date(time)));
  expect(await errorsAt('2026-07-01T13:31:00Z')).toBe(false);
  expect(await errorsAt('2026-07-01T13:20:00Z')).toBe(true);
  expect(await errorsAt('2026-07-01T13:31:00Z')).toBe(false);
});

test('a record of real notes has one open warning and nothing else', async () => {
  const result = await checkContent({ contentDir: 'test/fixtures/record', shownAs: 'content/' });
  expect(
    result.reports.flatMap(({ path, diagnostics }) =>
      diagnostics.map(({ rule, accepted }) => [path, rule, accepted]),
    ),
  ).toEqual([['content/ratings/2026/2026-02-10-kc-goldman-sachs.md', 'stated-upside', undefined]]);
});
