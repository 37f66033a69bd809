import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { dataJsonSchema } from '../../feeds/data-json-schema.ts';
import { noteJsonSchema, stockJsonSchema } from '../../notes/schema/json-schema.ts';
import { lazyPath } from '../../published/lazy-paths.ts';

export function getStaticPaths() {
  return [
    lazyPath({ name: 'rating' }, noteJsonSchema),
    lazyPath({ name: 'stock' }, stockJsonSchema),
    lazyPath({ name: 'ratings-v1' }, dataJsonSchema),
  ];
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(`${JSON.stringify(props, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
