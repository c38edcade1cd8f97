import { useCallback } from 'react';
import {
  cardMessages,
  eventSentence,
  eventSummary,
  formatDate,
  formatMegawatts,
  formatNumber,
  inText,
  labels,
  listOf,
  measureStateText,
  measureText,
} from '../../i18n/words';
import type { EventDetail, OppositionEvent } from '../../model/event';
import { outcomesTold } from '../../model/measureOnDate';
import type { Figure } from '../../model/provenance';
import { viewDate } from '../../state/selectors';
import { MechanismMark } from '../icons/MechanismMark';
import { useCardSubject } from '../parts/cardSubject';
import { DataText } from '../parts/DataText';
import { distinct } from '../parts/distinct';
import { Fact, Facts, FigureFact } from '../parts/Facts';
import { MethodsLink } from '../parts/MethodsLink';
import { OpenButton } from '../parts/OpenButton';
import { placeOf } from '../parts/place';
import { Section } from '../parts/Section';
import { SourceList } from '../parts/SourceList';
import { useDetail } from '../parts/useDetail';
import { Failed, Waiting } from '../parts/waiting';
import { useApp, useLoader, useTable } from '../store';
import { ActionBar } from './ActionBar';
import { CasesButton } from './CasesButton';
import { EventLink } from './EventLink';
import { FightSection } from './FightSection';
import { MeasureSection } from './MeasureSection';
import { RadiusButton } from './RadiusButton';

/** Everything on record of one act of opposition or government. */
export function EventCard({ event, titleId }: { event: OppositionEvent; titleId: string }) {
  const loader = useLoader();
  const detail = useDetail<EventDetail>(useCallback(() => loader.eventDetail(event), [loader, event]));
  const counties = useTable('counties');
  const known = detail.kind === 'ready' ? detail.value : null;
  const county = counties?.find((row) => row.fips === event.countyFips);
  const words = (name: string, value: string | null): { name: string; figure: Figure } => ({
    name,
    figure: {
      label: `${event.jurisdiction}, ${formatDate(event.date, event.datePrecision)}, ${inText(name)}`,
      value: value ?? cardMessages.unknown,
      claim: value === null ? 'unknown' : 'reported',
      sources: value === null ? [] : event.attestedBy,
      date: known?.lastUpdated ?? event.date,
    },
  });
  const day = useApp(viewDate);
  const outcomes = outcomesTold(event, day);
  const place = placeOf(event);
  const title =
    place === null || event.jurisdictionKind === 'state' || event.jurisdiction.includes(place)
      ? event.jurisdiction
      : `${event.jurisdiction}, ${place}`;
  useCardSubject({ says: eventSentence(event, known), where: place, sources: event.attestedBy });
  const missing = [
    event.date === null ? cardMessages.notTold.date : null,
    event.act === null || event.act.body === null ? cardMessages.notTold.authority : null,
    event.concerns.length === 0 ? cardMessages.notTold.concerns : null,
    event.project === null && event.company === null ? cardMessages.notTold.project : null,
    event.mw === null ? cardMessages.notTold.mw : null,
    known && known.acreage === null ? cardMessages.notTold.acreage : null,
    event.groups.length === 0 ? cardMessages.notTold.groups : null,
  ].filter((part) => part !== null);
  return (
    <>
      <header className="card-head">
        <p className="card-kind">
          <MechanismMark mechanism={event.mechanism} />
          {labels.mechanism[event.mechanism]}
        </p>
        <h2 id={titleId}>{title}</h2>
        <p className="card-lead">{eventSummary(event)}</p>
        <ActionBar selection={{ kind: 'event', id: event.id }}>
          {event.lon !== null && event.lat !== null && <RadiusButton lon={event.lon} lat={event.lat} />}
          <CasesButton kind="event" id={event.id} />
        </ActionBar>
      </header>
      <Section title={cardMessages.sections.what}>
        <Facts>
          <Fact name={cardMessages.facts.date}>
            {event.date === null
              ? formatDate(null)
              : `${formatDate(event.date, event.datePrecision)} (${cardMessages.precision[event.datePrecision]})`}
          </Fact>
          <Fact name={cardMessages.facts.mechanism}>
            {cardMessages.stepOf(event.mechanism, labels.mechanism[event.mechanism])}
          </Fact>
          <Fact name={cardMessages.facts.jurisdiction}>
            {`${event.jurisdiction} (${inText(labels.jurisdictionKind[event.jurisdictionKind])})`}
          </Fact>
          {county && (
            <Fact name={cardMessages.facts.county}>
              <OpenButton to={{ kind: 'region', region: { kind: 'county', fips: county.fips } }}>
                {`${county.name}, ${county.state}`}
              </OpenButton>
            </Fact>
          )}
          <Fact name={cardMessages.facts.authority}>
            {event.act?.body ? <DataText>{event.act.body}</DataText> : cardMessages.unknown}
          </Fact>
          {event.act?.basis === 'machineRead' && (
            <Fact name={cardMessages.facts.howKnown}>{measureText.readByMachine}</Fact>
          )}
          <Fact name={cardMessages.facts.concerns}>
            {listOf(event.concerns.map((concern) => labels.concern[concern])) || cardMessages.unknown}
          </Fact>
          <Fact name={cardMessages.facts.technology}>{labels.technology[event.technology]}</Fact>
          <FigureFact
            dateWords={cardMessages.recordOf}
            {...words(
              cardMessages.facts.projectOutcome,
              outcomes.project === null
                ? null
                : dated(labels.outcome[outcomes.project], outcomes.projectDate),
            )}
          />
          {event.measure !== null && (
            <Fact name={cardMessages.facts.measureOutcome}>
              {measureStateText(event, day) ?? cardMessages.unknown}
            </Fact>
          )}
          <Fact name={cardMessages.facts.groups}>
            <GroupNames names={event.groups} />
          </Fact>
        </Facts>
        <p className="card-note">{cardMessages.projectVsMeasure}</p>
      </Section>
      <MeasureSection event={event} instrument={known?.instrument ?? null} />
      <FightSection event={event} />
      <Section title={cardMessages.sections.project}>
        <Facts>
          <Fact name={cardMessages.facts.projectName}>{event.project ?? cardMessages.unknown}</Fact>
          <Fact name={cardMessages.facts.company}>{event.company ?? cardMessages.unknown}</Fact>
          <FigureFact
            dateWords={cardMessages.recordOf}
            {...words(cardMessages.facts.mw, event.mw === null ? null : formatMegawatts(event.mw))}
          />
          {known && (
            <FigureFact
              dateWords={cardMessages.recordOf}
              {...words(
                cardMessages.facts.acreage,
                known.acreage === null ? null : cardMessages.acres(known.acreage),
              )}
            />
          )}
          {known?.investmentMusd != null && (
            <FigureFact
              dateWords={cardMessages.recordOf}
              {...words(cardMessages.facts.investment, cardMessages.dollars(known.investmentMusd))}
            />
          )}
          {known?.petitionSignatures != null && (
            <FigureFact
              dateWords={cardMessages.recordOf}
              {...words(cardMessages.facts.signatures, formatNumber(known.petitionSignatures))}
            />
          )}
        </Facts>
        {(event.mw !== null || known?.acreage != null) && (
          <p className="card-note">{cardMessages.sharedUnverified}</p>
        )}
        {known?.mwConflict && <p className="card-warning">{cardMessages.mwConflict}</p>}
      </Section>
      {detail.kind === 'loading' && <Waiting />}
      {detail.kind === 'failed' && <Failed reason={detail.reason} onRetry={detail.retry} />}
      {missing.length > 0 && <p className="card-note">{cardMessages.eventUnknown(listOf(missing))}</p>}
      <Attestation event={event} detail={known} />
      <Further event={event} />
    </>
  );
}

/** "Project stopped, 4 August 2025"; a date is as exact as it is written. */
const dated = (words: string, date: string | null): string =>
  date === null
    ? words
    : `${words}, ${formatDate(date, date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day')}`;

/** Groups by name, each leading to its card; people who are only described have none. */
function GroupNames({ names }: { names: readonly string[] }) {
  const groups = useTable('groups');
  if (names.length === 0) return cardMessages.unknown;
  return names.map((name) => {
    const group = groups?.find((known) => known.name === name);
    return (
      <span key={name} className="fact-line" translate="no">
        {group ? <OpenButton to={{ kind: 'group', id: group.id }}>{name}</OpenButton> : name}
      </span>
    );
  });
}

/** Where to go from here: the page on mines, and how the record is made. */
function Further({ event }: { event: OppositionEvent }) {
  const setPage = useApp((state) => state.setPage);
  const mining = event.technology !== 'dataCenter';
  return (
    <section className="card-section card-further" aria-label={cardMessages.further}>
      {mining && (
        <button type="button" className="link-button" onClick={() => setPage('thenAndNow')}>
          {cardMessages.thenAndNow}
        </button>
      )}
      <MethodsLink section="the-opposition-record" />
    </section>
  );
}

/** Who attests the act: pages with their tier, datasets with their licence, the trackers' own words. */
function Attestation({ event, detail }: { event: OppositionEvent; detail: EventDetail | null }) {
  const sources = useTable('sources');
  const datasets = (sources ?? []).filter((source) => event.attestedBy.includes(source.id));
  return (
    <Section title={cardMessages.sections.sources}>
      <Facts>
        <Fact name={cardMessages.facts.actions}>
          {listOf(event.actions.map((action) => labels.action[action])) || cardMessages.unknown}
        </Fact>
        <Fact name={cardMessages.facts.evidence}>{labels.evidence[event.evidence]}</Fact>
        <Fact name={cardMessages.facts.attestedBy}>
          {listOf(datasets.map((source) => source.title)) || listOf(event.attestedBy)}
        </Fact>
        {detail?.lastUpdated && (
          <Fact name={cardMessages.facts.lastUpdated}>{formatDate(detail.lastUpdated)}</Fact>
        )}
        {detail && detail.rawStatus.length > 0 && (
          <Fact name={cardMessages.facts.rawStatus}>{detail.rawStatus.join('; ')}</Fact>
        )}
        {detail && detail.flags.length > 0 && (
          <Fact name={cardMessages.facts.flags}>{detail.flags.join('; ')}</Fact>
        )}
      </Facts>
      {detail && detail.sources.length > 0 && (
        <ul className="source-list">
          {distinct(detail.sources).map(({ key, item: source }) => (
            <li key={key}>
              <EventLink source={source} />
              <small>
                {cardMessages.evidenceOf(
                  labels.evidence[source.tier],
                  datasets.find((row) => row.id === source.dataset)?.title ?? source.dataset,
                  source.licence,
                )}
              </small>
            </li>
          ))}
        </ul>
      )}
      {detail && detail.mergeReasons.length > 0 && (
        <details>
          <summary>{cardMessages.sections.merged}</summary>
          <ul>
            {detail.mergeReasons.map((reason) => (
              <li key={reason}>
                <DataText>{reason}</DataText>
              </li>
            ))}
          </ul>
        </details>
      )}
      <h4>{cardMessages.datasets}</h4>
      <SourceList sources={datasets} />
    </Section>
  );
}
