/** Charts as files that stand alone: each says what it shows, of when, and from whom. */

import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { gridMessages } from '../../i18n/words';
import { csvText } from '../../model/csv';
import { type ChartSpec, WIDTH } from './chart/parts';
import { chartColors } from './chartColors';

/** Where the figures come from. */
export interface ChartOrigin {
  /** "PJM-DOM, Dominion zone (PJM)". */
  area: string;
  /** "2020–2024", with the warning where the series is defective. */
  years: string;
  /** Credit, licence and address of the source. */
  credit: string;
}

/** The table of a chart; every row says area, years and source, so that it can be put under others. */
export function chartCsv({ columns, rows }: ChartSpec, { area, years, credit }: ChartOrigin): string {
  const extra = gridMessages.charts.columns;
  const head = [...columns, extra.area, extra.years, extra.source];
  const body = rows.map((row) => [...row, area, years, credit]);
  return csvText(head, body);
}

/** Letters on a line of credit. */
const LINE = 86;

/** Breaks a text between words. */
export function wrap(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The drawing in light colours, with its title and origin written into it. */
export function chartSvg(spec: ChartSpec, { area, years, credit }: ChartOrigin): string {
  const colors = chartColors('light');
  const foot = [`${gridMessages.areaWide} ${gridMessages.charts.madeWith}`, credit].flatMap((text) =>
    wrap(text, LINE),
  );
  const head = 40;
  const height = head + spec.height + foot.length * 10 + 10;
  const holder = document.createElement('div');
  const root = createRoot(holder);
  flushSync(() =>
    root.render(
      <svg
        xmlns="http://www.w3.org/2000/svg"
        viewBox={`0 0 ${WIDTH} ${height}`}
        width={WIDTH * 2}
        height={height * 2}
        fontFamily="Inter, Arial, Helvetica, sans-serif"
        role="img"
      >
        <title>{`${spec.title}: ${area}, ${years}`}</title>
        <desc>{spec.summary}</desc>
        <rect width={WIDTH} height={height} fill={colors.paper} />
        <text x="10" y="18" fontSize="13" fontWeight="600" fill={colors.ink}>
          {spec.title}
        </text>
        <text x="10" y="32" fontSize="10" fill={colors.muted}>
          {gridMessages.charts.from(area, years)}
        </text>
        <g transform={`translate(0 ${head})`}>{spec.draw(colors)}</g>
        {foot.map((text, index) => (
          <text key={text} x="10" y={head + spec.height + 10 + index * 10} fontSize="7.5" fill={colors.muted}>
            {text}
          </text>
        ))}
      </svg>,
    ),
  );
  const text = holder.innerHTML;
  root.unmount();
  return `<?xml version="1.0" encoding="UTF-8"?>\n${text.replaceAll('&nbsp;', '\u00a0')}\n`;
}
