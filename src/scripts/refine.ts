import { fold } from '../search/fold.ts';
import { refinedWords } from '../words/ratings.ts';

/*
 * Filters the rows of one page of the index. The choice is kept in the address (`?direction=up&q=hsbc`): it can be
 * saved, shared and undone, and links to older and newer pages keep it.
 */

interface Row {
  element: HTMLElement;
  text: string;
  direction: string;
}

const directions = ['up', 'down', 'none'];

const controls = document.querySelector('.refine');
if (controls) refine(controls);

function refine(controls: Element): void {
  const query = controls.querySelector('input');
  const direction = controls.querySelector('select');
  const count = controls.querySelector('[role="status"]');
  const everywhere = controls.querySelector('a');
  if (!query || !count || !everywhere) return;

  const days = [...document.querySelectorAll<HTMLElement>('section.day')].map((section) => ({
    section,
    rows: [...section.querySelectorAll<HTMLElement>('.rows > li')].map(rowOf),
  }));
  const all = days.flatMap(({ rows }) => rows);
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.pages a')];

  const show = (): void => {
    const words = fold(query.value).split(' ');
    const chosen = direction?.value ?? '';
    for (const row of all) {
      const isChosen = chosen === '' || row.direction === chosen;
      row.element.hidden = !isChosen || !words.every((word) => row.text.includes(word));
    }
    for (const { section, rows } of days) {
      section.hidden = rows.every(({ element }) => element.hidden);
    }
    const shown = all.filter(({ element }) => !element.hidden).length;
    const isAll = query.value.trim() === '' && chosen === '';
    count.textContent = isAll ? '' : refinedWords.shown(shown, all.length);
    everywhere.search = query.value.trim() && `?q=${encodeURIComponent(query.value.trim())}`;
    for (const link of links) link.search = searchOf();
  };

  const searchOf = (): string => {
    const chosen = new URLSearchParams(location.search);
    const set = (name: string, value: string) =>
      value === '' ? chosen.delete(name) : chosen.set(name, value);
    set('direction', direction?.value ?? '');
    set('q', query.value.trim());
    return chosen.size > 0 ? `?${chosen}` : '';
  };

  const read = (): void => {
    const chosen = new URLSearchParams(location.search);
    const asked = chosen.get('direction') ?? '';
    query.value = chosen.get('q') ?? '';
    if (direction) direction.value = directions.includes(asked) ? asked : '';
    show();
  };

  // Going back undoes a whole word, not one letter.
  let isTyping = false;
  const write = (isNewStep: boolean): void => {
    // Without the origin, a path that begins with two slashes would name another host.
    const address = location.origin + location.pathname + searchOf();
    if (isNewStep) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  };

  query.addEventListener('input', () => {
    show();
    write(!isTyping);
    isTyping = true;
  });
  query.addEventListener('change', () => {
    isTyping = false;
  });
  direction?.addEventListener('change', () => {
    show();
    write(true);
  });
  addEventListener('popstate', () => {
    isTyping = false;
    read();
  });
  read();
}

function rowOf(element: HTMLElement): Row {
  const company = element.querySelector('.symbol')?.getAttribute('aria-label') ?? '';
  const action = element.querySelector('.action');
  return {
    element,
    text: fold(`${company} ${element.textContent}`),
    direction: directions.find((name) => action?.classList.contains(name)) ?? 'none',
  };
}
