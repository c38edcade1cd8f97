import { useCallback, useState } from 'react';
import {
  eventSummary,
  formatDate,
  inText,
  labels,
  listOf,
  standingText,
  thenAndNowMessages,
} from '../../i18n/words';
import type { Site, SiteDetail } from '../../model/site';
import {
  type MinedPlace,
  type PlaceKind,
  SAME_PLACE_KM,
  type TrailStep,
  trailOf,
  wasMined,
} from '../../model/thenAndNow';
import type { Selection } from '../../model/view/view';
import { open } from '../../state/lookAt';
import { viewDate } from '../../state/selectors';
import { MechanismMark } from '../icons/MechanismMark';
import { SiteMarkIcon } from '../icons/SiteMarkIcon';
import { asSentence, DataText } from '../parts/DataText';
import { distinct } from '../parts/distinct';
import { saveText } from '../parts/saveFile';
import { type Detail, useDetail } from '../parts/useDetail';
import { Failed, Waiting } from '../parts/waiting';
import { useApp, useAppStore, useLoader, useTable } from '../store';
import { placeName, placesCsv } from './tables';

const KINDS: readonly PlaceKind[] = ['both', 'mining', 'dataCenters'];

/** The places where a mine and acts of opposition met, each with its trail. */
export function Places({
  places,
  sites,
  day,
}: {
  places: readonly MinedPlace[];
  sites: readonly Site[];
  day: string;
}) {
  const both = places.filter((place) => place.kind === 'both').length;
  return (
    <section>
      <h3>{thenAndNowMessages.places.title}</h3>
      <p>
        {thenAndNowMessages.places.lead(places.length, sites.filter(wasMined).length, both, SAME_PLACE_KM)}
      </p>
      <p>{thenAndNowMessages.places.join}</p>
      {KINDS.map((kind) => {
        const own = places.filter((place) => place.kind === kind);
        return (
          <section key={kind} className="then-now-kind">
            <h4>{`${thenAndNowMessages.places.kind[kind]}: ${thenAndNowMessages.places.count(own.length)}`}</h4>
            {own.length === 0 ? (
              <p>{thenAndNowMessages.places.none}</p>
            ) : (
              own.map((place) => <Place key={place.key} place={place} />)
            )}
          </section>
        );
      })}
      <SavePlaces places={places} day={day} />
    </section>
  );
}

/** Saves all trails; the details of the sites are read first. */
function SavePlaces({ places, day }: { places: readonly MinedPlace[]; day: string }) {
  const loader = useLoader();
  const [failure, setFailure] = useState<string | null>(null);
  const save = async () => {
    try {
      const details = await Promise.all(
        places.flatMap((place) => place.sites.map((site) => loader.siteDetail(site))),
      );
      const known = details.filter((detail) => detail !== null);
      saveText(placesCsv(places, known, day), 'text/csv', 'headroom-then-and-now-places.csv');
      setFailure(null);
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <>
      <p>
        <button
          type="button"
          className="button"
          aria-label={thenAndNowMessages.saveLabel(thenAndNowMessages.places.file)}
          onClick={() => void save()}
        >
          {thenAndNowMessages.saveCsv}
        </button>
      </p>
      {failure !== null && <Failed reason={failure} onRetry={() => void save()} />}
    </>
  );
}

/** One place; its trail is read when it is unfolded. */
function Place({ place }: { place: MinedPlace }) {
  const [unfolded, setUnfolded] = useState(false);
  const first = place.acts.find(({ event }) => event.date !== null)?.event;
  return (
    <details className="then-now-place" onToggle={(event) => setUnfolded(event.currentTarget.open)}>
      <summary>
        <b>{placeName(place)}</b>
        <small>
          {listOf(place.sites.map((site) => site.name))}
          <br />
          {thenAndNowMessages.places.summary(
            place.sites.length,
            place.acts.length,
            first ? formatDate(first.date, first.datePrecision) : null,
          )}
        </small>
      </summary>
      {unfolded && <PlaceBody place={place} />}
    </details>
  );
}

function PlaceBody({ place }: { place: MinedPlace }) {
  const loader = useLoader();
  const details = useDetail<SiteDetail[]>(
    useCallback(
      () =>
        Promise.all(place.sites.map((site) => loader.siteDetail(site))).then((found) =>
          found.filter((detail) => detail !== null),
        ),
      [loader, place],
    ),
  );
  return (
    <div className="then-now-body">
      <h5>{thenAndNowMessages.places.sites}</h5>
      <ul className="card-list">
        {place.sites.map((site) => (
          <li key={site.id}>
            <Opener to={{ kind: 'site', id: site.id }} label={thenAndNowMessages.places.openSite(site.name)}>
              <SiteMarkIcon site={site} />
              <span className="item-text">
                <b translate="no">{site.name}</b>
                <small>{`${labels.siteClass[site.siteClass]} · ${labels.siteStatus[site.status]}`}</small>
              </span>
            </Opener>
          </li>
        ))}
      </ul>
      <h5>{thenAndNowMessages.places.trail}</h5>
      <Trail place={place} details={details} />
    </div>
  );
}

function Trail({ place, details }: { place: MinedPlace; details: Detail<SiteDetail[]> }) {
  const day = useApp(viewDate);
  const known = details.kind === 'ready' ? (details.value ?? []) : [];
  const sources = distinct(
    known.flatMap(({ records }) =>
      records.flatMap(({ url, licence }) => (url === null ? [] : [{ url, licence }])),
    ),
  );
  return (
    <>
      {details.kind === 'loading' && <Waiting />}
      {details.kind === 'failed' && <Failed reason={details.reason} onRetry={details.retry} />}
      <ol className="timeline">
        {distinct(trailOf(place, known, day)).map(({ key, item: step }) => (
          <li key={key}>
            <Step step={step} several={place.sites.length > 1} day={day} />
          </li>
        ))}
      </ol>
      {sources.length > 0 && (
        <details>
          <summary>{`${thenAndNowMessages.places.sources} (${sources.length})`}</summary>
          <ul className="source-list">
            {sources.map(({ key, item }) => (
              <li key={key}>
                <a href={item.url} target="_blank" rel="noreferrer" translate="no">
                  {new URL(item.url).hostname}
                </a>
                <small>{`, ${item.licence}`}</small>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Step({ step, several, day }: { step: TrailStep; several: boolean; day: string }) {
  const datasets = useTable('sources');
  if (step.kind === 'history') {
    const { text } = step.step;
    return (
      <>
        <span className="timeline-date">
          {step.date === null ? thenAndNowMessages.places.undated : formatDate(step.date)}
        </span>
        <span>
          <DataText>{asSentence(text)}</DataText>
          <small className="then-now-why">
            {several
              ? `${step.site.name}, ${thenAndNowMessages.places.history}`
              : thenAndNowMessages.places.history}
          </small>
        </span>
      </>
    );
  }
  const { event, reason } = step.act;
  const attested = event.attestedBy.map((id) => datasets?.find((row) => row.id === id)?.title ?? id);
  return (
    <>
      <span className="timeline-date">{formatDate(event.date, event.datePrecision)}</span>
      <Opener to={{ kind: 'event', id: event.id }}>
        <MechanismMark mechanism={event.mechanism} />
        <span className="item-text">
          {eventSummary(event)}
          <small>{standingText(event, day)}</small>
          <small>{`${labels.technology[event.technology]} · ${inText(labels.evidence[event.evidence])} · ${listOf(attested)}`}</small>
        </span>
      </Opener>
      <small className="then-now-why">{thenAndNowMessages.reason(reason)}</small>
    </>
  );
}

/** Closes the page, opens a card and looks at it. */
function Opener({
  to,
  label,
  children,
}: {
  to: Exclude<Selection, null>;
  label?: string;
  children: React.ReactNode;
}) {
  const store = useAppStore();
  const loader = useLoader();
  const setPage = useApp((state) => state.setPage);
  return (
    <button
      type="button"
      className="link-button"
      {...(label !== undefined && { title: label })}
      onClick={() => {
        setPage(null);
        void open(to, store, loader);
      }}
    >
      {children}
    </button>
  );
}
