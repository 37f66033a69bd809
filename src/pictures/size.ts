/** In pixels. Networks show this ratio (1.91 to 1) uncut. */
export const pictureSize = { width: 1200, height: 630 };
