/** What our pages say of themselves. In a home page, it proves to a build that a folder is its own. */
export const generator = 'Ratings Digest';
