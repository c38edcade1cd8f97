/** How MapLibre sets a label: where it breaks lines and where the block lies. The same rules, with widths of our own. */

/** Width of a text, px. */
export type TextWidth = (text: string) => number;

/** After these a line may end. */
const BREAKABLE = /[\n &)+\-/\u00ad\u00b7\u200b\u2010\u2013\u2027]/;

interface Break {
  index: number;
  x: number;
  badness: number;
  before: Break | null;
}

/**
 * Breaks a label into lines of about equal width.
 * @param widthOf width of a run of letters without trailing space, letter spacing included
 * @param most width above which lines are broken, px
 */
export function labelLines(text: string, widthOf: TextWidth, most: number): string[] {
  // Spaces take no room where lines are weighed, as in MapLibre.
  const solid = (part: string) => widthOf(part.replace(/\s/g, ''));
  const total = solid(text);
  if (total <= most && !text.includes('\n')) return [text.trim()];
  const target = total / Math.max(1, Math.ceil(total / most));
  const breaks: Break[] = [];
  const weigh = (index: number, penalty: number, last: boolean): Break => {
    const x = solid(text.slice(0, index));
    const badness = (width: number) => {
      const ragged = (width - target) ** 2;
      if (last) return width < target ? ragged / 2 : ragged * 2;
      return ragged + Math.abs(penalty) * penalty;
    };
    let best: Break = { index, x, badness: badness(x), before: null };
    for (const before of breaks) {
      const sum = badness(x - before.x) + before.badness;
      if (sum <= best.badness) best = { index, x, badness: sum, before };
    }
    return best;
  };
  for (let index = 1; index < text.length; index += 1) {
    const [before, after] = [text[index - 1] ?? '', text[index] ?? ''];
    if (!BREAKABLE.test(before) && !(after === '(' && index + 1 < text.length)) continue;
    const penalty = (before === '\n' ? -10_000 : 0) + (before === '(' ? 50 : 0) + (after === ')' ? 50 : 0);
    breaks.push(weigh(index, penalty, false));
  }
  const ends: number[] = [];
  for (let at: Break | null = weigh(text.length, 0, true); at; at = at.before) ends.unshift(at.index);
  return ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end).trim());
}

const LINE_EM = 1.2;
/** MapLibre counts distances from the baseline, not from the top of the letters. */
const BASELINE_EM = 7 / 24;

/**
 * Middle of a label's block, px right of and below its point.
 * @param anchor the part of the block that lies at the point, as in MapLibre: `left`, `top-right`
 * @param radial distance from the point in em; what MapLibre calls `text-radial-offset`
 * @param padding room that the block keeps around itself, px; MapLibre counts it in where it tries several anchors
 */
export function blockOffset(
  anchor: string,
  radial: number,
  size: number,
  width: number,
  lines: number,
  padding: number,
): [x: number, y: number] {
  const sideways = anchor.includes('left') ? 1 : anchor.includes('right') ? -1 : 0;
  const downwards = anchor.startsWith('top') ? 1 : anchor.startsWith('bottom') ? -1 : 0;
  const distance = sideways !== 0 && downwards !== 0 ? radial / Math.SQRT2 : radial;
  const height = lines * LINE_EM * size;
  const away = radial === 0 ? 0 : distance - BASELINE_EM;
  return [
    sideways * (width / 2 + padding + (radial === 0 ? 0 : distance) * size),
    downwards * (height / 2 + padding + away * size),
  ];
}

/** MapLibre sets letters so much lower than their line has its middle (measured with Inter). */
const LOWER_EM = 0.05;

/** Middles of the lines of a block, px below its middle. */
export function lineOffsets(lines: number, size: number): number[] {
  return Array.from({ length: lines }, (_, index) => ((index - (lines - 1) / 2) * LINE_EM + LOWER_EM) * size);
}
