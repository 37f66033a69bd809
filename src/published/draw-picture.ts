import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Renderer } from '@takumi-rs/core';
import { paletteOf } from '../config/colours.ts';
import type { PictureElement } from '../pictures/element.ts';
import { pictureSize } from '../pictures/size.ts';
import { site } from '../site.config.ts';

/** The font's alphabets, the most common first. A letter comes from the first one that has it. */
const alphabets = ['latin', 'latin-ext', 'greek', 'cyrillic', 'cyrillic-ext', 'vietnamese'];
const weights = [400, 700] as const;
const families = alphabets.map(familyOf);

function familyOf(alphabet: string): string {
  return `Source Serif 4 ${alphabet}`;
}

// Resolved from the project's root, because the bundle that holds this module lies elsewhere.
const { resolve } = createRequire(join(process.cwd(), 'package.json'));

let prepared: Promise<Renderer> | undefined;

async function prepare(): Promise<Renderer> {
  // Loaded only when there is something to draw: most builds draw nothing.
  const { Renderer } = await import('@takumi-rs/core');
  const renderer = new Renderer();
  for (const alphabet of alphabets) {
    for (const weight of weights) {
      const file = `source-serif-4-${alphabet}-${weight}-normal.woff2`;
      const data = await readFile(resolve(`@fontsource/source-serif-4/files/${file}`));
      await renderer.registerFont({ name: familyOf(alphabet), data, weight, style: 'normal' });
    }
  }
  return renderer;
}

/** Returns a picture as PNG. The same picture always gives the same bytes. */
export async function drawPicture(
  picture: PictureElement,
  size = pictureSize,
): Promise<Uint8Array> {
  prepared ??= prepare();
  const renderer = await prepared;
  return renderer.render(picture, { ...size, format: 'png', fontFamilies: families });
}

/** The site's light colours, because a picture cannot know its viewer's theme. */
export const palette = paletteOf(site.colours, 'light');

/** Returns a picture as it is served. */
export async function pictureResponse(
  picture: PictureElement,
  size = pictureSize,
): Promise<Response> {
  const png = await drawPicture(picture, size);
  // Copies only the bytes, because a view may be part of a larger buffer.
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
}
