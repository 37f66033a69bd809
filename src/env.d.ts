declare namespace App {
  interface Locals {
    /** The day of the newest thing on the page, for the sitemap: a page sets it. */
    lastModified?: string | undefined;
    /** Whether the page only leads to another one. */
    isMoved?: boolean;
  }
}
