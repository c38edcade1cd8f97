import { useId, useMemo } from 'react';
import { inForceText, labels, messages, windowMessages } from '../../i18n/words';
import { fillRows } from '../../layers/legend';
import { scaleFor } from '../../layers/scales';
import { type Fill, METRIC_IDS, themeOf } from '../../model/metrics';
import { type GridMetric, isGridMetric } from '../../model/metricValues';
import { shownFill } from '../../model/view/fill';
import { type LegendRow, noDataRow } from '../../theme/legend';
import type { Scale } from '../../theme/scale';
import { WindowControl } from '../grid/WindowControl';
import { EmblemIcon } from '../icons/EmblemIcon';
import { useApp, useTable } from '../store';
import { useLayers } from '../useLayers';
import { DistributionBars } from './DistributionBars';
import { distributionOf } from './distribution';
import { ScaleStrip } from './ScaleStrip';
import { WideMeasures } from './WideMeasures';

/** Chooses what colours the areas, and explains the colours from the scale that paints them. */
export function FillLegend() {
  const fill = useApp((state) => state.view.fill);
  const shown = useApp(({ view }) => shownFill(view) !== null);
  const layers = useLayers();
  const setFill = useApp((state) => state.setFill);
  const id = useId();
  const scale = fill === 'none' ? null : scaleFor(fill);
  const asked = useApp((state) => state.view.scenario !== null);
  // What a new load takes can be shown only while one is asked about, or where a link says so.
  const offered = METRIC_IDS.filter((metric) => metric !== 'grid.newLoad' || asked || fill === metric);
  return (
    <section className="legend-part">
      <label className="legend-label" htmlFor={id}>
        {messages.legend.fill}
      </label>
      <select
        id={id}
        className="field select"
        value={fill}
        onChange={(event) => {
          const chosen = (['none', ...METRIC_IDS] as const).find((value) => value === event.target.value);
          if (chosen) setFill(chosen satisfies Fill);
        }}
      >
        <option value="none">{messages.legend.fillNone}</option>
        {layers.flatMap(({ id: layer, metricsLabel, scaleOf }) =>
          metricsLabel === undefined
            ? []
            : [
                <optgroup key={layer} label={metricsLabel()}>
                  {offered
                    .filter((metric) => scaleOf?.(metric))
                    .map((metric) => (
                      <option key={metric} value={metric}>
                        {labels.metric[metric]}
                      </option>
                    ))}
                </optgroup>,
              ],
        )}
      </select>
      {scale && shown && <ScaleKey scale={scale} />}
      {scale && !shown && <p className="help">{messages.legend.fillOff}</p>}
    </section>
  );
}

function ScaleKey({ scale }: { scale: Scale }) {
  const { metric } = scale;
  return (
    <>
      {isGridMetric(metric) ? (
        <GridKey scale={scale} metric={metric} />
      ) : (
        <>
          <ScaleStrip scale={scale} />
          <Row row={noDataRow(scale)} />
          {fillRows(scale).map((row) => (
            <Row key={row.label} row={row} />
          ))}
        </>
      )}
      <p className="help">{scale.note}</p>
      {themeOf(metric) === 'opposition' && <OppositionReading inForce={scale.unit === 'standing'} />}
      {isGridMetric(metric) && <GridYears />}
    </>
  );
}

/** How acts over areas are drawn, and what an area without a fill means. */
function OppositionReading({ inForce }: { inForce: boolean }) {
  const manifest = useTable('manifest');
  return (
    <>
      {inForce && <WideMeasures />}
      <p className="help">
        {inForce && `${inForceText.anyAge} `}
        {manifest && inForceText.floor(manifest.dataDate)}
      </p>
    </>
  );
}

/** The scale of a grid metric with the number of areas in each class over it. */
function GridKey({ scale, metric }: { scale: Scale; metric: GridMetric }) {
  const areas = useTable('areas');
  const newLoadMw = useApp(({ view }) =>
    metric === 'grid.newLoad' ? (view.scenario?.load.peakMw ?? null) : null,
  );
  const distribution = useMemo(
    () => areas && distributionOf(areas, scale, metric, newLoadMw),
    [areas, scale, metric, newLoadMw],
  );
  const row = noDataRow(scale);
  return (
    <>
      {distribution && <DistributionBars scale={scale} distribution={distribution} />}
      <ScaleStrip scale={scale} />
      <Row
        row={row}
        label={distribution ? messages.legend.noDataAreas(row.label, distribution.noData) : row.label}
      />
      {metric === 'grid.newLoad' && newLoadMw === null && (
        <p className="help">{messages.legend.newLoadNone}</p>
      )}
    </>
  );
}

/** A row below the classes. */
function Row({ row, label = row.label }: { row: LegendRow; label?: string }) {
  return (
    <p className="legend-nodata">
      <EmblemIcon emblem={row.emblem} />
      {label}
    </p>
  );
}

/** The years that grid metrics are over, to be chosen. Land metrics name theirs in the title. */
function GridYears() {
  const areas = useTable('areas');
  const load = areas?.find((area) => area.load !== null)?.load;
  const spans = areas?.flatMap(({ years }) => (years === null ? [] : [years])) ?? [];
  if (spans.length === 0) return null;
  const first = Math.min(...spans.map(([year]) => year));
  const last = Math.max(...spans.map(([, year]) => year));
  const later = spans.some(([year]) => year > (load?.window[0] ?? first));
  return (
    <>
      <WindowControl years={[first, last]} />
      {later && <p className="help">{windowMessages.subAreas}</p>}
    </>
  );
}
