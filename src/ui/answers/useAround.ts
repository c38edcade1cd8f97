import { useCallback, useMemo } from 'react';
import { eventSummary } from '../../i18n/words';
import { fileOf } from '../../model/fileOf';
import type { County } from '../../model/region';
import type { ReportData } from '../../model/report/tables';
import {
  type Centre,
  type Surroundings,
  type SurroundingsData,
  statesAround,
  surroundingsOf,
} from '../../model/surroundings/surroundings';
import { viewDate } from '../../state/selectors';
import { type Detail, useDetail } from '../parts/useDetail';
import { statesPower } from '../power/usePower';
import { useApp, useLoader } from '../store';

type Files = Pick<SurroundingsData, 'towns' | 'peoplePoints' | 'powerIn'>;

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
  const files = useDetail<Files>(
    useCallback(async () => {
      const states = key === '' ? [] : key.split(' ');
      const [towns, people, power] = await Promise.all([
        states.length === 0 ? [] : loader.towns(),
        Promise.all(states.map((state) => loader.peoplePoints(state))),
        statesPower(loader, states),
      ]);
      return {
        towns,
        peoplePoints: fileOf(states, people),
        powerIn: fileOf(
          power.map(({ state }) => state),
          power,
        ),
      };
    }, [loader, key]),
  );
  const known = files.kind === 'ready' ? files.value : null;
  const around = useMemo(
    () =>
      known && surroundingsOf({ lon, lat, of }, county, { ...data, ...known, summaryOf: eventSummary }, day),
    [known, lon, lat, of, county, data, day],
  );
  return files.kind === 'ready' ? { kind: 'ready', value: around } : files;
}
