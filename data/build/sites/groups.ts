/** Which rows belong together once matched, and what is looked up about them. */
import { CONFIDENCES } from '../../../src/model/vocabulary';
import { intakesOf } from './dates';
import type { Match } from './match';
import type { Outline } from './outlines';
import type {
  AtlasRow,
  CancelledRow,
  CenterRow,
  ClassOverride,
  LineageRow,
  OtherUtilityRow,
  OwnPowerRow,
  PlaceOverride,
  RecordRow,
  SiteCompanyRow,
  SiteNameRow,
  Tables,
  YearEvidenceRow,
} from './rows';
import { by } from './tableReader';

export interface Group {
  lineage: LineageRow | null;
  /** Best first. */
  centers: CenterRow[];
  /** Rows of Compute Atlas that are in no center. */
  loose: AtlasRow[];
  matches: Match[];
}

/** The id a row alone would have as a site. */
export function siteIdOf(key: string): string {
  const id = key.slice(key.indexOf(':') + 1);
  return key.startsWith('atlas:') ? `ca-${id}` : id;
}

export class Lookups {
  readonly atlas: ReadonlyMap<string, AtlasRow>;
  readonly cancelled: ReadonlyMap<string, CancelledRow>;
  readonly records = new Map<string, RecordRow[]>();
  readonly power = new Map<string, Tables['power']>();
  readonly classes: ReadonlyMap<string, ClassOverride>;
  readonly ownPower: ReadonlyMap<string, OwnPowerRow>;
  /** Public water service areas by id of the list. */
  readonly waterAreas: ReadonlyMap<string, string>;
  /** Leased megawatts by record key. */
  readonly leased: ReadonlyMap<string, number>;
  readonly otherUtilities: ReadonlyMap<string, OtherUtilityRow>;
  /** County and grid area that a person has set, by record key. */
  readonly places: ReadonlyMap<string, PlaceOverride>;
  readonly siteCompanies = new Map<string, SiteCompanyRow[]>();
  readonly yearEvidence = new Map<string, YearEvidenceRow[]>();
  /** See `Dated`. */
  readonly intakes: ReadonlySet<string>;
  readonly siteNames: ReadonlyMap<string, SiteNameRow>;
  readonly inCenter: ReadonlySet<string>;
  /** Outlines by id of the list. */
  readonly outlines = new Map<string, Outline[]>();
  /** Names of rows by key. */
  readonly names: ReadonlyMap<string, string>;

  constructor(tables: Tables) {
    this.atlas = new Map(tables.atlas.map((row) => [row.id, row]));
    this.cancelled = new Map(tables.cancelled.map((row) => [row.recordId, row]));
    this.classes = new Map(tables.classOverrides.map((row) => [row.record, row]));
    this.ownPower = new Map(tables.ownPower.map((row) => [row.record, row]));
    for (const row of tables.siteCompanies) append(this.siteCompanies, row.record, row);
    for (const row of tables.yearEvidence) append(this.yearEvidence, row.record, row);
    this.intakes = intakesOf(tables.atlas);
    this.waterAreas = new Map(tables.waterAreas.map((row) => [row.siteId, row.name]));
    this.leased = new Map(tables.conversions.map((row) => [row.record, row.leasedMw]));
    this.siteNames = new Map(tables.siteNames.map((row) => [row.record, row]));
    this.otherUtilities = new Map(tables.otherUtilities.map((row) => [row.record, row]));
    this.places = new Map(tables.placeOverrides.map((row) => [row.record, row]));
    for (const record of tables.records) append(this.records, record.siteId, record);
    for (const outline of tables.outlines) if (outline.siteId) append(this.outlines, outline.siteId, outline);
    this.inCenter = new Set(
      tables.records.filter((record) => record.dataset === 'computeAtlas').map((record) => record.recordId),
    );
    this.names = new Map([
      ...tables.lineage.map((row) => [`lineage:${row.id}`, row.name] as const),
      ...tables.atlas.map((row) => [`atlas:${row.id}`, row.name] as const),
      ...tables.centers.map((row) => [`center:${row.id}`, row.name] as const),
    ]);
    const siteOfRecord = new Map(
      tables.records
        .filter((record) => record.dataset === 'epoch')
        .map((record) => [record.recordId, record.siteId]),
    );
    for (const { recordA, recordB, verdict } of tables.overrides) {
      if (verdict === 'same' && recordA.startsWith('power:')) {
        siteOfRecord.set(recordA.slice('power:'.length), siteIdOf(recordB));
      }
    }
    for (const row of tables.power) append(this.power, siteOfRecord.get(row.recordId) ?? '', row);
  }
}

export function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Keys of the rows of a group, the one that names the site first. */
export function keysOf({ lineage, centers, loose }: Group): string[] {
  return [
    ...(lineage ? [`lineage:${lineage.id}`] : []),
    ...centers.map((row) => `center:${row.id}`),
    ...loose.map((row) => `atlas:${row.id}`),
  ];
}

export function groupsOf(tables: Tables, matches: readonly Match[], lookups: Lookups): Group[] {
  const hubOf = new Map(matches.map((match) => [match.member, match.hub]));
  const groups = new Map<string, Group>();
  const groupFor = (key: string): Group => {
    const hub = hubOf.get(key) ?? key;
    const group = groups.get(hub) ?? { lineage: null, centers: [], loose: [], matches: [] };
    groups.set(hub, group);
    return group;
  };
  for (const row of tables.lineage) groupFor(`lineage:${row.id}`).lineage = row;
  for (const row of tables.atlas)
    if (!lookups.inCenter.has(row.id)) groupFor(`atlas:${row.id}`).loose.push(row);
  for (const row of tables.centers) groupFor(`center:${row.id}`).centers.push(row);
  for (const match of matches) groupFor(match.member).matches.push(match);
  const rankOf = (row: CenterRow) => {
    const records = lookups.records.get(row.id) ?? [];
    const inverse = String(9999 - records.length);
    // A register of projects knows a campus by its name; the map often only by the company's.
    const isProject = records.some(({ dataset }) => dataset === 'computeAtlas');
    // An application is for a campus: what was built on it tells its name and how far it is.
    const isApplication = records.every(
      ({ dataset }) => dataset === 'australianObservatory' || dataset === 'cecSppe',
    );
    return `${isProject ? 0 : isApplication ? 2 : 1} ${CONFIDENCES.indexOf(row.confidence)} ${inverse} ${row.id}`;
  };
  for (const group of groups.values()) {
    group.centers.sort(by(rankOf));
    group.loose.sort(by((row) => row.id));
    group.matches.sort(by((match) => `${match.hub} ${match.member}`));
  }
  return [...groups.values()];
}
