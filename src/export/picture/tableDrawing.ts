/** A table side by side as a drawing: what differs first, small bars, notes and credits below. Pure. */
import type { TablePicture } from '../../state/exporter';
import { type DrawItem, type Drawing, pathItem } from '../../theme/drawing';
import { GROUND } from '../../theme/palette';
import type { TextWidth } from './labelText';
import { type Block, paragraph, type TextStyle } from './text';
import { typeScale } from './typeScale';

/** Layout px. */
export const TABLE_WIDTH = 1000;
const MARGIN = 32;
const GAP = 18;
/** Share of the width for the names of the rows. */
const LABEL_SHARE = 0.24;
const PLAIN = 13.5;
const ROW_ROOM = 7;
const BAR_HEIGHT = 3;

/** The drawing, as high as its text needs. */
export function tableDrawing(table: TablePicture, measure: TextWidth): Drawing {
  const styles = typeScale(PLAIN, TABLE_WIDTH, 'light');
  const width = TABLE_WIDTH - 2 * MARGIN;
  const label = width * LABEL_SHARE;
  const column = (width - label - GAP * table.columns.length) / Math.max(1, table.columns.length);
  const columnAt = (index: number) => MARGIN + label + GAP + index * (column + GAP);
  const items: DrawItem[] = [];
  let y = MARGIN;
  const set = (text: string, style: TextStyle, room: number) => paragraph(text, style, room, measure);
  const put = (block: Block, gap: number) => {
    items.push(...block.draw(MARGIN, y));
    y += block.height + gap;
  };
  const line = (color: string, weight: number) =>
    items.push(pathItem(`M${MARGIN} ${y}H${TABLE_WIDTH - MARGIN}`, { stroke: color, strokeWidth: weight }));
  /** A name and cells beside each other; bars below the cells that have a number. */
  const row = (
    name: string,
    cells: readonly string[],
    styleOf: TextStyle,
    numbers: TablePicture['parts'][number]['rows'][number]['numbers'],
  ) => {
    const blocks = cells.map((text) => set(text, styleOf, column));
    const named = set(name, styles.row, label);
    const most = Math.max(0, ...(numbers ?? []).map((number) => number ?? 0));
    const hasBars = numbers !== null && most > 0 && numbers.every((number) => number === null || number >= 0);
    items.push(...named.draw(MARGIN, y));
    blocks.forEach((block, index) => {
      items.push(...block.draw(columnAt(index), y));
      const value = numbers?.[index] ?? null;
      if (hasBars && value !== null)
        items.push(
          pathItem(
            `M${columnAt(index)} ${y + block.height + 2}h${(value / most) * column}v${BAR_HEIGHT}H${columnAt(index)}z`,
            { fill: GROUND.muted.light },
          ),
        );
    });
    y +=
      Math.max(named.height, ...blocks.map(({ height }) => height + (hasBars ? BAR_HEIGHT + 2 : 0))) +
      ROW_ROOM;
  };

  put(set(table.title, styles.headline, width), 8);
  put(set(table.about, styles.subtitle, width), 18);
  row('', table.columns, styles.heading, null);
  for (const part of table.parts) {
    if (part.rows.length === 0) continue;
    line(GROUND.ink.light, 1);
    y += ROW_ROOM;
    put(set(part.title, styles.heading, width), ROW_ROOM);
    for (const { label: name, cells, numbers } of part.rows) {
      line(GROUND.muted.light, 0.4);
      y += ROW_ROOM;
      row(name, cells, styles.row, numbers);
    }
  }
  line(GROUND.ink.light, 1);
  y += 14;
  for (const note of table.notes) put(set(note, styles.note, width), 4);
  y += 6;
  for (const credit of table.credits) put(set(credit, styles.credits, width), 2);
  put(set(table.link, styles.credits, width), 0);
  return { width: TABLE_WIDTH, height: Math.ceil(y + MARGIN), ground: GROUND.paper.light, items };
}
