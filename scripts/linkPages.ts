/**
 * Small pages that previews of links can be made from: one for each state and county, with what is on record there and
 * a picture, which sends readers on to the map. Without script, so that the content security policy holds.
 */
import '../src/i18n/english';
import { previewText } from '../src/i18n/words';
import {
  PREVIEWS_FOLDER,
  type PreviewPlace,
  type PreviewPlaces,
  previewPath,
} from '../src/model/previewPlaces';

/** As large as `data/build/previews/picture.ts` draws it. */
export const PICTURE_SIZE = { width: 600, height: 315 } as const;

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/**
 * One page.
 * @param region as links write it: `county:51107`
 * @param site   where the app will stand, with a slash at its end; null where nobody said
 */
function page(
  place: PreviewPlace,
  region: string,
  { county, day, site }: { county: boolean; day: string; site: string | null },
): string {
  const { title, description, alt, open } = previewText(place, county, day);
  const root = '../../';
  const picture = `data/${PREVIEWS_FOLDER}/${place.state}.png`;
  const view = `${root}?metric=opposition.inForce&region=${region}`;
  const meta = (name: string, content: string) => `<meta property="${name}" content="${escaped(content)}" />`;
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<meta charset="utf-8" />',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'" />`,
    `<title>${escaped(title)}</title>`,
    `<meta name="description" content="${escaped(description)}" />`,
    meta('og:type', 'website'),
    meta('og:site_name', 'Headroom'),
    meta('og:title', title),
    meta('og:description', description),
    meta('og:image', site === null ? `${root}${picture}` : `${site}${picture}`),
    meta('og:image:width', `${PICTURE_SIZE.width}`),
    meta('og:image:height', `${PICTURE_SIZE.height}`),
    meta('og:image:alt', alt),
    '<meta name="twitter:card" content="summary_large_image" />',
    `<meta http-equiv="refresh" content="0; url=${escaped(view)}" />`,
    `<p>${escaped(description)}</p>`,
    `<p><a href="${escaped(view)}">${escaped(open)}</a></p>`,
    '</html>',
    '',
  ].join('\n');
}

/** All pages by their path in the built site: `p/state/GA.html`, `p/county/13121.html`. */
export function linkPages(
  { day, states, counties }: PreviewPlaces,
  site: string | null,
): Map<string, string> {
  return new Map([
    ...Object.entries(states).map(
      ([code, place]) =>
        [previewPath('state', code), page(place, `state:${code}`, { county: false, day, site })] as const,
    ),
    ...Object.entries(counties).map(
      ([fips, place]) =>
        [previewPath('county', fips), page(place, `county:${fips}`, { county: true, day, site })] as const,
    ),
  ]);
}
