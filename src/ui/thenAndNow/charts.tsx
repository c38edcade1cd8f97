/** The drawings of the page: bars of shares, and columns of acts a year. */
import { scaleBand, scaleLinear } from 'd3-scale';
import { formatNumber, formatShare, labels, thenAndNowMessages } from '../../i18n/words';
import type { Side, YearCount } from '../../model/thenAndNow';
import { MECHANISMS, type Technology } from '../../model/vocabulary';
import { MECHANISM_COLORS, SITE_CLASS_COLORS } from '../../theme/palette';
import { chartColors } from '../grid/chartColors';
import { useMedia, useTheme } from '../media';

const SIDE_CLASS = {
  crypto: 'activeMine',
  both: 'conversion',
  dataCenter: 'dataCenter',
} as const satisfies Record<Technology, keyof typeof SITE_CLASS_COLORS>;

/** The colours of the appearance on screen; paper is white, whatever the screen is. */
function useColors() {
  const theme = useTheme();
  const printing = useMedia('print');
  return chartColors(printing ? 'light' : theme);
}

/** A bar for each column with its share and number in words. The words carry all that the bar says. */
export function ShareBars({ sides, value }: { sides: readonly Side[]; value: (side: Side) => number }) {
  const colors = useColors();
  return (
    <>
      {sides.map((side) => {
        const part = value(side);
        const share = side.acts === 0 ? null : part / side.acts;
        return (
          <td key={side.technology}>
            <svg className="share-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
              <rect width="100" height="8" fill={colors.grid} />
              {share !== null && (
                <rect
                  width={share * 100}
                  height="8"
                  fill={SITE_CLASS_COLORS[SIDE_CLASS[side.technology]][colors.theme]}
                />
              )}
            </svg>
            <span>
              {share === null
                ? thenAndNowMessages.overview.none
                : thenAndNowMessages.concerns.cell(formatShare(share), part)}
            </span>
          </td>
        );
      })}
    </>
  );
}

const WIDTH = 360;
const HEIGHT = 150;
const LEFT = 34;
const BOTTOM = HEIGHT - 22;
const TOP = 10;

/** Acts a year of one column, stacked by step of the ladder from the strongest at the bottom. */
export function YearColumns({
  side,
  years,
  aligned,
}: {
  side: Side;
  years: readonly YearCount[];
  aligned: boolean;
}) {
  const colors = useColors();
  const most = Math.max(0, ...years.map(({ total }) => total));
  const peak = years.find(({ total }) => total === most);
  const name = thenAndNowMessages.side[side.technology];
  if (!peak || most === 0) return <p className="card-note">{thenAndNowMessages.years.empty}</p>;
  const x = scaleBand(
    years.map(({ year }) => year),
    [LEFT, WIDTH - 4],
  ).padding(0.15);
  const y = scaleLinear([0, most], [BOTTOM, TOP]);
  const ticks = y.ticks(3).filter(Number.isInteger);
  const every = years.length > 9 ? 2 : 1;
  return (
    <svg
      className="year-columns"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={thenAndNowMessages.years.summary(
        name,
        years.reduce((sum, { total }) => sum + total, 0),
        most,
        thenAndNowMessages.years.yearOf(peak.year, aligned),
      )}
    >
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={LEFT} x2={WIDTH - 4} y1={y(tick)} y2={y(tick)} stroke={colors.grid} />
          <text x={LEFT - 5} y={y(tick) + 3.5} textAnchor="end" fontSize="10" fill={colors.muted}>
            {formatNumber(tick)}
          </text>
        </g>
      ))}
      {years.map(({ year, byMechanism, total }, index) => {
        let below = 0;
        const left = x(year) ?? 0;
        return (
          <g key={year}>
            {MECHANISMS.toReversed().map((mechanism) => {
              const acts = byMechanism[mechanism];
              if (acts === 0) return null;
              const bottom = y(below);
              below += acts;
              return (
                <rect
                  key={mechanism}
                  x={left}
                  width={x.bandwidth()}
                  y={y(below)}
                  height={bottom - y(below)}
                  fill={MECHANISM_COLORS[mechanism][colors.theme]}
                  stroke={colors.paper}
                  strokeWidth="0.75"
                />
              );
            })}
            {total > 0 && (
              <text
                x={left + x.bandwidth() / 2}
                y={y(total) - 2.5}
                textAnchor="middle"
                fontSize="9"
                fill={colors.ink}
              >
                {formatNumber(total)}
              </text>
            )}
            {index % every === (years.length - 1) % every && (
              <text
                x={left + x.bandwidth() / 2}
                y={HEIGHT - 8}
                textAnchor="middle"
                fontSize="10"
                fill={colors.muted}
              >
                {year}
              </text>
            )}
          </g>
        );
      })}
      <line x1={LEFT} x2={WIDTH - 4} y1={BOTTOM} y2={BOTTOM} stroke={colors.muted} />
    </svg>
  );
}

/** The steps of the ladder with their colours. */
export function LadderKey() {
  const colors = useColors();
  return (
    <ul className="ladder-key">
      {MECHANISMS.map((mechanism) => (
        <li key={mechanism}>
          <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
            <rect width="12" height="12" fill={MECHANISM_COLORS[mechanism][colors.theme]} />
          </svg>
          {`${mechanism} ${labels.mechanism[mechanism]}`}
        </li>
      ))}
    </ul>
  );
}
