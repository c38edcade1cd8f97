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
import type { DrawItem, PathItem } from '../../theme/drawing';
import { GROUND } from '../../theme/palette';
import { type Candidate, creditsMoved, FREE_RATIO, type Way, waysFor } from './arrangements';
import type { PictureContent } from './content';
import type { TextWidth } from './labelText';
import { headed, line, type Page } from './page';
import { paletteMode } from './palette';
import { qrModules } from './qr';
import { coveredBy, type Slots, type Subject, slotsAside, slotsOn } from './slots';
import { plainSize, typeScale } from './typeScale';

/** What a reader chose of the arrangement. */
export interface LayoutOptions {
  credits: CreditPlace;
  qr: boolean;
  locator: boolean;
  palette: Palette;
  /** Whether the room of the map is for several: nothing is put on it, and it has no edge. */
  shared?: boolean;
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
/** Shapes of the map that need no excuse, width over height. */
const GOOD_RATIO = [0.7, 2.1] as const;
/** Size of letters on the map against plain text. */
const SMALL = 0.8;
/** Height over width from which a picture whose height follows is rather tall. */
const LOW = 0.85;
/** Cameras need 0.4 mm for a module, layout px. */
const QR_MODULE = 1.5;

/**
 * Arranges a picture.
 * @param measure width of a text in px
 * @throws ExportError when even the smallest text leaves no room for a map
 */
export function layoutPicture(
  content: PictureContent,
  size: PictureSize,
  options: LayoutOptions,
  measure: TextWidth,
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

function remembering(measure: TextWidth): TextWidth {
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
    items: [...(options.shared ? [] : [mapEdge(map, mode)]), ...candidate.draw()],
  };
}

/** The line around a map. */
export const mapEdge = ({ x, y, width, height }: Rectangle, mode: Mode): PathItem =>
  line(`M0 0H${width}V${height}H0Z`, x, y, GROUND.muted[mode], 0.5);

/** The same arrangement with the locator where it hides the least of what the picture is about. */
export function keepingClear(layout: PictureLayout, subjects: readonly Subject[]): PictureLayout {
  const slots = slotsAside(layout, layout.slots, subjects);
  return { ...layout, slots, covered: coveredBy(slots) };
}
