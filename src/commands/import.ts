import { statSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { contentPlace as place } from '../check/content-place.ts';
import { withFolder } from '../check/shown-as.ts';
import { writeNew } from '../disk/write-new.ts';
import { Claims, claimOf } from '../import/claims.ts';
import { fateOf, noteOfRow } from '../import/judge-row.ts';
import { mappedVendor } from '../import/mapped-vendor.ts';
import { type ImportContext, stocksOf, tickerIn } from '../import/read-row.ts';
import { type Vendor, vendorOf } from '../import/vendors.ts';
import { printable } from '../notes/diagnostics/frame.ts';
import { isDay, utcDay } from '../notes/terms/dates.ts';
import { isCurrency } from '../notes/terms/money.ts';
import { parseTicker } from '../notes/terms/ticker.ts';
import { isTimeZone } from '../notes/terms/time-format.ts';
import { site } from '../site.config.ts';
import { openTable } from './import/open-table.ts';
import { ownColumns } from './import/read-csv.ts';
import { replaceRejected } from './import/rejected-table.ts';
import { type Table, UnreadableTable } from './import/table.ts';
import { misuse, readLine, stop, unexpected } from './line/read-line.ts';
import { readArchive } from './read-archive.ts';
import { importRows } from './tables/import.ts';

const { options, operands: files } = readLine(importRows);
const { map, source, since, ticker, zone = site.timeZone, 'dry-run': isDryRun } = options;
if (files.length === 0) misuse(importRows, 'Name the files to import.');
const refuse = (name: 'since' | 'ticker' | 'zone' | 'currency', expected: string) =>
  misuse(importRows, unexpected(`--${name}`, options[name], expected));
if (since !== undefined && !isDay(since)) refuse('since', 'a day such as 2026-02-10');
const stock = ticker === undefined ? undefined : parseTicker(ticker);
if (ticker !== undefined && !stock) refuse('ticker', 'EXCHANGE:SYMBOL');
if (options.company !== undefined && ticker === undefined)
  misuse(importRows, '--company is the company of a stock: name the stock too, with --ticker.');
if (!isTimeZone(zone)) refuse('zone', 'a time zone such as America/New_York');
const currency = options.currency?.toUpperCase();
if (currency !== undefined && !isCurrency(currency)) refuse('currency', 'a code such as USD');
const mapped = map === undefined ? undefined : mappedVendor(map, source);
if (mapped && 'wrong' in mapped) misuse(importRows, mapped.wrong);
/** What --map says of the tables. */
const described: Vendor | undefined = mapped;

const now = new Date();
const today = utcDay(now);
const archive = await readArchive(now);
const context: ImportContext = {
  company: options.company,
  currency,
  ticker: stock && tickerIn(stock.symbol, stock.exchange),
  firms: archive.firms,
  stocks: stocksOf(archive),
  zone,
};
const claims = new Claims();
const notes = new Map(archive.notes.map((note) => [note.path, claimOf(note)]));

const counts = { new: 0, there: 0, older: 0, rejected: 0 };
// Every file is read before a note is written, for rows that contradict each other.
const opened = files.map(openFile);
for (const file of opened) importFile(file);
summarise();

/** Returns a file's rows and what each makes, and remembers what they say of their notes. */
function openFile(name: string) {
  const { separator, rows } = tableIn(name);
  const known = new Set<string>();
  for (const { row } of rows) for (const field of Object.keys(row)) known.add(field);
  const fields = [...known];
  if (fields.length === 0) stop(`${name} holds no table with rows.`, 2);
  const names = fields.map(printable);
  const columns =
    names.length > 1
      ? `Its columns are ${names.join(', ')}.`
      : `Its only column is ${names}: remove what stands above the names of the columns.`;
  const vendor = described ?? vendorOf(fields);
  const help = 'Name them with --map COLUMN=FIELD,…';
  if (!vendor) stop(`${name} is not a known kind of table. ${columns} ${help}`, 2);
  const missing = vendor.has.find((field) => !fields.includes(field));
  if (missing !== undefined)
    stop(`${name} has no column ${missing}, which --map names. ${columns}`, 2);
  const own = { ...context, hasSemicolons: separator === ';' };
  const judged = rows.map((placed) => ({
    ...placed,
    name: files.length > 1 ? `row ${placed.line} of ${name}` : `row ${placed.line}`,
    read: placed.beyond ?? noteOfRow(placed.row, vendor, own, since),
  }));
  for (const { read, name } of judged)
    if (read && 'path' in read) claims.add(read.path, claimOf(read.fields), name);
  return { name, separator, fields, rows: judged };
}

function tableIn(name: string): Table {
  const found = statSync(name, { throwIfNoEntry: false });
  if (found?.isDirectory()) stop(`${name} is a folder: name the files in it.`, 2);
  if (!found?.isFile()) stop(`There is no file ${name}.`, 2);
  try {
    return openTable(name, described);
  } catch (error) {
    if (error instanceof UnreadableTable) stop(`${name} ${error.message}.`, 2);
    throw error;
  }
}

function importFile({ name, separator, fields, rows }: ReturnType<typeof openFile>): void {
  const rejected: unknown[][] = [];
  const reject = ({ name, line, row, beyond }: (typeof rows)[number], why: string) => {
    counts.rejected += 1;
    const reason = withFolder(why, place.shownAs);
    if (isDryRun) process.stdout.write(`${name}: ${printable(reason)}\n`);
    const cells = fields.map((field) => {
      const value = row[field];
      return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
    });
    rejected.push([line, reason, ...cells, ...(beyond?.cells ?? [])]);
  };
  for (const [at, row] of rows.entries()) {
    const fate = fateOf(row.read, row.name, { claims, notes, today });
    if (fate.kind === 'rejected') reject(row, fate.reason);
    else if (fate.kind !== 'new') counts[fate.kind] += 1;
    else if (isDryRun || writeNew(join(place.contentDir, fate.path), fate.text)) {
      counts.new += 1;
      notes.set(fate.path, fate.claim);
    } else reject(row, `content/${fate.path} is there, but has errors: see npm run check`);
    const done = at + 1;
    if (done % 10_000 === 0) process.stderr.write(`${name}: ${done} rows\n`);
  }
  if (isDryRun) return;
  // A comma can be for decimals where semicolons separate cells, so the table keeps them.
  const table = [[...ownColumns, ...fields], ...rejected];
  const text = `${Papa.unparse(table, { delimiter: separator ?? ',' })}\r\n`;
  const kept = replaceRejected(name, rejected.length > 0 ? text : undefined);
  if (kept)
    process.stdout.write(`What ${name}.rejected.csv held before this run is in ${kept} now.\n`);
}

function summarise(): void {
  const { new: made, there, older, rejected } = counts;
  const total = made + there + older + rejected;
  const rest = [
    `${there} there already`,
    since && `${older} before ${since}`,
    `${rejected} rejected`,
  ].filter(Boolean);
  process.stdout.write(
    `${total} ${total === 1 ? 'row' : 'rows'}: ${made} ${isDryRun ? 'would be new' : 'new'}, ${rest.join(', ')}\n`,
  );
  if (rejected > 0 && !isDryRun)
    process.stdout.write(
      `What was rejected, and why, is in ${files.length === 1 ? files[0] : 'FILE'}.rejected.csv. Mend those rows, and import that file.\n`,
    );
  if (made > 0 && !isDryRun) process.stdout.write('Next: npm run check, then commit the notes.\n');
  process.exitCode = rejected > 0 ? 1 : 0;
}
