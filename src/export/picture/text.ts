/** Setting text: lines no wider than a box, as items to paint. Pure; how wide a text is comes from outside. */
import type { DrawItem, TextItem } from '../../theme/drawing';
import type { TextWidth } from './labelText';

/** How a text is set. Lengths in px. */
export interface TextStyle {
  size: number;
  /** From one line to the next. */
  line: number;
  weight: 400 | 600;
  color: string;
}

/** A part of a paragraph that may be set heavier or in another colour than the rest. */
export interface Run {
  text: string;
  weight?: 400 | 600;
  color?: string;
}

/** Something of a known height that can be put anywhere. */
export interface Block {
  height: number;
  draw(x: number, y: number): DrawItem[];
}

/** Part of a line. */
interface Piece {
  text: string;
  /** From the start of the line. */
  x: number;
  weight: 400 | 600;
  color: string;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Where a word without spaces, such as an address, may go on in the next line: after these. */
const SOFT_BREAKS = /(?<=[/?&=,;_-])(?=[^/?&=,;_\s-])/u;

/** As many letters of `word` as fit, at least one: the last resort, without a hyphen. */
function head(word: string, room: number, width: (text: string) => number): string {
  let fits = '';
  for (const { segment } of graphemes.segment(word)) {
    if (fits !== '' && width(fits + segment) > room) return fits;
    fits += segment;
  }
  return fits;
}

/**
 * A paragraph in lines no wider than `width`: broken at spaces, else after a slash or hyphen, else inside a word.
 * A line break in the text stays one.
 */
export function paragraph(
  content: string | readonly Run[],
  style: TextStyle,
  width: number,
  measure: TextWidth,
): Block {
  const runs = typeof content === 'string' ? [{ text: content }] : content;
  const lines: Piece[][] = [];
  let line: Piece[] = [];
  let end = 0;
  const finish = () => {
    if (line.length > 0) lines.push(line);
    line = [];
    end = 0;
  };

  for (const run of runs) {
    const weight = run.weight ?? style.weight;
    const color = run.color ?? style.color;
    const widthOf = (text: string) => measure(text, style.size, weight);
    /** Puts a piece of a word at the end of the line if it fits there. */
    const append = (text: string, space: '' | ' '): boolean => {
      const start = line.length === 0 ? 0 : end + (space === '' ? 0 : widthOf(' '));
      const reach = start + widthOf(text);
      if (reach > width) return false;
      const last = line.at(-1);
      if (last?.weight === weight && last.color === color) last.text += space + text;
      else line.push({ text, x: start, weight, color });
      end = reach;
      return true;
    };
    for (const [index, given] of run.text.split('\n').entries()) {
      if (index > 0) finish();
      for (const word of given.split(/[ \t]+/u).filter((part) => part !== '')) {
        let space: '' | ' ' = ' ';
        if (append(word, space)) continue;
        if (widthOf(word) <= width) {
          finish();
          append(word, '');
          continue;
        }
        for (const part of word.split(SOFT_BREAKS)) {
          let rest = part;
          if (append(rest, space)) {
            space = '';
            continue;
          }
          finish();
          while (rest !== '' && !append(rest, '')) {
            const fits = head(rest, width, widthOf);
            line.push({ text: fits, x: 0, weight, color });
            rest = rest.slice(fits.length);
            if (rest !== '') finish();
            else end = widthOf(fits);
          }
          space = '';
        }
      }
    }
  }
  finish();

  const item = (piece: Piece, index: number, x: number, y: number): TextItem => ({
    kind: 'text',
    text: piece.text,
    x: x + piece.x,
    y,
    size: style.size,
    weight: piece.weight,
    color: piece.color,
    anchor: 'start',
    letterSpacing: 0,
    halo: null,
    // A piece after another begins with a word of its own.
    ...(index > 0 ? { continues: true } : {}),
  });
  return {
    height: lines.length * style.line,
    draw: (x, y) =>
      lines.flatMap((pieces, index) =>
        pieces.map((piece, at) => item(piece, at, x, y + (index + 0.5) * style.line)),
      ),
  };
}

/** Halvings of the room that lines are balanced in. */
const HALVINGS = 6;

/** A paragraph in no more lines than it needs, these of about the same length: no word alone in the last. */
export function balanced(text: string, style: TextStyle, width: number, measure: TextWidth): Block {
  let best = paragraph(text, style, width, measure);
  if (best.height <= style.line) return best;
  let [narrow, wide] = [width / 2, width];
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (narrow + wide) / 2;
    const tried = paragraph(text, style, middle, measure);
    if (tried.height > best.height) narrow = middle;
    else [wide, best] = [middle, tried];
  }
  return best;
}

/** Nothing. */
export const EMPTY: Block = { height: 0, draw: () => [] };

/** Blocks one below the other with room between; those without height take none. */
export function stack(blocks: readonly Block[], gap: number): Block {
  const shown = blocks.filter(({ height }) => height > 0);
  const height = shown.reduce((sum, block) => sum + block.height, 0) + gap * Math.max(0, shown.length - 1);
  return {
    height,
    draw: (x, top) => {
      let y = top;
      return shown.flatMap((block) => {
        const items = block.draw(x, y);
        y += block.height + gap;
        return items;
      });
    },
  };
}

/** Blocks side by side, each in a column of `width`. */
export function columns(blocks: readonly Block[], width: number, gap: number): Block {
  return {
    height: Math.max(0, ...blocks.map(({ height }) => height)),
    draw: (x, y) => blocks.flatMap((block, index) => block.draw(x + index * (width + gap), y)),
  };
}
