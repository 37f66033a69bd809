import { decodeHeadlines, decodeNames } from '../search/encoding.ts';
import type { Headline } from '../search/headlines.ts';
import {
  findFirms,
  findHeadlines,
  findTickers,
  foldQuery,
  type HeadlineIndex,
  indexHeadlines,
  indexNames,
  isSymbol,
  type NameIndex,
  type Strictness,
} from '../search/match.ts';
import { count, dayElement, element, formatDay, link } from './elements.ts';

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

  const address = (kind: string, name: string, value: string): string =>
    (place.dataset[kind] ?? '').replace(`:${name}`, encodeURIComponent(value));
  const waiting = (place.dataset['parts'] ?? '').split(' ').filter(Boolean);
  const known: HeadlineIndex[] = [];
  let names: NameIndex | undefined;
  let reading: Promise<boolean> | undefined;
  let hasFailed = false;

  async function read(url: string): Promise<unknown> {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    return response.json();
  }

  /** Reads the next older part, one at a time; returns whether there was one. */
  function readPart(): Promise<boolean> {
    reading ??= readNext().finally(() => {
      reading = undefined;
    });
    return reading;
  }

  async function readNext(): Promise<boolean> {
    const [part] = waiting;
    if (part === undefined) return false;
    known.push(indexHeadlines(decodeHeadlines(await read(address('part', 'part', part)))));
    waiting.shift();
    return true;
  }

  const countKnown = () => known.reduce((sum, { texts }) => sum + texts.length, 0);

  const found = (query: string, strictness: Strictness): Headline[] =>
    known.flatMap((index) => findHeadlines(index, query, strictness));

  function show(): void {
    const query = input.value;
    if (!place || !status || !tickers || !firms || !headlines || !older) return;
    const isEmpty = foldQuery(query) === '';
    const namedTickers = names && !isEmpty ? findTickers(names, query) : [];
    const namedFirms = names && !isEmpty ? findFirms(names, query) : [];
    const exact = isEmpty ? [] : found(query, 'exact');
    const isNear = exact.length === 0 && !isEmpty;
    const listed = isNear ? found(query, 'near') : exact;

    list(
      tickers,
      namedTickers.map(({ slug, symbol, exchange, company }) =>
        link(
          address('ticker', 'slug', slug),
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
      ),
      mostNames,
    );
    list(
      firms,
      namedFirms.map(({ slug, name }) =>
        link(address('firm', 'slug', slug), '', element('span', 'tickers-company', name)),
      ),
      mostNames,
    );
    list(
      headlines,
      listed.map(({ id, title }) =>
        element(
          'span',
          '',
          link(address('note', 'id', id), '', title),
          element('span', 'links-date', dayElement(dayOf(id), '')),
        ),
      ),
      mostHeadlines,
    );
    older.hidden =
      isEmpty || waiting.length === 0 || known.length === 0 || listed.length >= mostHeadlines;
    status.textContent = isEmpty
      ? ''
      : describe(namedTickers.length, namedFirms.length, listed.length, isNear);
  }

  function describe(tickers: number, firms: number, headlines: number, isNear: boolean): string {
    if (hasFailed) return 'The search could not be loaded. The lists below need no search.';
    if (!names || known.length === 0) return 'Searching…';
    if (waiting.length === 0 && tickers + firms + headlines === 0) return 'Nothing was found.';
    const oldest = known.at(-1)?.headlines.at(-1)?.id;
    const since = waiting.length > 0 && oldest ? ` since ${formatDay(dayOf(oldest))}` : '';
    const like = isNear && headlines > 0 ? ' with words like these' : '';
    const parts = [
      tickers > 0 && count(tickers, 'ticker'),
      firms > 0 && count(firms, 'firm'),
      `${count(headlines, 'headline')}${like}${since}`,
    ];
    const text = parts.filter(Boolean).join(', ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  }

  async function search(): Promise<void> {
    show();
    if (foldQuery(input.value) === '') return;
    try {
      if (!names) names = indexNames(decodeNames(await read(place?.dataset['names'] ?? '')));
      show();
      while (countKnown() < enoughHeadlines && (await readPart())) show();
      if (known.length === 0) known.push(indexHeadlines([]));
      hasFailed = false;
    } catch {
      hasFailed = true;
    }
    show();
  }

  /** Reads older parts until there is something more to show. */
  async function searchOlder(): Promise<void> {
    const before = found(input.value, 'exact').length;
    try {
      while (await readPart()) {
        show();
        if (found(input.value, 'exact').length >= before + mostHeadlines / 2) break;
      }
    } catch {
      hasFailed = true;
    }
    show();
  }

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
      const [best] = names ? findTickers(names, input.value) : [];
      if (best && isSymbol(best, input.value)) first?.click();
      else first?.focus();
    });
  });
  older.querySelector('button')?.addEventListener('click', () => void searchOlder());
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
function list(section: HTMLElement, found: HTMLElement[], most: number): void {
  section.hidden = found.length === 0;
  const items = found.slice(0, most).map((item) => element('li', '', item));
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
