import FeedParser from 'feedparser';

/** Returns the items of a feed as another program reads them. */
export async function readWithFeedParser(xml: string): Promise<FeedParser.Item[]> {
  const parser = new FeedParser({});
  const items: FeedParser.Item[] = [];
  parser.on('readable', () => {
    for (let item = parser.read(); item; item = parser.read()) items.push(item);
  });
  await new Promise((resolve, reject) => {
    parser.on('error', reject).on('end', resolve);
    parser.end(xml);
  });
  return items;
}
