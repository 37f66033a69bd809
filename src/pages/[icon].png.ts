import type { APIRoute } from 'astro';
import { icon } from '../pictures/icon.ts';
import { palette, pictureResponse } from '../published/draw-picture.ts';
import { unlessInPublic } from '../published/lazy-paths.ts';

export const getStaticPaths = () =>
  unlessInPublic('apple-touch-icon.png', { icon: 'apple-touch-icon' });

const size = 180;

export const GET: APIRoute = () =>
  pictureResponse(icon(size, palette, 'square'), { width: size, height: size });
