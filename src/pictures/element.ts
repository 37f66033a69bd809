import type { ImageNode, Node, TextNode } from '@takumi-rs/helpers';

/** A style for takumi: CSS in camel case. */
export type Style = Record<string, string | number>;

export type PictureElement = Node;

/** Returns a box. Its parts stand side by side unless its style says otherwise. */
export function box(style: Style, ...children: (PictureElement | undefined)[]): PictureElement {
  const shown = children.filter((child) => child !== undefined);
  return { type: 'container', style: { display: 'flex', ...style }, children: shown };
}

/** Returns text that ends in an ellipsis if it needs more than `lines` lines. */
export function text(words: string, lines: number, style: Style): TextNode {
  return {
    type: 'text',
    text: words,
    style: {
      display: 'block',
      minWidth: 0,
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      ...(lines === 1 ? { whiteSpace: 'nowrap' } : { lineClamp: lines }),
      // So that the tails of letters such as g are not cut off below a tight line.
      paddingBottom: '0.2em',
      marginBottom: '-0.2em',
      ...style,
    },
  };
}

/** Returns a shape: one path, drawn in a square of 24 units. */
export function shape(path: string, size: number, color: string): ImageNode {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="${path}" fill="${color}"/></svg>`;
  return { type: 'image', src: svg, width: size, height: size, style: { flexShrink: 0 } };
}
