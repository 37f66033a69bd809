import type { Archive } from '../../archive/archive.ts';
import { emptyFields, writeField } from '../../drafts/write-draft.ts';
import { fieldsOf } from '../../notes/schema/fields.ts';
import { stockSchema } from '../../notes/schema/stock-schema.ts';
import { shellWord } from '../../notes/terms/shell-word.ts';
import { parseTicker, tickerSlug } from '../../notes/terms/ticker.ts';

/**
 * Returns a stock's file with what archive or directory know, and its other fields as YAML comments; or why there is
 * none. The path is relative to the content folder.
 */
export function draftStock(
  asked: string | undefined,
  company: string | undefined,
  { tickers, directory }: Archive,
): { path: string; text: string } | { wrong: string } {
  const ticker = asked?.toUpperCase() ?? '';
  const parsed = parseTicker(ticker);
  if (!parsed) return { wrong: 'Which stock? As in `npm run new stock NASDAQ:KC`.' };
  const slug = tickerSlug(parsed);
  const name =
    company ??
    tickers.get(slug)?.company ??
    directory.find(parsed.symbol).find((listed) => listed.ticker === ticker)?.company;
  if (!name) {
    return {
      wrong: `No note names the company of ${ticker}: npm run new stock ${shellWord(ticker)} -- --company 'NAME'`,
    };
  }
  const known = `ticker: ${ticker}\n${writeField('company', name, false)}`;
  const optional = emptyFields(fieldsOf(stockSchema), { ticker, company: name });
  return { path: `stocks/${slug}.md`, text: `---\n${known}${optional}---\n` };
}
