/** All figures in megawatts of a site as claims. */
import type { MwClaim, MwNote } from '../../../src/model/site';
import type { MwStage } from '../../../src/model/vocabulary';
import { type Campus, isAddend, ofOne, partOfCampus } from './buildings';
import type { RankedFigure } from './headline';
import type { AtlasRow, CancelledRow, CenterRow, LineageRow, PowerRow, RecordRow } from './rows';

/** Rank of a figure that is of one building of a campus: a claim, and never the headline of the campus. */
const BUILDING = 9;

/** Rank of what the lineage gives a mine in use beside a newer figure of the register. */
const OLDER = 5;

/**
 * The register's row of a mine that gives its capacity, confirmed, after the last day that the lineage dates; null
 * where there is none, or where the lineage is of two mines with a row each.
 */
function newerOfMine(lineage: LineageRow, atlas: readonly AtlasRow[]): AtlasRow | null {
  if (lineage.siteClass !== 'activeMine') return null;
  const mines = atlas.filter(({ siteClass, figures }) => siteClass === 'activeMine' && figures.length > 0);
  const [mine] = mines;
  if (!mine || mines.length > 1 || mine.statusConfidence !== 'confirmed' || mine.status !== 'operating')
    return null;
  const inUse = (figures: LineageRow['figures']) =>
    figures.flatMap(({ stage, value }) => (stage === 'operating' ? [value] : []));
  const isOther = inUse(mine.figures).some((value) => !inUse(lineage.figures).includes(value));
  return isOther && mine.lastUpdated > (lineage.lastDated ?? '') ? mine : null;
}

/** Such a claim is a figure of this site and of others together, too. */
const isOfSeveralSites = ({ note }: Pick<RankedFigure, 'note'>) => note?.kind === 'severalSites';

/** Rank of a plan of critical IT beside a plan of the whole facility. */
const CRITICAL_IT = 5;

/** From so many outlines for each building that Epoch counts on, they are of parts of buildings (Abilene). */
const PARTS = 4;

/**
 * Epoch's timeline is of a part of the site where it begins at nothing and the campus ran before, or where it counts
 * fewer than half of the buildings that stand on the map.
 * @param power  oldest first; what is forecast counts, for it is of the whole
 * @param since  the first day on which the site is known to operate, as precise as it is
 * @param mapped outlines of its buildings
 * @returns the note of its figures; null where they are of the whole site
 */
export function partByEpoch(power: readonly PowerRow[], since: string | null, mapped: number): MwNote | null {
  const [first] = power;
  if (!first || (first.facilityMw !== 0 && first.buildings !== 0)) return null;
  const year = Number(first.date.slice(0, 4));
  // A year between them may be the roughness of a bare year.
  if (since !== null && year - Number(since.slice(0, 4)) >= 2) return { kind: 'builtSince', year };
  const most = new Map<string, number>();
  for (const { recordId, buildings } of power)
    most.set(recordId, Math.max(most.get(recordId) ?? 0, buildings ?? 0));
  const counted = [...most.values()].reduce((sum, buildings) => sum + buildings, 0);
  const isSome = counted > 0 && counted * 2 < mapped && mapped < counted * PARTS;
  return isSome ? { kind: 'someBuildings', counted, mapped } : null;
}

/**
 * Whether the plan that a register gives without saying of what is, to the megawatt, the critical IT that Epoch
 * gives beside a larger figure of the whole facility.
 */
function isCriticalIt(
  { basis, value }: Omit<RankedFigure, 'rank'>,
  dataset: string,
  power: readonly PowerRow[],
): boolean {
  const whole = power.at(-1);
  if (basis !== 'plannedBuildOut' || dataset === 'epoch' || !whole) return false;
  return value === whole.criticalItMw && (whole.facilityMw ?? 0) > value;
}

/** The dataset that states a plan to the megawatt: a record, else the register's row behind it, else Epoch's last day. */
function plannedBy(
  mw: number,
  records: readonly RecordRow[],
  atlas: readonly AtlasRow[],
  power: readonly PowerRow[],
): string | null {
  const record = records.find(({ figure }) => figure?.basis === 'plannedBuildOut' && figure.value === mw);
  if (record) return record.dataset;
  const isOfAtlas = atlas.some(({ figures }) =>
    figures.some(({ stage, value }) => stage === 'planned' && value === mw),
  );
  if (isOfAtlas) return 'computeAtlas';
  return power.some(({ facilityMw, criticalItMw }) => mw === facilityMw || mw === criticalItMw)
    ? 'epoch'
    : null;
}

/**
 * All figures as claims, each once; ranked: lineage, cancelled project, list of data centers, single record.
 * @param power Epoch's timeline of the site, oldest first
 * @param epochPart see `partByEpoch`
 */
export function claimsOf(
  lineage: LineageRow | null,
  centers: readonly CenterRow[],
  atlas: readonly AtlasRow[],
  records: readonly RecordRow[],
  cancelled: readonly CancelledRow[],
  campus: Campus,
  power: readonly PowerRow[],
  epochPart: MwNote | null,
): { claims: MwClaim[]; figures: RankedFigure[] } {
  const claims = new Map<string, MwClaim>();
  const figures: RankedFigure[] = [];
  const add = (own: number, dataset: string, said: Omit<RankedFigure, 'rank'>, told?: MwStage) => {
    const isPart = dataset === 'epoch' && epochPart !== null;
    const isIt = isCriticalIt(said, dataset, power);
    const stated: typeof said = isIt ? { ...said, basis: 'criticalIT' } : said;
    const rank = isPart || isOfSeveralSites(said) ? BUILDING : isIt ? Math.max(own, CRITICAL_IT) : own;
    const figure = isPart ? { ...stated, note: epochPart } : stated;
    figures.push({ ...figure, rank });
    const { value, basis, stage, date, note } = figure;
    const key = [dataset, value, basis, stage].join();
    const claim = { value, basis, stage: told ?? stage, date, dataset, note };
    const seen = claims.get(key);
    if (!seen || (seen.date === null && date !== null)) claims.set(key, claim);
  };
  const plan = (value: number) =>
    ({ value, basis: 'plannedBuildOut', stage: 'planned', date: null, note: null }) as const;
  const newer = lineage === null ? null : newerOfMine(lineage, atlas);
  for (const figure of lineage?.figures ?? []) {
    const isOlder = newer !== null && figure.stage === 'operating';
    add(
      isOlder ? OLDER : 0,
      'miningLineage',
      figure,
      figure.stage === 'planned' ? 'contractedOrPlanned' : undefined,
    );
  }
  for (const row of cancelled) if (row.mw) add(1, 'cancelledProjects', plan(row.mw));
  const ofSeveral = (value: number) =>
    atlas.flatMap(({ figures }) => figures).find((told) => told.value === value && isOfSeveralSites(told))
      ?.note ?? null;
  for (const row of centers) {
    const own = records.filter((record) => record.siteId === row.id);
    const stated = (basis: string, value: number | null) =>
      own.find(({ figure }) => figure?.basis === basis && (value === null || figure.value === value))
        ?.dataset;
    const { figure, mwPlanned } = row;
    const part = (value: number) => partOfCampus(row, value, own, campus) ?? ofSeveral(value);
    if (figure) {
      const note = part(figure.value);
      const dataset = stated(figure.basis, figure.value) ?? stated(figure.basis, null);
      add(note === null ? 2 : BUILDING, dataset ?? 'computeAtlas', {
        ...figure,
        note: note ?? figure.note,
        isOfDataCenter: true,
      });
    }
    if (mwPlanned) {
      const dataset = plannedBy(mwPlanned, own, atlas, power) ?? stated('facility', null);
      const note = part(mwPlanned);
      add(note === null ? 3 : BUILDING, dataset ?? 'computeAtlas', {
        ...plan(mwPlanned),
        note,
        isOfDataCenter: true,
      });
    }
  }
  const rows = new Map(centers.map((row) => [row.id, row]));
  const isOfPart = (record: RecordRow) =>
    campus.isOfOneBuilding(record) || isAddend(record, rows.get(record.siteId), records, campus);
  for (const record of records) {
    const { figure, dataset } = record;
    if (!figure) continue;
    if (isOfPart(record)) add(BUILDING, dataset, { ...figure, note: ofOne(record) });
    else {
      const note = (dataset === 'computeAtlas' && ofSeveral(figure.value)) || figure.note;
      add(4, dataset, { ...figure, note, isOfDataCenter: true });
    }
  }
  // A lineage of two mines, each with a record of its own, has the megawatts of neither.
  const mines = atlas.filter(({ siteClass, figures }) => siteClass === 'activeMine' && figures.length > 0);
  const isOneOfMines = (row: AtlasRow) => mines.length > 1 && mines.includes(row);
  const buildings = new Map(records.map((record) => [`${record.dataset} ${record.recordId}`, record]));
  for (const row of atlas) {
    const record = buildings.get(`computeAtlas ${row.id}`);
    const isPart = record !== undefined && isOfPart(record);
    const isOfDataCenter = row.siteClass === 'dataCenter';
    for (const figure of row.figures) {
      if (isPart || isOneOfMines(row)) add(BUILDING, 'computeAtlas', { ...figure, note: ofOne(row) });
      else add(row === newer ? 1 : 4, 'computeAtlas', { ...figure, isOfDataCenter });
    }
  }
  return { claims: [...claims.values()], figures: figures.filter(({ rank }) => rank !== BUILDING) };
}
