import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { formatNumber, gridMessages } from '../../i18n/words';
import { isDefective } from '../../model/grid/areaPressure';
import type { ChartData } from '../../model/grid/charts';
import { windowName } from '../../model/grid/loadFigures';
import { areaUtcOffset } from '../../model/grid/localTime';
import type { YearWindow } from '../../model/grid/series';
import type { GridArea } from '../../model/region';
import { LOAD_SOURCE } from '../../model/report/tables';
import type { Bundle } from '../../state/exporter';
import { type ChartMaker, openChartMaker } from '../../state/gridCharts/client';
import { useMedia, useTheme } from '../media';
import { SaveBundle } from '../parts/SaveBundle';
import { saveText } from '../parts/saveFile';
import { Failed, Waiting } from '../parts/waiting';
import { useApp, useLoader, useTable } from '../store';
import { type ChartSpec, WIDTH } from './chart/parts';
import { chartColors } from './chartColors';
import { type ChartOrigin, chartCsv, chartSvg } from './chartFiles';
import { chartSpecs } from './chartSpecs';

type Answer = { kind: 'loading' } | { kind: 'ready'; data: ChartData } | { kind: 'failed'; reason: string };

/**
 * The charts of an area's hours. A component of its own for each area (`key`): it keeps a worker.
 * @param scenarioArea the area that a new load must be asked of to be drawn in
 */
export function Charts({
  from,
  areas,
  window,
  scenarioArea,
}: {
  from: GridArea;
  areas: readonly GridArea[];
  window: YearWindow;
  scenarioArea: string;
}) {
  const loader = useLoader();
  const scenario = useApp((state) => state.view.scenario);
  const load =
    scenario !== null && (scenario.areaId === scenarioArea || scenario.areaId === from.id)
      ? scenario.load
      : null;
  const utcOffset = areaUtcOffset(from, areas);
  const maker = useRef<ChartMaker | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [answer, setAnswer] = useState<Answer>({ kind: 'loading' });
  const [first, last] = window;

  // Asked before the questions below: effects run in order.
  useEffect(() => {
    const opened = openChartMaker(() => loader.series(from.id));
    maker.current = opened;
    return () => {
      opened.close();
      maker.current = null;
    };
  }, [loader, from.id]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks the same again
  useEffect(() => {
    let current = true;
    maker.current?.ask({ window: [first, last], utcOffset: utcOffset ?? 0, load }).then(
      (data) => {
        if (current && data) setAnswer({ kind: 'ready', data });
      },
      (error: unknown) => {
        if (current) {
          setAnswer({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
        }
      },
    );
    return () => {
      current = false;
    };
  }, [first, last, utcOffset, load, attempt]);

  const specs = useMemo(
    () => (answer.kind === 'ready' ? chartSpecs(answer.data, { utcOffset, load }) : []),
    [answer, utcOffset, load],
  );
  const source = useTable('sources')?.find(({ id }) => id === LOAD_SOURCE);
  if (answer.kind === 'failed') {
    return <Failed reason={answer.reason} onRetry={() => setAttempt(attempt + 1)} />;
  }
  if (answer.kind === 'loading' || windowName(answer.data.window) !== windowName(window)) return <Waiting />;
  const years = gridMessages.years(window);
  const origin: ChartOrigin = {
    area: `${from.id}, ${from.name}`,
    years: isDefective(from, window) ? gridMessages.defectDate(years) : years,
    credit: source ? `${source.credit} (${source.link})` : LOAD_SOURCE,
  };
  const gather = (): Bundle => ({
    kind: 'charts',
    title: `${origin.area}, ${origin.years}`,
    files: specs.flatMap((spec) => [
      { name: `${spec.id}.svg`, text: chartSvg(spec, origin) },
      { name: `${spec.id}.csv`, text: chartCsv(spec, origin) },
    ]),
  });
  return (
    <>
      {specs.map((spec) => (
        <Chart key={spec.id} spec={spec} origin={origin} file={`headroom-${from.id}-${windowName(window)}`} />
      ))}
      <div className="grid-chart-files">
        <SaveBundle gather={gather} />
      </div>
    </>
  );
}

function Chart({ spec, origin, file }: { spec: ChartSpec; origin: ChartOrigin; file: string }) {
  const theme = useTheme();
  // Paper is white, whatever the screen is.
  const printing = useMedia('print');
  const colors = chartColors(printing ? 'light' : theme);
  const id = useId();
  const name = `${file}-${spec.id}`;
  return (
    <figure className="grid-chart" aria-labelledby={id}>
      <figcaption>
        <h4 id={id}>{spec.title}</h4>
        <span className="value-date">{gridMessages.charts.from(origin.area, origin.years)}</span>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${spec.height}`} role="img" aria-label={`${spec.title}. ${spec.summary}`}>
        {spec.draw(colors)}
      </svg>
      <p>{spec.summary}</p>
      <div className="grid-chart-files">
        <button
          type="button"
          className="button"
          aria-label={gridMessages.charts.saveLabel(gridMessages.charts.saveSvg, spec.title)}
          onClick={() => saveText(chartSvg(spec, origin), 'image/svg+xml', `${name}.svg`)}
        >
          {gridMessages.charts.saveSvg}
        </button>
        <button
          type="button"
          className="button"
          aria-label={gridMessages.charts.saveLabel(gridMessages.charts.saveCsv, spec.title)}
          // The mark tells spreadsheets that the file is UTF-8.
          onClick={() => saveText(chartCsv(spec, origin), 'text/csv', `${name}.csv`)}
        >
          {gridMessages.charts.saveCsv}
        </button>
      </div>
      <DataTable spec={spec} />
    </figure>
  );
}

/** The numbers behind a chart; made when they are asked for. */
function DataTable({ spec }: { spec: ChartSpec }) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{`${gridMessages.charts.table}: ${spec.title}`}</summary>
      {open && (
        <section
          className="grid-chart-table"
          aria-label={`${gridMessages.charts.table}: ${spec.title}`}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
          tabIndex={0}
        >
          <table className="card-table">
            <thead>
              <tr>
                {spec.columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {spec.rows.map((row) => (
                <tr key={row.slice(0, 2).join(' ')}>
                  {row.map((cell, index) => (
                    <td key={spec.columns[index]}>{write(cell, spec.columns[index])}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </details>
  );
}

/** Megawatts get their separators; years, hours and shares stand as they are. */
function write(cell: string | number | null, column = ''): string {
  if (cell === null) return gridMessages.charts.none;
  if (typeof cell === 'string') return cell;
  return column.endsWith('(MW)') ? formatNumber(cell, Number.isInteger(cell) ? 0 : 1) : String(cell);
}
