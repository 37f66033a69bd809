import type { APIRoute } from 'astro';
import { isInPublic } from '../disk/public-pictures.ts';
import { favicon } from '../pictures/icon.ts';
import { lazyPath } from '../published/lazy-paths.ts';
import { site } from '../site.config.ts';

export function getStaticPaths() {
  return isInPublic('favicon.svg') ? [] : [lazyPath({ icon: 'favicon' }, () => ({}))];
}

export const GET: APIRoute = () =>
  new Response(favicon(site.name, site.colours), { headers: { 'Content-Type': 'image/svg+xml' } });
