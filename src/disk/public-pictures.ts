import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { imageSize } from 'image-size';

/** A picture's size in pixels. */
export interface PictureSize {
  width: number;
  height: number;
}

function fileOf(path: string): string {
  return join(process.cwd(), 'public', path);
}

/**
 * Returns whether the operator has a file of this name in `public/`. It is served in place of the
 * program's own.
 *
 * @param path relative to `public/`: `favicon.svg`
 */
export function isInPublic(path: string): boolean {
  return existsSync(fileOf(path));
}

/**
 * Returns the size at which browsers show a picture in `public/`; undefined if there is none or its
 * file does not say.
 *
 * @param url its address on the site, without the base path: `/images/chart.png`
 */
export function publicPictureSize(url: string): PictureSize | undefined {
  try {
    // Parsed as an address, the path cannot lead out of `public/`.
    const path = decodeURI(new URL(url, 'https://site.invalid').pathname);
    const { width, height, orientation = 1 } = imageSize(readFileSync(fileOf(path)));
    // A camera that was held sideways says so in the file, and browsers turn the picture.
    return orientation >= 5 ? { width: height, height: width } : { width, height };
  } catch {
    return undefined;
  }
}
