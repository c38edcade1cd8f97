/**
 * Reads the six tables of the trackers into one form, row by row, with our words and checked places. What is
 * wrong is gathered, so that one run lists everything.
 */
import { isFeature } from 'geojson-validation';
import { Checks, isHttps, isIsoDate } from '../../../src/ingest/check';
import { type Row, readTable } from '../../../src/ingest/csv';
import type { Issue } from '../../../src/ingest/issue';
import type { DurationKind, MeasureFate } from '../../../src/model/event';
import {
  ACTIONS,
  type Action,
  CONCERNS,
  type Concern,
  type DatePrecision,
  type JurisdictionKind,
  type Mechanism,
  type Outcome,
  type Technology,
} from '../../../src/model/vocabulary';
import { countyAt, countyShapes, currentFips, stateNamed } from '../geography';
import { countyNamed, type Form, readJurisdiction } from './jurisdictions';
import {
  actOf,
  FAMILIES,
  type Family,
  type Finality,
  inOrder,
  TABLES,
  type Tracker,
  type Words,
} from './words';

/** One row of one tracker in our words. */
export interface TrackerRecord {
  tracker: Tracker;
  id: string;
  date: string | null;
  datePrecision: DatePrecision;
  /** Where a record speaks of a course of events, the day on which it began; else null. */
  since: string | null;
  jurisdiction: string;
  jurisdictionKind: JurisdictionKind;
  form: Form;
  key: string;
  country: string;
  state: string | null;
  countyFips: string | null;
  lon: number | null;
  lat: number | null;
  actions: Action[];
  families: Family[];
  /** The record speaks of the extension of an older measure. */
  extension: boolean;
  concerns: Concern[];
  mechanism: Mechanism;
  technology: Technology;
  fate: MeasureFate | null;
  durationDays: number | null;
  durationKind: DurationKind;
  statedEnd: string | null;
  /** The day of its rescission, where the tracker dates that instead of the adoption. */
  rescindedOn: string | null;
  projectOutcome: Outcome | null;
  measureOutcome: Outcome | null;
  finality: Finality;
  instrument: string | null;
  /** Numbers of bills and orders, normalised: `SB6`. */
  bills: string[];
  authority: string | null;
  project: string | null;
  company: string | null;
  mw: number | null;
  mwConflict: boolean;
  acreage: number | null;
  petitionSignatures: number | null;
  investmentMusd: number | null;
  groups: string[];
  flags: string[];
  /** The tracker's own words for the state. */
  rawStatus: string;
  lastUpdated: string | null;
  sources: string[];
  licence: string;
  /** The tracker itself says that nobody has checked the record. */
  unverified: boolean;
}

/** A row that is left out, with the reason. */
export interface LeftOut {
  tracker: Tracker;
  id: string;
  reason: string;
}

/** The columns of each tracker's table. */
export const COLUMNS = {
  datacentertracker:
    'id scope jurisdiction state county county_fips lon lat date date_precision actions issues authority status outcome technology company project mw mw_conflict investment_musd acreage petition_signatures groups flags last_updated sources licence',
  moratoriumNation:
    'id jurisdiction type state county county_fips lon lat date date_uncertainty duration_days duration_kind status stated_end sectors last_updated licence',
  aiGridWatch:
    'id jurisdiction level state lon lat when expires status verified last_updated sources licence',
  miningJurisdictions:
    'id jurisdiction level country state lon lat date status duration_days sectors triggers instrument sources licence',
  stateActions: 'id state type class instrument status date mw_threshold sources licence',
  outsideUs:
    'id country jurisdiction lon lat precision date date_precision actions issues status outcome company project mw technology groups petition_signatures sources licence',
} as const satisfies Record<Tracker, string>;

const FILES: Record<Tracker, string> = {
  datacentertracker: 'datacentertracker',
  moratoriumNation: 'moratorium-nation',
  aiGridWatch: 'aigridwatch',
  miningJurisdictions: 'mining-jurisdictions',
  stateActions: 'state-actions',
  outsideUs: 'outside-us',
};

/** The table of a tracker, relative to the repository. */
export const tableOf = (tracker: Tracker): string => `${TABLES}/${FILES[tracker]}.csv`;

type Column =
  | 'id'
  | 'scope'
  | 'jurisdiction'
  | 'type'
  | 'level'
  | 'class'
  | 'precision'
  | 'country'
  | 'state'
  | 'county'
  | 'county_fips'
  | 'lon'
  | 'lat'
  | 'date'
  | 'when'
  | 'date_precision'
  | 'date_uncertainty'
  | 'duration_days'
  | 'duration_kind'
  | 'stated_end'
  | 'expires'
  | 'actions'
  | 'issues'
  | 'triggers'
  | 'sectors'
  | 'technology'
  | 'authority'
  | 'instrument'
  | 'status'
  | 'outcome'
  | 'company'
  | 'project'
  | 'mw'
  | 'mw_conflict'
  | 'mw_threshold'
  | 'investment_musd'
  | 'acreage'
  | 'petition_signatures'
  | 'groups'
  | 'flags'
  | 'verified'
  | 'last_updated'
  | 'sources'
  | 'licence';

/** A row in which columns that its table does not have read as empty. */
type AnyRow = Row<Column>;

const ALL_COLUMNS: readonly Column[] = [
  ...new Set(Object.values(COLUMNS).flatMap((list) => list.split(' ') as Column[])),
];

/**
 * Reads one tracker's table.
 * @param text   the table
 * @param issues receives everything that is wrong
 * @returns records in file order, and the rows that are about another technology
 */
export function readTracker(
  tracker: Tracker,
  text: string | Buffer,
  words: Words,
  issues: Issue[],
): { records: TrackerRecord[]; leftOut: LeftOut[] } {
  const file = tableOf(tracker);
  const checks = new Checks(file);
  const columns = COLUMNS[tracker].split(' ');
  const rows: AnyRow[] = readTable(file, text, columns).map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(ALL_COLUMNS.map((column) => [column, cells[column] ?? ''])) as Record<
      Column,
      string
    >,
  }));
  correct(tracker, rows, words, issues);
  checks.unique(rows, 'id');
  const records: TrackerRecord[] = [];
  const leftOut: LeftOut[] = [];
  for (const row of rows) {
    const record = new RowReader(tracker, row, words, checks).read();
    if (record === 'anotherTechnology') {
      leftOut.push({ tracker, id: row.cells.id, reason: `about ${row.cells.sectors} only` });
    } else if (record) records.push(record);
  }
  issues.push(...checks.issues);
  return { records, leftOut };
}

/** Applies the reviewed corrections; one that no longer fits its row is an issue. */
function correct(tracker: Tracker, rows: AnyRow[], words: Words, issues: Issue[]): void {
  const byId = new Map(rows.map((row) => [row.cells.id, row]));
  for (const { tracker: of, id, column, was, now, line } of words.corrections) {
    if (of !== tracker) continue;
    const row = byId.get(id);
    const known = ALL_COLUMNS.find((name) => name === column);
    if (row && known && row.cells[known] === was) row.cells[known] = now;
    else {
      const expected = `the cell that it corrects to hold ${JSON.stringify(was)}`;
      const value = row && known ? row.cells[known] : `${id} ${column}`;
      issues.push({ file: `${TABLES}/corrections.csv`, line, column: 'was', value, expected });
    }
  }
}

const DAY_ONLY_MONTH = /-01$/;
const BILL = /\b(HB|SB|HF|SF|LD|LB|HR|EO|AB|S|A|H)[\s.-]*0*(\d+)\b/gi;
const SPELLED_ORDER = /\bExecutive Order (?:No\. )?(\d+)\b/gi;

class RowReader {
  constructor(
    readonly tracker: Tracker,
    readonly row: AnyRow,
    readonly words: Words,
    readonly checks: Checks,
  ) {}

  read(): TrackerRecord | 'anotherTechnology' | null {
    const { row, checks, tracker } = this;
    const { cells } = row;
    const before = checks.issues.length;
    checks.text(row, 'id', { required: true });
    const technology = this.technology();
    if (technology === 'other') return 'anotherTechnology';

    const place = this.place();
    const actions = this.actions();
    const families = inOrder(
      FAMILIES,
      actions.map((action) => action.family),
    );
    const banned = this.words.bans.has(`${tracker} ${cells.id}`);
    if (banned) families.push('moratorium', 'rule');
    // Some pauses are coded as zoning or as an act of the executive; the id or the status tells.
    if (/\b(moratorium|pause)\b/.test(`${cells.id} ${cells.status}`)) families.push('moratorium');
    const actionList = inOrder(
      ACTIONS,
      actions.map((action) => action.action),
    );
    const outcomeWord = tracker === 'stateActions' ? cells.class : cells.outcome;
    const reading = this.words.reading(tracker, cells.id, cells.status, outcomeWord, actOf(actionList));
    if (!reading) {
      checks.fail(
        row.line,
        'status',
        [cells.status, outcomeWord, actOf(actionList)].join(' / '),
        `a status with a row in ${TABLES}/outcome-words.csv (status, outcome, act)`,
      );
    }
    const fromActions = Math.max(1, ...actions.map((action) => action.mechanism)) as Mechanism;
    const mechanism: Mechanism = banned ? 5 : (reading?.mechanism ?? fromActions);
    const when = this.when();
    const statedEnd = lastDay(checks.partialDate(row, 'stated_end') ?? checks.partialDate(row, 'expires'));
    const durationDays = checks.number(row, 'duration_days', { min: 1, max: 3653, integer: true });
    const fate = reading?.fate ?? null;
    const sources = checks.list(row, 'sources');
    for (const source of sources) {
      if (!isHttps(source)) checks.fail(row.line, 'sources', source, 'https links, separated by |');
    }
    const record: TrackerRecord = {
      tracker,
      id: cells.id,
      ...when,
      since: tracker === 'datacentertracker' ? beginOf(cells.id, when.date) : null,
      ...place,
      actions: actionList,
      families: inOrder(FAMILIES, families),
      extension: /\bextended\b|extension/i.test(`${cells.when} ${cells.id} ${cells.jurisdiction}`),
      concerns: this.concerns(),
      mechanism,
      technology,
      fate,
      durationDays: fate === null ? null : durationDays,
      durationKind: fate === null ? 'unknown' : this.durationKind(durationDays, statedEnd, banned),
      statedEnd: fate === null ? null : statedEnd,
      rescindedOn: cells.when.startsWith('Rescinded ') ? when.date : null,
      projectOutcome: reading?.project ?? null,
      measureOutcome:
        reading?.measure === 'byKind' ? outcomeByKind(mechanism, actionList) : (reading?.measure ?? null),
      finality: reading?.finality ?? 'interim',
      instrument: checks.text(row, 'instrument'),
      bills: billsIn(
        `${cells.id.replace(/-/g, ' ')} ${cells.project} ${cells.jurisdiction} ${cells.instrument}`,
      ),
      authority: checks.text(row, 'authority'),
      project: known(checks.text(row, 'project')),
      company: bareName(checks.text(row, 'company') ?? ''),
      mw: checks.number(row, 'mw', { min: 0.001, max: 100_000 }),
      mwConflict: cells.mw_conflict === '' ? false : checks.flag(row, 'mw_conflict'),
      acreage: checks.number(row, 'acreage', { min: 0 }),
      petitionSignatures: checks.number(row, 'petition_signatures', { min: 0, integer: true }),
      investmentMusd: checks.number(row, 'investment_musd', { min: 0 }),
      groups: [...new Set(checks.list(row, 'groups').map(bareName))].filter((name) => name !== null),
      flags: this.flags(),
      rawStatus: [cells.status, outcomeWord].filter((word) => word !== '').join(', '),
      lastUpdated: checks.isoDate(row, 'last_updated'),
      sources,
      licence: checks.text(row, 'licence', { required: true }) ?? '',
      unverified: cells.verified === '' ? false : !checks.flag(row, 'verified'),
    };
    return checks.issues.length === before ? record : null;
  }

  /** A word of a closed table; an unknown one is an issue that names the table. */
  private lookUp<T>(table: ReadonlyMap<string, T>, name: string, column: Column, word: string): T | null {
    const found = table.get(word);
    if (found === undefined) {
      this.checks.fail(this.row.line, column, word, `a word with a row in ${TABLES}/${name}.csv`);
      return null;
    }
    return found;
  }

  private technology(): Technology | 'other' {
    const { cells } = this.row;
    if (this.tracker === 'aiGridWatch' || this.tracker === 'stateActions') return 'dataCenter';
    const column: Column = cells.sectors === '' ? 'technology' : 'sectors';
    const found = new Set<Technology>();
    for (const word of this.checks.list(this.row, column)) {
      const technology = this.lookUp(this.words.technologies, 'technology-words', column, word);
      if (technology) found.add(technology);
    }
    if (found.size === 0) return 'other';
    return joinTechnologies(found);
  }

  private actions(): { action: Action; family: Family; mechanism: Mechanism }[] {
    const { cells } = this.row;
    const moratorium = this.lookUp(this.words.actions, 'action-words', 'actions', 'moratorium');
    if (this.tracker === 'stateActions') {
      const type = this.lookUp(this.words.actions, 'action-words', 'type', cells.type);
      // A restriction pauses new permits, whatever the instrument is called.
      const list = cells.class === 'restriction' ? [type, moratorium] : [type];
      return list.filter((action) => action !== null);
    }
    const words = this.checks.list(this.row, 'actions');
    if (words.length === 0) return moratorium ? [moratorium] : [];
    return words
      .map((word) => this.lookUp(this.words.actions, 'action-words', 'actions', word))
      .filter((action) => action !== null);
  }

  private concerns(): Concern[] {
    const column: Column =
      this.tracker === 'miningJurisdictions'
        ? 'triggers'
        : this.tracker === 'stateActions'
          ? 'type'
          : 'issues';
    const found: Concern[] = [];
    for (const word of this.checks.list(this.row, column)) {
      const concern = this.lookUp(this.words.concerns, 'concern-words', column, word);
      if (concern) found.push(concern);
    }
    return inOrder(CONCERNS, found);
  }

  private flags(): string[] {
    const found = new Set<string>();
    for (const word of this.checks.list(this.row, 'flags')) {
      const flag = this.lookUp(this.words.flags, 'flag-words', 'flags', word);
      if (flag) found.add(flag);
    }
    return [...found].sort();
  }

  private durationKind(days: number | null, end: string | null, banned: boolean): DurationKind {
    switch (this.row.cells.duration_kind) {
      case 'fixed_days':
        return 'fixedDays';
      case 'until_date':
        return 'untilDate';
      case 'until_event':
        return 'untilEvent';
      case 'indefinite':
        return 'indefinite';
      case 'unknown':
      case '':
        if (days !== null) return 'fixedDays';
        if (end !== null) return 'untilDate';
        return banned ? 'indefinite' : 'unknown';
      default:
        this.checks.fail(
          this.row.line,
          'duration_kind',
          this.row.cells.duration_kind,
          'fixed_days, until_date, until_event, indefinite or unknown',
        );
        return 'unknown';
    }
  }

  private when(): Pick<TrackerRecord, 'date' | 'datePrecision'> {
    const { row, checks, tracker } = this;
    if (tracker === 'aiGridWatch') {
      const read = readWhen(row.cells.when, row.cells.last_updated);
      if (read) return read;
      checks.fail(row.line, 'when', row.cells.when, 'a date like "May 22, 2026", "May 2026" or "2026"');
      return { date: null, datePrecision: 'unknown' };
    }
    const text = checks.partialDate(row, 'date');
    if (text === null) return { date: null, datePrecision: 'unknown' };
    if (text.length === 4) return { date: `${text}-01-01`, datePrecision: 'year' };
    if (text.length === 7) return { date: `${text}-01`, datePrecision: 'month' };
    const perhapsMonth = row.cells.date_precision === 'month_or_day' && DAY_ONLY_MONTH.test(text);
    return { date: text, datePrecision: perhapsMonth ? 'month' : 'day' };
  }

  private place(): Pick<
    TrackerRecord,
    'jurisdiction' | 'jurisdictionKind' | 'form' | 'key' | 'country' | 'state' | 'countyFips' | 'lon' | 'lat'
  > {
    const { row, checks, tracker } = this;
    const { cells } = row;
    const country = cells.country === '' ? 'US' : cells.country;
    if (!/^[A-Z]{2}$/.test(country)) checks.fail(row.line, 'country', country, 'two capital letters');
    const abroad = country !== 'US';
    let state: string | null = abroad || cells.state === '' ? null : cells.state;
    if (state !== null && !stateNamed(state)) {
      checks.fail(row.line, 'state', state, 'a two-letter code of a state');
      state = null;
    }
    const [column, word]: [Column, string] =
      tracker === 'stateActions'
        ? ['level', 'State']
        : tracker === 'datacentertracker'
          ? ['scope', cells.scope]
          : tracker === 'moratoriumNation'
            ? ['type', cells.type]
            : tracker === 'outsideUs'
              ? ['precision', cells.precision]
              : ['level', cells.level];
    const kindWord = this.lookUp(this.words.kinds, 'jurisdiction-words', column, word) ?? 'byName';
    const byHand = this.words.names.get(`${tracker} ${cells.id}`);
    const raw =
      byHand?.name ??
      (tracker === 'stateActions' ? (stateNamed(cells.state)?.name ?? '') : cells.jurisdiction);
    const found = readJurisdiction(raw, byHand?.kind ?? kindWord, state, cells.county || null);
    const name = abroad ? raw : found.name;
    if (name === '') checks.fail(row.line, 'jurisdiction', raw, 'a name');
    if (state === null && !abroad && found.kind !== 'federal') {
      checks.fail(row.line, 'state', cells.state, `a state for an act of a ${found.kind}`);
    }
    const overArea = found.kind === 'state' || found.kind === 'federal' || found.kind === 'national';
    const point = overArea ? null : checks.point(row, 'lon', 'lat');
    if (point && !isFeature(featureOf(point))) {
      checks.fail(row.line, 'lon', `${point.lon}, ${point.lat}`, 'a GeoJSON point');
    }
    if (point && state !== null && !nearState(point.lon, point.lat, state)) {
      checks.fail(row.line, 'lon', `${point.lon}, ${point.lat}`, `a position in ${state}`);
    }
    const countyFips =
      overArea || state === null ? null : this.county(found.kind, found.name, found.countyHint, state, point);
    const drawn = found.kind === 'county' ? null : point;
    return {
      jurisdiction: name,
      jurisdictionKind: found.kind,
      form: found.form,
      // Counties are compared by code: "La Salle" and "LaSalle" are one.
      key: found.kind === 'county' && countyFips !== null ? countyFips : found.key,
      country,
      state: found.kind === 'federal' ? null : state,
      countyFips,
      lon: drawn?.lon ?? null,
      lat: drawn?.lat ?? null,
    };
  }

  /**
   * The 2023 county. For county acts the name decides, because some trackers' points (and the codes made from
   * them) lie over the border; for places the code, the county named beside them, or the point.
   */
  private county(
    kind: JurisdictionKind,
    name: string,
    hint: string | null,
    state: string,
    point: { lon: number; lat: number } | null,
  ): string | null {
    const { row, checks } = this;
    const code = row.cells.county_fips;
    const current = code === '' ? [] : currentFips(code);
    if (code !== '' && current.length === 0) {
      checks.fail(row.line, 'county_fips', code, 'the FIPS code of a county');
    }
    for (const fips of current) {
      if (countyShapes().get(fips)?.state === state) continue;
      checks.fail(row.line, 'county_fips', code, `a county in ${state}`);
      return null;
    }
    const at = point ? countyAt(point.lon, point.lat) : null;
    const byPoint = at?.state === state ? at.fips : null;
    if (kind === 'county') {
      const named = countyNamed(name, state);
      if (named) return named;
    } else if (hint !== null) {
      const hinted = countyNamed(hint, state);
      if (hinted) return hinted;
    }
    if (current.length === 1) return current[0] ?? null;
    // A divided county: the point tells the part.
    if (current.length > 1) return byPoint !== null && current.includes(byPoint) ? byPoint : null;
    return byPoint;
  }
}

const featureOf = ({ lon, lat }: { lon: number; lat: number }) => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [lon, lat] },
  properties: {},
});

/** Simplified shores and borders leave towns on the other bank: 6 km are forgiven. */
function nearState(lon: number, lat: number, state: string): boolean {
  const step = 0.055;
  for (const dx of [0, -step, step]) {
    for (const dy of [0, -step, step]) {
      if (countyAt(lon + dx, lat + dy)?.state === state) return true;
    }
  }
  return false;
}

/** One word for what several records or sectors are aimed at. */
export function joinTechnologies(found: ReadonlySet<Technology>): Technology {
  if (found.has('both') || found.size > 1) return 'both';
  return found.has('crypto') ? 'crypto' : 'dataCenter';
}

/**
 * The outcome of an adopted measure by its kind: a ban stops, a moratorium pauses, a rule sets conditions, and
 * what binds no one leaves the matter open.
 */
export function outcomeByKind(mechanism: Mechanism, actions: readonly Action[]): Outcome {
  if (mechanism === 5) return 'stopped';
  if (actions.includes('moratorium')) return 'paused';
  return mechanism === 1 ? 'pending' : 'conditioned';
}

/** Bill and order numbers in a text, normalised: "HB 3546 (POWER Act)" gives `HB3546`. */
export function billsIn(text: string): string[] {
  const found = new Set<string>();
  for (const [, prefix = '', number = ''] of text.matchAll(BILL)) found.add(prefix.toUpperCase() + number);
  for (const [, number = ''] of text.matchAll(SPELLED_ORDER)) found.add(`EO${number}`);
  return [...found].sort();
}

/** Null for words that say that a name is not known. */
const known = (name: string | null): string | null =>
  name === null ||
  /^(unknown|undisclosed|unnamed|unspecified|not disclosed|tbd|n\/a|none|multiple|various)\b/i.test(name)
    ? null
    : name;

/** A name without the remarks that trackers add in brackets; null when it says that the name is not known. */
export function bareName(text: string): string | null {
  const name = text
    .replace(/\s*\([^)]*\)?/g, '')
    .replace(/\s+([,;])/g, '$1')
    .trim();
  return name === '' ? null : known(name);
}

/** How long a course of events may be for its first day to count when records are compared. */
const COURSE_DAYS = 200;

/**
 * The day on which a record began. The tracker's ids keep the first date while the date moves on with the
 * story: `athens-clarke-county-ga-2025-12-01` is dated 9 April 2026.
 */
export function beginOf(id: string, date: string | null): string | null {
  const first = /(\d{4}-\d\d-\d\d)$/.exec(id)?.[1] ?? null;
  if (first === null || date === null || !isIsoDate(first) || first >= date) return null;
  return Date.parse(date) - Date.parse(first) <= COURSE_DAYS * 86_400_000 ? first : null;
}

/** The last day of a year, month or day; an end that is only a month is its last day. */
export function lastDay(date: string | null): string | null {
  if (date === null || date.length === 10) return date;
  const [year = 0, month = 12] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WHEN =
  /^(?:(Extended|Effective|Rescinded|Proposed|Introduced|Public hearing|Passed both houses) )?(?:([A-Z][a-z]{2}) )?(?:(\d{1,2}), )?(\d{4})$/;

/**
 * Reads AI GridWatch's "when". A hearing that was still to come when the row was checked is no event yet: the
 * month of the check stands in its place.
 */
export function readWhen(text: string, asOf: string): { date: string; datePrecision: DatePrecision } | null {
  const match = WHEN.exec(text);
  if (!match) return null;
  const [, word, monthName, day, year = ''] = match;
  if (monthName === undefined) {
    return day === undefined ? { date: `${year}-01-01`, datePrecision: 'year' } : null;
  }
  const month = MONTHS.indexOf(monthName) + 1;
  if (month === 0) return null;
  const start = `${year}-${String(month).padStart(2, '0')}`;
  if (day === undefined) return { date: `${start}-01`, datePrecision: 'month' };
  const date = `${start}-${day.padStart(2, '0')}`;
  if (!isIsoDate(date)) return null;
  if (word === 'Public hearing' && asOf !== '' && date > asOf) {
    return { date: `${asOf.slice(0, 7)}-01`, datePrecision: 'month' };
  }
  return { date, datePrecision: 'day' };
}
