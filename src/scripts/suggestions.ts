import * as urls from '../archive/urls.ts';
import type { Named } from '../search/names.ts';
import { decodeNames } from '../search/names-encoding.ts';
import { suggest } from '../search/suggest.ts';
import { isSymbol } from '../search/symbol.ts';
import { suggestionWords } from '../words/shell.ts';
import { element, labelOf } from './elements.ts';
import { href, hrefOf } from './hrefs.ts';

/*
 * Suggestions below the search box in the header: a combobox with a list, as the ARIA Authoring Practices describe
 * it. The focus stays in the box; arrow keys choose, Enter opens, Escape closes.
 */

const mostSuggestions = 8;

/** Makes a search box suggest tickers, firms and analysts. Without the names it stays a plain box. */
export async function start(box: HTMLInputElement): Promise<void> {
  const form = box.form;
  const response = await fetch(href(urls.searchNames)).catch(() => undefined);
  if (!form || !response?.ok) return;
  const names = decodeNames(await response.json().catch(() => undefined));
  const list = element('ul', 'suggestions');
  list.id = 'suggestions';
  list.role = 'listbox';
  list.ariaLabel = suggestionWords.label;
  list.hidden = true;
  form.append(list);
  box.role = 'combobox';
  box.ariaAutoComplete = 'list';
  box.ariaExpanded = 'false';
  box.setAttribute('aria-controls', list.id);
  let chosen = -1;
  let found: Named[] = [];

  const show = (suggestions: Named[]): void => {
    found = suggestions;
    list.replaceChildren(...found.map(option));
    list.hidden = found.length === 0;
    box.ariaExpanded = String(!list.hidden);
    choose(-1);
  };

  const choose = (at: number): void => {
    chosen = at;
    [...list.children].forEach((item, number) => {
      item.ariaSelected = String(number === at);
    });
    const item = list.children[at];
    if (item) box.setAttribute('aria-activedescendant', item.id);
    else box.removeAttribute('aria-activedescendant');
  };

  const open = (named: Named): void => location.assign(hrefOf(named));

  const option = (suggestion: Named, number: number): HTMLElement => {
    const item = element('li', '', ...labelOf(suggestion));
    item.id = `suggestion-${number}`;
    item.role = 'option';
    // Otherwise the box loses the focus, which closes the list.
    item.addEventListener('pointerdown', (event) => event.preventDefault());
    item.addEventListener('click', () => open(suggestion));
    return item;
  };

  box.addEventListener('input', () => show(suggest(names, box.value, mostSuggestions)));
  box.addEventListener('blur', () => show([]));
  box.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      if (list.hidden) show(suggest(names, box.value, mostSuggestions));
      if (found.length === 0) return;
      event.preventDefault();
      // One step before the first suggestion is the box itself.
      const places = found.length + 1;
      choose(((chosen + 1 + step + places) % places) - 1);
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      show([]);
    }
  });
  form.addEventListener('submit', (event) => {
    const [first] = found;
    const isExact = first && isSymbol(first, box.value);
    const target = found[chosen] ?? (isExact ? first : undefined);
    if (!target) return;
    event.preventDefault();
    open(target);
  });
  if (box.value !== '' && box.matches(':focus')) show(suggest(names, box.value, mostSuggestions));
}
