import type { APIRoute, InferGetStaticPropsType } from 'astro';
import * as z from 'zod';
import { dataJsonSchema } from '../../feeds/data-json-schema.ts';
import { frontmatterSchema } from '../../notes/schema/schema.ts';
import { stockSchema } from '../../notes/schema/stock-schema.ts';
import { lazyPath } from '../../published/lazy-paths.ts';

export function getStaticPaths() {
  return [
    // They say less than what they are made from: only `npm run check` knows arithmetic and the calendar.
    lazyPath({ name: 'rating' }, () => z.toJSONSchema(frontmatterSchema, { io: 'input' })),
    lazyPath({ name: 'stock' }, () => z.toJSONSchema(stockSchema, { io: 'input' })),
    lazyPath({ name: 'ratings-v1' }, dataJsonSchema),
  ];
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(`${JSON.stringify(props, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
