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
 * Returns whether the operator has a file in `public/`: it is served in the place of the program's.
 *
 * @param path from there: `favicon.svg`
 */
export function isInPublic(path: string): boolean {
  return existsSync(fileOf(path));
}

/**
 * Returns the size of a picture in `public/`, as it is shown; undefined where there is none, or its file says no size.
 *
 * @param url its address on the site, without the base path: `/images/chart.png`
 */
export function publicPictureSize(url: string): PictureSize | undefined {
  try {
    // As an address it leads to nothing above `public/`.
    const path = decodeURI(new URL(url, 'https://site.invalid').pathname);
    const { width, height, orientation = 1 } = imageSize(readFileSync(fileOf(path)));
    // Cameras that were turned say so, and browsers turn the picture back.
    return orientation >= 5 ? { width: height, height: width } : { width, height };
  } catch {
    return undefined;
  }
}
