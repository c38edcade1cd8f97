import { useCallback, useMemo, useState } from 'react';
import { cardMessages } from '../../i18n/words';
import { type ComparisonRow, comparisonColumn, differInKind } from '../../model/compare';
import type { Figure } from '../../model/provenance';
import type { ReportData } from '../../model/report/tables';
import type { Site, SiteDetail } from '../../model/site';
import { open } from '../../state/lookAt';
import { sitesById, viewDate } from '../../state/selectors';
import { Icon } from '../icons/Icon';
import { SiteMarkIcon } from '../icons/SiteMarkIcon';
import { CopyFigure } from '../parts/CopyFigure';
import { toClipboard } from '../parts/clipboard';
import { distinct } from '../parts/distinct';
import { SaveBundle } from '../parts/SaveBundle';
import { saveText } from '../parts/saveFile';
import { type Detail, useDetail } from '../parts/useDetail';
import { useReportData } from '../parts/useReportData';
import { Failed, TablesFailed, Waiting } from '../parts/waiting';
import { useApp, useAppStore, useLoader } from '../store';
import './compare.css';
import { comparisonTable, DETAIL_ROWS, dateWords, tableCsv, tableText } from './rows';

/** Two to four sites side by side, the same rows for each. */
export function ComparePage() {
  const ids = useApp((state) => state.view.compare);
  const setPage = useApp((state) => state.setPage);
  const data = useReportData();
  const byId = useApp(sitesById);
  if (ids.length === 0) {
    return (
      <div className="compare-empty">
        <p>
          <strong>{cardMessages.compare.empty}</strong>
        </p>
        <p>{cardMessages.compare.emptyHelp}</p>
        <button type="button" className="button" onClick={() => setPage(null)}>
          {cardMessages.compare.back}
        </button>
      </div>
    );
  }
  if (data.kind === 'failed') return <TablesFailed tables={data.tables} reason={data.reason} />;
  if (data.kind === 'loading') return <Waiting />;
  const sites = ids.flatMap((id) => byId.get(id) ?? []);
  const missing = ids.filter((id) => !byId.has(id));
  return (
    <>
      {missing.map((id) => (
        <MissingSite key={id} id={id} />
      ))}
      {sites.length === 1 && (
        <div className="compare-empty">
          <p>{cardMessages.compare.one}</p>
          <button type="button" className="button" onClick={() => setPage(null)}>
            {cardMessages.compare.back}
          </button>
        </div>
      )}
      {sites.length > 0 && <Comparison key={ids.join('\n')} sites={sites} data={data.data} />}
    </>
  );
}

function MissingSite({ id }: { id: string }) {
  const toggle = useApp((state) => state.toggleCompare);
  return (
    <p className="compare-missing">
      {cardMessages.compare.missing(id)}{' '}
      <button type="button" className="link-button" onClick={() => toggle(id)}>
        {cardMessages.compare.remove(id)}
      </button>
    </p>
  );
}

function Comparison({ sites, data }: { sites: readonly Site[]; data: ReportData }) {
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
    }),
    [data, date, columns],
  );
  const table = useMemo(() => comparisonTable(columns, context), [columns, context]);
  return (
    <div className="compare">
      {details.kind === 'failed' && <Failed reason={details.reason} onRetry={details.retry} />}
      <Tools
        text={() => tableText(columns, context, location.href)}
        csv={() => tableCsv(columns, context)}
        ready={details.kind === 'ready'}
      />
      {context.differInKind && <p className="card-warning">{cardMessages.compare.differInKind}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard */}
      <section className="compare-scroll" aria-label={cardMessages.compare.scroll} tabIndex={0}>
        <table className="compare-table">
          <caption>{cardMessages.compare.caption(own.length, date)}</caption>
          <thead>
            <tr>
              <th scope="col">{cardMessages.compare.rowHead}</th>
              {own.map((site) => (
                <SiteHead key={site.id} site={site} />
              ))}
            </tr>
          </thead>
          <tbody>
            {table.map(({ row, cells }) => (
              <tr key={row}>
                <th scope="row">{cardMessages.compare.rows[row]}</th>
                {cells.map((figures, index) => (
                  <td key={own[index]?.id}>
                    <Cell row={row} figures={figures} details={details} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

function Cell({
  row,
  figures,
  details,
}: {
  row: ComparisonRow;
  figures: readonly Figure[];
  details: Detail<unknown>;
}) {
  // A figure that is still on its way is not unknown.
  if (DETAIL_ROWS.includes(row) && details.kind === 'loading') return <i>{cardMessages.loading}</i>;
  if (DETAIL_ROWS.includes(row) && details.kind === 'failed') return <i>{cardMessages.failed}</i>;
  return (
    <ul className="cell-lines">
      {distinct(figures).map(({ key, item: figure }) => (
        <li key={key}>
          <span className={figure.claim === 'unknown' ? 'value-unknown' : undefined}>
            {figure.value}
            {figure.date !== null && figure.claim !== 'unknown' && <small>{dateWords(figure.date)}</small>}
          </span>
          {figure.claim !== 'unknown' && figure.sources.length > 0 && <CopyFigure figure={figure} />}
        </li>
      ))}
    </ul>
  );
}

function SiteHead({ site }: { site: Site }) {
  const toggle = useApp((state) => state.toggleCompare);
  const store = useAppStore();
  const loader = useLoader();
  const setPage = useApp((state) => state.setPage);
  return (
    <th scope="col">
      <span className="compare-site">
        <SiteMarkIcon site={site} />
        <button
          type="button"
          className="link-button"
          title={cardMessages.compare.open(site.name)}
          onClick={() => {
            setPage(null);
            void open({ kind: 'site', id: site.id }, store, loader);
          }}
        >
          {site.name}
        </button>
        <button
          type="button"
          className="copy-figure compare-remove"
          aria-label={cardMessages.compare.remove(site.name)}
          title={cardMessages.compare.remove(site.name)}
          onClick={() => toggle(site.id)}
        >
          <Icon name="close" />
        </button>
      </span>
    </th>
  );
}

function Tools({ text, csv, ready }: { text: () => string; csv: () => string; ready: boolean }) {
  const [said, setSaid] = useState('');
  const copy = () => {
    toClipboard(text()).then(
      () => setSaid(cardMessages.compare.copied),
      () => setSaid(cardMessages.compare.copyFailed),
    );
  };
  const save = () => saveText(csv(), 'text/csv', 'headroom-comparison.csv');
  return (
    <div className="compare-tools">
      <button type="button" className="button" disabled={!ready} onClick={copy}>
        {cardMessages.compare.copyTable}
      </button>
      <button type="button" className="button" disabled={!ready} onClick={save}>
        {cardMessages.compare.saveCsv}
      </button>
      <SaveBundle disabled={!ready} gather={() => ({ kind: 'comparison', csv: csv(), text: text() })} />
      <button type="button" className="button" onClick={() => window.print()}>
        {cardMessages.compare.print}
      </button>
      <span role="status">{said}</span>
    </div>
  );
}
