import { scaleBand, scaleLinear } from 'd3-scale';
import { formatMegawatts, gridMessages } from '../../../i18n/words';
import type { ChartData } from '../../../model/grid/charts';
import { type ChartSpec, FONT, Key, LEFT, RIGHT, Rows, TOP, tenth, tenthOf, unitFor, WIDTH } from './parts';

/** Peak and tenth percentile of each year. */
export function yearsChart({ years }: ChartData): ChartSpec {
  const height = 196;
  const bottom = height - 20;
  const most = Math.max(...years.map(({ peakMw }) => peakMw));
  const text = gridMessages.charts.years;
  const [first] = years;
  const last = years.at(-1);
  const p10 =
    first?.p10Mw != null && last?.p10Mw != null
      ? text.summaryP10(formatMegawatts(first.p10Mw), formatMegawatts(last.p10Mw))
      : '';
  return {
    id: 'years',
    title: text.title,
    summary:
      first && last && first !== last
        ? text.summary(
            first.year,
            formatMegawatts(first.peakMw),
            last.year,
            formatMegawatts(last.peakMw),
            p10,
          )
        : text.summaryOne(first?.year ?? 0, formatMegawatts(first?.peakMw ?? 0)),
    height,
    columns: [text.columns.year, text.columns.peak, text.columns.at, text.columns.p10, text.columns.coverage],
    rows: years.map((year) => [
      year.year,
      year.peakMw,
      year.peakAt,
      year.p10Mw === null ? null : tenth(year.p10Mw),
      Math.floor(year.coverage * 10_000) / 100,
    ]),
    draw: (colors) => {
      const x = scaleBand(
        years.map(({ year }) => year),
        [LEFT, WIDTH - RIGHT],
      ).padding(0.2);
      const y = scaleLinear([0, most], [bottom, TOP + 14]).nice(4);
      const unit = unitFor(most);
      const half = x.bandwidth() / 2;
      const bar = (left: number, mw: number, color: string) => (
        <>
          <rect x={left} y={y(mw)} width={half - 1} height={bottom - y(mw)} fill={color} />
          {years.length < 7 && (
            <text x={left + half / 2} y={y(mw) - 3} textAnchor="middle" fill={colors.ink} fontSize={FONT - 1}>
              {unit.write(tenthOf(mw, unit.name))}
            </text>
          )}
        </>
      );
      return (
        <>
          <Rows y={y} unit={unit} colors={colors} />
          <Key x={LEFT + 16} color={colors.main} text={text.peak} ink={colors.ink} />
          <Key x={LEFT + 84} color={colors.other} text={text.p10} ink={colors.ink} />
          {years.map(({ year, peakMw, p10Mw }) => {
            const left = x(year) ?? 0;
            return (
              <g key={year}>
                {bar(left, peakMw, colors.main)}
                {p10Mw !== null && bar(left + half, p10Mw, colors.other)}
                <text x={left + half} y={bottom + 13} textAnchor="middle" fill={colors.muted} fontSize={FONT}>
                  {year}
                </text>
              </g>
            );
          })}
        </>
      );
    },
  };
}
