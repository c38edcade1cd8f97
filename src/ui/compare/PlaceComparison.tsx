import { useCallback, useDeferredValue, useMemo } from 'react';
import { cardMessages, rankNote, regionTitle } from '../../i18n/words';
import { fileOf } from '../../model/fileOf';
import { statesOf } from '../../model/power/regionPower';
import { type Compared, comparingPlaces } from '../../model/rank/comparison';
import { rankWorld } from '../../model/rank/subjects';
import { countiesOf, regionName, siteInside } from '../../model/regionRules';
import { formatRegion } from '../../model/regionText';
import { windowOf } from '../../model/report/gridAreas';
import type { ReportData } from '../../model/report/tables';
import type { Selection } from '../../model/view/view';
import { inPieces } from '../../state/inPieces';
import { viewDate } from '../../state/selectors';
import { SiteMarkIcon } from '../icons/SiteMarkIcon';
import { SourceList } from '../parts/SourceList';
import { useDetail } from '../parts/useDetail';
import { Failed, Waiting } from '../parts/waiting';
import { statesPower } from '../power/usePower';
import { useApp, useLoader } from '../store';
import { measuresRow, placeSideRows } from './placeRows';
import { SideCorrection, SideTable, SideTools } from './SideTable';
import { differencesFirst, sideCsv, sidePicture, sideText } from './side';
import { ThingHead } from './ThingHead';

/** States whose plants, prices and utilities a comparison reads. */
function statesFor(places: readonly Compared[], data: ReportData): string[] {
  const own = places.flatMap((place) => {
    if (place.kind === 'site') return place.site.country === 'US' ? [place.site.state ?? ''] : [];
    const inside = data.sites.filter((site) => siteInside(site, place.region, data));
    return statesOf(countiesOf(place.region, data, inside));
  });
  const known = new Set(data.states.map(({ code }) => code));
  return [...new Set(own)].filter((code) => known.has(code)).sort();
}

const nameOf = (place: Compared, data: ReportData): string => {
  if (place.kind === 'site') return place.site.name;
  const name = regionName(place.region, data);
  return name === null ? formatRegion(place.region) : regionTitle(name);
};

const idOf = (place: Compared) => (place.kind === 'site' ? place.site.id : formatRegion(place.region));
const opened = (place: Compared): Exclude<Selection, null> =>
  place.kind === 'site' ? { kind: 'site', id: place.site.id } : place;

/** Regions, or regions and sites: the same figures for each, as far as they say something of it. */
export function PlaceComparison({ places, data }: { places: readonly Compared[]; data: ReportData }) {
  const loader = useLoader();
  const date = useApp(viewDate);
  const key = useMemo(() => statesFor(places, data).join(' '), [places, data]);
  const files = useDetail(
    useCallback(async () => {
      const states = key === '' ? [] : key.split(' ');
      const [people, fights, acts, power, tables] = await Promise.all([
        loader.people(),
        loader.fights(),
        loader.acts(),
        statesPower(loader, states),
        loader.countyTables(),
      ]);
      return { people, fights, acts, power, tables };
    }, [loader, key]),
  );
  const known = files.kind === 'ready' ? files.value : null;
  const answer = useDetail(
    useCallback(async () => {
      if (known === null) return null;
      const { people, fights, acts, power, tables } = known;
      const states = power.map(({ state }) => state);
      const world = rankWorld(date, people, states, fileOf(states, power), tables);
      return inPieces(comparingPlaces(places, { ...data, fights, acts }, world));
    }, [known, places, data, date]),
  );
  // The table is long: it is drawn piece by piece too.
  const compared = useDeferredValue(answer.kind === 'ready' ? answer.value : null, null);
  const names = useMemo(() => places.map((place) => nameOf(place, data)), [places, data]);
  const rows = useMemo(
    () =>
      compared === null
        ? []
        : differencesFirst([
            measuresRow(names, compared.inForce),
            ...placeSideRows(names, compared.rows, {
              dataDate: data.dataDate,
              recordUpTo: data.recordUpTo,
              date,
              window: windowOf(data.areas),
            }),
          ]),
    [compared, names, data, date],
  );
  if (files.kind === 'failed') return <Failed reason={files.reason} onRetry={files.retry} />;
  if (answer.kind === 'failed') return <Failed reason={answer.reason} onRetry={answer.retry} />;
  if (compared === null) return <Waiting />;
  const isMixed = new Set(places.map(({ kind }) => kind)).size > 1;
  const notes = [...(isMixed ? [cardMessages.compare.mixed] : []), ...compared.notes.map(rankNote)];
  const context = { sources: data.sources, dataDate: data.dataDate, date, notes };
  const caption = cardMessages.compare.caption(places.length, date, data.recordUpTo);
  return (
    <div className="compare">
      <SideTools
        text={() => sideText(names, rows, context, location.href)}
        csv={() => sideCsv(names, rows)}
        picture={() => sidePicture(caption, names, rows, context, location.href)}
        ready
      />
      {isMixed && <p className="card-warning">{cardMessages.compare.mixed}</p>}
      <SideTable
        caption={caption}
        heads={places.map((place, index) => ({
          id: idOf(place),
          name: names[index] ?? '',
          head: (
            <ThingHead id={idOf(place)} name={names[index] ?? ''} opens={opened(place)}>
              {place.kind === 'site' && <SiteMarkIcon site={place.site} />}
            </ThingHead>
          ),
        }))}
        rows={rows}
      />
      <ul className="card-notes">
        {compared.notes.map(rankNote).map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <details>
        <summary>{cardMessages.sections.sources}</summary>
        <SourceList sources={compared.sources} />
      </details>
      <SideCorrection names={names} rows={rows} />
    </div>
  );
}
