import { useCallback, useMemo } from 'react';
import { eventSummary } from '../../i18n/words';
import type { County } from '../../model/region';
import type { ReportData } from '../../model/report/tables';
import {
  type Centre,
  type Surroundings,
  statesAround,
  surroundingsOf,
} from '../../model/surroundings/surroundings';
import { aroundFiles } from '../../state/aroundFiles';
import { viewDate } from '../../state/selectors';
import { type Detail, useDetail } from '../parts/useDetail';
import { useApp, useLoader } from '../store';

/** What surrounds a point on the day viewed, with the files of the states around it. */
export function useAround(centre: Centre, county: County | null, data: ReportData): Detail<Surroundings> {
  const loader = useLoader();
  const day = useApp(viewDate);
  const { lon, lat, of } = centre;
  const key = useMemo(
    () =>
      statesAround({ lon, lat }, data.states)
        .map(({ code }) => code)
        .join(' '),
    [lon, lat, data.states],
  );
  const files = useDetail(
    useCallback(() => aroundFiles(loader, key === '' ? [] : key.split(' ')), [loader, key]),
  );
  const known = files.kind === 'ready' ? files.value : null;
  const around = useMemo(
    () =>
      known && surroundingsOf({ lon, lat, of }, county, { ...data, ...known, summaryOf: eventSummary }, day),
    [known, lon, lat, of, county, data, day],
  );
  return files.kind === 'ready' ? { kind: 'ready', value: around } : files;
}
