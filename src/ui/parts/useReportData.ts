import { useMemo } from 'react';
import type { ReportData } from '../../model/report/tables';
import type { Dataset } from '../../state/dataset';
import { useTableState } from '../store';

export type ReportDataState =
  | { kind: 'loading' }
  | { kind: 'failed'; reason: string; tables: (keyof Dataset)[] }
  | { kind: 'ready'; data: ReportData };

/** All tables that reports read, together. */
export function useReportData(): ReportDataState {
  const manifest = useTableState('manifest');
  const sites = useTableState('sites');
  const events = useTableState('events');
  const areas = useTableState('areas');
  const counties = useTableState('counties');
  const states = useTableState('states');
  const countries = useTableState('countries');
  const sources = useTableState('sources');
  return useMemo(() => {
    const tables = { manifest, sites, events, areas, counties, states, countries, sources };
    const failed = Object.entries(tables).flatMap(([name, table]) =>
      table.kind === 'failed' ? [{ name: name as keyof Dataset, reason: table.reason }] : [],
    );
    const [first] = failed;
    if (first) return { kind: 'failed', reason: first.reason, tables: failed.map(({ name }) => name) };
    if (
      manifest.kind !== 'ready' ||
      sites.kind !== 'ready' ||
      events.kind !== 'ready' ||
      areas.kind !== 'ready' ||
      counties.kind !== 'ready' ||
      states.kind !== 'ready' ||
      countries.kind !== 'ready' ||
      sources.kind !== 'ready'
    ) {
      return { kind: 'loading' };
    }
    return {
      kind: 'ready',
      data: {
        dataDate: manifest.value.dataDate,
        recordUpTo: manifest.value.recordUpTo,
        sites: sites.value,
        events: events.value,
        areas: areas.value,
        counties: counties.value,
        states: states.value,
        countries: countries.value,
        sources: sources.value,
      },
    };
  }, [manifest, sites, events, areas, counties, states, countries, sources]);
}
