import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '@astrojs/compiler-rs';
import { expect, test } from 'vitest';
import { listFiles } from '../../src/disk/files.ts';
import { root } from '../support/build.ts';

/** Pages made of paragraphs, which are read where they stand. */
const prose = ['pages/methodology.astro', 'pages/feeds.astro', 'pages/api/index.astro'];

const source = join(root, 'src');
const templates = listFiles(source).filter((path) => path.endsWith('.astro'));
const wordsIn = (path: string) => ownWords(readFileSync(join(source, path), 'utf8'));

test.each(templates.filter((path) => !prose.includes(path)))(
  '%s takes its words from src/words',
  (path) => expect(wordsIn(path)).toEqual([]),
);

test.each(prose)('%s has words of its own', (path) => expect(wordsIn(path)).not.toEqual([]));

/** Attributes of elements and components that readers see or hear. */
const shown = /^(?:title|alt|placeholder|label|description|note|items|others|aria-label)$/;
/** What looks like words, not like a name in the program: `Latest note`, `of the day`. */
const looksLikeWords = /(?:^|\W)\p{Lu}\p{Ll}+(?=\W|$)|\p{L}[,.:;]? \p{L}/u;
const isCapitalised = /^\p{Lu}\p{Ll}/u;
const hasLetter = /\p{L}/u;

/** A node of the tree: those of its fields that are looked at by name. */
interface Node {
  type: string;
  name?: unknown;
  key?: unknown;
  value?: unknown;
  cooked?: unknown;
  expression?: unknown;
  right?: unknown;
  consequent?: unknown;
  alternate?: unknown;
}

function isObject(value: unknown): value is Partial<Node> {
  return typeof value === 'object' && value !== null;
}

function isNode(value: unknown): value is Node {
  return isObject(value) && 'type' in value;
}

/** Returns the words that a template has of its own: its texts, and those in its attributes and its code. */
function ownWords(template: string): string[] {
  const found: string[] = [];
  const add = (text: unknown, pattern: RegExp): void => {
    if (typeof text === 'string' && pattern.test(text)) found.push(text.trim());
  };

  /** Looks at what an expression yields to the page, of which any letter is a word. */
  const lookAtYield = (node: unknown): void => {
    if (!isNode(node)) return;
    if (node.type === 'Literal') add(node.value, hasLetter);
    for (const part of [node.right, node.consequent, node.alternate]) lookAtYield(part);
  };

  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look);
    if (!isNode(value)) return;
    const { type, name, key, value: own } = value;
    const named = isObject(name) ? String(name.name) : '';
    if (type === 'JSXText') add(own, hasLetter);
    else if (type === 'Literal') add(own, looksLikeWords);
    else if (type === 'TemplateElement') add(isObject(own) && own.cooked, looksLikeWords);
    else if (type === 'JSXAttribute' && isNode(own) && own.type === 'Literal') {
      add(own.value, shown.test(named) ? hasLetter : isCapitalised);
    } else if (type === 'JSXAttribute' && isNode(own)) {
      if (!named.startsWith('class')) look(own.expression);
    } else if (type === 'Property' && isObject(key) && key.name === 'class') return;
    else if (type !== 'ImportDeclaration' && type !== 'TSLiteralType') {
      if (type === 'JSXExpressionContainer') lookAtYield(value.expression);
      Object.values(value).forEach(look);
    }
  };
  look(parse(template).ast);
  return found;
}
