/**
 * Returns a firm's name as the part of a URL and of a file's name: `D.A. Davidson` → `da-davidson`,
 * `Keefe, Bruyette & Woods` → `keefe-bruyette-woods`. Empty when the name has no letter or digit.
 */
export function firmSlug(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[.'’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}
