/** Which grid area a site belongs to: that of the utility its own record names, else that of its county. */
import { Checks } from '../../../src/ingest/check';
import { readTable } from '../../../src/ingest/csv';
import type { County } from '../../../src/model/region';
import type { AreaBasis } from '../../../src/model/site';
import type { StepContext } from '../pipeline';
import type { AreaRow } from './tables';

export const SITE_UTILITIES_FILE = 'data/tables/grid/site-utilities.csv';

/** The areas of a utility as a site's record writes it; none where it lies outside all areas. */
export interface SiteUtility {
  utility: string;
  /** States for which this holds; empty is everywhere. */
  states: readonly string[];
  /** More than one means "or": the county decides between them, else the first. */
  areas: readonly string[];
}

export interface SiteArea {
  areaId: string | null;
  areaBasis: AreaBasis | null;
}

/** What of a site decides. */
export interface SiteGround {
  utility: string | null;
  state: string | null;
  countyFips: string | null;
}

type CountyGround = Pick<County, 'fips' | 'subArea' | 'authorities'>;

/** The reviewed utilities. @throws BadData on unknown areas and states that are none */
export function readSiteUtilities(
  context: Pick<StepContext, 'source'>,
  areas: ReadonlyMap<string, AreaRow>,
): SiteUtility[] {
  const file = SITE_UTILITIES_FILE;
  const rows = readTable(file, context.source(file), ['utility', 'states', 'areas', 'note']);
  const check = new Checks(file);
  const found = rows.flatMap((row) => {
    const utility = check.text(row, 'utility', { required: true });
    const own = check.words(row, 'areas', [...areas.keys()]);
    return utility ? [{ utility, states: check.list(row, 'states'), areas: own }] : [];
  });
  check.done();
  return found;
}

/** The row for a utility's name in a state; undefined when nobody has reviewed it. */
export function utilityRow(
  rows: readonly SiteUtility[],
  utility: string | null,
  state: string | null,
): SiteUtility | undefined {
  return rows.find(
    (row) =>
      row.utility === utility && (row.states.length === 0 || (state !== null && row.states.includes(state))),
  );
}

/** A function that gives a site's area. A zone of the county is kept where the utility only names its authority. */
export function createSiteAreas(
  rows: readonly SiteUtility[],
  counties: readonly CountyGround[],
  areas: ReadonlyMap<string, Pick<AreaRow, 'parent'>>,
): (site: SiteGround) => SiteArea {
  const byFips = new Map(counties.map((county) => [county.fips, county]));
  return ({ utility, state, countyFips }) => {
    const county = countyFips === null ? undefined : byFips.get(countyFips);
    const main = county ? (county.subArea ?? county.authorities[0] ?? null) : null;
    const candidates = utilityRow(rows, utility, state)?.areas ?? [];
    const inCounty = [main, ...(county?.authorities ?? [])].filter((id) => id !== null);
    for (const id of inCounty) {
      const isNamed = candidates.includes(id) || candidates.includes(areas.get(id)?.parent ?? '');
      if (isNamed) return { areaId: id, areaBasis: 'utility' };
    }
    const [first] = candidates;
    if (first !== undefined) return { areaId: first, areaBasis: 'utility' };
    return { areaId: main, areaBasis: main === null ? null : 'county' };
  };
}
