import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parse } from 'yaml';

/** A note's frontmatter as it stands in its file, as far as figures are made of it. */
export interface RawNote {
  id: string;
  day: string;
  published: string;
  ticker: string;
  /** The same for one symbol on any exchange of the United States. */
  stock: string;
  symbol: string;
  company: string;
  firm: string;
  /** The name of the firm's file where it has one, whatever the firm called itself on that day. */
  house: string;
  action: string;
  rating?: { from?: string; to?: string };
  priceTarget?: { from?: number; to?: number; currency?: string; action?: string };
  price?: number;
  replaces?: string;
}

/** A firm's file. */
export interface RawFirm {
  name: string;
  aliases?: { name: string; until?: string }[];
  ladders?: { words: string[]; from?: string; until?: string; complete?: boolean }[];
}

/**
 * Reads a record straight from its files, sharing no code with the site, so that tests can compute the
 * site's figures a second time. Notes that another one replaces are left out; the others come newest first.
 */
export async function readRecord(folder: string): Promise<{ notes: RawNote[]; firms: RawFirm[] }> {
  const firms = await readAll<RawFirm>(join(folder, 'firms'));
  const raw = await readAll<Omit<RawNote, 'id' | 'day' | 'stock' | 'symbol' | 'house'>>(
    join(folder, 'ratings'),
  );
  const replaced = new Set(raw.map(({ fields }) => fields.replaces));
  const notes = raw
    .filter(({ id }) => !replaced.has(id))
    .map(({ id, fields }): RawNote => {
      const day = fields.published.slice(0, 10);
      const [exchange = '', symbol = ''] = fields.ticker.split(':');
      const stock = /^(?:NYSE|NASDAQ)/.test(exchange) ? symbol : fields.ticker;
      const house = houseOf(
        fields.firm,
        day,
        firms.map((firm) => firm.fields),
      );
      return { ...fields, id, day, stock, symbol, house };
    });
  return { notes: notes.sort(byTime), firms: firms.map(({ fields }) => fields) };
}

async function readAll<Fields>(folder: string): Promise<{ id: string; fields: Fields }[]> {
  const files = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('.md'));
  return Promise.all(
    files.map(async (path) => {
      const [, yaml = ''] = (await readFile(join(folder, path), 'utf8')).split(/^---$/m);
      // The files were checked: they have these fields.
      return { id: basename(path, '.md'), fields: parse(yaml) as Fields };
    }),
  );
}

function houseOf(name: string, day: string, firms: readonly RawFirm[]): string {
  const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const isCalled = (other: string) => letters(other) === letters(name);
  const byName = firms.find((firm) => isCalled(firm.name));
  const byAlias = firms.find(({ aliases = [] }) =>
    aliases.some((alias) => isCalled(alias.name) && day <= (alias.until ?? '9999')),
  );
  return (byName ?? byAlias)?.name ?? name;
}

/** Newest day first; within a day the latest time, then the days alone, by their ids. */
function byTime(a: RawNote, b: RawNote): number {
  const time = ({ published }: RawNote) => (published.length > 10 ? Date.parse(published) : -1e15);
  return b.day.localeCompare(a.day) || time(b) - time(a) || (a.id < b.id ? -1 : 1);
}
