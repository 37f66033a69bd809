import type { Named } from '../search/names.ts';

/** Returns a new element. Texts stay texts: nothing is read as HTML. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

export function link(
  href: string,
  className: string,
  ...children: (Node | string)[]
): HTMLAnchorElement {
  const made = element('a', className, ...children);
  made.href = href;
  return made;
}

/** Returns what a list of names shows of one. */
export function labelOf({ name, ticker }: Named): (Node | string)[] {
  if (!ticker) return [name];
  const whole = element('span', '', `${name} `, element('span', 'label', ticker.exchange));
  // The spaces are for screen readers.
  return [element('span', 'symbol', ticker.symbol), ' ', whole];
}

const days = new Intl.DateTimeFormat(document.documentElement.lang, {
  dateStyle: 'long',
  timeZone: 'UTC',
});

/** Returns a `time` element with a day as the site's pages write it. */
export function dayElement(day: string, className: string): HTMLTimeElement {
  const made = element('time', className, formatDay(day));
  made.dateTime = day;
  return made;
}

/** Returns a day for people; empty for anything else. */
export function formatDay(day: string): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? '' : days.format(time);
}
