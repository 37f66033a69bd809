import type { APIRoute } from 'astro';
import { isInPublic } from '../disk/public-pictures.ts';
import { icon } from '../pictures/icon.ts';
import { palette, pictureResponse } from '../published/draw-picture.ts';
import { lazyPath } from '../published/lazy-paths.ts';

export function getStaticPaths() {
  const path = lazyPath({ icon: 'apple-touch-icon' }, () => ({}));
  return isInPublic('apple-touch-icon.png') ? [] : [path];
}

const size = 180;

export const GET: APIRoute = () =>
  pictureResponse(icon(size, palette, 'square'), { width: size, height: size });
