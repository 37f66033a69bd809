/** Returns the values of pages, in their order. */
export function made<Value>(pages: readonly { make(): Value }[]): Value[] {
  return pages.map((page) => page.make());
}
