/** A sheet and what is set on it at one size of text: header, credits, rules. Pure. */
import { pictureText } from '../../i18n/words';
import type { Mode } from '../../theme/color';
import { type Box, type DrawItem, type PathItem, pathItem } from '../../theme/drawing';
import { GROUND } from '../../theme/palette';
import type { PictureContent } from './content';
import type { TextWidth } from './labelText';
import { type Block, balanced, EMPTY, paragraph, type Run, stack } from './text';
import type { TypeScale } from './typeScale';

/** Columns are at least this wide, times the size of plain text. */
export const LEAST_COLUMN = 9.5;
/** Everything that an arrangement is made from, at one size of text. */
export interface Sheet {
  width: number;
  /** Null: follows. */
  height: number | null;
  margin: number;
  gap: number;
  plain: number;
  type: TypeScale;
  mode: Mode;
  notes: boolean;
  content: PictureContent;
  /** Of a QR code, layout px; null for none. */
  qr: number | null;
  measure: TextWidth;
}

/** A sheet with its header set, and where what follows begins. */
export interface Page extends Sheet {
  header: Block;
  top: number;
}

/** Note, dates, credits and link, with the place of the QR code in it. */
export interface Colophon extends Block {
  qrBox(x: number, y: number): Box | null;
}

/** The group that holds the day of a picture in a series. */
export const DAY_GROUP = 'day';

function headerOf({ content, type, width, margin, plain, measure }: Sheet): Block {
  const inner = width - 2 * margin;
  const title = stack(
    [
      balanced(content.headline, type.headline, inner, measure),
      group(DAY_GROUP, paragraph(content.stamp, { ...type.subtitle, weight: 600 }, inner, measure)),
      balanced(content.subtitle, type.subtitle, inner, measure),
      paragraph(content.filters.join(' '), type.filters, inner, measure),
    ],
    plain * 0.25,
  );
  return group('header', title);
}

export function headed(sheet: Sheet): Page {
  const header = headerOf(sheet);
  const top = sheet.margin + header.height + (header.height > 0 ? sheet.gap * 0.8 : 0);
  return { ...sheet, header, top };
}

/** A block as one named group of items. */
export function group(id: string, block: Block): Block {
  if (block.height === 0) return EMPTY;
  return {
    height: block.height,
    draw: (x, y) => [{ kind: 'group', id, items: block.draw(x, y), clip: null, opacity: 1 }],
  };
}

/** Names of licences stay in one line. */
const unbroken = (credits: string) => credits.replaceAll('CC BY 4.0', 'CC\u00a0BY\u00a04.0');

/** Note, dates and credits, then the link. A QR code stands to the right, or below where that is too narrow. */
export function colophon(page: Page, width: number): Colophon {
  const { content, type, plain, gap, measure, mode } = page;
  const qr = page.qr === null ? null : Math.min(page.qr, width);
  const ink = GROUND.ink[mode];
  const aside = qr !== null && width - qr - gap >= Math.max(width * 0.5, plain * LEAST_COLUMN);
  const room = aside && qr !== null ? width - qr - gap : width;
  const credits: Run[] = [
    ...content.dates.map((text) => ({ text })),
    { text: `${pictureText.sources}:`, weight: 600, color: ink },
    ...content.credits.flatMap(({ layer, credits: owed }): Run[] => [
      { text: `${layer}:`, weight: 600 },
      { text: `${unbroken(owed.join('; '))}.` },
    ]),
    { text: pictureText.fullCredits },
  ];
  const text = stack(
    [
      paragraph(content.note, type.note, room, measure),
      paragraph(credits, type.credits, room, measure),
      paragraph(
        [{ text: content.app, weight: 600 }, { text: content.link }],
        { ...type.credits, color: ink },
        room,
        measure,
      ),
    ],
    plain * 0.3,
  );
  const below = qr !== null && !aside;
  const height = below ? text.height + gap + qr : Math.max(text.height, aside ? (qr ?? 0) : 0);
  return {
    height,
    draw: group('credits', text).draw,
    qrBox: (x, y) =>
      qr === null
        ? null
        : {
            x: aside ? x + width - qr : x,
            y: aside ? y : y + text.height + gap,
            width: qr,
            height: qr,
          },
  };
}

/** Room above the credits, with a thin rule in its middle. */
export const ruleRoom = ({ gap }: Page) => gap * 1.4;

export const line = (d: string, x: number, y: number, color: string, strokeWidth: number): PathItem =>
  pathItem(d, { x, y, stroke: color, strokeWidth });

export function rule(page: Page, below: number): DrawItem[] {
  const { width, margin, mode } = page;
  const y = below - ruleRoom(page) * 0.45;
  return [line(`M0 0H${width - 2 * margin}`, margin, y, GROUND.muted[mode], 0.5)];
}
