import { readFile } from 'node:fs/promises';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import { visit } from 'unist-util-visit';

const read = new Map<string, Promise<Root>>();

/** Returns a page of a built site as a tree. It is read once: the page does not change, and nobody may change the tree. */
export function readPage(file: string): Promise<Root> {
  const tree = read.get(file) ?? readFile(file, 'utf8').then(fromHtml);
  read.set(file, tree);
  return tree;
}

/** Returns the elements of a name below another, in their order; with a class, those that have it. */
export function all(tree: Root | Element, name: string, className?: string): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    if (element === tree || element.tagName !== name) return;
    // An attribute's list of words.
    const classes = (element.properties['className'] ?? []) as string[];
    if (className === undefined || classes.includes(className)) found.push(element);
  });
  return found;
}

/** Returns what an element says, with single spaces. */
export function says(element: Element | Root | undefined): string {
  return element ? toText(element).replace(/\s+/g, ' ').trim() : '';
}

/** Returns the section that is labelled by the heading of an id. */
export function section(tree: Root, id: string): Element | undefined {
  return all(tree, 'section').find(({ properties }) =>
    [properties['ariaLabelledBy']].flat().includes(id),
  );
}

/** Returns the cells of each row of a table's body. */
export function rows(table: Element | undefined): Element[][] {
  const [body] = table ? all(table, 'tbody') : [];
  return body ? all(body, 'tr').map(rowCells) : [];
}

/** Returns what the cells of each row of a table's body say. */
export function cells(table: Element | undefined): string[][] {
  return rows(table).map((row) => row.map(says));
}

function rowCells(row: Element): Element[] {
  return row.children.filter(
    (child): child is Element =>
      child.type === 'element' && (child.tagName === 'td' || child.tagName === 'th'),
  );
}

/** Returns the ids of the notes that an element links to, in their order. */
export function noteIds(element: Element | Root | undefined): string[] {
  return (element ? all(element, 'a') : []).flatMap(({ properties }) => {
    const id = /\/ratings\/(\d{4}-[^/]+)\/$/.exec(String(properties['href']))?.[1];
    return id === undefined ? [] : [decodeURIComponent(id)];
  });
}
