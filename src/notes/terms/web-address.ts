/** Returns whether a text is an address of the web that readers can reach: `https://example.org/a`, not `http://localhost/`. */
export function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/[^/]/i.test(text) || !URL.canParse(text)) return false;
  return /^(?:[^.]+\.)+[^.]+\.?$/.test(new URL(text).hostname);
}
