import type { APIRoute } from 'astro';
import { ico, icon } from '../pictures/icon.ts';
import { drawPicture, palette } from '../published/draw-picture.ts';
import { unlessInPublic } from '../published/lazy-paths.ts';

export const getStaticPaths = () => unlessInPublic('favicon.ico', { icon: 'favicon' });

const size = 32;

export const GET: APIRoute = async () => {
  const png = await drawPicture(icon(size, palette, 'round'), { width: size, height: size });
  return new Response(ico(png, size), { headers: { 'Content-Type': 'image/vnd.microsoft.icon' } });
};
