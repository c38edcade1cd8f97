/**
 * Where everything in a saved picture goes: title, date and filters, map, legend, credits, link. Pure: how
 * wide a text is comes from outside, so that the arrangement is tested without a canvas. Every text is
 * wrapped to its box and every box starts where the one above ends; nothing can overlap.
 */
import type { ScalePattern } from '../theme/scales';
import type { MarkPart } from '../theme/siteMark';

/** The few ways in which text is set. Sizes in px. */
export const FONTS = {
  title: { size: 26, line: 32, weight: 600 },
  lead: { size: 13, line: 18, weight: 400 },
  heading: { size: 13, line: 18, weight: 600 },
  body: { size: 12, line: 16, weight: 400 },
  small: { size: 10.5, line: 14, weight: 400 },
} as const;
export type FontName = keyof typeof FONTS;

/** How wide a text is in px. */
export type Measure = (text: string, font: FontName) => number;

/** What stands before the words of a legend row. */
export type Emblem =
  | { kind: 'mark'; parts: readonly MarkPart[] }
  | { kind: 'swatch'; color: string }
  | { kind: 'hatch' }
  | { kind: 'pattern'; pattern: ScalePattern; color: string }
  | { kind: 'spot'; color: string }
  | { kind: 'line'; color: string; dashed: boolean };

export interface LegendGroup {
  heading: string;
  rows: readonly { symbol: Emblem; label: string }[];
  notes: readonly string[];
}

/** All that a picture says besides the map. */
export interface PictureContent {
  title: string;
  /** Lines under the title: data date, filters. */
  leads: readonly string[];
  legend: readonly LegendGroup[];
  creditsHeading: string;
  credits: readonly string[];
  link: string;
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Something to paint, in px from the top left. A text's box is its line. */
export type Item = Box &
  (
    | { kind: 'text'; text: string; font: FontName; tone: 'ink' | 'muted' }
    | { kind: 'symbol'; symbol: Emblem }
    | { kind: 'map' }
  );

export interface Layout {
  width: number;
  height: number;
  items: readonly Item[];
}

export const MARGIN = 24;
const GAP = 12;
const COLUMN_GAP = 24;
/** Columns are at least this wide. */
const COLUMN = 240;
const SYMBOL = 20;

/** Cuts `text` into lines no wider than `width`; a word that is wider alone is cut inside. */
export function wrap(text: string, width: number, font: FontName, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer, font) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (measure(line, font) > width && line.length > 1) {
      let end = line.length - 1;
      while (end > 1 && measure(line.slice(0, end), font) > width) end -= 1;
      lines.push(line.slice(0, end));
      line = line.slice(end);
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}

/**
 * Arranges a picture.
 * @param width     of the whole picture, px
 * @param mapHeight px
 */
export function layoutPicture(
  content: PictureContent,
  width: number,
  mapHeight: number,
  measure: Measure,
): Layout {
  const items: Item[] = [];
  const inner = width - 2 * MARGIN;

  /** Sets a paragraph and returns where it ends. */
  function paragraph(
    text: string,
    font: FontName,
    box: { x: number; y: number; width: number },
    tone: 'ink' | 'muted' = 'ink',
  ): number {
    let y = box.y;
    const height = FONTS[font].line;
    for (const line of wrap(text, box.width, font, measure)) {
      items.push({ kind: 'text', text: line, font, tone, x: box.x, y, width: measure(line, font), height });
      y += height;
    }
    return y;
  }

  const whole = { x: MARGIN, width: inner };
  let y = paragraph(content.title, 'title', { ...whole, y: MARGIN - 4 });
  for (const lead of content.leads) y = paragraph(lead, 'lead', { ...whole, y }, 'muted');
  y += GAP;
  items.push({ kind: 'map', x: MARGIN, y, width: inner, height: mapHeight });
  y += mapHeight + GAP;

  y = legend(y);
  y = paragraph(content.creditsHeading, 'heading', { ...whole, y: y + GAP / 2 });
  for (const credit of content.credits) y = paragraph(credit, 'small', { ...whole, y }, 'muted');
  y = paragraph(content.link, 'small', { ...whole, y: y + GAP / 2 });
  return { width, height: Math.ceil(y + MARGIN - 4), items };

  /** Sets every group into the column that is shortest so far and returns where the longest ends. */
  function legend(top: number): number {
    const number = Math.max(1, Math.floor((inner + COLUMN_GAP) / (COLUMN + COLUMN_GAP)));
    const columnWidth = (inner - (number - 1) * COLUMN_GAP) / number;
    const ends: number[] = Array.from({ length: number }, () => top);
    for (const group of content.legend) {
      const column = ends.indexOf(Math.min(...ends));
      const x = MARGIN + column * (columnWidth + COLUMN_GAP);
      let at = paragraph(group.heading, 'heading', { x, y: ends[column] ?? top, width: columnWidth });
      for (const row of group.rows) {
        items.push({ kind: 'symbol', symbol: row.symbol, x, y: at, width: SYMBOL, height: FONTS.body.line });
        const start = SYMBOL + 6;
        const end = paragraph(row.label, 'body', { x: x + start, y: at, width: columnWidth - start });
        at = Math.max(end, at + FONTS.body.line) + 2;
      }
      for (const note of group.notes)
        at = paragraph(note, 'small', { x, y: at, width: columnWidth }, 'muted');
      ends[column] = at + GAP;
    }
    return Math.max(...ends);
  }
}
