import { useMemo } from 'react';
import { cardMessages, messages } from '../../i18n/words';
import type { SheetPlace } from '../../model/hearing/places';
import type { Compared } from '../../model/rank/comparison';
import { regionName } from '../../model/regionRules';
import { isRegionText, oneOf, parseRegion } from '../../model/regionText';
import type { ReportData } from '../../model/report/tables';
import type { Site } from '../../model/site';
import { sitesById } from '../../state/selectors';
import { AtlasButton } from '../parts/AtlasButton';
import { OpenButton } from '../parts/OpenButton';
import { useOutlined } from '../parts/useOutlined';
import { useReportData } from '../parts/useReportData';
import { Failed, TablesFailed, Waiting } from '../parts/waiting';
import { useApp } from '../store';
import { AddThing } from './AddThing';
import './compare.css';
import { PlaceComparison } from './PlaceComparison';
import { SiteComparison } from './SiteComparison';

/** Two to four sites, regions or a mix of them side by side, the same rows for each. */
export function ComparePage() {
  const ids = useApp((state) => state.view.compare);
  const setPage = useApp((state) => state.setPage);
  const data = useReportData();
  const others = (
    <>
      <button type="button" className="button button-link" onClick={() => setPage('rank')}>
        {cardMessages.compare.rank}
      </button>
      <button type="button" className="button button-link" onClick={() => setPage('figures')}>
        {messages.page.figures}
      </button>
      <button type="button" className="button button-link" onClick={() => setPage('calendar')}>
        {messages.page.calendar}
      </button>
    </>
  );
  const back = (
    <button type="button" className="button" onClick={() => setPage(null)}>
      {cardMessages.compare.back}
    </button>
  );
  if (ids.length === 0) {
    return (
      <div className="compare-empty">
        <p>
          <strong>{cardMessages.compare.empty}</strong>
        </p>
        <p>{cardMessages.compare.emptyHelp}</p>
        <AddThing />
        <div className="button-row">
          {back}
          {others}
        </div>
      </div>
    );
  }
  return (
    <>
      <AddThing />
      {others}
      {ids.length === 1 && (
        <div className="compare-empty">
          <p>{cardMessages.compare.one}</p>
          {back}
        </div>
      )}
      {data.kind === 'failed' && <TablesFailed tables={data.tables} reason={data.reason} />}
      {data.kind === 'loading' && <Waiting />}
      {data.kind === 'ready' && <Things ids={ids} data={data.data} />}
    </>
  );
}

/** What an entry of a comparison is; null where this version of the data does not hold it. */
function comparedOf(
  id: string,
  sites: ReadonlyMap<string, Site>,
  data: Parameters<typeof regionName>[1],
): Compared | null {
  if (isRegionText(id)) {
    const { region } = parseRegion(id);
    return region && regionName(region, data) !== null ? { kind: 'region', region } : null;
  }
  const site = sites.get(id);
  return site ? { kind: 'site', site } : null;
}

function Things({ ids, data }: { ids: readonly string[]; data: ReportData }) {
  const byId = useApp(sitesById);
  const found = useMemo(
    () => ids.map((id) => ({ id, place: comparedOf(id, byId, data) })),
    [ids, byId, data],
  );
  const places = useMemo(() => found.flatMap(({ place }) => place ?? []), [found]);
  const sites = places.flatMap((place) => (place.kind === 'site' ? [place.site] : []));
  const selected = places.map(
    (place): SheetPlace => (place.kind === 'site' ? { kind: 'site', id: place.site.id } : place),
  );
  return (
    <>
      {found
        .filter(({ place }) => place === null)
        .map(({ id }) => (
          <MissingThing key={id} id={id} />
        ))}
      {places.length > 0 &&
        (sites.length === places.length ? (
          <SiteComparison key={ids.join('\n')} sites={sites} data={data} />
        ) : (
          <OutlinedComparison places={places} data={data} />
        ))}
      <AsOne places={places} />
      {places.length > 1 && <AtlasButton places={selected} />}
    </>
  );
}

/** All regions as one, each part of one that is several by itself. */
const together = (places: readonly Compared[]) =>
  oneOf(
    places.flatMap((place) => {
      if (place.kind === 'site') return [];
      return place.region.kind === 'several' ? place.region.regions : [place.region];
    }),
  );

/** Leads to the card of all of them as one region; none where a site is among them. */
function AsOne({ places }: { places: readonly Compared[] }) {
  const setPage = useApp((state) => state.setPage);
  const region = useMemo(() => together(places), [places]);
  if (region?.kind !== 'several' || places.some(({ kind }) => kind === 'site')) return null;
  return (
    <OpenButton to={{ kind: 'region', region }} leave={() => setPage(null)}>
      {cardMessages.compare.asOne}
    </OpenButton>
  );
}

function OutlinedComparison({ places, data }: { places: readonly Compared[]; data: ReportData }) {
  const region = useMemo(() => together(places), [places]);
  const outlined = useOutlined(region, data);
  if (outlined.kind === 'failed') return <Failed reason={outlined.reason} onRetry={outlined.retry} />;
  if (outlined.kind === 'loading' || outlined.value === null) return <Waiting />;
  return <PlaceComparison places={places} data={outlined.value} />;
}

function MissingThing({ id }: { id: string }) {
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
