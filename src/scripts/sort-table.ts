import { compareCells, figureIn, firstOrder, type SortKind, type SortOrder } from './cells.ts';

/**
 * Turns the headings of a table into buttons that sort it. A column is sorted by the `data-value` of its cells,
 * else by the date or the figure that they show, else by their text, as `data-sort` of its heading says.
 */
function makeSortable(table: HTMLTableElement): void {
  const body = table.tBodies[0];
  const rows = [...(body?.rows ?? [])];
  if (!body || rows.length < 2) return;
  const headings = [...table.querySelectorAll<HTMLElement>('thead th')];
  for (const [column, heading] of headings.entries()) {
    const kind = sortKind(heading.dataset['sort']);
    if (!kind) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener('click', () => {
      const order = nextOrder(heading.getAttribute('aria-sort'), kind);
      const compare = compareCells(kind, order, document.documentElement.lang);
      const values = new Map(rows.map((row) => [row, cellValue(row.cells[column], kind)]));
      const sorted = rows.toSorted((a, b) => compare(values.get(a) ?? '', values.get(b) ?? ''));
      body.append(...sorted);
      for (const other of headings) other.removeAttribute('aria-sort');
      heading.setAttribute('aria-sort', order);
    });
  }
}

function sortKind(text: string | undefined): SortKind | undefined {
  return text === 'text' || text === 'number' || text === 'date' ? text : undefined;
}

function nextOrder(current: string | null, kind: SortKind): SortOrder {
  if (current === null) return firstOrder(kind);
  return current === 'ascending' ? 'descending' : 'ascending';
}

function cellValue(cell: HTMLTableCellElement | undefined, kind: SortKind): string {
  if (!cell) return '';
  if (kind === 'date') return cell.querySelector('time')?.dateTime ?? '';
  const text = cell.textContent.trim();
  return kind === 'number' ? (cell.dataset['value'] ?? figureIn(text)) : text;
}

for (const table of document.querySelectorAll<HTMLTableElement>('table[data-sortable]')) {
  makeSortable(table);
}
