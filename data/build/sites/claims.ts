/** All figures in megawatts of a site as claims. */
import type { MwClaim } from '../../../src/model/site';
import type { RankedFigure } from './headline';
import type { AtlasRow, CancelledRow, CenterRow, LineageRow, RecordRow } from './rows';

const STAGE_LABELS = {
  operating: 'operating',
  planned: 'planned build-out',
  permitted: 'backup generation permitted',
  mapped: 'as tagged on the map',
} as const;

/** All figures as claims, each once; ranked: lineage, cancelled project, list of data centers, single record. */
export function claimsOf(
  lineage: LineageRow | null,
  centers: readonly CenterRow[],
  atlas: readonly AtlasRow[],
  records: readonly RecordRow[],
  cancelled: readonly CancelledRow[],
): { claims: MwClaim[]; figures: RankedFigure[] } {
  const claims = new Map<string, MwClaim>();
  const figures: RankedFigure[] = [];
  const add = (rank: number, dataset: string, figure: Omit<RankedFigure, 'rank'>, label?: string) => {
    figures.push({ ...figure, rank });
    const { value, basis, stage, date, note } = figure;
    const key = [dataset, value, basis, stage].join();
    const claim = { value, basis, label: label ?? STAGE_LABELS[stage], date, dataset, note };
    const seen = claims.get(key);
    if (!seen || (seen.date === null && date !== null)) claims.set(key, claim);
  };
  const plan = (value: number) =>
    ({ value, basis: 'plannedBuildOut', stage: 'planned', date: null, note: null }) as const;
  for (const figure of lineage?.figures ?? []) {
    add(0, 'miningLineage', figure, figure.stage === 'planned' ? 'contracted or planned' : undefined);
  }
  for (const row of cancelled) if (row.mw) add(1, 'cancelledProjects', plan(row.mw));
  for (const row of centers) {
    const own = records.filter((record) => record.siteId === row.id);
    const stated = (basis: string, value: number | null) =>
      own.find(({ figure }) => figure?.basis === basis && (value === null || figure.value === value))
        ?.dataset;
    const { figure, mwPlanned } = row;
    if (figure) {
      const dataset = stated(figure.basis, figure.value) ?? stated(figure.basis, null);
      add(2, dataset ?? 'computeAtlas', figure);
    }
    if (mwPlanned) {
      const dataset = stated('plannedBuildOut', mwPlanned) ?? stated('facility', null);
      add(3, dataset ?? 'computeAtlas', plan(mwPlanned));
    }
  }
  for (const record of records) if (record.figure) add(4, record.dataset, record.figure);
  for (const row of atlas) for (const figure of row.figures) add(4, 'computeAtlas', figure);
  return { claims: [...claims.values()], figures };
}
