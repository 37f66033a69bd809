/** What the watchlist shows of a ticker, from the open data. */
export interface TickerData {
  symbol: string;
  exchange: string;
  company: string;
  /** Undefined where the file has no rating action. */
  newest: RatingData | undefined;
}

export interface RatingData {
  id: string;
  title: string;
  day: string;
  firm: string;
  direction: 'up' | 'down' | 'none';
}

/** Returns what a ticker's file says. Undefined where it is no such file. */
export function parseTickerData(served: unknown): TickerData | undefined {
  const { symbol, exchange, company, ratings } = fieldsOf(served);
  if (!isText(symbol) || !isText(company)) return undefined;
  const [newest] = Array.isArray(ratings) ? ratings : [];
  return { symbol, exchange: textOr(exchange, ''), company, newest: parseRating(newest) };
}

function parseRating(served: unknown): RatingData | undefined {
  const { id, title, day, firm, direction } = fieldsOf(served);
  if (!isText(id) || !isText(title)) return undefined;
  return {
    id,
    title,
    day: textOr(day, id.slice(0, 'YYYY-MM-DD'.length)),
    firm: textOr(firm, ''),
    direction: direction === 'up' || direction === 'down' ? direction : 'none',
  };
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return value !== null && typeof value === 'object' ? { ...value } : {};
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function textOr(value: unknown, instead: string): string {
  return isText(value) ? value : instead;
}
