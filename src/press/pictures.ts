import type { PictureElement } from '../pictures/element.ts';

/** Returns a picture as it is served. */
export async function pictureResponse(picture: PictureElement): Promise<Response> {
  // Loaded only when there is something to draw: most builds draw nothing.
  const { drawPicture } = await import('./draw-picture.ts');
  const png = await drawPicture(picture);
  // A copy of the bytes alone: a view may lie in a larger buffer.
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
}
