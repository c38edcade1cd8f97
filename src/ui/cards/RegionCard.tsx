import { useCallback, useMemo } from 'react';
import {
  actRowsCsv,
  areaPlaceLines,
  cardMessages,
  glossaryText,
  needWords,
  noteText,
  powerFiles,
  regionTitle,
  reportCsv,
  reportJson,
  reportMarkdown,
  siteRowsCsv,
} from '../../i18n/words';
import { isApart } from '../../model/grid/siteMw';
import { statesOf } from '../../model/power/regionPower';
import type { Region } from '../../model/region';
import { countiesOf, siteInside } from '../../model/regionRules';
import { formatRegion } from '../../model/regionText';
import { type RegionReport, type ReportSite, regionReport } from '../../model/report/report';
import type { ReportData } from '../../model/report/tables';
import { centreOf } from '../../model/surroundings/ofRegion';
import type { Bundle } from '../../state/exporter';
import { viewDate } from '../../state/selectors';
import type { AppState } from '../../state/store';
import { Around, BaseRate, Carry, ComesNext, RadiusControl } from '../answers/parts';
import { Reshape } from '../draw/DrawPane';
import { AreaGrid } from '../grid/AreaGrid';
import { useCardSubject } from '../parts/cardSubject';
import { Facts, FigureFact } from '../parts/Facts';
import { landFigures } from '../parts/figures';
import { GrowingList } from '../parts/GrowingList';
import { Meaning } from '../parts/Meaning';
import { OpenButton } from '../parts/OpenButton';
import { EventItem, SiteItem } from '../parts/records';
import { SaveBundle } from '../parts/SaveBundle';
import { Section } from '../parts/Section';
import { SourceList } from '../parts/SourceList';
import { useDetail } from '../parts/useDetail';
import { useTownCounties } from '../parts/useTownCounties';
import { Failed, Waiting } from '../parts/waiting';
import { RegionPowerSections } from '../power/RegionPowerSections';
import { loadPower, usePower } from '../power/usePower';
import { useApp, useLoader } from '../store';
import { WhatIf } from '../whatIf/WhatIf';
import { ActionBar } from './ActionBar';
import { BillsSection } from './BillsSection';
import { CoveredCounties } from './CoveredCounties';
import { HearingSheet, WaterSection } from './lateSections';
import { MeasuresSection } from './MeasuresSection';
import { areaKind, GridSection } from './RegionGrid';
import { SiteMwTable } from './SiteMwTable';

/** What is known of a county, state, grid area, country or circle on the day viewed. */
export function RegionCard({ region, data, titleId }: { region: Region; data: ReportData; titleId: string }) {
  const date = useApp(viewDate);
  const loader = useLoader();
  const states = useMemo(() => {
    const inside = data.sites.filter((site) => siteInside(site, region, data));
    return statesOf(countiesOf(region, data, inside));
  }, [region, data]);
  const power = usePower(states);
  const billsState = region.kind === 'state' ? region.code : null;
  const bills = useDetail(
    useCallback(
      async () => (billsState === null ? null : loader.stateBills(billsState)),
      [loader, billsState],
    ),
  );
  const isCounty = region.kind === 'county';
  const towns = useTownCounties(isCounty);
  const townCounties = towns.kind === 'ready' ? towns.value : null;
  const billFile = bills.kind === 'ready' ? bills.value : null;
  const tables = power.kind === 'ready' ? power.value : null;
  const report = useMemo(
    () =>
      regionReport(
        region,
        {
          ...data,
          ...(tables ? { powerOf: () => tables } : {}),
          ...(billFile ? { billsOf: () => billFile } : {}),
          ...(townCounties ? { townCounties } : {}),
        },
        date,
      ),
    [region, data, date, tables, billFile, townCounties],
  );
  useCardSubject({ says: null, where: null, sources: report?.sources.map((source) => source.id) ?? [] });
  if (report === null) {
    return (
      <header className="card-head">
        <h2 id={titleId}>{cardMessages.notFound.region(formatRegion(region))}</h2>
        <p>{cardMessages.notFoundHelp}</p>
      </header>
    );
  }
  const bundle = async () => {
    const [loaded, file, parts] = await Promise.all([
      loadPower(loader, states),
      billsState === null ? null : loader.stateBills(billsState),
      isCounty ? loader.townCounties() : null,
    ]);
    const all = {
      ...data,
      powerOf: () => loaded,
      ...(file ? { billsOf: () => file } : {}),
      ...(parts ? { townCounties: parts } : {}),
    };
    return reportBundle(regionReport(region, all, date) ?? report);
  };
  // Said where the land stands.
  const notes = report.notes.filter(({ code }) => code !== 'landEstimate');
  const area = region.kind === 'area' ? data.areas.find(({ id }) => id === region.id) : undefined;
  const kind = area ? areaKind(area) : cardMessages.region.kind[region.kind];
  return (
    <>
      <header className="card-head">
        <p className="card-kind">
          {area?.kind === 'balancingAuthority' ? (
            <Meaning word={kind} meaning={glossaryText.authority} />
          ) : (
            kind
          )}
        </p>
        <h2 id={titleId}>{area ? area.name : regionTitle(report.region.name)}</h2>
        {areaPlaceLines(area?.place).map((line) => (
          <p key={line} className="card-lead">
            {line}
          </p>
        ))}
        <ActionBar selection={{ kind: 'region', region }}>
          <SaveBundle gather={bundle} />
          <HearingSheet />
          {(region.kind === 'radius' || region.kind === 'polygon') && <Reshape region={region} />}
        </ActionBar>
        {region.kind === 'radius' && <RadiusControl region={region} />}
      </header>
      {!area && <MeasuresSection report={report} />}
      {towns.kind === 'failed' && <Failed reason={towns.reason} onRetry={towns.retry} />}
      {area ? (
        <AreaGrid area={area} areas={data.areas}>
          <WhatIf areaId={area.id} />
        </AreaGrid>
      ) : (
        <GridSection report={report} region={region} />
      )}
      <RegionAnswers region={region} report={report} data={data} />
      {power.kind === 'loading' && <Waiting />}
      {power.kind === 'failed' && <Failed reason={power.reason} onRetry={power.retry} />}
      {report.power && <RegionPowerSections report={report} power={report.power} />}
      <SitesSection report={report} />
      <CoveredCounties report={report} />
      <LandSection report={report} />
      {region.kind === 'county' && (
        <WaterSection fips={region.fips} place={regionTitle(report.region.name)} />
      )}
      {area && <MeasuresSection report={report} />}
      {bills.kind === 'failed' && <Failed reason={bills.reason} onRetry={bills.retry} />}
      <ComesNext region={region} data={data} />
      <BillsSection report={report} />
      <OppositionSection report={report} />
      {(region.kind === 'county' || region.kind === 'state') && <BaseRate region={region} data={data} />}
      {region.kind === 'area' && <CountiesSection report={report} region={region} data={data} />}
      {notes.length > 0 && (
        <Section title={cardMessages.sections.notes}>
          <ul className="card-notes">
            {notes.map(noteText).map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={cardMessages.sections.sources}>
        <SourceList sources={report.sources} />
      </Section>
    </>
  );
}

/** The grid question where it is not the card of an area itself, and what lies around a point or a middle. */
function RegionAnswers({ region, report, data }: { region: Region; report: RegionReport; data: ReportData }) {
  const found = useMemo(() => centreOf(region, data), [region, data]);
  const isCounty = region.kind === 'county';
  const [first, ...others] = report.areas;
  // A zone and the authority it belongs to are not "one or the other".
  const choices =
    isCounty && first ? [first, ...others.filter(({ role }) => role === 'alternative')] : report.areas;
  const spans = region.kind !== 'area' && region.kind !== 'country';
  return (
    <>
      {spans && <Carry choices={choices.map(({ id }) => id)} isOr={isCounty} areas={data.areas} />}
      {found && (
        <Around
          centre={found.centre}
          county={found.county}
          place={regionTitle(report.region.name)}
          data={data}
        />
      )}
    </>
  );
}

/** The report as scripts get it. The writer of its text comes when it is asked for. */
async function reportBundle(report: RegionReport): Promise<Bundle> {
  await needWords('report', 'answers');
  return {
    kind: 'report',
    title: regionTitle(report.region.name),
    files: [
      { name: 'report.md', text: reportMarkdown(report) },
      { name: 'report.json', text: reportJson(report) },
      { name: 'report.csv', text: reportCsv(report) },
      { name: 'sites.csv', text: siteRowsCsv(report) },
      { name: 'acts.csv', text: actRowsCsv(report) },
      ...powerFiles(report),
    ],
  };
}

/** What the filter does with uncertain records, which a report counts. */
function uncertainOnMap({ view: { sites, hideExcluded } }: AppState) {
  if (sites.uncertain) return 'shown';
  return hideExcluded ? 'hidden' : 'dimmed';
}

function SitesSection({ report }: { report: RegionReport }) {
  const { sites, siteMw, ownPower, region } = report;
  const uncertain = sites.filter((site) => site.uncertain).length;
  const onMap = useApp(uncertainOnMap);
  return (
    <Section title={cardMessages.sections.sites}>
      {sites.length === 0 ? (
        <>
          <p>{cardMessages.sitesNone(report.dataDate)}</p>
          {report.notes
            .filter(({ code }) => code === 'projectsFromActs')
            .map((note) => (
              <p key={note.code}>{noteText(note)}</p>
            ))}
        </>
      ) : (
        <>
          <p>{cardMessages.siteCount(sites.length, uncertain, onMap, siteMw.length > 0)}</p>
          {siteMw.length === 0 ? (
            <p className="card-note">{cardMessages.siteMwNone}</p>
          ) : (
            <SiteMwTable
              title={cardMessages.sections.siteMw}
              ids={sites.filter((site) => !isApart(site)).map(({ id }) => id)}
              place={regionTitle(region.name)}
              date={report.dataDate}
            />
          )}
          {ownPower.length > 0 && (
            <SiteMwTable
              title={cardMessages.sections.ownPowerMw}
              ids={sites.filter(isApart).map(({ id }) => id)}
              place={cardMessages.ownPowerOf(regionTitle(region.name))}
              date={report.dataDate}
            />
          )}
          <GrowingList items={sites} render={(site) => <SiteItem site={site} />} />
        </>
      )}
    </Section>
  );
}

function LandSection({ report }: { report: RegionReport }) {
  const { land, region } = report;
  return (
    <Section title={cardMessages.sections.land}>
      {land === null ? (
        <p className="card-note">{cardMessages.landNone}</p>
      ) : (
        <>
          <Facts>
            {landFigures(land, regionTitle(region.name)).map((named) => (
              <FigureFact key={named.name} {...named} />
            ))}
          </Facts>
          {land.estimate && <p className="card-note">{cardMessages.covered.estimate(land.estimate)}</p>}
          <p className="card-note">{cardMessages.landHelp}</p>
        </>
      )}
    </Section>
  );
}

function OppositionSection({ report }: { report: RegionReport }) {
  const inside = report.opposition.events.filter((event) => event.scope === 'inside');
  const over = report.opposition.events.filter((event) => event.scope !== 'inside');
  return (
    <Section title={cardMessages.sections.opposition}>
      {inside.length === 0 ? (
        <p>{cardMessages.opposition.none(report.dataDate)}</p>
      ) : (
        <GrowingList items={inside} render={(event) => <EventItem event={event} km={event.distanceKm} />} />
      )}
      {over.length > 0 && (
        <>
          <h4>{cardMessages.opposition.state}</h4>
          <GrowingList items={over} first={3} render={(event) => <EventItem event={event} />} />
        </>
      )}
    </Section>
  );
}

function CountiesSection({
  report,
  region,
  data,
}: {
  report: RegionReport;
  region: Extract<Region, { kind: 'area' }>;
  data: ReportData;
}) {
  const own = new Set(data.areas.find((area) => area.id === region.id)?.counties ?? []);
  const onMap = useApp(uncertainOnMap);
  const sites = new Map<string | null, ReportSite[]>();
  for (const site of report.sites) {
    const known = sites.get(site.countyFips);
    if (known) known.push(site);
    else sites.set(site.countyFips, [site]);
  }
  const counties = data.counties
    .filter((county) => own.has(county.fips))
    .map((county) => ({ id: county.fips, county, sites: sites.get(county.fips) ?? [] }))
    .sort((a, b) => b.sites.length - a.sites.length || (a.county.name < b.county.name ? -1 : 1));
  if (counties.length === 0) return null;
  return (
    <Section title={cardMessages.sections.counties}>
      <GrowingList
        items={counties}
        render={({ county, sites: found }) => (
          <OpenButton to={{ kind: 'region', region: { kind: 'county', fips: county.fips } }}>
            <span className="item-text">
              <b>{`${county.name}, ${county.state}`}</b>
              <small>
                {cardMessages.siteCount(
                  found.length,
                  found.filter(({ uncertain }) => uncertain).length,
                  onMap,
                )}
              </small>
            </span>
          </OpenButton>
        )}
      />
    </Section>
  );
}
