import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './support/build.ts';

/** A row of the table in docs/architecture.md. */
interface Room {
  /** Relative to `src`: a folder, or a file. */
  name: string;
  imports: string[];
}

const source = join(root, 'src');
const rooms = readTable(readFileSync(join(root, 'docs/architecture.md'), 'utf8'));
const files = readdirSync(source, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => posix.join(parentPath.slice(source.length + 1), name));
const code = files.filter((path) => /\.(?:ts|astro)$/.test(path) && path.includes('/'));

/** The rooms down to this one are pure: the same values in, the same values out, anywhere and at any time. */
const pure = rooms.slice(0, rooms.findIndex(({ name }) => name === 'pictures') + 1);
const impure = /^(?:node:(?!crypto$)|astro(?::|$)|@clack\/|tinypool)/;

function readTable(text: string): Room[] {
  return [...text.matchAll(/^\| `src\/([^`]+)` \|[^|]+\|([^|]*)\|$/gm)].map(
    ([, name = '', imports = '']) => ({
      name: name.replace(/\/$/, ''),
      imports: [...imports.matchAll(/`([^`]+)`/g)].map(([, other = '']) => other),
    }),
  );
}

/** Returns the room of a file: the row that names it, or else the nearest folder above it that has a row. */
function roomOf(path: string): Room | undefined {
  for (let at = path; at !== '.'; at = dirname(at)) {
    const room = rooms.find(({ name }) => name === at);
    if (room) return room;
  }
  return undefined;
}

function mayImport(room: Room, path: string): boolean {
  const other = roomOf(path);
  if (other === room) return true;
  return room.imports.some((name) =>
    name.endsWith('/') ? path.startsWith(name) : name === (other?.name ?? path.split('/')[0]),
  );
}

test('the table names rooms that exist, each once, and imports that do', () => {
  const names = rooms.map(({ name }) => name);
  expect(names.length).toBeGreaterThan(20);
  expect(new Set(names).size).toBe(names.length);
  for (const { name, imports } of rooms) {
    for (const path of [name, ...imports]) {
      expect(
        files.some((file) => file === path || file.startsWith(`${path.replace(/\/$/, '')}/`)),
        path,
      ).toBe(true);
    }
  }
});

test('the table has no circle: a room never imports one that imports it', () => {
  const below = (room: Room, seen: ReadonlySet<Room> = new Set()): Set<Room> =>
    rooms
      .filter((other) => other !== room && !seen.has(other) && importsRoom(room, other))
      .reduce((all, other) => below(other, all.add(other)), new Set(seen));
  const importsRoom = (room: Room, other: Room) =>
    room.imports.some(
      (name) => name === other.name || (name.endsWith('/') && `${other.name}/`.startsWith(name)),
    );
  for (const room of rooms) expect([...below(room)], room.name).not.toContain(room);
});

const textOf = (path: string) => readFileSync(join(source, path), 'utf8');

test.each(code)('src/%s imports one way', (path) => {
  const room = roomOf(path);
  expect(room).toBeDefined();
  for (const [, specifier = ''] of textOf(path).matchAll(
    /(?:from|import|import\()\s*'(\.[^']+)'/g,
  )) {
    const target = posix.join(dirname(path), specifier.replace(/\?.*$/, ''));
    expect(room && mayImport(room, target), `${path} → ${target}`).toBe(true);
  }
});

test.each(code.filter((path) => pure.some((room) => room === roomOf(path))))(
  'src/%s is pure',
  (path) => {
    const text = textOf(path);
    for (const [, specifier = ''] of text.matchAll(/(?:from|import|import\()\s*'([^.'][^']*)'/g)) {
      expect(specifier).not.toMatch(impure);
    }
    expect(text).not.toMatch(/new Date\(\)|Date\.now\(\)|process\./);
  },
);

test('no folder except those of rules has more than 24 files', () => {
  const byFolder = Map.groupBy(
    files.filter((path) => !/\brules\//.test(path)),
    (path) => dirname(path),
  );
  for (const [folder, own] of byFolder) expect(own.length, `src/${folder}`).toBeLessThanOrEqual(24);
});
