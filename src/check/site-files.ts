import { join } from 'node:path';
import * as urls from '../archive/urls.ts';
import { deadSiteLinks } from '../config/links.ts';
import { readContent } from '../disk/content-files.ts';
import { listFiles } from '../disk/files.ts';
import { publicFiles } from '../disk/public-files.ts';
import type { InnerLink } from '../notes/body/body-problems.ts';
import { type Diagnostic, formDiagnostic } from '../notes/diagnostics/diagnostics.ts';
import { type FileReport, wholeFileReport } from '../notes/diagnostics/report.ts';
import { decodeText } from '../notes/read/text.ts';
import type { PlainFile } from '../notes/record-file.ts';
import { attempt } from '../notes/terms/attempt.ts';
import { nearest } from '../notes/terms/nearest.ts';
import { site } from '../site.config.ts';

/** What the site serves besides what is made from the record. */
interface SiteFiles {
  /** The addresses of what is in `public/`. */
  served: string[];
  /** Anything in `public/` that is not a file. */
  others: string[];
  /** The addresses of the routes in `src/pages/` without a name in brackets, and of what is always there. */
  routes: string[];
  /** The folders in `src/pages/`. */
  folders: Set<string>;
}

/** Files that the program makes where `public/` has none. */
const madeWhereMissing = ['/favicon.svg', '/favicon.ico', '/apple-touch-icon.png', '/robots.txt'];

/** Other files that a build makes. */
const alsoMade = [
  urls.sitePicture,
  '/sitemap-index.xml',
  '/sitemap-0.xml',
  ...(site.security ? [urls.security] : []),
];

/** Lists and feeds that are always there, although their routes have a name in brackets. */
const always = [
  ...[urls.notes, urls.tickers, urls.firms, urls.analysts, urls.corrections],
  ...[urls.home, urls.digests, urls.corrections].map(urls.feedOf),
];

/** Returns the addresses that the site has whatever is in the record. */
function fixedAddresses({ served, routes }: Pick<SiteFiles, 'served' | 'routes'>): Set<string> {
  return new Set([...routes, ...served, ...madeWhereMissing, ...alsoMade]);
}

/** @param root the folder of the program */
export function siteFiles(root = process.cwd()): SiteFiles {
  const { files, others } = publicFiles(root);
  const routes = listFiles(join(root, 'src/pages'));
  return {
    served: files.map((path) => `/${path}`),
    others,
    routes: [...routes.flatMap(addressOf), ...always],
    folders: new Set(routes.flatMap((route) => route.split('/').slice(0, -1)[0] ?? [])),
  };
}

/**
 * Returns reports on what cannot be served from `public/`: what is not a file, or has a
 * page's address.
 *
 * @param makeAddresses returns the addresses that the record gives the site; called only if they
 *   matter
 */
export function publicProblems(
  { served, others, routes, folders }: SiteFiles,
  makeAddresses: () => Iterable<string>,
): FileReport[] {
  const isBelowRoute = served.some((path) => folders.has(path.split('/', 2)[1] ?? ''));
  const taken = new Set([...routes, ...alsoMade, ...(isBelowRoute ? makeAddresses() : [])]);
  const report = (path: string, reason: string, help: string) =>
    wholeFileReport(`public${path}`, { rule: 'file-name', reason, help });
  return [
    ...others.map((path) =>
      report(
        `/${path}`,
        'Unexpected symbolic link, pipe or device in `public/`, expected a file: links are not followed there',
        'put the file itself in its place, or delete it',
      ),
    ),
    ...served
      .filter((path) => taken.has(path.replace(/\/index\.html$/, '/')))
      .map((path) =>
        report(
          path,
          'Unexpected file with the address of a page of the site',
          'rename or delete it',
        ),
      ),
  ];
}

/**
 * Returns reports on the links and pictures that lead to nothing on this site.
 *
 * @param makeAddresses returns the addresses that the record gives the site; read only until all
 *   links are found
 */
export function deadLinks(
  contentDir: string,
  files: readonly Pick<PlainFile, 'path' | 'links'>[],
  site: SiteFiles,
  makeAddresses: () => Iterable<string>,
): FileReport[] {
  const linking = files.filter(({ links }) => links.length > 0);
  const pictures = new Set(site.served);
  const all = fixedAddresses(site);
  const missing = new Set(
    linking.flatMap(({ links }) =>
      links.flatMap(({ url, isPicture }) => (isPicture ? [] : addressIn(url))),
    ),
  ).difference(all);
  if (missing.size > 0) {
    for (const address of makeAddresses()) {
      all.add(address);
      missing.delete(address);
      if (missing.size === 0) break;
    }
  }
  return linking.flatMap(({ path, links }): FileReport[] => {
    const diagnostics = links
      .filter(({ url, isPicture }) => !(isPicture ? pictures : all).has(addressIn(url)))
      .map((link) => deadLink(link, link.isPicture ? pictures : all));
    if (diagnostics.length === 0) return [];
    const text = decodeText(readContent(contentDir, path).bytes);
    return [{ path, text, diagnostics }];
  });
}

/** Returns a report on the links of the navigation and the footer that lead to nothing on this site. */
export function deadNavigation(
  files: Pick<SiteFiles, 'served' | 'routes'>,
  makeAddresses: () => Iterable<string>,
): FileReport[] {
  // Most sites lead to routes alone, and the record's addresses take time to make.
  if (deadSiteLinks(site, new Set(files.routes)).length === 0) return [];
  const addresses = fixedAddresses(files).union(new Set(makeAddresses()));
  const diagnostics = deadSiteLinks(site, addresses).map((reason) =>
    formDiagnostic({ rule: 'body-link', reason }),
  );
  return diagnostics.length === 0 ? [] : [{ path: 'src/site.config.ts', text: '', diagnostics }];
}

/** Returns the address of a route without a name in brackets: `/rss.xml` for `rss.xml.ts`. */
function addressOf(file: string): string[] {
  if (file.includes('[')) return [];
  if (file === '404.astro') return ['/404.html'];
  return [
    `/${file
      .replace(/(^|\/)index\.astro$/, '$1')
      .replace(/\.astro$/, '/')
      .replace(/\.ts$/, '')}`,
  ];
}

/** Returns the path of an address for comparison: decoded, without query and fragment. */
function addressIn(url: string): string {
  const path = attempt(() => decodeURI(new URL(url, 'https://site.invalid').pathname));
  return path?.normalize('NFC') ?? url;
}

function deadLink({ url, isPicture, place }: InnerLink, known: ReadonlySet<string>): Diagnostic {
  const address = addressIn(url);
  const meant = known.has(`${address}/`) ? `${address}/` : nearest(address, [...known]);
  const shown = url.slice(0, 100);
  return formDiagnostic({
    place,
    label: 'nothing is there',
    ...(isPicture
      ? {
          rule: 'body-image',
          reason: `Unexpected picture \`${shown}\`, expected a file in \`public/\``,
          help: meant
            ? `write \`${meant}\``
            : `put the file at \`public${address}\`, or delete the picture`,
        }
      : {
          rule: 'body-link',
          reason: `Unexpected link to \`${shown}\`, expected a page or a file of this site`,
          help: meant
            ? `write \`${meant}\``
            : 'link to a page that exists, put the file under `public/`, or delete the link',
        }),
  });
}
