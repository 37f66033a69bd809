import type { APIRoute, InferGetStaticPropsType } from 'astro';
import * as urls from '../../archive/urls.ts';
import { lazyPath } from '../../published/lazy-paths.ts';
import { absolute } from '../../published/links.ts';
import { securityText } from '../../published/security.ts';
import { site } from '../../site.config.ts';

// Only if the operator names a contact, because a file without one would be wrong.
export function getStaticPaths() {
  const { security } = site;
  return security ? [lazyPath({ file: 'security' }, () => security)] : [];
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(securityText(props, absolute(urls.security)), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
