/** The code that puts a view into another page. */
import { embedText } from '../../i18n/words';
import type { EmbedShape } from '../../model/view/embedding';

/** Heights of a frame that can't adjust itself, CSS px: the map with its headline, legend and credits. */
const FIXED_HEIGHTS: Record<EmbedShape, number> = { wide: 640, classic: 760, square: 860 };

/** Text inside an HTML attribute or element. */
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** What an embedded view is called, and whose data it shows. */
export interface Embedded {
  /** Address of the map without chrome, and of the full view. */
  framed: string;
  link: string;
  /** "Sites and grid load: Texas". */
  about: string;
  /** `YYYY-MM-DD`; empty while it is not known. */
  dataDate: string;
  credits: readonly string[];
  /** Address of the script that makes the frame as high as its map asks for; null for a frame of fixed height. */
  script: string | null;
}

/**
 * An `iframe` as wide as its place, with a title, and the credit with a link under it. Attributes only: other pages'
 * policies often refuse inline styles and scripts.
 */
export function embedCode(embedded: Embedded, shape: EmbedShape): string {
  const { framed, link, about, dataDate, credits, script } = embedded;
  const title = escaped(embedText.code.frameTitle(about));
  const credit = escaped(embedText.code.credit(dataDate, credits.join('; ')));
  const adjusts = script === null ? '' : ' data-headroom';
  return [
    `<iframe src="${escaped(framed)}" title="${title}" width="100%" height="${FIXED_HEIGHTS[shape]}"${adjusts} loading="lazy" allowfullscreen></iframe>`,
    ...(script === null ? [] : [`<script async src="${escaped(script)}"></script>`]),
    `<p><a href="${escaped(link)}">${title}</a>${credit === '' ? '' : `, ${credit}`}</p>`,
  ].join('\n');
}
