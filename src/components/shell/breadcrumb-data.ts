import type { BreadcrumbList, WithContext } from 'schema-dts';

/** Returns the pages above a page as schema.org data. */
export function breadcrumbData(
  trail: readonly { text: string; path: string }[],
  absolute: (path: string) => string,
): WithContext<BreadcrumbList> {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ text, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: text,
      item: absolute(path),
    })),
  };
}
