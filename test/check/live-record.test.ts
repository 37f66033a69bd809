import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LiveRecord, type LiveView } from '../../src/check/live-record.ts';
import { withFields } from '../notes/rules/sample-note.ts';

let contentDir: string;
let memory: string;

beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'live-record-'));
  contentDir = join(folder, 'content');
  memory = join(folder, 'memory');
  await write(
    'firms/fixture-securities.md',
    '---\nname: Fixture Securities\nladders:\n  - words: [Buy, Hold, Sell]\n---\n',
  );
  await write(first, withFields(''));
});

afterEach(() => rm(dirname(contentDir), { recursive: true }));

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(contentDir, path)), { recursive: true });
  await writeFile(join(contentDir, path), text);
}

const live = () =>
  new LiveRecord(
    { contentDir, shownAs: 'content/', memory },
    () => new Date('2026-03-01T12:00:00Z'),
  );

/** The rules that a view tells of. */
const told = ({ reports }: LiveView) =>
  reports.flatMap(({ diagnostics }) => diagnostics.map(({ rule }) => rule));

const shown = ({ record }: LiveView) => record.notes.map(({ id }) => id).sort();
const broken = ({ record }: LiveView) => record.broken?.map(({ id }) => id);

const first = 'ratings/2026/2026-01-05-fixt-fixture-securities.md';
const firstId = '2026-01-05-fixt-fixture-securities';
const second = 'ratings/2026/2026-02-05-fixt-fixture-securities.md';
const secondId = '2026-02-05-fixt-fixture-securities';
const upgradeThatFalls = withFields(
  'published: 2026-02-05\naction: upgrade\nrating: { from: Buy, to: Hold }\ntitle: Moved',
);
const downgrade = upgradeThatFalls.replace('upgrade', 'downgrade');

test('an error of the archive is told at each start, though the file is known', async () => {
  await write(second, upgradeThatFalls);
  expect(told(await live().read())).toEqual(['action-ladder']);
  expect(told(await live().read())).toEqual(['action-ladder']);
  await write(second, downgrade);
  expect(told(await live().read())).toEqual([]);
});

test('what has an error is shown as its report until it is mended', async () => {
  const record = live();
  await record.read();
  for (const wrong of [upgradeThatFalls, downgrade.replace('downgrade', 'down')]) {
    await write(second, wrong);
    const view = await record.read([second]);
    expect(told(view).length).toBe(1);
    expect(shown(view)).toEqual([firstId]);
    expect(view.record.broken).toEqual([
      { id: secondId, broken: expect.stringMatching(/^error\[(action-ladder|field-value)\]/) },
    ]);
  }
  await write(second, downgrade);
  const mended = await record.read([second]);
  expect(told(mended)).toEqual([]);
  expect(shown(mended)).toEqual([firstId, secondId]);
  expect(broken(mended)).toEqual([]);
});

test('a note is warned of once, and keeps what it was warned of', async () => {
  await write(
    'ratings/2026/2026-01-06-fixt-new-house.md',
    withFields(`published: 2026-01-06
firm: New House
title: New House Starts
price: 13.12
priceTarget: { to: 15.60, currency: USD }
statedUpside: 16`),
  );
  await write(second, upgradeThatFalls);
  expect(told(await live().read())).toEqual(['firm-unknown', 'stated-upside', 'action-ladder']);
  const record = live();
  const view = await record.read();
  expect(told(view)).toEqual(['action-ladder']);
  const [warned] = view.record.notes.filter(({ firm }) => firm === 'New House');
  expect(warned?.warnings).toMatchObject([{ rule: 'stated-upside' }]);
  // Nor is the other one's error told again when this one is saved.
  await write(first, withFields('title: Written anew'));
  expect(told(await record.read([first]))).toEqual([]);
});

test('an error that one file causes in another is told when it comes', async () => {
  await write(second, downgrade);
  const record = live();
  expect(told(await record.read())).toEqual([]);
  const firm = 'firms/fixture-securities.md';
  await write(firm, '---\nname: Fixture Securities\nladders:\n  - words: [Hold, Buy]\n---\n');
  const view = await record.read([firm]);
  // The first is an upgrade from Hold to Buy, the second one goes the other way.
  expect(told(view)).toEqual(['ladder-order', 'action-ladder', 'action-ladder']);
  expect(broken(view)).toEqual([firstId, secondId]);
  await write(firm, '---\nname: Fixture Securities\n---\n');
  expect(shown(await record.read([firm]))).toEqual([firstId, secondId]);
});

test('a deleted note is gone, and one that was never there is no error', async () => {
  await write(second, downgrade);
  const record = live();
  await record.read();
  await rm(join(contentDir, second));
  expect(shown(await record.read([second]))).toEqual([firstId]);
  expect(shown(await record.read(['ratings/2026/never.md']))).toEqual([firstId]);
  await rm(join(contentDir, 'firms/fixture-securities.md'));
  expect((await record.read(['firms/fixture-securities.md'])).record.firms).toEqual([]);
});

test('a note that is copied to the wrong folder does not push out the one in the right one', async () => {
  const record = live();
  await record.read();
  const wrong = first.replace('/2026/', '/2025/');
  await write(wrong, withFields(''));
  const copied = await record.read([wrong]);
  expect(told(copied)).toEqual(['file-name']);
  expect([shown(copied), broken(copied)]).toEqual([[firstId], []]);
  await rename(join(contentDir, wrong), join(contentDir, first));
  const moved = await record.read([wrong]);
  expect([shown(moved), broken(moved), told(moved)]).toEqual([[firstId], [], []]);
});

test('a file that is no note is told at the start', async () => {
  await write('ratings/2026/notes.txt', 'not a note');
  expect(told(await live().read())).toEqual(['file-name']);
});
