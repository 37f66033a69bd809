import * as urls from '../archive/urls.ts';
import { dayOf } from '../notes/terms/dates.ts';
import { element, formatDay, link } from './elements.ts';
import { hrefTo } from './hrefs.ts';
import type { RowEntry } from './note-row.ts';
import { parseTickerData } from './ticker-data.ts';

/*
 * The marks of a chart lead to their notes. There may be hundreds, closer to each other than a finger is wide, so
 * they share one link: it goes to the mark that is pointed at, and the arrow keys take it from one to the next.
 */
for (const plot of document.querySelectorAll<HTMLElement>('.targets-plot')) lead(plot);

function lead(plot: HTMLElement): void {
  const marks = [...plot.querySelectorAll<SVGUseElement>('[data-id]')].map((mark) => ({
    id: mark.dataset['id'] ?? '',
    x: Number.parseFloat(mark.getAttribute('x') ?? ''),
    y: Number(mark.getAttribute('y')),
  }));
  const words = element('span', '');
  words.ariaLive = 'polite';
  const leading = link('', 'targets-link', words);
  let notes = new Map<string, RowEntry>();
  let at = marks.length - 1;

  const tell = (): void => {
    const { id = '' } = marks[at] ?? {};
    const { firm, kind, facts = [] } = notes.get(id) ?? {};
    const known = firm && kind ? [firm.name, kind.label, ...facts] : [];
    words.textContent = [formatDay(dayOf(id)), ...known].join(' · ');
  };
  const show = (next: number): void => {
    const mark = marks[next];
    if (!mark) return;
    at = next;
    leading.href = hrefTo(urls.note, mark.id);
    leading.style.left = `${mark.x}%`;
    leading.style.top = `${mark.y}px`;
    // Moved left by the mark's own share of the width, the words never leave the chart.
    words.style.left = '50%';
    words.style.transform = `translateX(-${mark.x}%)`;
    tell();
  };
  const read = async (): Promise<void> => {
    const response = await fetch(plot.dataset['data'] ?? '');
    const data = parseTickerData('', await response.json());
    notes = new Map(data?.ratings.map((note) => [note.id, note]));
    tell();
  };

  plot.append(leading);
  show(at);
  for (const event of ['pointerenter', 'focusin']) {
    // Without its data, the link names only the day, and still leads to the note.
    plot.addEventListener(event, () => notes.size === 0 && void read().catch(() => undefined));
  }
  plot.addEventListener('pointermove', ({ clientX, clientY }) => {
    const { left, top, width } = plot.getBoundingClientRect();
    const distances = marks.map(({ x, y }) =>
      Math.hypot((x / 100) * width - (clientX - left), y - (clientY - top)),
    );
    const least = Math.min(...distances);
    // Of several marks in one place, the last lies on top.
    if (least < 12) show(distances.lastIndexOf(least));
  });
  plot.addEventListener('keydown', (event) => {
    const steps: { [key: string]: number } = {
      ArrowLeft: at - 1,
      ArrowRight: at + 1,
      Home: 0,
      End: marks.length - 1,
    };
    const next = steps[event.key];
    if (next === undefined) return;
    event.preventDefault();
    show(next);
  });
}
