import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import satori from 'satori';
import type { PictureElement } from '../pictures/element.ts';
import { pictureSize } from '../pictures/size.ts';

/** The alphabets of the font, the most common first: a letter is taken from the first one that has it. */
const alphabets = ['latin', 'latin-ext', 'greek', 'cyrillic', 'cyrillic-ext', 'vietnamese'];
const weights = [400, 700] as const;

// Named from the root: the bundle that this module is built into lies elsewhere.
const { resolve } = createRequire(join(process.cwd(), 'package.json'));

let prepared: ReturnType<typeof prepare> | undefined;

async function prepare() {
  await initWasm(await readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')));
  return Promise.all(
    alphabets.flatMap((alphabet) =>
      weights.map(async (weight) => ({
        name: alphabet === 'latin' ? 'Source Serif 4' : `Source Serif 4 ${alphabet}`,
        data: await readFile(
          resolve(
            `@fontsource/source-serif-4/files/source-serif-4-${alphabet}-${weight}-normal.woff`,
          ),
        ),
        weight,
        style: 'normal' as const,
      })),
    ),
  );
}

/** Returns a picture as PNG. The same picture is the same bytes, on any machine. */
export async function drawPicture(picture: PictureElement): Promise<Uint8Array> {
  prepared ??= prepare();
  const svg = await satori(picture, { ...pictureSize, fonts: await prepared });
  const resvg = new Resvg(svg, { font: { loadSystemFonts: false } });
  const rendered = resvg.render();
  const png = rendered.asPng();
  // The memory is not the garbage collector's.
  rendered.free();
  resvg.free();
  return png;
}
