import { useMemo } from 'react';
import { messages } from '../../i18n/words';
import { isGridMetric, isOfNewLoad } from '../../model/metricValues';
import { fitsProblem, readWindow } from '../../state/gridWindow';
import { noDataRow } from '../../theme/legend';
import type { Scale } from '../../theme/scale';
import { useApp, useAppStore, useLoader, useTable } from '../store';
import { DistributionBars } from './DistributionBars';
import { distributionOf } from './distribution';
import { KeyRow } from './KeyRow';
import { ScaleStrip } from './ScaleStrip';

/** The scale of a grid metric with the number of areas in each class over it. */
export function GridKey({ scale }: { scale: Scale }) {
  const { metric } = scale;
  const areas = useTable('areas');
  const ofNewLoad = isOfNewLoad(metric);
  const newLoadMw = useApp(({ view }) => (ofNewLoad ? (view.scenario?.load.peakMw ?? null) : null));
  const distribution = useMemo(
    () => (areas && isGridMetric(metric) ? distributionOf(areas, scale, metric, newLoadMw) : null),
    [areas, scale, metric, newLoadMw],
  );
  const [store, loader] = [useAppStore(), useLoader()];
  const fitsFailed = useApp(fitsProblem) !== null;
  const row = noDataRow(scale);
  return (
    <>
      {distribution && <DistributionBars scale={scale} distribution={distribution} />}
      <ScaleStrip scale={scale} />
      <KeyRow
        row={row}
        label={distribution ? messages.legend.noDataAreas(row.label, distribution.noData) : row.label}
      />
      {metric === 'grid.fits' && !fitsFailed && areas?.every(({ fitsMw }) => fitsMw === undefined) && (
        <p className="help">{messages.table.loading.areas}</p>
      )}
      {fitsFailed && (
        <div role="alert">
          <p className="help">{messages.legend.fitsFailed}</p>
          <button type="button" className="button" onClick={() => void readWindow(store, loader)}>
            {messages.table.retry}
          </button>
        </div>
      )}
      {ofNewLoad && newLoadMw === null && <p className="help">{messages.legend.newLoadNone}</p>}
    </>
  );
}
