import { type CollectionEntry, getCollection } from 'astro:content';

export type Note = CollectionEntry<'ratings'>;

/** All notes, newest first. */
export async function newestFirst(): Promise<Note[]> {
  const notes = await getCollection('ratings');
  return notes.sort((a, b) => b.data.published.valueOf() - a.data.published.valueOf());
}

export function byTicker(notes: Note[]): Map<string, Note[]> {
  return Map.groupBy(notes, ({ data }) => data.ticker);
}

export function tickerSlug(ticker: string): string {
  return ticker.toLowerCase().replace(':', '-');
}

export function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

export function day(date: Date): string {
  return days.format(date);
}

export function ratingOf({ rating }: Note['data']): string {
  return [rating?.from, rating?.to].filter(Boolean).join(' → ');
}

export function targetOf({ priceTarget }: Note['data']): string {
  const { from, to, currency = '' } = priceTarget ?? {};
  return `${[from, to].filter((amount) => amount !== undefined).join(' → ')} ${currency}`;
}

export function upsideOf({ price, priceTarget }: Note['data']): string {
  if (!price || !priceTarget?.to) return '';
  const percent = Math.round((priceTarget.to / price - 1) * 100);
  return `${percent < 0 ? '' : '+'}${percent}%`;
}
