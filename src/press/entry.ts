import { StaticPaths } from 'astro:static-paths';
import { App } from 'astro/app';
import { createApp } from 'astro/app/entrypoint';
import { lazyPathOf } from '../published/lazy-paths.ts';
import { absolute } from '../published/links.ts';

/** One file of the site that a page or an endpoint makes. */
export interface PressPath {
  /** Relative to the output, with `/`. */
  file: string;
  /** Its value and key, made on demand; undefined if the page reads more than its props. */
  value: ReturnType<typeof lazyPathOf> | undefined;
  /**
   * Returns its bytes, whether it only leads elsewhere, and the day of its newest content if the
   * page names one.
   */
  render(): Promise<{ bytes: Uint8Array; lastModified: string | undefined; isMoved: boolean }>;
}

/** Astro's own app answers an error with an error page. A build must stop instead. */
class PressApp extends App {
  override createErrorHandler(): ReturnType<App['createErrorHandler']> {
    return {
      renderError: (request, { status, error }) => {
        throw error ?? new Error(`${new URL(request.url).pathname} answers with status ${status}.`);
      },
    };
  }
}

const { manifest } = createApp();
const app = new PressApp(manifest, false);

/** Returns every path of the site, in the same order in every thread. */
export async function listPaths(): Promise<PressPath[]> {
  const all = await new StaticPaths(app).getAll();
  return all.map(({ pathname, route, cacheKey }) => {
    const isPage = route.type === 'page';
    const path = isPage && !pathname.endsWith('/') ? `${pathname}/` : pathname;
    const page = pathname === '/404' ? '404.html' : `${path.slice(1)}index.html`;
    return {
      file: isPage ? page : pathname.slice(1),
      value: cacheKey === undefined ? undefined : lazyPathOf(cacheKey),
      render: async () => {
        const locals: App.Locals = {};
        const response = await app.render(new Request(absolute(path)), {
          routeData: route,
          locals,
        });
        return {
          bytes: new Uint8Array(await response.arrayBuffer()),
          lastModified: locals.lastModified,
          isMoved: locals.isMoved ?? false,
        };
      },
    };
  });
}
