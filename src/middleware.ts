import { defineMiddleware } from 'astro:middleware';
import { reportProgress } from './press/progress.ts';

/** Reports each page that is rendered; it changes none. */
export const onRequest = defineMiddleware(async ({ params }, next) => {
  const response = await next();
  reportProgress({ kind: 'rendered', isKeyed: Object.keys(params).length > 0 });
  return response;
});
