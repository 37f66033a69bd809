import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { siteLayout } from '../pictures/layout.ts';
import { sitePicture } from '../pictures/note-picture.ts';
import { palette, pictureResponse } from '../published/draw-picture.ts';
import { lazyPath } from '../published/lazy-paths.ts';
import { site } from '../site.config.ts';

// One path, but only a path has a key: a picture takes longer to draw than a page.
export function getStaticPaths() {
  return [lazyPath({ picture: 'og' }, () => sitePicture(site))];
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => pictureResponse(siteLayout(props, palette));
