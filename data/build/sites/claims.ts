/** All figures in megawatts of a site as claims. */
import type { MwClaim, MwNote } from '../../../src/model/site';
import type { MwStage } from '../../../src/model/vocabulary';
import { type Campus, isAddend, ofOne, partOfCampus } from './buildings';
import type { RankedFigure } from './headline';
import type { AtlasRow, CancelledRow, CenterRow, LineageRow, PowerRow, RecordRow } from './rows';

/** Rank of a figure that is of one building of a campus: a claim, and never the headline of the campus. */
const BUILDING = 9;

/** Rank of a plan of critical IT beside a plan of the whole facility. */
const CRITICAL_IT = 5;

/**
 * Epoch's timeline of a campus that ran before it begins, at nothing, is of what was built since and not of the whole.
 * @param since the first day on which the site is known to operate, as precise as it is
 * @returns the note of its figures; null where they are of the whole site
 */
export function partByEpoch(power: readonly PowerRow[], since: string | null): MwNote | null {
  const [first] = power;
  // A year between them may be the roughness of a bare year.
  if (!first || since === null || Number(first.date.slice(0, 4)) - Number(since.slice(0, 4)) < 2) return null;
  const isNothing = first.facilityMw === 0 || first.buildings === 0;
  return isNothing ? { kind: 'builtSince', year: Number(first.date.slice(0, 4)) } : null;
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

/**
 * All figures as claims, each once; ranked: lineage, cancelled project, list of data centers, single record.
 * @param power Epoch's timeline of the site, oldest first
 * @param ranSince the first day on which the site is known to operate; see `partByEpoch`
 */
export function claimsOf(
  lineage: LineageRow | null,
  centers: readonly CenterRow[],
  atlas: readonly AtlasRow[],
  records: readonly RecordRow[],
  cancelled: readonly CancelledRow[],
  campus: Campus,
  power: readonly PowerRow[],
  ranSince: string | null,
): { claims: MwClaim[]; figures: RankedFigure[] } {
  const claims = new Map<string, MwClaim>();
  const figures: RankedFigure[] = [];
  const epochPart = partByEpoch(power, ranSince);
  const add = (own: number, dataset: string, said: Omit<RankedFigure, 'rank'>, told?: MwStage) => {
    const isPart = dataset === 'epoch' && epochPart !== null;
    const isIt = isCriticalIt(said, dataset, power);
    const stated: typeof said = isIt ? { ...said, basis: 'criticalIT' } : said;
    const rank = isPart ? BUILDING : isIt ? Math.max(own, CRITICAL_IT) : own;
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
  for (const figure of lineage?.figures ?? []) {
    add(0, 'miningLineage', figure, figure.stage === 'planned' ? 'contracted' : undefined);
  }
  for (const row of cancelled) if (row.mw) add(1, 'cancelledProjects', plan(row.mw));
  for (const row of centers) {
    const own = records.filter((record) => record.siteId === row.id);
    const stated = (basis: string, value: number | null) =>
      own.find(({ figure }) => figure?.basis === basis && (value === null || figure.value === value))
        ?.dataset;
    const { figure, mwPlanned } = row;
    const part = (value: number) => partOfCampus(row, value, own, campus);
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
      const dataset = stated('plannedBuildOut', mwPlanned) ?? stated('facility', null);
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
    else add(4, dataset, { ...figure, isOfDataCenter: true });
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
      else add(4, 'computeAtlas', { ...figure, isOfDataCenter });
    }
  }
  return { claims: [...claims.values()], figures: figures.filter(({ rank }) => rank !== BUILDING) };
}
