/** Figures and facts of a site besides its megawatts. */
import type { ReportedFact } from '../../../src/model/site';
import type { SiteStatus } from '../../../src/model/vocabulary';
import type { AtlasRow, LineageRow } from './rows';

/** The largest of the values that are known; null where none is. */
export function largest(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length > 0 ? Math.max(...known) : null;
}

/** Land that is named beside the site, or that left it. */
const OTHER_LAND = /\b(?:added|sold|extra)\b/i;

/** The acreage that an event of the lineage tells first, where no record of the register states one. */
function acresTold(lineage: Pick<LineageRow, 'events'> | null): number | null {
  const told = lineage?.events.filter(({ text }) => !OTHER_LAND.test(text)) ?? [];
  const [acres] = told.flatMap(({ text }) => /(\d[\d,]*(?:\.\d+)?)[- ]acres?\b/i.exec(text)?.[1] ?? []);
  return acres === undefined ? null : Number(acres.replaceAll(',', ''));
}

/**
 * The stage as the lineage tells it; null where its compilers did not check it, or could not verify it later and
 * another record dates a later step or the closure, or where it tells a plan of a year that is past for a site that runs.
 * @param steps of the register
 * @param today a day up to which the record goes
 */
export function stageOf(
  lineage: LineageRow | null,
  status: SiteStatus,
  steps: readonly { date: string; status: SiteStatus }[],
  today: string,
): string | null {
  const stage = lineage?.stageDetail ?? null;
  if (stage === null || /\bnot checked$/.test(stage)) return null;
  const isVerified = steps.some(
    (step) => step.date > (lineage?.lastDated ?? '') || (status === 'closed' && step.status === status),
  );
  if (isVerified && /\bnot verified$/.test(stage)) return null;
  if (status !== 'operating') return stage;
  const years = [...stage.matchAll(/\b20\d\d\b/g)].map(([year]) => Number(year));
  const isPast = years.length > 0 && Math.max(...years) < Number(today.slice(0, 4));
  const isStale = isPast && /\b(?:plan|planned|expected|targeted)\b/.test(stage);
  return isStale ? null : stage;
}

/** A supplier with the name of a county sells there: elsewhere its outline holds whom it supplies with water to sell. */
export function waterAreaOf(area: string | null, countyName: string | null): string | null {
  const county = /^(.+) COUNTY\b/.exec(area ?? '')?.[1];
  return county !== undefined && !/ AND$/.test(county) && countyName?.toUpperCase() !== `${county} COUNTY`
    ? null
    : area;
}

/**
 * The largest acreage that a row states, else what the lineage tells; null where rows that differ in a number alone
 * (2550 and 3180 Beech Road) state acreages of their own, for then none is that of the whole. A row whose megawatts
 * are of several sites has the acres of all of them.
 */
export function acresOf(
  atlas: readonly AtlasRow[],
  lineage: Pick<LineageRow, 'events'> | null,
): number | null {
  const stated = atlas.filter(
    ({ landAcres, figures }) =>
      landAcres !== null && !figures.some(({ note }) => note?.kind === 'severalSites'),
  );
  const distinct = <T>(of: (row: AtlasRow) => T) => new Set(stated.map(of)).size;
  const arePart =
    distinct(({ landAcres }) => landAcres) > 1 &&
    distinct(({ name }) => name) === stated.length &&
    distinct(({ name }) => name.replace(/\d+/g, '')) === 1;
  return arePart ? null : (largest(stated.map(({ landAcres }) => landAcres)) ?? acresTold(lineage));
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
