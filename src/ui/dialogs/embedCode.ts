/** The code that puts a view into another page. */
import { messages } from '../../i18n/words';

/** Shapes of the embedded map, CSS px. Attributes only: other pages' policies often refuse inline styles. */
export const EMBED_SHAPES = {
  wide: { width: 960, height: 540 },
  classic: { width: 960, height: 720 },
  square: { width: 720, height: 720 },
} as const;
export type EmbedShape = keyof typeof EMBED_SHAPES;

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
}

/** An `iframe` with a title and a fixed shape, and the credit with a link under it. */
export function embedCode({ framed, link, about, dataDate, credits }: Embedded, shape: EmbedShape): string {
  const { width, height } = EMBED_SHAPES[shape];
  const title = escaped(messages.share.frameTitle(about));
  const credit = escaped(messages.share.credit(dataDate, credits.join('; ')));
  return [
    `<iframe src="${escaped(framed)}" title="${title}" width="${width}" height="${height}" loading="lazy" allowfullscreen></iframe>`,
    `<p><a href="${escaped(link)}">${title}</a>${credit === '' ? '' : `, ${credit}`}</p>`,
  ].join('\n');
}
