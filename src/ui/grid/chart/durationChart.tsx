import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { formatMegawatts, gridMessages } from '../../../i18n/words';
import type { ChartData, DurationPoint } from '../../../model/grid/charts';
import {
  AxisWords,
  type ChartContext,
  type ChartSpec,
  FONT,
  Key,
  LEFT,
  RIGHT,
  Rows,
  TOP,
  tenth,
  unitFor,
  WIDTH,
} from './parts';

/** How many hours of the window demand was above each level, also with a new load. */
export function durationChart({ duration, withLoad }: ChartData, { load }: ChartContext): ChartSpec {
  const height = 200;
  const bottom = height - 34;
  const added = load && withLoad ? { mw: formatMegawatts(load.peakMw), points: withLoad } : null;
  const at = (points: readonly DurationPoint[], share: number) =>
    points.find((point) => point.share >= share)?.mw ?? Number.NaN;
  const peak = duration[0]?.mw ?? 0;
  const most = added?.points[0]?.mw ?? peak;
  const text = gridMessages.charts.duration;
  const said = text.summary(
    formatMegawatts(peak),
    formatMegawatts(at(duration, 0.5)),
    formatMegawatts(duration.at(-1)?.mw ?? Number.NaN),
  );
  return {
    id: 'duration',
    title: text.title,
    summary: added ? `${said} ${text.summaryLoad(added.mw, formatMegawatts(most))}` : said,
    height,
    columns: [text.columns.share, text.columns.mw, ...(added ? [text.columns.withLoad] : [])],
    rows: duration.map(({ share, mw }, index) => [
      Number((share * 100).toPrecision(4)),
      mw,
      ...(added ? [tenth(added.points[index]?.mw ?? Number.NaN)] : []),
    ]),
    draw: (colors) => {
      const x = scaleLinear([0, 1], [LEFT, WIDTH - RIGHT]);
      const y = scaleLinear([0, most], [bottom, TOP + 4]).nice();
      const path = line<DurationPoint>(
        (point) => x(point.share),
        (point) => y(point.mw),
      );
      return (
        <>
          <Rows y={y} unit={unitFor(most)} colors={colors} />
          {[0, 0.25, 0.5, 0.75, 1].map((share) => (
            <text
              key={share}
              x={x(share)}
              y={bottom + 13}
              textAnchor={share === 1 ? 'end' : 'middle'}
              fill={colors.muted}
              fontSize={FONT}
            >
              {`${share * 100}\u00a0%`}
            </text>
          ))}
          <AxisWords y={height - 6} colors={colors}>
            {text.axis}
          </AxisWords>
          <path d={path(duration) ?? ''} fill="none" stroke={colors.main} strokeWidth="2" />
          {added && (
            <>
              <path
                d={path(added.points) ?? ''}
                fill="none"
                stroke={colors.other}
                strokeWidth="2"
                strokeDasharray="5 3"
              />
              <Key x={LEFT + 16} color={colors.main} text={text.demand} ink={colors.ink} />
              <Key
                x={LEFT + 144}
                color={colors.other}
                dashed
                text={text.withLoad(added.mw)}
                ink={colors.ink}
              />
            </>
          )}
        </>
      );
    },
  };
}
