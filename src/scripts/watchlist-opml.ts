/** A feed of the watchlist, with whole addresses. */
interface WatchedFeed {
  title: string;
  feed: string;
  page: string;
}

/** Returns an OPML file, which subscribes a feed reader to all feeds at once. */
export function watchlistOpml(title: string, feeds: readonly WatchedFeed[]): string {
  const file = document.implementation.createDocument(null, 'opml');
  const add = (parent: Element, name: string, attributes: Record<string, string> = {}): Element => {
    const element = file.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    parent.append(element);
    return element;
  };
  const root = file.documentElement;
  root.setAttribute('version', '2.0');
  add(add(root, 'head'), 'title').textContent = title;
  const body = add(root, 'body');
  for (const { title: text, feed, page } of feeds) {
    add(body, 'outline', { type: 'rss', text, title: text, xmlUrl: feed, htmlUrl: page });
  }
  return `<?xml version="1.0" encoding="utf-8"?>\n${new XMLSerializer().serializeToString(file)}\n`;
}
