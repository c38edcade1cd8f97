import { useCallback, useMemo } from 'react';
import { areaName, cardMessages, formatMegawatts, labels, listOf, siteSentence } from '../../i18n/words';
import { isUncertain } from '../../model/filters';
import { servingAreas } from '../../model/grid/servingAreas';
import { landOf } from '../../model/land';
import { NEARBY_KM, oppositionNear } from '../../model/nearby';
import { describeArea } from '../../model/report/gridAreas';
import type { ReportData } from '../../model/report/tables';
import type { Site, SiteDetail, SourceRecord } from '../../model/site';
import { viewDate } from '../../state/selectors';
import { SiteAnswers } from '../answers/parts';
import { SiteMarkIcon } from '../icons/SiteMarkIcon';
import { useCardSubject } from '../parts/cardSubject';
import { asSentence, DataText } from '../parts/DataText';
import { distinct } from '../parts/distinct';
import { Facts, FigureFact } from '../parts/Facts';
import { headlineFigure, landFigures, mwFigures, siteFigure } from '../parts/figures';
import { GrowingList } from '../parts/GrowingList';
import { OpenButton } from '../parts/OpenButton';
import { placeOf } from '../parts/place';
import { EventItem } from '../parts/records';
import { Section } from '../parts/Section';
import { SourceList } from '../parts/SourceList';
import { type Detail, useDetail } from '../parts/useDetail';
import { useReportData } from '../parts/useReportData';
import { Failed, TablesFailed, Waiting } from '../parts/waiting';
import { SitePower } from '../power/SitePower';
import { useApp, useLoader } from '../store';
import { BuildAsPlanned } from '../whatIf/BuildAsPlanned';
import { ActionBar } from './ActionBar';
import { CasesButton } from './CasesButton';
import { GridFacts } from './GridFacts';
import { HearingSheet, WaterSection } from './lateSections';
import { MoreSiteFacts } from './MoreSiteFacts';
import { RadiusButton } from './RadiusButton';
import { SiteBuildings } from './SiteBuildings';
import { SiteHistory } from './SiteHistory';
import { SitePeople } from './SitePeople';

/** Everything on record of one site. */
export function SiteCard({ site, titleId }: { site: Site; titleId: string }) {
  const loader = useLoader();
  const detail = useDetail<SiteDetail>(useCallback(() => loader.siteDetail(site), [loader, site]));
  const known = detail.kind === 'ready' ? detail.value : null;
  const data = useReportData();
  const county =
    data.kind === 'ready' ? data.data.counties.find((row) => row.fips === site.countyFips) : undefined;
  const place = listOf(
    [known?.locality ?? null, county?.name ?? known?.countyName ?? null, placeOf(site)].filter(
      (part) => part !== null,
    ),
    'unit',
  );
  const sentence = siteSentence(site, place === '' ? null : place);
  useCardSubject({ says: sentence, where: place === '' ? null : place, sources: site.datasets });
  return (
    <>
      <header className="card-head">
        <p className="card-kind">
          <SiteMarkIcon site={site} />
          {site.leasedMw === null
            ? labels.siteClass[site.siteClass]
            : cardMessages.partlyConverted(formatMegawatts(site.leasedMw))}
        </p>
        <h2 id={titleId} translate="no">
          {site.name}
        </h2>
        <p className="card-lead">{sentence}</p>
        {isUncertain(site) && <p className="card-warning">{cardMessages.uncertain}</p>}
        <ActionBar selection={{ kind: 'site', id: site.id }}>
          <RadiusButton lon={site.lon} lat={site.lat} />
          <CasesButton kind="site" id={site.id} />
          <HearingSheet />
        </ActionBar>
      </header>
      <SiteFacts site={site} detail={detail} />
      {data.kind === 'loading' && <Waiting />}
      {data.kind === 'failed' && <TablesFailed tables={data.tables} reason={data.reason} />}
      {data.kind === 'ready' && <SiteAnswers site={site} data={data.data} />}
      {data.kind === 'ready' && <Surroundings site={site} data={data.data} detail={known} />}
      {known && <Records site={site} detail={known} data={data.kind === 'ready' ? data.data : null} />}
    </>
  );
}

function SiteFacts({ site, detail }: { site: Site; detail: Detail<SiteDetail> }) {
  const known = detail.kind === 'ready' ? detail.value : null;
  const last = known?.statusHistory.findLast((step) => step.status === site.status);
  const status = siteFigure(
    site,
    cardMessages.facts.status,
    site.status === 'unknown'
      ? null
      : known?.isGrowing
        ? cardMessages.growing
        : labels.siteStatus[site.status],
    last ? [last.dataset] : site.datasets,
    last?.date ?? null,
  );
  return (
    <>
      <Section title={cardMessages.sections.power}>
        <Facts>
          <FigureFact {...headlineFigure(site, known)} />
          <FigureFact {...status} />
        </Facts>
        {known && known.mwClaims.length > 1 && (
          <details>
            <summary>{cardMessages.powerFigures(known.mwClaims.length)}</summary>
            <Facts>
              {distinct(mwFigures(site, known)).map(({ key, item }) => (
                <FigureFact key={key} {...item} />
              ))}
            </Facts>
          </details>
        )}
        {known?.mwNote && (
          <p className="card-note">
            <DataText>{asSentence(known.mwNote)}</DataText>
          </p>
        )}
        {site.mw === null ? (
          <p className="card-note">{cardMessages.mwNone}</p>
        ) : (
          <p className="card-note">{cardMessages.mwApart}</p>
        )}
        <BuildAsPlanned site={site} detail={known} />
        {known && known.buildings.length > 1 && <SiteBuildings buildings={known.buildings} />}
      </Section>
      {detail.kind === 'loading' && <Waiting />}
      {detail.kind === 'failed' && <Failed reason={detail.reason} onRetry={detail.retry} />}
      {known && <SiteHistory site={site} detail={known} />}
      <SitePeople site={site} detail={known} />
      {known && <MoreSiteFacts site={site} detail={known} />}
      {site.countyFips !== null && <WaterSection fips={site.countyFips} place={null} />}
    </>
  );
}

/** Grid area, county and acts around the site. */
function Surroundings({ site, data, detail }: { site: Site; data: ReportData; detail: SiteDetail | null }) {
  const date = useApp(viewDate);
  const near = useMemo(() => oppositionNear(site, data.events, date), [site, data.events, date]);
  const own = useMemo(
    () =>
      data.events
        .filter(({ siteIds, date: on }) => siteIds.includes(site.id) && (on === null || on <= date))
        .sort((a, b) => ((a.date ?? '9') < (b.date ?? '9') ? -1 : 1)),
    [site, data.events, date],
  );
  const told = [...new Set(own.flatMap(({ mw }) => mw ?? []))].sort((a, b) => a - b).map(formatMegawatts);
  const area = data.areas.find((row) => row.id === site.areaId);
  const county = data.counties.find((row) => row.fips === site.countyFips);
  const nameOf = (id: string) => data.areas.find((row) => row.id === id)?.name ?? id;
  const none = near.county.length + near.state.length + near.municipal.length === 0;
  return (
    <>
      <Section title={cardMessages.sections.grid}>
        {area ? (
          <>
            <OpenButton to={{ kind: 'region', region: { kind: 'area', id: area.id } }}>
              <span className="item-text">
                <b translate="no">{areaName(area)}</b>
                <small>{area.id}</small>
              </span>
            </OpenButton>
            {site.areaBasis !== null && <p className="card-note">{cardMessages.areaBasis[site.areaBasis]}</p>}
            {(site.areaBasis === 'territory' || site.areaBasis === 'county') &&
              county &&
              county.authorities.length > 1 && (
                <p className="card-note">
                  {`${listOf(servingAreas(county).map(nameOf), 'or')}. ${cardMessages.orNote}`}
                </p>
              )}
            <GridFacts area={describeArea(area, data.areas)} />
          </>
        ) : (
          <p className="card-note">
            {site.country === 'US' ? cardMessages.gridNone : cardMessages.gridOutside}
          </p>
        )}
      </Section>
      <SitePower site={site} area={area} />
      <Section title={county ? `${cardMessages.sections.land}: ${county.name}` : cardMessages.sections.land}>
        {county ? (
          <>
            <OpenButton to={{ kind: 'region', region: { kind: 'county', fips: county.fips } }}>
              <span className="item-text">
                <b>{`${county.name}, ${county.state}`}</b>
              </span>
            </OpenButton>
            <Facts>
              {landFigures(landOf([county]), `${county.name}, ${county.state}`).map((named) => (
                <FigureFact key={named.name} {...named} />
              ))}
            </Facts>
            <p className="card-note">{cardMessages.landHelp}</p>
          </>
        ) : (
          <p className="card-note">{cardMessages.landNone}</p>
        )}
      </Section>
      <Section title={cardMessages.sections.opposition}>
        {own.length > 0 && (
          <>
            <h4>{cardMessages.opposition.own}</h4>
            <GrowingList items={own} render={(event) => <EventItem event={event} />} />
            {told.length > 0 && <p className="card-note">{cardMessages.opposition.mwTold(told)}</p>}
          </>
        )}
        {none && own.length === 0 && <p>{cardMessages.opposition.none(data.dataDate)}</p>}
        {near.county.length > 0 && (
          <>
            <h4>
              {county ? cardMessages.opposition.county(county.name) : cardMessages.opposition.countyUnknown}
            </h4>
            <GrowingList items={near.county} render={(event) => <EventItem event={event} />} />
          </>
        )}
        {near.municipal.length > 0 && (
          <>
            <h4>{cardMessages.opposition.municipal(NEARBY_KM)}</h4>
            {near.approximate && <p className="card-warning">{cardMessages.opposition.approximate}</p>}
            <GrowingList
              items={near.municipal.map(({ event, km }) => ({ id: event.id, event, km }))}
              first={4}
              render={({ event, km }) => <EventItem event={event} km={km} />}
            />
          </>
        )}
        {near.state.length > 0 && (
          <>
            <h4>{cardMessages.opposition.state}</h4>
            <GrowingList items={near.state} first={3} render={(event) => <EventItem event={event} />} />
          </>
        )}
        {detail?.oppositionNote && (
          <p className="card-note">
            {`${cardMessages.opposition.note}: `}
            <DataText>{asSentence(detail.oppositionNote)}</DataText>
          </p>
        )}
      </Section>
    </>
  );
}

/** Where the record comes from: the merge, each source record, the datasets. */
function Records({ site, detail, data }: { site: Site; detail: SiteDetail; data: ReportData | null }) {
  const title = (id: string) => data?.sources.find((source) => source.id === id)?.title ?? id;
  return (
    <Section title={cardMessages.sections.sources}>
      {detail.mergeReasons.length > 0 && (
        <details>
          <summary>{cardMessages.sections.merged}</summary>
          <ul>
            {detail.mergeReasons.map((reason) => (
              <li key={reason}>
                <DataText>{asSentence(reason)}</DataText>
              </li>
            ))}
          </ul>
        </details>
      )}
      <ul className="source-list">
        {distinct(detail.records).map(({ key, item: record }) => (
          <li key={key}>
            <RecordLink record={record} title={title(record.dataset)} />
            <small>
              {listOf(
                [
                  record.url === null ? null : title(record.dataset),
                  cardMessages.recordId(record.recordId),
                  record.licence,
                  cardMessages.recordRead(record.retrieved),
                ].filter((part) => part !== null),
                'unit',
              )}
            </small>
          </li>
        ))}
      </ul>
      {data && detail.records.length === 0 && (
        <SourceList sources={data.sources.filter((source) => site.datasets.includes(source.id))} />
      )}
    </Section>
  );
}

function RecordLink({ record, title }: { record: SourceRecord; title: string }) {
  if (record.url === null) return <span>{record.text ?? record.name ?? title}</span>;
  return (
    <a href={record.url} target="_blank" rel="noreferrer" translate={record.name === null ? 'no' : undefined}>
      {record.name ?? new URL(record.url).hostname}
    </a>
  );
}
