import type { BreadcrumbList, WithContext } from 'schema-dts';
import { absolute } from '../../published/links.ts';

/** Returns the pages above a page, and the page itself, as schema.org data. */
export function breadcrumbData(
  trail: readonly { text: string; path: string }[],
  title: string,
): WithContext<BreadcrumbList> {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [
      ...trail.map(({ text, path }) => ({ name: text, item: absolute(path) })),
      { name: title },
    ].map((step, index) => ({ '@type': 'ListItem', position: index + 1, ...step })),
  };
}
