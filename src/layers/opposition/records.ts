/** Acts as they leave the app. */
import {
  eventSummary,
  exportTableWords,
  labels,
  measureKindText,
  measureStateText,
  measureText,
  standingText,
} from '../../i18n/words';
import { boundsMeet } from '../../model/bounds';
import type { EventDetail, OppositionEvent } from '../../model/event';
import { outcomesTold } from '../../model/measureOnDate';
import { loadedValue } from '../../state/dataset';
import {
  countiesByFips,
  countriesByCode,
  groundOf,
  matchingEvents,
  statesByCode,
} from '../../state/selectors';
import type { AppState } from '../../state/store';
import {
  type Cells,
  cardLink,
  columnsOf,
  countyName,
  datasetLicences,
  links,
  originCells,
  several,
} from '../cells';
import type { RecordContext, RecordTable, Seen } from '../records';

/** Letters of a date that are known: `2026-03-02`, `2026-03`, `2026`. */
const DATE_LENGTH = { day: 10, month: 7, year: 4, unknown: 0 } as const;

function eventCells(
  event: OppositionEvent,
  detail: EventDetail | null,
  context: RecordContext,
): Cells<'events'> {
  const pages = detail?.sources ?? [];
  const outcomes = outcomesTold(event, context.day);
  return {
    id: event.id,
    date: event.date?.slice(0, DATE_LENGTH[event.datePrecision]) || null,
    datePrecision: event.datePrecision,
    jurisdiction: event.jurisdiction,
    jurisdictionKind: labels.jurisdictionKind[event.jurisdictionKind],
    county: countyName(event.countyFips, context),
    countyFips: event.countyFips,
    state: event.state,
    country: event.country,
    lat: event.lat,
    lon: event.lon,
    position: event.lon === null ? exportTableWords.noPoint : exportTableWords.townCenter,
    summary: eventSummary(event),
    body: event.act?.body ?? null,
    actions: several(event.actions.map((action) => labels.action[action])),
    concerns: several(event.concerns.map((concern) => labels.concern[concern])),
    mechanism: event.mechanism,
    mechanismWords: labels.mechanism[event.mechanism],
    technology: labels.technology[event.technology],
    measureKind: event.measure === null ? null : measureKindText(event),
    measureState: measureStateText(event, context.day),
    statedEnd: event.measure?.statedEnd ?? null,
    endBasis: event.measure?.endBasis === undefined ? null : measureText.basis[event.measure.endBasis],
    outcome: standingText(event, context.day) ?? labels.outcome.notRecorded,
    outcomeProject: outcomes.project === null ? null : labels.outcome[outcomes.project],
    outcomeProjectDate: outcomes.projectDate,
    outcomeMeasure:
      measureStateText(event, context.day) ??
      (outcomes.measure === null ? null : labels.outcome[outcomes.measure]),
    outcomeMeasureDate: outcomes.measureDate,
    project: event.project,
    company: event.company,
    mw: event.mw,
    siteIds: several(event.siteIds),
    groups: several(event.groups),
    evidence: labels.evidence[event.evidence],
    dayViewed: context.day,
    recordUpTo: context.recordUpTo,
    ...originCells(
      {
        sources: event.attestedBy,
        licences: [...pages.map(({ licence }) => licence), ...datasetLicences(event.attestedBy, context)],
      },
      context,
    ),
    sourceLinks: links(pages.map(({ url }) => url)),
    link: cardLink({ kind: 'event', id: event.id }, context.appUrl),
  };
}

/**
 * Acts of towns must lie on the ground, acts with an outline have their box meet its box. An act of another country,
 * whose outlines are not at hand, counts as shown where the ground holds anything recorded of that country.
 */
function events(state: AppState, { bounds, holds }: Seen): OppositionEvent[] {
  const [counties, states, countries] = [countiesByFips(state), statesByCode(state), countriesByCode(state)];
  const matching = matchingEvents(state);
  const shown = new Set([
    ...(loadedValue(state.data.sites) ?? []).flatMap(({ lon, lat, country }) =>
      holds(lon, lat) ? [country] : [],
    ),
    ...matching.flatMap(({ lon, lat, country }) =>
      lon !== null && lat !== null && holds(lon, lat) ? [country] : [],
    ),
  ]);
  return matching.filter((event) => {
    if (event.lon !== null && event.lat !== null) return holds(event.lon, event.lat);
    const ground = event.country === 'US' ? groundOf(event, counties, states, countries) : null;
    return ground === null ? shown.has(event.country) : boundsMeet(ground, bounds);
  });
}

/** Acts that pass the filter up to the day viewed and are about the ground. */
export const eventRecords: RecordTable<OppositionEvent, EventDetail> = {
  name: 'events',
  label: () => exportTableWords.tables.events,
  meaning: () => exportTableWords.rows('events'),
  feature: 'act',
  columns: () => columnsOf('events'),
  rows: events,
  within: (event, region) => region.act(event),
  idOf: ({ id }) => id,
  // An act of a county holds over all of it and has no point.
  countyOf: ({ country, jurisdictionKind, countyFips, state }) =>
    country === 'US' && jurisdictionKind === 'county' && countyFips !== null && state !== null
      ? { fips: countyFips, state }
      : null,
  detail: (event, loader) => loader.eventDetail(event),
  cells: eventCells,
};
