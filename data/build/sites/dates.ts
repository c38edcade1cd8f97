/** The year of a site, and the last day of which its record tells. */
import type { SiteDetail, StatusStep } from '../../../src/model/site';
import type { AtlasRow, CancelledRow, CenterRow, LineageRow, PowerRow, RecordRow } from './rows';

type Year = SiteDetail['year'];

/** What a record says that has one bare year for its announcement and for its start: both are hardly true. */
export const ANNOUNCED_OR_OPERATIONAL = 'announced or operational';

const yearIn = (date: string): number => Number(date.slice(0, 4));

/** "19-SPPE-04" is the fourth application that the California Energy Commission received in 2019. */
function yearApplied({ dataset, recordId }: RecordRow): number[] {
  const docket = dataset === 'cecSppe' ? /^(\d{2})-SPPE-/.exec(recordId)?.[1] : undefined;
  return docket === undefined ? [] : [2000 + Number(docket)];
}

/** What the events of the lineage tell of a beginning. */
const ANNOUNCES = /\bannounce/i;
const FIRST_POWER = /\binitial energi[sz]ation\b|\bfirst power\b|\benergi[sz]ed\b|\bstarts powering\b/i;
const RUNS =
  /\b(?:mining|mine|site)(?: site| plant| facility)? (?:starts|opens|online|live|operating|established)\b|\bmines bitcoin\b|\bstarts \d+ MW\b|\boperations? starts?\b|\boperational\b|\bofficial opening\b/i;
/** Of a project that is known to be one, its first step may be an application, or the purchase of its ground. */
const BEGINS = /\bannounce|\bpropos|\bbuys\b.*\b(?:parcel|site|land|acres?)\b/i;
/** What is still to come, or is told of someone else, is no step of the site. */
const NO_STEP = /\bplan(?:s|ned)?\b|\bdue\b|\bexpected\b|\bneighbou?r/i;

/**
 * The year of a site and what it counts. A list gives the year of the last news of a project: where the site ran
 * before it, that year counts, and a project was announced no later than the first step that is dated, or than the
 * year in which it was applied for.
 * @returns null where nothing is dated
 */
export function yearOf(
  lineage: Pick<LineageRow, 'events'> | null,
  centers: readonly CenterRow[],
  cancelled: readonly CancelledRow[],
  atlas: readonly AtlasRow[],
  records: readonly RecordRow[],
  steps: readonly StatusStep[],
  power: readonly PowerRow[],
): Year {
  const announced = atlas.map((row) => row.announced).find((date) => date !== null) ?? null;
  const stated =
    centers.find((row) => row.year)?.year ??
    cancelled.find((row) => row.year)?.year ??
    (announced === null ? null : { value: yearIn(announced), basis: 'announced' });
  const ran = steps.find(({ status }) => status === 'operating');
  const isNews = stated?.basis === 'announced' || stated?.basis === 'first power';
  const events = lineage?.events.filter(({ date }) => date !== null) ?? [];
  const eventOf = (words: RegExp) =>
    events.find(({ text }) => words.test(text) && !NO_STEP.test(text))?.date ?? null;
  const begun = firstRun(eventOf, power);
  if (begun && (stated === null || begun.value < stated.value) && (!ran || begun.value <= yearIn(ran.date)))
    return begun;
  const isBefore =
    ran && stated && (yearIn(ran.date) < stated.value || ranBefore(ran.date, announced, stated.value));
  if (ran && isNews && isBefore) return { value: yearIn(ran.date), basis: 'operational' };
  if (stated?.basis === 'operational' && ran?.date === announced && announced === String(stated.value)) {
    return { value: stated.value, basis: ANNOUNCED_OR_OPERATIONAL };
  }
  if (stated !== null && stated.basis !== 'announced') return stated;
  const [first] = steps;
  const told = eventOf(stated === null ? ANNOUNCES : BEGINS);
  const isFirstTold = stated !== null || events[0]?.date === told;
  const before = [
    ...(stated ? [stated.value] : []),
    ...(first && (first.status === 'proposed' || (stated && first.status !== 'operating'))
      ? [yearIn(first.date)]
      : []),
    ...(told !== null && isFirstTold ? [yearIn(told)] : []),
    ...records.flatMap(yearApplied),
  ];
  return before.length > 0 ? { value: Math.min(...before), basis: 'announced' } : null;
}

/**
 * The first year in which a site is told to have run, by its events or by Epoch's timeline, and whether that is the
 * year in which its power came.
 */
function firstRun(eventOf: (words: RegExp) => string | null, power: readonly PowerRow[]): Year {
  const running = power.find(({ facilityMw, criticalItMw }) => (facilityMw ?? criticalItMw ?? 0) > 0);
  const told = [
    { date: eventOf(RUNS), basis: 'operational' },
    { date: eventOf(FIRST_POWER), basis: 'first power' },
    // A timeline that begins with power says only that it ran by then.
    { date: running?.date ?? null, basis: running === power[0] ? 'operational' : 'first power' },
  ].flatMap(({ date, basis }) => (date === null ? [] : [{ value: yearIn(date), basis }]));
  return told.reduce<Year>((best, year) => (best === null || year.value < best.value ? year : best), null);
}

/** Whether it ran in an earlier month of the year in which it was announced. */
const ranBefore = (ran: string, announced: string | null, year: number): boolean =>
  announced !== null &&
  yearIn(announced) === year &&
  ran.length > 4 &&
  ran.slice(0, 7) < announced.slice(0, 7);

/**
 * The last dated step that is told of a site, whoever tells it; of Epoch's timeline only what had come when it was
 * read (before the month, where no day is known), for the rest is its forecast. Of a month and its year the month counts.
 */
export function lastDatedOf(
  lineage: LineageRow | null,
  steps: readonly StatusStep[],
  power: readonly PowerRow[],
  powerRead: string,
): string | null {
  const dates = [
    ...(lineage?.lastDated ? [lineage.lastDated] : []),
    ...steps.map(({ date }) => date),
    ...power.flatMap(({ date }) => (date <= powerRead ? [date] : [])),
  ];
  return dates.sort().at(-1) ?? null;
}
