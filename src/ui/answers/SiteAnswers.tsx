import { useMemo } from 'react';
import { placeMessages } from '../../i18n/words';
import { regionReport } from '../../model/report/report';
import type { ReportData } from '../../model/report/tables';
import type { Site } from '../../model/site';
import { viewDate } from '../../state/selectors';
import { MeasuresSection } from '../cards/MeasuresSection';
import { useTownCounties } from '../parts/useTownCounties';
import { Failed } from '../parts/waiting';
import { useApp } from '../store';
import { Around } from './Around';
import { Carry } from './Carry';

/** What is in force where a site lies, what its grid area can carry, and what surrounds it. */
export function SiteAnswers({ site, data }: { site: Site; data: ReportData }) {
  const date = useApp(viewDate);
  const { countyFips, lon, lat } = site;
  const towns = useTownCounties(countyFips !== null);
  const townCounties = towns.kind === 'ready' ? towns.value : null;
  const report = useMemo(
    () =>
      countyFips === null
        ? null
        : regionReport(
            { kind: 'county', fips: countyFips },
            { ...data, ...(townCounties ? { townCounties } : {}) },
            date,
          ),
    [countyFips, data, date, townCounties],
  );
  const county = data.counties.find(({ fips }) => fips === countyFips) ?? null;
  const centre = useMemo(() => ({ lon, lat, of: 'point' as const }), [lon, lat]);
  return (
    <>
      {report && <MeasuresSection report={report} lead={placeMessages.inForce.lead} />}
      {towns.kind === 'failed' && <Failed reason={towns.reason} onRetry={towns.retry} />}
      {site.areaId !== null && <Carry choices={[site.areaId]} isOr={false} areas={data.areas} />}
      <Around centre={centre} county={county} place={site.name} data={data} />
    </>
  );
}
