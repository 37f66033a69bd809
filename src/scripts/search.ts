import { findFirms, findTickers, foldQuery, isSymbol } from '../search/match.ts';
import { count, dayElement, element, formatDay, link } from './elements.ts';
import { SearchIndex } from './search-index.ts';

/*
 * The page of the search: names at once as one types, then headlines, newest first. Headlines are read in
 * parts, the newest at once and older ones when asked for.
 */

/** How many of each are shown. */
const mostNames = 6;
const mostHeadlines = 30;

/** So many headlines are looked through before anyone asks for older ones. */
const enoughHeadlines = 500;

const place = document.querySelector<HTMLElement>('#results');
const form = document.querySelector<HTMLFormElement>('.search-form');
const input = form?.querySelector('input');
if (place && form && input) start(place, form, input);

function start(place: HTMLElement, form: HTMLFormElement, input: HTMLInputElement): void {
  const status = place.querySelector('[role="status"]');
  const [tickers, firms, headlines] = place.querySelectorAll('section');
  const older = place.querySelector<HTMLElement>('.search-older');
  if (!status || !tickers || !firms || !headlines || !older) return;

  const address = (kind: string, value: string): string =>
    (place.dataset[kind] ?? '').replace(/:(?:slug|id|part)/, encodeURIComponent(value));
  const index = new SearchIndex({
    names: address('names', ''),
    parts: (place.dataset['parts'] ?? '')
      .split(' ')
      .filter(Boolean)
      .map((part) => address('part', part)),
  });
  let hasFailed = false;
  let isReading = false;

  const show = (): void => {
    const query = input.value;
    const isAsked = foldQuery(query) !== '';
    const namedTickers = isAsked && index.names ? findTickers(index.names, query) : [];
    const namedFirms = isAsked && index.names ? findFirms(index.names, query) : [];
    const exact = isAsked ? index.find(query, 'exact') : [];
    const isNear = isAsked && exact.length === 0;
    const found = isNear ? index.find(query, 'near') : exact;

    list(tickers, namedTickers, mostNames, ({ slug, symbol, exchange, company }) => [
      link(
        address('ticker', slug),
        '',
        element('span', 'symbol', symbol),
        // The spaces are for those who hear it.
        ' ',
        element(
          'span',
          'tickers-company',
          `${company} `,
          element('span', 'tickers-exchange', exchange),
        ),
      ),
    ]);
    list(firms, namedFirms, mostNames, ({ slug, name }) => [
      link(address('firm', slug), '', element('span', 'tickers-company', name)),
    ]);
    list(headlines, found, mostHeadlines, ({ id, title }) => [
      link(address('note', id), '', title),
      element('span', 'links-date', dayElement(dayOf(id), '')),
    ]);
    older.hidden = !isAsked || isReading || index.isWhole || found.length >= mostHeadlines;
    status.textContent = isAsked
      ? describe(namedTickers.length, namedFirms.length, found.length, isNear)
      : '';
  };

  const describe = (tickers: number, firms: number, headlines: number, isNear: boolean): string => {
    if (hasFailed) return 'The search could not be loaded. The lists below need no search.';
    if (isReading) return 'Searching…';
    if (index.isWhole && tickers + firms + headlines === 0) return 'Nothing was found.';
    const { oldest } = index;
    const since = oldest && !index.isWhole ? ` since ${formatDay(dayOf(oldest.id))}` : '';
    const like = isNear && headlines > 0 ? ' with words like these' : '';
    const parts = [
      tickers > 0 && count(tickers, 'ticker'),
      firms > 0 && count(firms, 'firm'),
      `${count(headlines, 'headline')}${like}${since}`,
    ];
    const text = parts.filter(Boolean).join(', ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };

  /** Shows what is known, while more is read, and when that is done. */
  const showWhile = async (read: () => Promise<void>): Promise<void> => {
    isReading = true;
    show();
    try {
      await read();
      hasFailed = false;
    } catch {
      hasFailed = true;
    }
    isReading = false;
    show();
  };

  const search = async (): Promise<void> => {
    const isKnown = index.names && (index.isWhole || index.size >= enoughHeadlines);
    if (isKnown || foldQuery(input.value) === '') return show();
    await showWhile(async () => {
      await index.readNames();
      show();
      while (index.size < enoughHeadlines && (await index.readOlder())) show();
    });
  };

  /** Reads older parts until there is something more to show. */
  const searchOlder = (): Promise<void> => {
    const enough = index.find(input.value, 'exact').length + mostHeadlines / 2;
    return showWhile(async () => {
      while (index.find(input.value, 'exact').length < enough && (await index.readOlder())) show();
    });
  };

  input.addEventListener('input', () => {
    const url = new URL(location.href);
    if (input.value.trim()) url.searchParams.set('q', input.value.trim());
    else url.searchParams.delete('q');
    history.replaceState(null, '', url);
    void search();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void search().then(() => {
      const first = place.querySelector('a');
      const [best] = index.names ? findTickers(index.names, input.value) : [];
      if (best && isSymbol(best, input.value)) first?.click();
      else first?.focus();
    });
  });
  older.querySelector('button')?.addEventListener('click', () => {
    void searchOlder().then(() => {
      // Nothing older is left: the button has gone, and the focus with it.
      if (older.hidden) input.focus();
    });
  });
  addEventListener('keydown', (event) => move(event, input, place));
  // The browser may have kept what was typed, when one comes back to the page.
  input.value = new URLSearchParams(location.search).get('q') ?? input.value;
  if (input.value === '') input.focus();
  void search();
}

/** The arrows go through the box and what was found; Escape goes back to the box, and empties it. */
function move(event: KeyboardEvent, input: HTMLInputElement, place: HTMLElement): void {
  const links = [...place.querySelectorAll<HTMLElement>('a, button')].filter(
    (link) => link.offsetParent,
  );
  const stops = [input, ...links];
  const at = stops.findIndex((stop) => stop.matches(':focus'));
  if (at < 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step !== undefined) {
    const next = stops[at + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  } else if (event.key === 'Escape') {
    event.preventDefault();
    if (at > 0) input.focus();
    else if (input.value !== '') {
      input.value = '';
      input.dispatchEvent(new Event('input'));
    }
  }
}

/** Shows the first of what was found, and says how many more there are. */
function list<Item>(
  section: HTMLElement,
  found: readonly Item[],
  most: number,
  show: (item: Item) => (Node | string)[],
): void {
  section.hidden = found.length === 0;
  const items = found.slice(0, most).map((item) => element('li', '', ...show(item)));
  section.querySelector('ul')?.replaceChildren(...items);
  section.querySelector('.search-more')?.remove();
  if (found.length > most) {
    const more = `The first ${most} of ${found.length}: another word finds fewer.`;
    section.append(element('p', 'search-more', more));
  }
}

/** Returns the day that an id begins with. */
function dayOf(id: string): string {
  return id.slice(0, 'YYYY-MM-DD'.length);
}
