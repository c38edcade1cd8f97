/** The year of a site, and the last day of which its record tells. */
import type { SiteYear, StatusStep } from '../../../src/model/site';
import type { SiteStatus } from '../../../src/model/vocabulary';
import { docketsOf, type Evidence, oldestAddress, reviewedEvidence } from './evidence';
import type {
  AtlasRow,
  CancelledRow,
  CenterRow,
  LineageRow,
  PowerRow,
  RecordRow,
  YearEvidenceRow,
} from './rows';
import { by } from './tableReader';

/** What a record says that has one bare year for its announcement and for its start: both are hardly true. */
export const ANNOUNCED_OR_OPERATIONAL = 'announced or operational';

const yearIn = (date: string): number => Number(date.slice(0, 4));

/** What the events of the lineage tell of a beginning. */
const ANNOUNCES = /\bannounce/i;
const FIRST_POWER = /\binitial energi[sz]ation\b|\bfirst power\b|\benergi[sz]ed\b|\bstarts powering\b/i;
const RUNS =
  /\b(?:mining|mine|site)(?: site| plant| facility)? (?:starts|opens|online|live|operating|established)\b|\bmines bitcoin\b|\bstarts \d+ MW\b|\boperations? starts?\b|\boperational\b|\bofficial opening\b/i;
/** Of a project that is known to be one, its first step may be an application, or the purchase of its ground. */
const BEGINS = /\bannounce|\bpropos|\bbuys\b.*\b(?:parcel|site|land|acres?)\b/i;
/** What is still to come, or is told of someone else, is no step of the site. */
const NO_STEP = /\bplan(?:s|ned)?\b|\bdue\b|\bexpected\b|\bneighbou?r/i;

/** What the year of a site is found from. */
export interface Dated {
  status: SiteStatus;
  lineage: Pick<LineageRow, 'events'> | null;
  centers: readonly Pick<CenterRow, 'year'>[];
  cancelled: readonly Pick<CancelledRow, 'year'>[];
  atlas: readonly Pick<AtlasRow, 'announced'>[];
  records: readonly RecordRow[];
  /** Pages of the site, those of the register among them. */
  sources: readonly { url: string | null; dataset: string }[];
  /** Oldest first. */
  steps: readonly StatusStep[];
  /** Of the whole site, without forecasts, oldest first. */
  power: readonly PowerRow[];
  /** What a person has read of its age. */
  reviewed: readonly YearEvidenceRow[];
  /** Days on which the register took in many records at once: they date no site. */
  intakes: ReadonlySet<string>;
}

/**
 * The year of a site and what it counts. A list gives the year of the last news of a project, so every year of an
 * announcement or of a start is the latest that it can be (`…By`). Where the site ran before, that year counts; a
 * project was announced no later than the oldest of its dated steps, the year in which it was applied for, the day
 * that the address of a page about it tells, and what a person has read. The year by which a site that runs was
 * announced, and the day on which a register took it in, are `onRecordBy`: the one is no year of its beginning, and
 * the other none of its announcement.
 * @returns null where nothing is dated
 */
export function yearOf(dated: Dated): SiteYear | null {
  const found = foundYear(dated);
  const read = reviewedEvidence(dated.reviewed, 'operating').sort(by(({ date }) => date))[0];
  if (read && (found === null || yearIn(read.date) < found.value || found.basis !== 'operatingBy'))
    return { value: yearIn(read.date), basis: 'operatingBy', evidence: read };
  if (found?.basis !== 'announcedBy') return found;
  const [first] = dated.steps;
  const isIntake =
    first !== undefined &&
    dated.intakes.has(first.date) &&
    yearIn(first.date) === found.value &&
    (found.evidence === null || found.evidence.date === first.date) &&
    dated.atlas.every(({ announced }) => announced === null);
  const hasRun = dated.status === 'operating' || dated.status === 'closed';
  if (isIntake) return { value: found.value, basis: 'onRecordBy', evidence: null };
  return hasRun ? { ...found, basis: 'onRecordBy' } : found;
}

function foundYear(dated: Dated): SiteYear | null {
  const { lineage, centers, cancelled, atlas, records, sources, steps, power, reviewed } = dated;
  const announced = atlas.map((row) => row.announced).find((date) => date !== null) ?? null;
  const stated =
    centers.find((row) => row.year)?.year ??
    cancelled.find((row) => row.year)?.year ??
    (announced === null ? null : { value: yearIn(announced), basis: 'announced' });
  const ran = steps.find(({ status }) => status === 'operating');
  const isNews = stated?.basis === 'announced' || stated?.basis === 'first power';
  const events = lineage?.events.filter(({ date }) => date !== null) ?? [];
  const eventOf = (words: RegExp): Evidence | null => {
    const date = events.find(({ text }) => words.test(text) && !NO_STEP.test(text))?.date ?? null;
    return date === null ? null : { date, kind: 'event', url: null, dataset: 'miningLineage' };
  };
  const begun = firstRun(eventOf, power);
  const isSame = stated?.basis === 'first power' && begun?.value === stated.value;
  if (
    begun &&
    (stated === null || begun.value < stated.value || isSame) &&
    (!ran || begun.value <= yearIn(ran.date))
  )
    return begun;
  const stepOf = ({ date, dataset }: StatusStep): Evidence => ({ date, kind: 'step', url: null, dataset });
  const isBefore =
    ran && stated && (yearIn(ran.date) < stated.value || ranBefore(ran.date, announced, stated.value));
  if (ran && isNews && isBefore)
    return { value: yearIn(ran.date), basis: 'operatingBy', evidence: stepOf(ran) };
  if (stated?.basis === 'operational' && ran?.date === announced && announced === String(stated.value)) {
    return { value: stated.value, basis: ANNOUNCED_OR_OPERATIONAL, evidence: null };
  }
  if (stated?.basis === 'operational') return { value: stated.value, basis: 'operatingBy', evidence: null };
  if (stated !== null && stated.basis !== 'announced') return { ...stated, evidence: null };
  const [first] = steps;
  const told = eventOf(stated === null ? ANNOUNCES : BEGINS);
  const isFirstTold = stated !== null || events[0]?.date === told?.date;
  const before = [
    ...(first && (first.status === 'proposed' || (stated && first.status !== 'operating'))
      ? [stepOf(first)]
      : []),
    ...(told !== null && isFirstTold ? [told] : []),
    ...docketsOf(records),
    ...reviewedEvidence(reviewed, 'announced'),
  ];
  // A page alone says only that the place was known, and many a page is of what stood there before.
  if (stated !== null || before.length > 0) {
    const page = oldestAddress(sources, reviewed);
    if (page) before.push(page);
  }
  const oldest = before.sort(by(({ date }) => date))[0];
  if (oldest && (stated === null || yearIn(oldest.date) < stated.value))
    return { value: yearIn(oldest.date), basis: 'announcedBy', evidence: oldest };
  return stated && { value: stated.value, basis: 'announcedBy', evidence: null };
}

/**
 * The first year in which a site is told to have run, by its events or by Epoch's timeline, and whether that is the
 * year in which its power came.
 */
function firstRun(eventOf: (words: RegExp) => Evidence | null, power: readonly PowerRow[]): SiteYear | null {
  const running = power.find(({ facilityMw, criticalItMw }) => (facilityMw ?? criticalItMw ?? 0) > 0);
  const powered: Evidence | null = running
    ? { date: running.date, kind: 'power', url: null, dataset: 'epoch' }
    : null;
  const told = [
    { evidence: eventOf(RUNS), basis: 'operatingBy' },
    { evidence: eventOf(FIRST_POWER), basis: 'first power' },
    // A timeline that begins with power says only that it ran by then.
    { evidence: powered, basis: running === power[0] ? 'operatingBy' : 'first power' },
  ].flatMap(({ evidence, basis }) =>
    evidence === null ? [] : [{ value: yearIn(evidence.date), basis, evidence }],
  );
  return told.reduce<SiteYear | null>(
    (best, year) => (best === null || year.value < best.value ? year : best),
    null,
  );
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

/** So many first steps on one day are the day on which a register took the records in. */
const INTAKE = 20;

/** The days on which Compute Atlas took in many records at once, by how many of them begin on that day. */
export function intakesOf(atlas: readonly Pick<AtlasRow, 'history'>[]): Set<string> {
  const days = new Map<string, number>();
  for (const { history } of atlas) {
    const date = history[0]?.date ?? '';
    if (date.length === 10) days.set(date, (days.get(date) ?? 0) + 1);
  }
  return new Set([...days].flatMap(([date, records]) => (records >= INTAKE ? [date] : [])));
}
