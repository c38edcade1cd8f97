import { useCallback, useMemo, useState } from 'react';
import { cardMessages } from '../../i18n/words';
import { comparisonColumn, differInKind } from '../../model/compare';
import type { ReportData } from '../../model/report/tables';
import type { Site, SiteDetail } from '../../model/site';
import { viewDate } from '../../state/selectors';
import { SiteMarkIcon } from '../icons/SiteMarkIcon';
import { useDetail } from '../parts/useDetail';
import { Failed } from '../parts/waiting';
import { useApp, useLoader } from '../store';
import { comparisonTable, DETAIL_ROWS } from './rows';
import { SideCorrection, SideTable, SideTools } from './SideTable';
import { type SideRow, sideCsv, sidePicture, sideText } from './side';
import { ThingHead } from './ThingHead';

/** Sites alone: all that is known of each. */
export function SiteComparison({ sites, data }: { sites: readonly Site[]; data: ReportData }) {
  const loader = useLoader();
  const date = useApp(viewDate);
  // The sites of one comparison never change: the parent makes a new one for other sites.
  const [own] = useState(sites);
  const details = useDetail<(SiteDetail | null)[]>(
    useCallback(() => Promise.all(own.map((site) => loader.siteDetail(site))), [loader, own]),
  );
  const columns = useMemo(
    () =>
      own.map((site, index) =>
        comparisonColumn(
          site,
          details.kind === 'ready' ? (details.value?.[index] ?? null) : null,
          data,
          date,
        ),
      ),
    [own, details, data, date],
  );
  const context = useMemo(
    () => ({
      areas: data.areas,
      sources: data.sources,
      dataDate: data.dataDate,
      date,
      differInKind: differInKind(columns),
      notes: differInKind(columns) ? [cardMessages.compare.differInKind] : [],
    }),
    [data, date, columns],
  );
  const rows = useMemo(() => comparisonTable(columns, context), [columns, context]);
  const names = own.map(({ name }) => name);
  // A figure that is still on its way is not unknown.
  const pending = ({ id }: SideRow) => {
    if (details.kind === 'ready' || !DETAIL_ROWS.some((row) => row === id)) return null;
    return details.kind === 'loading' ? cardMessages.loading : cardMessages.failed;
  };
  const caption = cardMessages.compare.caption(own.length, date, data.recordUpTo);
  return (
    <div className="compare">
      {details.kind === 'failed' && <Failed reason={details.reason} onRetry={details.retry} />}
      <SideTools
        text={() => sideText(names, rows, context, location.href)}
        csv={() => sideCsv(names, rows)}
        picture={() => sidePicture(caption, names, rows, context, location.href)}
        ready={details.kind === 'ready'}
      />
      {context.differInKind && <p className="card-warning">{cardMessages.compare.differInKind}</p>}
      <SideTable
        caption={caption}
        heads={own.map((site) => ({
          id: site.id,
          name: site.name,
          head: (
            <ThingHead id={site.id} name={site.name} opens={{ kind: 'site', id: site.id }}>
              <SiteMarkIcon site={site} />
            </ThingHead>
          ),
        }))}
        rows={rows}
        pending={pending}
      />
      <SideCorrection names={names} rows={rows} />
    </div>
  );
}
