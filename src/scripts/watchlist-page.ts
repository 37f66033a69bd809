import * as urls from '../archive/urls.ts';
import { dayOf } from '../notes/terms/dates.ts';
import { watchedWords as words } from '../words/watchlist.ts';
import { element, link } from './elements.ts';
import { hrefTo } from './hrefs.ts';
import type { RowEntry } from './note-row.ts';
import { parseTickerData } from './ticker-data.ts';
import { beginVisit, newSince, parseVisits, type Visit } from './visits.ts';
import {
  formatHash,
  keep,
  keepWatchlist,
  mostTickers,
  onWatchlistChange,
  parseHash,
  readKept,
  readWatchlist,
} from './watchlist.ts';
import { watchlistOpml } from './watchlist-opml.ts';
import { symbolOf, type Watched, watchlistRow } from './watchlist-row.ts';

/*
 * The watchlist's page shows the tickers that this browser keeps, or those that a link carries
 * (`/watchlist/#kc,snps`). The latter are added only when the reader asks for it.
 */

const place = document.querySelector<HTMLElement>('#watchlist');
if (place) start(place);

function start(place: HTMLElement): void {
  const part = (name: string) => place.querySelector<HTMLElement>(`[data-part="${name}"]`);
  const [status, offer, offerText, list] = ['status', 'offer', 'offer-text', 'list'].map(part);
  const [empty, tools, blocked] = ['empty', 'tools', 'blocked'].map(part);
  const carrier = tools?.querySelector('a');
  const [add, mine] = offer?.querySelectorAll('button') ?? [];
  if (!status || !offer || !offerText || !list || !empty || !tools || !blocked) return;
  if (!carrier) return;

  const { now, last } = beginVisit(parseVisits(readKept('visits')), Date.now());
  const known = new Map<string, Promise<Watched>>();
  let shown: Watched[] = [];
  let turn = 0;

  const read = (slug: string): Promise<Watched> => {
    const reading = known.get(slug) ?? readTicker(slug);
    known.set(slug, reading);
    // What could not be read is asked for again next time.
    void reading.then(({ data, isMissing }) => {
      if (!data && !isMissing) known.delete(slug);
    });
    return reading;
  };

  const show = async (): Promise<void> => {
    turn += 1;
    const thisTurn = turn;
    const kept = readWatchlist();
    const inLink = parseHash(location.hash);
    const carried = inLink.slice(0, mostTickers);
    const added = carried.filter((slug) => !kept.includes(slug));
    const isCarried = carried.length > 0 && (added.length > 0 || carried.length < kept.length);
    const slugs = isCarried ? carried : kept;
    offer.hidden = !isCarried;
    const own = added.length > 0 ? words.ownStays(kept.length) : words.hasAll;
    offerText.textContent = `${words.carries(inLink.length, mostTickers)} ${own}`;
    if (add) add.hidden = added.length === 0;
    if (mine) mine.hidden = kept.length === 0;
    empty.hidden = slugs.length > 0;
    carrier.href = formatHash(slugs);
    status.textContent = slugs.length > 0 ? words.loading : '';

    const all = await Promise.all(slugs.map(read));
    // The list changed while its tickers were being read.
    if (thisTurn !== turn) return;
    shown = all.sort((a, b) => compare(newestDay(b), newestDay(a)) || compare(a.slug, b.slug));
    list.replaceChildren(...shown.map((watched) => row(watched, isCarried)));
    // If they came before the rows, the rows would push them down.
    tools.hidden = slugs.length === 0;
    const failed = shown.filter(({ data, isMissing }) => !data && !isMissing).length;
    status.textContent =
      slugs.length === 0
        ? ''
        : failed > 0
          ? words.failed(failed, shown.length)
          : words.order(shown.length) + (isCarried ? '' : told());
    if (!isCarried) keepVisit();
  };

  /** Returns the ticker's notes that came after the reader's last visit. */
  const freshOf = ({ slug, data }: Watched): RowEntry[] =>
    newSince(last?.newest[slug], data?.ratings ?? []);

  const told = (): string => {
    if (!last) return '';
    const fresh = shown.reduce((sum, watched) => sum + freshOf(watched).length, 0);
    return words.sinceVisit(fresh, dayOfVisit(last));
  };

  const keepVisit = (): void => {
    const newest = shown.flatMap(({ slug, data }) => {
      const id = data?.ratings[0]?.id ?? now.newest[slug];
      return id === undefined ? [] : [[slug, id]];
    });
    keep('visits', JSON.stringify({ now: { ...now, newest: Object.fromEntries(newest) }, last }));
  };

  const row = (watched: Watched, isCarried: boolean): HTMLElement => {
    const made = watchlistRow(watched, isCarried ? [] : freshOf(watched));
    if (!isCarried) made.append(removeButton(watched));
    return made;
  };

  const removeButton = ({ slug, data }: Watched): HTMLElement => {
    const remove = element('button', '', words.remove);
    remove.type = 'button';
    remove.ariaLabel = words.removeTicker(symbolOf(slug, data));
    remove.addEventListener('click', () => {
      const at = shown.findIndex((other) => other.slug === slug);
      change(readWatchlist().filter((other) => other !== slug));
      void show().then(() => {
        const buttons = list.querySelectorAll('button');
        (buttons[Math.min(at, buttons.length - 1)] ?? status).focus();
      });
    });
    return remove;
  };

  const change = (slugs: readonly string[]): boolean => {
    const why = keepWatchlist(slugs);
    blocked.hidden = why === undefined;
    blocked.textContent = why === undefined ? '' : words.unchanged(why);
    return why === undefined;
  };

  const showOwn = (): void => {
    history.pushState(null, '', location.origin + location.pathname + location.search);
    void show();
  };
  add?.addEventListener('click', () => {
    if (change([...readWatchlist(), ...parseHash(location.hash).slice(0, mostTickers)])) showOwn();
  });
  mine?.addEventListener('click', showOwn);
  tools.querySelector('button')?.addEventListener('click', () => {
    const whole = (path: string) => new URL(path, location.href).href;
    const feeds = shown
      .filter(({ data }) => data)
      .map(({ slug, data }) => ({
        title: `${data?.symbol} ${data?.company} · ${place.dataset['site']}`,
        feed: whole(urls.feedOf(hrefTo(urls.ticker, slug))),
        page: whole(hrefTo(urls.ticker, slug)),
      }));
    download('watchlist.opml', watchlistOpml(document.title, feeds));
  });
  addEventListener('popstate', () => void show());
  onWatchlistChange(() => void show());
  void show();
}

async function readTicker(slug: string): Promise<Watched> {
  try {
    const response = await fetch(hrefTo((one) => urls.tickerData(one, 'json'), slug));
    if (response.status === 404) return { slug, data: undefined, isMissing: true };
    return { slug, data: parseTickerData(slug, await response.json()), isMissing: false };
  } catch {
    return { slug, data: undefined, isMissing: false };
  }
}

function download(name: string, text: string): void {
  const file = link(URL.createObjectURL(new Blob([text], { type: 'text/x-opml' })), '');
  file.download = name;
  file.click();
  // Not at once: the browser may not have read it yet.
  setTimeout(() => URL.revokeObjectURL(file.href), 60_000);
}

/** Returns the day of a visit for people, in the reader's own zone. */
function dayOfVisit({ at }: Visit): string {
  const { lang } = document.documentElement;
  return new Intl.DateTimeFormat(lang, { dateStyle: 'long' }).format(at);
}

function newestDay({ data }: Watched): string {
  return dayOf(data?.ratings[0]?.id ?? '');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
