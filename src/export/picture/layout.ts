/**
 * Where everything in a picture goes. Several arrangements are tried (legend beside or below the map, in so many
 * columns, text in steps of size) and the one that serves the map best is taken. Pure: how wide a text is comes from
 * outside. Every text is wrapped to its box and boxes are stacked, so that nothing can overlap.
 */
import { pictureText } from '../../i18n/words';
import type { Rectangle } from '../../model/snapshot/frame';
import type { CreditPlace, Palette } from '../../model/snapshot/settings';
import type { PictureSize } from '../../model/snapshot/size';
import { ExportError } from '../../state/exporter';
import type { Mode } from '../../theme/color';
import { type Box, type DrawItem, type PathItem, pathItem } from '../../theme/drawing';
import { GROUND } from '../../theme/palette';
import type { PictureContent } from './content';
import { legendColumns } from './legendBlocks';
import { paletteMode } from './palette';
import { qrModules } from './qr';
import { coveredBy, type Slots, type Subject, slotsAside, slotsOn } from './slots';
import { type Block, balanced, columns, EMPTY, type Measure, paragraph, type Run, stack } from './text';
import { plainSize, type TypeScale, typeScale } from './typeScale';

/** What a reader chose of the arrangement. */
export interface LayoutOptions {
  credits: CreditPlace;
  qr: boolean;
  locator: boolean;
  palette: Palette;
}

export interface PictureLayout {
  /** Layout px. */
  width: number;
  height: number;
  pixels: { width: number; height: number };
  /** What the frame stands for: the whole picture, or the map where the height follows the text. */
  frame: Rectangle;
  /** Begins and ends on whole pixels of the file. */
  map: Rectangle;
  /** Parts of the map that something is put on. */
  covered: readonly Rectangle[];
  /** Size of text against what was wanted, 1 or less. */
  textScale: number;
  /** Size of plain text, and of the letters of scale bar and north arrow, layout px. */
  plain: number;
  small: number;
  /** What a reader should know, in sentences. */
  notes: readonly string[];
  slots: Slots;
  /** Colour of the page. */
  ground: string;
  /** Everything but map, labels and furniture; goes over them. */
  items: readonly DrawItem[];
}

/** Share of the picture that the map should keep. */
export const MAP_SHARE = 0.45;
/** A map that is smaller shows nothing any more: share of the picture, and px of a side. */
const LEAST_SHARE = 0.16;
const LEAST_SIDE = 56;
/** Width over height of the map where the height of the picture follows. */
export const FREE_RATIO = 1.5;

/** How large text is set against what was wanted, and whether the legend says how to read it. */
interface Step {
  scale: number;
  notes: boolean;
}

/** Sizes of text that are tried with and, after that, without the notes of the legend. */
const STEPS: readonly Step[] = [
  ...[1, 0.94, 0.88, 0.82].map((scale) => ({ scale, notes: true })),
  ...[1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58].map((scale) => ({ scale, notes: false })),
];
/** Below this a reader is told. */
const TOLD_SCALE = 0.8;
/** Widths of a column beside the map, and of credits beside the legend, as shares of the width. */
const SIDE_SHARES = [0.2, 0.23, 0.26, 0.3, 0.34, 0.38, 0.42] as const;
const CREDIT_SHARES = [0.34, 0.42, 0.5, 0.58] as const;
/** Columns are at least this wide, times the size of plain text. */
const LEAST_COLUMN = 9.5;
/** Shapes of the map that need no excuse, width over height. */
const GOOD_RATIO = [0.7, 2.1] as const;
/** Size of letters on the map against plain text. */
const SMALL = 0.8;
/** Height over width from which a picture whose height follows is rather tall. */
const LOW = 0.85;
/** Cameras need 0.4 mm for a module, layout px. */
const QR_MODULE = 1.5;

/** Everything that an arrangement is made from, at one size of text. */
interface Sheet {
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
  measure: Measure;
}

/** A sheet with its header set, and where what follows begins. */
interface Page extends Sheet {
  header: Block;
  top: number;
}

/** Note, dates, credits and link, with the place of the QR code in it. */
interface Colophon extends Block {
  qrBox(x: number, y: number): Box | null;
}

/** A finished arrangement. */
interface Candidate {
  height: number;
  map: Rectangle;
  qr: Box | null;
  draw(): DrawItem[];
  creditsMoved: boolean;
}

/**
 * Arranges a picture.
 * @param measure width of a text in px
 * @throws ExportError when even the smallest text leaves no room for a map
 */
export function layoutPicture(
  content: PictureContent,
  size: PictureSize,
  options: LayoutOptions,
  measure: Measure,
): PictureLayout {
  const width = size.width / size.pixelRatio;
  const height = size.height === null ? null : size.height / size.pixelRatio;
  const wanted = plainSize(width, height ?? width / FREE_RATIO);
  const mode = paletteMode(options.palette);
  const known = remembering(measure);
  const qr = options.qr ? qrModules(content.address) * QR_MODULE : null;

  const pageOf = ({ scale, notes }: Step): Page => {
    const plain = wanted * scale;
    const margin = Math.min(44, Math.max(4, Math.round(width * 0.028), plain * 0.5));
    const type = typeScale(plain, width, mode);
    return headed({
      width,
      height,
      margin,
      gap: plain * 0.95,
      plain,
      type,
      mode,
      notes,
      content,
      qr,
      measure: known,
    });
  };
  const landscape = height === null || width >= height;
  let best: Choice | null = null;
  for (const arrange of waysFor(options.credits, landscape)) {
    // Credits go where they were asked to whenever that is possible at all.
    if (best !== null && (best.worth > ENOUGH || arrange === creditsMoved)) break;
    best = better(best, bestOf(arrange, pageOf));
  }
  if (best === null) throw new ExportError(pictureText.tooSmall);
  return finish(best, size, options);
}

const mapShare = ({ width }: Page, { map, height }: Candidate) => (map.width * map.height) / (width * height);

/** A candidate with the page it was made from. */
interface Choice {
  candidate: Candidate;
  page: Page;
  step: Step;
  worth: number;
}

/** Added to the worth of what leaves the map its share: that goes before everything else. */
const ENOUGH = 10;

const better = (a: Choice | null, b: Choice | null) =>
  a !== null && (b === null || a.worth >= b.worth) ? a : b;

/** The best that a way of arranging gives: at the largest text that leaves the map its share, if any does. */
function bestOf(arrange: Way, pageOf: (step: Step) => Page): Choice | null {
  let best: Choice | null = null;
  for (const step of STEPS) {
    const page = pageOf(step);
    for (const candidate of arrange(page)) {
      const { map } = candidate;
      const share = mapShare(page, candidate);
      if (map.width < LEAST_SIDE || map.height < LEAST_SIDE) continue;
      if (page.height !== null && share < LEAST_SHARE) continue;
      // The map counts more than the size of the text.
      const comfort = 0.2 * step.scale + (step.notes ? 0.008 : 0) - 0.25 * strain(map);
      const tall = page.height === null ? Math.max(0, Math.log(candidate.height / (page.width * LOW))) : 0;
      // Where the height follows, text takes nothing from the map: it is set as wanted, only not endlessly long.
      const served = page.height === null || share >= MAP_SHARE;
      const worth = (served ? ENOUGH : 0) + share + comfort - 0.2 * tall;
      best = better(best, { candidate, page, step, worth });
    }
    if (best !== null && best.worth > ENOUGH) break;
  }
  return best;
}

/** How far the shape of a map is from a good one: 0, or the logarithm of the factor. */
function strain({ width, height }: Rectangle): number {
  const [tall, wide] = GOOD_RATIO;
  const ratio = width / height;
  return Math.abs(Math.log(ratio / Math.min(wide, Math.max(tall, ratio))));
}

function remembering(measure: Measure): Measure {
  const known = new Map<string, number>();
  return (text, size, weight) => {
    const key = `${weight} ${size} ${text}`;
    let width = known.get(key);
    if (width === undefined) {
      width = measure(text, size, weight);
      known.set(key, width);
    }
    return width;
  };
}

function headerOf({ content, type, width, margin, plain, measure }: Sheet): Block {
  const inner = width - 2 * margin;
  const title = stack(
    [
      balanced(content.headline, type.headline, inner, measure),
      balanced(content.subtitle, type.subtitle, inner, measure),
      paragraph(content.filters.join(' '), type.filters, inner, measure),
    ],
    plain * 0.25,
  );
  return group('header', title);
}

function headed(sheet: Sheet): Page {
  const header = headerOf(sheet);
  const top = sheet.margin + header.height + (header.height > 0 ? sheet.gap * 0.8 : 0);
  return { ...sheet, header, top };
}

/** A block as one named group of items. */
function group(id: string, block: Block): Block {
  if (block.height === 0) return EMPTY;
  return {
    height: block.height,
    draw: (x, y) => [{ kind: 'group', id, items: block.draw(x, y), clip: null, opacity: 1 }],
  };
}

/** Names of licences stay in one line. */
const unbroken = (credits: string) => credits.replaceAll('CC BY 4.0', 'CC\u00a0BY\u00a04.0');

/** Note, dates and credits, then the link. A QR code stands to the right, or below where that is too narrow. */
function colophon(page: Page, width: number): Colophon {
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

/** All arrangements of a kind at a size of text that fit the picture, in a fixed order. */
type Way = (page: Page) => Candidate[];

const creditsBelow: Way = (page) => [...sideBySide(page, false), ...below(page, false)];
const columnBeside: Way = (page) => sideBySide(page, true);
const zoneBeside: Way = (page) => below(page, true);
const creditsMoved: Way = (page) =>
  creditsBelow(page).map((candidate) => ({ ...candidate, creditsMoved: true }));

/** What to try, the most fitting first. */
function waysFor(credits: CreditPlace, landscape: boolean): readonly Way[] {
  if (credits === 'below') return [creditsBelow];
  return landscape ? [columnBeside, zoneBeside, creditsMoved] : [zoneBeside, columnBeside, creditsMoved];
}

function legendStyle({ type, mode, measure, notes }: Page) {
  return { type, mode, measure, notes };
}

/** The map with a column of legend, and of credits if these go `beside`, at its right. */
function sideBySide(page: Page, beside: boolean): Candidate[] {
  const { width, height, margin, gap, plain, content, header, top } = page;
  const inner = width - 2 * margin;
  const foot = beside ? null : colophon(page, inner);
  const footRoom = foot === null ? 0 : foot.height + ruleRoom(page);
  return SIDE_SHARES.flatMap((share): Candidate[] => {
    const side = inner * share;
    if (side < plain * LEAST_COLUMN || (content.legend.length === 0 && !beside)) return [];
    const legend = content.legend.length === 0 ? EMPTY : columnOf(page, side);
    const aside = beside ? colophon(page, side) : null;
    const used = legend.height + (aside === null ? 0 : aside.height + (legend.height > 0 ? gap * 1.5 : 0));
    const mapWidth = inner - side - gap * 1.3;
    const free = height === null ? Math.max(used, mapWidth / FREE_RATIO) : height - top - margin - footRoom;
    if (used > free || mapWidth <= 0) return [];
    const map = {
      x: margin,
      y: top,
      width: mapWidth,
      height: height === null ? mapWidth / FREE_RATIO : free,
    };
    const whole = height ?? top + free + footRoom + margin;
    const x = width - margin - side;
    const footTop = whole - margin - (foot?.height ?? 0);
    const asideTop = top + free - (aside?.height ?? 0);
    return [
      {
        height: whole,
        map,
        qr: foot?.qrBox(margin, footTop) ?? aside?.qrBox(x, asideTop) ?? null,
        creditsMoved: false,
        draw: () => [
          ...header.draw(margin, margin),
          ...legend.draw(x, top),
          ...(aside?.draw(x, asideTop) ?? []),
          ...(foot === null ? [] : [...rule(page, footTop), ...foot.draw(margin, footTop)]),
        ],
      },
    ];
  });
}

const columnOf = (page: Page, width: number) =>
  group(
    'legend',
    stack(legendColumns(page.content.legend, 1, width, page.gap * 0.8, legendStyle(page)) ?? [], 0),
  );

/** The map over the whole width, the legend in columns below it, credits below that or beside it. */
function below(page: Page, beside: boolean): Candidate[] {
  const { width, margin, gap, plain, content } = page;
  const inner = width - 2 * margin;
  const legends = (room: number) =>
    Array.from({ length: Math.max(1, content.legend.length) }, (_, index) => index + 1).flatMap(
      (number): Block[] => {
        const between = gap * 1.5;
        const each = (room - between * (number - 1)) / number;
        if (content.legend.length === 0) return [EMPTY];
        if (number > 1 && each < plain * LEAST_COLUMN) return [];
        const set = legendColumns(content.legend, number, each, gap * 0.8, legendStyle(page));
        return set === null ? [] : [group('legend', columns(set, each, between))];
      },
    );
  if (!beside) {
    const foot = colophon(page, inner);
    return legends(inner).flatMap((legend) => {
      const legendRoom = legend.height === 0 ? 0 : legend.height + gap;
      return overZone(page, legendRoom + foot.height + ruleRoom(page), (zone) => {
        const footTop = zone + legendRoom + ruleRoom(page);
        return {
          qr: foot.qrBox(margin, footTop),
          draw: () => [
            ...legend.draw(margin, zone + gap),
            ...rule(page, footTop),
            ...foot.draw(margin, footTop),
          ],
        };
      });
    });
  }
  return CREDIT_SHARES.flatMap((share) => {
    const side = inner * share;
    const room = inner - side - gap * 1.5;
    if (Math.min(side, room) < plain * LEAST_COLUMN) return [];
    const aside = colophon(page, side);
    return legends(room).flatMap((legend) =>
      overZone(page, Math.max(legend.height, aside.height) + gap, (zone) => {
        const x = width - margin - side;
        return {
          qr: aside.qrBox(x, zone + gap),
          draw: () => [...legend.draw(margin, zone + gap), ...aside.draw(x, zone + gap)],
        };
      }),
    );
  });
}

/** The map over a zone of a height that begins where the map ends; none where no room is left for the map. */
function overZone(
  page: Page,
  zone: number,
  fill: (top: number) => Pick<Candidate, 'qr' | 'draw'>,
): Candidate[] {
  const { width, height, margin, header, top } = page;
  const inner = width - 2 * margin;
  const mapHeight = height === null ? inner / FREE_RATIO : height - top - margin - zone;
  if (mapHeight <= 0) return [];
  const { qr, draw } = fill(top + mapHeight);
  return [
    {
      height: height ?? top + mapHeight + zone + margin,
      map: { x: margin, y: top, width: inner, height: mapHeight },
      qr,
      creditsMoved: false,
      draw: () => [...header.draw(margin, margin), ...draw()],
    },
  ];
}

/** Room above the credits, with a thin rule in its middle. */
const ruleRoom = ({ gap }: Page) => gap * 1.4;

const line = (d: string, x: number, y: number, color: string, strokeWidth: number): PathItem =>
  pathItem(d, { x, y, stroke: color, strokeWidth });

function rule(page: Page, below: number): DrawItem[] {
  const { width, margin, mode } = page;
  const y = below - ruleRoom(page) * 0.45;
  return [line(`M0 0H${width - 2 * margin}`, margin, y, GROUND.muted[mode], 0.5)];
}

/** Puts the map on whole pixels and finds the places on it. */
function finish({ candidate, page, step }: Choice, size: PictureSize, options: LayoutOptions): PictureLayout {
  const { scale } = step;
  const { plain, mode, content } = page;
  const pixelHeight = size.height ?? Math.ceil(candidate.height * size.pixelRatio);
  const onPixel = (length: number) => Math.round(length * size.pixelRatio) / size.pixelRatio;
  const left = onPixel(candidate.map.x);
  const top = onPixel(candidate.map.y);
  const map = {
    x: left,
    y: top,
    width: onPixel(candidate.map.x + candidate.map.width) - left,
    height: onPixel(candidate.map.y + candidate.map.height) - top,
  };
  const height = pixelHeight / size.pixelRatio;
  const small = plain * SMALL;
  const slots = slotsOn({ map, plain, small }, options.locator, candidate.qr);
  const dropped = !page.notes && content.legend.some((part) => part.notes.length > 0);
  return {
    width: page.width,
    height,
    pixels: { width: size.width, height: pixelHeight },
    frame: size.height === null ? map : { x: 0, y: 0, width: page.width, height },
    map,
    covered: coveredBy(slots),
    textScale: scale,
    plain,
    small,
    notes: [
      ...content.notes,
      ...(scale < TOLD_SCALE ? [pictureText.textSmaller(scale)] : []),
      ...(dropped ? [pictureText.notesLeftOut] : []),
      ...(candidate.creditsMoved ? [pictureText.creditsBelow] : []),
      ...(options.locator && slots.locator === null ? [pictureText.noLocator] : []),
    ],
    slots,
    ground: GROUND.paper[mode],
    items: [
      line(`M0 0H${map.width}V${map.height}H0Z`, map.x, map.y, GROUND.muted[mode], 0.5),
      ...candidate.draw(),
    ],
  };
}

/** The same arrangement with the locator where it hides the least of what the picture is about. */
export function keepingClear(layout: PictureLayout, subjects: readonly Subject[]): PictureLayout {
  const slots = slotsAside(layout, layout.slots, subjects);
  return { ...layout, slots, covered: coveredBy(slots) };
}
