/** Sets the groups of a legend as blocks of a width. */
import type { Mode } from '../../theme/color';
import { type DrawItem, type PathItem, pathItem } from '../../theme/drawing';
import { type DrawnEmblem, drawEmblem } from '../../theme/emblem';
import type { LegendGroup, LegendRow } from '../../theme/legend';
import { GROUND } from '../../theme/palette';
import { MARK_BOX } from '../../theme/siteMark';
import type { TextWidth } from './labelText';
import { type Block, EMPTY, paragraph, stack } from './text';
import type { TypeScale } from './typeScale';

/** How legends are set. */
export interface LegendStyle {
  type: TypeScale;
  mode: Mode;
  measure: TextWidth;
  /** Whether sentences on how to read the rows are printed. */
  notes: boolean;
}

/** Emblems are drawn a little larger than letters. Times the size of a row's text. */
const EMBLEM = 1.5;
const STRIP_HEIGHT = 0.8;
const STRIP_WIDTH = 26;

const moved = (item: PathItem, x: number, y: number, scale: number): PathItem => ({
  ...item,
  x: x + item.x * scale,
  y: y + item.y * scale,
  scale: item.scale * scale,
});

/** A group with heading, strip or rows, and notes. */
export function legendGroupBlock(group: LegendGroup, width: number, style: LegendStyle): Block {
  const { type, measure, notes } = style;
  const strip = stripBlock(group, width, style);
  const unit = strip !== null && group.strip?.unit ? `, ${group.strip.unit}` : '';
  const rows = strip === null ? group.rows : group.rows.slice(group.strip?.colors.length);
  const block = stack(
    [
      paragraph(`${group.heading}${unit}`, type.heading, width, measure),
      strip ?? EMPTY,
      ...rows.map((row) => rowBlock(row, width, style)),
      notes
        ? spaced(paragraph(group.notes.join(' '), type.reading, width, measure), type.row.size * 0.15)
        : EMPTY,
    ],
    type.row.size * 0.18,
  );
  return {
    height: block.height,
    draw: (x, y) => [
      { kind: 'group', id: `legend-${group.id}`, items: block.draw(x, y), clip: null, opacity: 1 },
    ],
  };
}

/** A block with room above it. */
const spaced = (block: Block, room: number): Block =>
  block.height === 0 ? block : { height: block.height + room, draw: (x, y) => block.draw(x, y + room) };

/** Least room for words beside an emblem, in sizes of the letters. */
const LEAST_WORDS = 8;

/** An emblem and its words. */
function rowBlock(row: LegendRow, width: number, { type, mode, measure }: LegendStyle): Block {
  const { size, line } = type.row;
  const box = size * EMBLEM;
  const drawn = drawEmblem(row.emblem, mode);
  const beside = Math.max(box, drawn.trueSize ? drawn.width : 0) + size * 0.5;
  const first = Math.max(line, size * 1.3, drawn.trueSize ? drawn.height : 0);
  // What is as large as on the map does not shrink with its column: the words go below it there.
  if (drawn.trueSize && width - beside < size * LEAST_WORDS) {
    const words = paragraph(row.label, type.row, width, measure);
    return {
      height: first + words.height,
      draw: (x, y) => [...emblemItems(drawn, box, x, y + first / 2), ...words.draw(x, y + first)],
    };
  }
  const words = paragraph(row.label, type.row, width - beside, measure);
  const drop = (first - line) / 2;
  return {
    height: Math.max(first, words.height + drop),
    draw: (x, y) => [...emblemItems(drawn, box, x, y + first / 2), ...words.draw(x + beside, y + drop)],
  };
}

/** An emblem in the middle of a box that begins at x and has its middle at y. */
function emblemItems(drawn: DrawnEmblem, box: number, x: number, y: number): DrawItem[] {
  if (drawn.trueSize) return drawn.items.map((item) => moved(item, x, y - drawn.height / 2, 1));
  // Swatches are as wide as the box; marks in their larger box keep the size they have beside swatches.
  const scale = box / MARK_BOX;
  const left = x + (box - drawn.width * scale) / 2;
  const top = y - (drawn.height * scale) / 2;
  return drawn.items.map((item) => moved(item, left, top, scale));
}

/** The classes of a scale side by side, their limits under the borders; null where these find no room. */
function stripBlock(group: LegendGroup, width: number, { type, mode, measure }: LegendStyle): Block | null {
  const { strip } = group;
  if (strip === null) return null;
  const { size, line } = type.tick;
  const whole = Math.min(width, type.row.size * STRIP_WIDTH);
  const each = whole / strip.colors.length;
  const widest = Math.max(0, ...strip.ticks.map((tick) => measure(tick, size, type.tick.weight)));
  if (widest + size * 0.5 > each) return null;
  const bar = type.row.size * STRIP_HEIGHT;
  const all = `M0 0H${whole}V${bar}H0Z`;
  return {
    height: bar + line + size * 0.2,
    draw: (x, y) => [
      ...(strip.fade.area === 1 ? [] : [pathItem(all, { x, y, fill: GROUND.land[mode] })]),
      ...strip.colors.map((color, index) =>
        pathItem(`M0 0H${each}V${bar}H0Z`, {
          x: x + index * each,
          y,
          fill: color[mode],
          opacity: strip.fade.area,
        }),
      ),
      pathItem(all, { x, y, stroke: GROUND.muted[mode], strokeWidth: 0.4, opacity: 0.6 }),
      ...strip.ticks.map(
        (text, index): DrawItem => ({
          kind: 'text',
          text,
          x: x + (index + 1) * each,
          y: y + bar + size * 0.2 + line / 2,
          size,
          weight: type.tick.weight,
          color: type.tick.color,
          anchor: 'middle',
          letterSpacing: 0,
          halo: null,
        }),
      ),
    ],
  };
}

/**
 * Groups set into columns, in their order, cut where the tallest column is shortest.
 * @returns null where a column would have to be empty
 */
export function legendColumns(
  groups: readonly LegendGroup[],
  number: number,
  width: number,
  gap: number,
  style: LegendStyle,
): Block[] | null {
  if (number > groups.length) return null;
  const blocks = groups.map((group) => legendGroupBlock(group, width, style));
  const heights = blocks.map(({ height }) => height);
  /** Best cuts of the groups from `from` on into `left` columns. */
  const best = (from: number, left: number): { tallest: number; cuts: number[] } => {
    const tall = (end: number) =>
      heights.slice(from, end).reduce((sum, height) => sum + height, 0) + gap * (end - from - 1);
    if (left === 1) return { tallest: tall(groups.length), cuts: [groups.length] };
    let found = { tallest: Number.POSITIVE_INFINITY, cuts: [groups.length] };
    for (let end = from + 1; end <= groups.length - left + 1; end += 1) {
      const rest = best(end, left - 1);
      const tallest = Math.max(tall(end), rest.tallest);
      if (tallest < found.tallest) found = { tallest, cuts: [end, ...rest.cuts] };
    }
    return found;
  };
  let start = 0;
  return best(0, number).cuts.map((end) => {
    const column = stack(blocks.slice(start, end), gap);
    start = end;
    return column;
  });
}
