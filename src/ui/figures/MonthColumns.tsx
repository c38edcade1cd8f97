import { scaleBand, scaleLinear } from 'd3-scale';
import { figureName, figuresMessages, formatNumber } from '../../i18n/words';
import type { Figure } from '../../model/figures/figure';
import { monthsBetween } from './months';

const WIDTH = 520;
const HEIGHT = 150;
const LEFT = 34;
const BOTTOM = HEIGHT - 20;

/** Adoptions a month, from the first month to the last, also those without one. */
export function MonthColumns({ title, figures }: { title: string; figures: readonly Figure[] }) {
  const [first] = figures;
  if (!first) return null;
  const most = figures.reduce((best, figure) => (figure.value > best.value ? figure : best));
  const values = new Map(figures.map(({ part, value }) => [part, value]));
  const months = monthsBetween(first.part, figures.at(-1)?.part ?? '');
  const x = scaleBand(months, [LEFT, WIDTH - 4]).padding(0.15);
  const y = scaleLinear([0, most.value], [BOTTOM, 8]);
  const every = Math.ceil(months.length / 12 / 10);
  return (
    <svg
      className="figures-chart"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={figuresMessages.chartOf(title, figureName(most), most.value)}
    >
      {y
        .ticks(4)
        .filter(Number.isInteger)
        .map((tick) => (
          <g key={tick}>
            <line x1={LEFT} x2={WIDTH - 4} y1={y(tick)} y2={y(tick)} />
            <text x={LEFT - 5} y={y(tick) + 3.5} textAnchor="end" fontSize="10">
              {formatNumber(tick)}
            </text>
          </g>
        ))}
      {months.map((month) => {
        const value = values.get(month) ?? 0;
        const left = x(month) ?? 0;
        const [year = '', inYear] = month.split('-');
        return (
          <g key={month}>
            {value > 0 && <rect x={left} width={x.bandwidth()} y={y(value)} height={BOTTOM - y(value)} />}
            {inYear === '01' && Number(year) % every === 0 && (
              <>
                <line x1={left} x2={left} y1={BOTTOM} y2={BOTTOM + 5} />
                <text x={left} y={HEIGHT - 6} fontSize="10">
                  {year}
                </text>
              </>
            )}
          </g>
        );
      })}
      <line x1={LEFT} x2={WIDTH - 4} y1={BOTTOM} y2={BOTTOM} />
    </svg>
  );
}
