import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import Tinypool from 'tinypool';
import type { PictureElement } from '../pictures/element.ts';

/** A build that draws only a few pictures is done before workers have started: after the first one they take 45 ms. */
const alone = 10;
let drawn = 0;
let pool: Tinypool | undefined;

/** Returns a picture as it is served: drawn in workers when there are many. */
export async function pictureResponse(picture: PictureElement): Promise<Response> {
  const png = await draw(picture);
  // A copy of the bytes alone: a view may lie in a larger buffer.
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
}

async function draw(picture: PictureElement): Promise<Uint8Array> {
  drawn += 1;
  if (drawn <= alone || import.meta.env.DEV) {
    // What draws takes a tenth of a second to load, and most builds draw nothing.
    const { drawPicture } = await import('./draw-picture.ts');
    return drawPicture(picture);
  }
  pool ??= new Tinypool({
    // The bundle that this module is built into lies elsewhere: the worker is named from the root.
    filename: join(process.cwd(), 'src/press/picture-worker.ts'),
    // Each has a copy of the fonts: when all is drawn, they end.
    minThreads: 0,
    maxThreads: availableParallelism(),
    idleTimeout: 1000,
  });
  return pool.run(picture);
}
