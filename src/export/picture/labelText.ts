/** The words of a label set in lines: a name in two at most, and what is said below it in full. */

/** How wide a text is, px. */
export type TextWidth = (text: string, size: number, weight: 400 | 600) => number;

export interface LabelLine {
  text: string;
  size: number;
  weight: 400 | 600;
  /** Of the name, or of what is said below. */
  part: 'name' | 'detail';
}

/** Lines one below the other. */
export interface LabelBlock {
  lines: readonly LabelLine[];
  width: number;
  height: number;
}

const LINE_HEIGHT = 1.22;
/** The lines below a name are a little smaller. */
const DETAIL_SIZE = 0.9;

export const lineHeight = ({ size }: LabelLine) => size * LINE_HEIGHT;

/**
 * Sets a label.
 * @param text  the name and, after a line break, what is said below it
 * @param width greatest width of a line, px; a word of the detail that is wider alone keeps its line
 * @param size  of the name, px
 */
export function labelBlock(text: string, width: number, size: number, measure: TextWidth): LabelBlock {
  const [name = '', ...details] = text.split('\n');
  const set = (words: string, part: LabelLine['part']): LabelLine[] => {
    const style =
      part === 'name' ? { size, weight: 600 as const } : { size: size * DETAIL_SIZE, weight: 400 as const };
    const widthOf = (line: string) => measure(line, style.size, style.weight);
    const lines = part === 'name' ? inTwoLines(words, width, widthOf) : wrapped(words, width, widthOf);
    return lines.map((line) => ({ text: line, part, ...style }));
  };
  const lines = [...set(name, 'name'), ...details.flatMap((detail) => set(detail, 'detail'))];
  return {
    lines,
    width: Math.max(...lines.map((line) => measure(line.text, line.size, line.weight))),
    height: lines.reduce((sum, line) => sum + lineHeight(line), 0),
  };
}

/** As many lines as it takes: a figure without all of what it measures would say something else. */
function wrapped(text: string, width: number, widthOf: (line: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** After a space, a dash or a slash a line may end. */
const BREAK = /[ \-–—/](?=.)/gu;

/** One line where it fits, two of about the same length where those fit, else two of which the second is cut. */
function inTwoLines(text: string, width: number, widthOf: (line: string) => number): string[] {
  const whole = text.trim();
  if (widthOf(whole) <= width) return [whole];
  const pairs = [...whole.matchAll(BREAK)].map(({ index }) => {
    const lines: [string, string] = [whole.slice(0, index + 1).trimEnd(), whole.slice(index + 1).trimStart()];
    return { lines, first: widthOf(lines[0]), longer: Math.max(widthOf(lines[0]), widthOf(lines[1])) };
  });
  const even = pairs.filter(({ longer }) => longer <= width).sort((a, b) => a.longer - b.longer)[0];
  if (even) return even.lines;
  const full = pairs.findLast(({ first }) => first <= width);
  if (full) return [full.lines[0], cut(full.lines[1], width, widthOf)];
  return [cut(whole, width, widthOf)];
}

const ELLIPSIS = '…';
/** A cut text keeps at least this share of the letters that fit; else it is cut inside a word. */
const KEPT = 0.6;

/** As much of a text as fits, up to the end of a word where that doesn't cost too much, and an ellipsis. */
function cut(text: string, width: number, widthOf: (line: string) => number): string {
  if (widthOf(text) <= width) return text;
  const letters = [...text];
  let end = letters.length - 1;
  while (end > 0 && widthOf(letters.slice(0, end).join('') + ELLIPSIS) > width) end -= 1;
  const fitting = letters.slice(0, end).join('');
  const word = letters[end] === ' ' ? fitting : fitting.slice(0, Math.max(0, fitting.lastIndexOf(' ')));
  const kept = word.length >= fitting.length * KEPT ? word : fitting;
  return kept.replace(/[\s,;:&(/–—-]+$/u, '') + ELLIPSIS;
}
