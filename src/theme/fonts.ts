/**
 * Inter for the labels of the map: the same files as `fonts.css` uses, so that a browser fetches each once.
 * Files other than plain Latin are fetched only when a label needs them.
 */
import regularLatin from '@fontsource/inter/files/inter-latin-400-normal.woff2?url';
import semiBoldLatin from '@fontsource/inter/files/inter-latin-600-normal.woff2?url';
import regularLatinExt from '@fontsource/inter/files/inter-latin-ext-400-normal.woff2?url';
import semiBoldLatinExt from '@fontsource/inter/files/inter-latin-ext-600-normal.woff2?url';
import regularVietnamese from '@fontsource/inter/files/inter-vietnamese-400-normal.woff2?url';
import semiBoldVietnamese from '@fontsource/inter/files/inter-vietnamese-600-normal.woff2?url';
import ranges from '@fontsource/inter/unicode.json';

/** Names of the fonts on the map. */
export const MAP_FONTS = { regular: 'Inter Regular', semiBold: 'Inter SemiBold' } as const;

interface FontFile {
  url: string;
  'unicode-range': string[];
}

/**
 * The style property `font-faces` for the bundled fonts.
 * @param base the page's address: MapLibre's worker needs absolute addresses
 */
export function mapFontFaces(base: string): Record<string, FontFile[]> {
  const file = (url: string, subset: keyof typeof ranges): FontFile => ({
    url: new URL(url, base).href,
    'unicode-range': ranges[subset].split(','),
  });
  return {
    [MAP_FONTS.regular]: [
      file(regularLatin, 'latin'),
      file(regularLatinExt, 'latin-ext'),
      file(regularVietnamese, 'vietnamese'),
    ],
    [MAP_FONTS.semiBold]: [
      file(semiBoldLatin, 'latin'),
      file(semiBoldLatinExt, 'latin-ext'),
      file(semiBoldVietnamese, 'vietnamese'),
    ],
  };
}
