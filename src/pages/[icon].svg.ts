import type { APIRoute } from 'astro';
import { favicon } from '../pictures/icon.ts';
import { unlessInPublic } from '../published/lazy-paths.ts';
import { site } from '../site.config.ts';

export const getStaticPaths = () => unlessInPublic('favicon.svg', { icon: 'favicon' });

export const GET: APIRoute = () =>
  new Response(favicon(site.name, site.colours), { headers: { 'Content-Type': 'image/svg+xml' } });
