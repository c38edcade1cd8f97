import { useMemo } from 'react';
import { endingNote, placeMessages, regionTitle } from '../../i18n/words';
import { type Endings, endingsIn } from '../../model/endings/endings';
import type { Region } from '../../model/region';
import { regionName } from '../../model/regionRules';
import { regionReport } from '../../model/report/report';
import type { ReportData } from '../../model/report/tables';
import { viewDate } from '../../state/selectors';
import { Section } from '../parts/Section';
import { useFights } from '../parts/useFights';
import { Failed, Waiting } from '../parts/waiting';
import { useApp } from '../store';
import { EndingCounts } from './EndingCounts';

/** How fights over projects ended in a place, and in the state around a county, which alone has few. */
export function BaseRate({ region, data }: { region: Region; data: ReportData }) {
  const files = useFights();
  const known = files.kind === 'ready' ? files.value : null;
  return (
    <Section title={placeMessages.baseRate.title}>
      {files.kind === 'loading' && <Waiting />}
      {files.kind === 'failed' && <Failed reason={files.reason} onRetry={files.retry} />}
      {known && <Rates region={region} data={data} files={known} />}
    </Section>
  );
}

function Rates({
  region,
  data,
  files,
}: {
  region: Region;
  data: ReportData;
  files: Required<Pick<ReportData, 'fights' | 'acts'>>;
}) {
  const day = useApp(viewDate);
  const rates = useMemo(() => {
    const world = { ...data, ...files };
    return around(region, data).flatMap((place): { name: string; endings: Endings }[] => {
      const name = regionName(place, world);
      const report = regionReport(place, world, day);
      const endings = report && endingsIn(report, world);
      return endings && name ? [{ name: regionTitle(name), endings }] : [];
    });
  }, [region, data, files, day]);
  const widest = rates.at(-1);
  return (
    <>
      {rates.map(({ name, endings }) =>
        endings.fights === 0 ? (
          <p key={name}>{placeMessages.baseRate.none(name)}</p>
        ) : (
          <EndingCounts
            key={name}
            endings={endings}
            caption={placeMessages.baseRate.caption(name, endings.fights)}
          />
        ),
      )}
      <ul className="card-notes">
        {widest?.endings.notes.map(endingNote).map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </>
  );
}

/** The place itself, and the state around a county. */
function around(region: Region, { counties }: ReportData): Region[] {
  if (region.kind !== 'county') return [region];
  const code = counties.find(({ fips }) => fips === region.fips)?.state;
  return code === undefined ? [region] : [region, { kind: 'state', code }];
}
