/** Figures and facts of a site besides its megawatts. */
import type { ReportedFact } from '../../../src/model/site';
import type { AtlasRow, LineageRow } from './rows';

/** The largest of the values that are known; null where none is. */
export function largest(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length > 0 ? Math.max(...known) : null;
}

/**
 * The largest acreage that a row states; null where rows that differ in a number alone (2550 and 3180 Beech Road)
 * state acreages of their own, for then none is that of the whole.
 */
export function acresOf(atlas: readonly AtlasRow[]): number | null {
  const stated = atlas.filter(({ landAcres }) => landAcres !== null);
  const distinct = <T>(of: (row: AtlasRow) => T) => new Set(stated.map(of)).size;
  const arePart =
    distinct(({ landAcres }) => landAcres) > 1 &&
    distinct(({ name }) => name) === stated.length &&
    distinct(({ name }) => name.replace(/\d+/g, '')) === 1;
  return arePart ? null : largest(stated.map(({ landAcres }) => landAcres));
}

/**
 * The further facts that records report, each once.
 * @param lineage the row whose position the site has; null where it has another
 * @param dated   days of which the site is known: nothing was announced after the first of them
 */
export function factsOf(
  lineage: LineageRow | null,
  atlas: readonly AtlasRow[],
  dated: readonly string[],
): ReportedFact[] {
  const facts: ReportedFact[] = [];
  const isLate = (announced: string | null) =>
    announced !== null && dated.some((date) => date < announced && !announced.startsWith(date));
  for (const row of atlas) {
    const reported = [
      ['announced', isLate(row.announced) ? null : row.announced],
      ['energySource', row.energySource],
      ['onsiteGenerationMw', row.onsiteGenerationMw],
      ['cooling', row.cooling],
      ['investmentUsd', row.investmentUsd],
      ['permanentJobs', row.permanentJobs],
      ['communityPosition', row.communityPosition],
      ['aiUse', row.aiUse],
    ] as const;
    for (const [kind, value] of reported) {
      if (value === null || facts.some((fact) => fact.kind === kind && fact.value === value)) continue;
      facts.push({ kind, value, dataset: 'computeAtlas', date: row.lastUpdated });
    }
  }
  if (lineage?.coordinateSource) {
    facts.push({
      kind: 'coordinateSource',
      value: lineage.coordinateSource,
      dataset: 'miningLineage',
      date: null,
    });
  }
  return facts;
}
