/** A style as Satori takes it: CSS in camel case. */
export type Style = Record<string, string | number>;

/** An element as Satori takes it, without a library to make it. */
export interface PictureElement {
  type: string;
  props: Record<string, unknown> & { style?: Style; children?: PictureChild };
}

export type PictureChild = PictureElement | string | readonly (PictureElement | string)[];

/** Returns a box whose parts stand beside each other, or as its style says. */
export function box(style: Style, ...children: (PictureElement | undefined)[]): PictureElement {
  const shown = children.filter((child) => child !== undefined);
  return { type: 'div', props: { style: { display: 'flex', ...style }, children: shown } };
}

/** Returns a text that is cut with an ellipsis after so many lines. */
export function text(words: string, lines: number, style: Style): PictureElement {
  return {
    type: 'div',
    props: { style: { display: 'block', lineClamp: lines, ...style }, children: words },
  };
}

/** Returns a shape of one path in a square of 24. */
export function shape(path: string, size: number, color: string): PictureElement {
  return {
    type: 'svg',
    props: {
      width: size,
      height: size,
      viewBox: '0 0 24 24',
      style: { flexShrink: 0 },
      children: [{ type: 'path', props: { d: path, fill: color } }],
    },
  };
}
