import * as urls from '../archive/urls.ts';
import { dayOf } from '../notes/terms/dates.ts';
import type { Entry } from '../search/entry.ts';
import { findLeftOut, findNames } from '../search/match.ts';
import type { Named } from '../search/names.ts';
import { suggest } from '../search/suggest.ts';
import { isSymbol } from '../search/symbol.ts';
import { foldQuery, wordsOfQuery } from '../search/words.ts';
import { counted } from '../words/counts.ts';
import { foundWords } from '../words/search.ts';
import { element, formatDay, labelOf, link } from './elements.ts';
import { href, hrefOf } from './hrefs.ts';
import { markWatched } from './mark-watched.ts';
import { noteRow } from './note-row.ts';
import { SearchIndex } from './search-index.ts';

/*
 * The search page shows tickers and firms as the reader types, then notes, newest first. Notes come in parts: the
 * newest at once, older ones on request.
 */

/** The kinds of names, in the order of their sections. */
const kinds = ['ticker', 'firm', 'analyst'] as const;

/** How many are shown at first, and how many more on each request. */
const mostNames = 6;
const mostNotes = 30;

/** The search goes through this many notes before the reader asks for older ones. */
const enoughNotes = 500;

const place = document.querySelector<HTMLElement>('#results');
const form = document.querySelector<HTMLFormElement>('.search-form');
const input = form?.querySelector('input');
if (place && form && input) start(place, form, input);

function start(place: HTMLElement, form: HTMLFormElement, input: HTMLInputElement): void {
  const status = place.querySelector('[role="status"]');
  const sections = [...place.querySelectorAll('section')];
  const notes = sections.pop();
  const more = place.querySelector<HTMLElement>('.search-more-notes');
  const moreButton = more?.querySelector('button');
  if (!status || !notes || !more || !moreButton) return;

  const index = new SearchIndex({
    names: href(urls.searchNames),
    parts: (place.dataset['parts'] ?? '')
      .split(' ')
      .filter(Boolean)
      .map((part) => href(urls.searchPart(part))),
  });
  let hasFailed = false;
  let isReading = false;
  let most = mostNotes;

  /** Returns the notes with all words of the query or, if there are none, with similar words. */
  const find = (): { found: Entry[]; isNear: boolean } => {
    const exact = index.find(input.value, 'exact');
    if (exact.length > 0) return { found: exact, isNear: false };
    return { found: index.find(input.value, 'near'), isNear: true };
  };

  const show = (): void => {
    const query = input.value;
    const isAsked = foldQuery(query) !== '';
    const { found, isNear } = find();
    const names = isAsked ? index.names : undefined;
    const named = names ? findNames(names, query) : [];
    const isNothing = named.length + found.length === 0;
    const meant = isNothing && !isReading && names ? findLeftOut(names, query) : [];
    const isMeant = meant.length > 0;
    const isInPart = isNothing && index.isWhole && !isMeant && names;
    const shown = isInPart ? namedInPart(names.names, query) : isMeant ? meant : named;

    const counts = kinds.flatMap((kind, at) => listNames(sections[at], kind, shown));
    notes.hidden = found.length === 0;
    notes
      .querySelector('ul')
      ?.replaceChildren(...found.slice(0, most).map((entry) => noteRow(entry)));
    markWatched();
    const isMoreFound = found.length > most;
    more.hidden = !isAsked || isReading || (!isMoreFound && index.isWhole);
    moreButton.textContent = isMoreFound
      ? foundWords.more(Math.min(mostNotes, found.length - most))
      : foundWords.older;
    const { oldest } = index;
    const since = oldest && !index.isWhole ? foundWords.since(formatDay(dayOf(oldest.id))) : '';
    const like = isNear && found.length > 0 ? foundWords.similar : '';
    const text = [...counts, `${foundWords.ratings(found.length)}${like}${since}`].join(', ');
    if (!isAsked) status.textContent = '';
    else if (hasFailed) status.textContent = foundWords.failed;
    else if (isReading) status.textContent = foundWords.searching;
    else if (isMeant) status.textContent = foundWords.meant;
    else if (!isInPart) status.textContent = `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
    else status.textContent = counts.length === 0 ? foundWords.nothing : foundWords.inPart;
  };

  /** Shows what is known while more is read, and again afterwards. */
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
    const isKnown = index.names && (index.isWhole || index.size >= enoughNotes);
    if (isKnown || foldQuery(input.value) === '') return show();
    await showWhile(async () => {
      await index.readNames();
      show();
      while (index.size < enoughNotes && (await index.readOlder())) show();
    });
  };

  /** Shows more results. Once all are shown, it reads older notes until there are more. */
  const showMore = (): Promise<void> => {
    const known = find().found.length;
    most += mostNotes;
    if (known > most - mostNotes) return Promise.resolve(show());
    return showWhile(async () => {
      const enough = known + mostNotes / 2;
      while (find().found.length < enough && (await index.readOlder())) show();
    });
  };

  input.addEventListener('input', () => {
    const url = new URL(location.href);
    if (input.value.trim()) url.searchParams.set('q', input.value.trim());
    else url.searchParams.delete('q');
    history.replaceState(null, '', url);
    most = mostNotes;
    void search();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void search().then(() => {
      const first = place.querySelector('a');
      const [best] = index.names ? findNames(index.names, input.value) : [];
      if (best && isSymbol(best, input.value)) first?.click();
      else first?.focus();
    });
  });
  moreButton.addEventListener('click', () => {
    const next = notes.querySelectorAll('.row-title a').length;
    void showMore().then(() => {
      // The button goes once all is shown: then, without a new row, the focus needs another place.
      const added = notes.querySelectorAll<HTMLElement>('.row-title a')[next];
      if (added) added.focus();
      else if (more.hidden) input.focus();
    });
  });
  addEventListener('keydown', (event) => move(event, input, place));
  // The browser may have kept what was typed before the reader came back.
  input.value = new URLSearchParams(location.search).get('q') ?? input.value;
  if (input.value === '') input.focus();
  void search();
}

/** The arrow keys move through the box and the results. Escape returns to the box, and there empties it. */
function move(event: KeyboardEvent, input: HTMLInputElement, place: HTMLElement): void {
  const stopsFor = '.ledger a, .row-title a, button';
  const found = [...place.querySelectorAll<HTMLElement>(stopsFor)].filter(
    (stop) => stop.offsetParent,
  );
  const stops = [input, ...found];
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

/** Returns the names that have one word of a query, or several. */
function namedInPart(names: readonly Named[], query: string): Named[] {
  return [...new Set(wordsOfQuery(query).flatMap((word) => suggest(names, word, 50)))];
}

/** Lists what was found of a kind, and returns how many there are, in words; nothing if there are none. */
function listNames(
  section: HTMLElement | undefined,
  kind: Named['kind'],
  names: readonly Named[],
): string[] {
  if (!section) return [];
  const found = names.filter((named) => named.kind === kind);
  section.hidden = found.length === 0;
  const items = found
    .slice(0, mostNames)
    .map((named) => element('li', '', link(hrefOf(named), '', ...labelOf(named))));
  section.querySelector('ul')?.replaceChildren(...items);
  section.querySelector('.page-note')?.remove();
  if (found.length > mostNames) {
    section.append(element('p', 'page-note', foundWords.someOf(mostNames, found.length)));
  }
  return found.length === 0 ? [] : [counted(found.length, kind)];
}
