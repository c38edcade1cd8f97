import { useCallback } from 'react';
import {
  cardMessages,
  embedText,
  eventSummary,
  labels,
  measureMessages,
  regionTitle,
  siteSentence,
  standingText,
} from '../../i18n/words';
import { isUncertain } from '../../model/filters';
import { regionReport } from '../../model/report/report';
import type { SiteDetail } from '../../model/site';
import type { Selection } from '../../model/view/view';
import { eventsById, selectedName, sitesById, viewDate } from '../../state/selectors';
import { MechanismMark } from '../icons/MechanismMark';
import { SiteMarkIcon } from '../icons/SiteMarkIcon';
import { Facts, FigureFact } from '../parts/Facts';
import { headlineFigure } from '../parts/figures';
import { placeOf } from '../parts/place';
import { SourceList } from '../parts/SourceList';
import { useDetail } from '../parts/useDetail';
import { useReportData } from '../parts/useReportData';
import { useApp, useLoader, useTable } from '../store';

type Chosen = NonNullable<Selection>;

/** What is recorded of a thing that was clicked, in a few lines with its sources. */
export function SmallCard({ selection }: { selection: Chosen }) {
  switch (selection.kind) {
    case 'site':
      return <SmallSite id={selection.id} />;
    case 'event':
      return <SmallEvent id={selection.id} />;
    case 'region':
      return <SmallRegion region={selection.region} />;
    default:
      return <Named />;
  }
}

function SmallSite({ id }: { id: string }) {
  const site = useApp((state) => sitesById(state).get(id));
  const loader = useLoader();
  const detail = useDetail<SiteDetail | null>(
    useCallback(async () => (site ? loader.siteDetail(site) : null), [loader, site]),
  );
  if (site === undefined) return <Named />;
  return (
    <>
      <p className="card-kind">
        <SiteMarkIcon site={site} />
        {labels.siteClass[site.siteClass]}
      </p>
      <h2 translate="no">{site.name}</h2>
      <p>{siteSentence(site, placeOf(site))}</p>
      {isUncertain(site) && <p>{cardMessages.uncertain}</p>}
      <Facts>
        <FigureFact {...headlineFigure(site, detail.kind === 'ready' ? detail.value : null)} />
      </Facts>
      <Sources ids={site.datasets} />
    </>
  );
}

function SmallEvent({ id }: { id: string }) {
  const event = useApp((state) => eventsById(state).get(id));
  const day = useApp(viewDate);
  if (event === undefined) return <Named />;
  const standing = standingText(event, day);
  return (
    <>
      <p className="card-kind">
        <MechanismMark mechanism={event.mechanism} />
        {labels.mechanism[event.mechanism]}
      </p>
      <h2>{event.jurisdiction}</h2>
      <p>{eventSummary(event)}</p>
      {standing !== null && <p>{standing}</p>}
      <Sources ids={event.attestedBy} />
    </>
  );
}

function SmallRegion({ region }: { region: Extract<Chosen, { kind: 'region' }>['region'] }) {
  const data = useReportData();
  const day = useApp(viewDate);
  if (data.kind === 'failed') return <p role="alert">{embedText.card.failed}</p>;
  if (data.kind === 'loading') return <p role="status">{embedText.card.loading}</p>;
  const report = regionReport(region, data.data, day);
  if (report === null || region.kind === 'area') return <Named />;
  return (
    <>
      <p className="card-kind">{cardMessages.region.kind[region.kind]}</p>
      <h2>{regionTitle(report.region.name)}</h2>
      <p>{embedText.dayViewed(day)}</p>
      <p>{measureMessages.counts(report.opposition.stoppingInForce)}</p>
      <p>{embedText.card.more}</p>
    </>
  );
}

/** A thing whose facts are on its full card. */
function Named() {
  const name = useApp(selectedName);
  return (
    <>
      {name !== null && <h2>{name}</h2>}
      <p>{embedText.card.more}</p>
    </>
  );
}

function Sources({ ids }: { ids: readonly string[] }) {
  const sources = useTable('sources') ?? [];
  return <SourceList sources={sources.filter(({ id }) => ids.includes(id))} />;
}
