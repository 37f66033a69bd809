import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import type { PictureElement } from './element.ts';
import type { Palette } from './layout.ts';

/** Returns the site's icon as SVG: three steps upward on a block with rounded corners. */
function drawn(corner: number, ...head: ReturnType<typeof s>[]): string {
  return toHtml(
    s('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox: '0 0 32 32' }, [
      ...head,
      s('rect.b', { width: 32, height: 32, rx: corner }),
      s('path.f', { d: 'M7 22h6v3H7zM13 15h6v3h-6zM19 8h6v3h-6z' }),
    ]),
    { space: 'svg' },
  );
}

const round = 5;

/** Returns the icon for browsers' tabs as SVG. It is dark if the reader's theme is dark. */
export function favicon(
  name: string,
  { ink, paper }: Record<'ink' | 'paper', { light: string; dark: string }>,
): string {
  const style = `.b{fill:${ink.light}}.f{fill:${paper.light}}@media(prefers-color-scheme:dark){.b{fill:${ink.dark}}.f{fill:${paper.dark}}}`;
  return drawn(round, s('title', name), s('style', style));
}

/**
 * Returns the icon as a picture to be drawn.
 *
 * @param size its width and height in pixels
 * @param corners `square` for phones, which round them themselves
 */
export function icon(
  size: number,
  { ink, paper }: Pick<Palette, 'ink' | 'paper'>,
  corners: 'round' | 'square',
): PictureElement {
  const style = `.b{fill:${ink}}.f{fill:${paper}}`;
  const src = drawn(corners === 'round' ? round : 0, s('style', style));
  return { type: 'image', src, width: size, height: size };
}

/**
 * Returns an `.ico` file with one PNG.
 *
 * @param size the PNG's width and height in pixels, at most 255
 */
export function ico(png: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const header = 22;
  const file = new Uint8Array(header + png.length);
  const view = new DataView(file.buffer);
  view.setUint16(2, 1, true); // an icon
  view.setUint16(4, 1, true); // of one picture:
  view.setUint8(6, size);
  view.setUint8(7, size);
  view.setUint16(10, 1, true); // planes of colour
  view.setUint16(12, 32, true); // bits of a pixel
  view.setUint32(14, png.length, true);
  view.setUint32(18, header, true);
  file.set(png, header);
  return file;
}
