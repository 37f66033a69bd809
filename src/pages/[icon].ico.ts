import type { APIRoute } from 'astro';
import { isInPublic } from '../disk/public-pictures.ts';
import { ico, icon } from '../pictures/icon.ts';
import { drawPicture, palette } from '../published/draw-picture.ts';
import { lazyPath } from '../published/lazy-paths.ts';

export function getStaticPaths() {
  return isInPublic('favicon.ico') ? [] : [lazyPath({ icon: 'favicon' }, () => ({}))];
}

const size = 32;

export const GET: APIRoute = async () => {
  const png = await drawPicture(icon(size, palette, 'round'), { width: size, height: size });
  return new Response(ico(png, size), { headers: { 'Content-Type': 'image/vnd.microsoft.icon' } });
};
