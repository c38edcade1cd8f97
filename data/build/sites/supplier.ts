/** Which utility supplies a site, and which grid area follows from it. */
import type { SiteArea } from '../grid/siteAreas';
import type { AtlasRow, LineageRow, PlaceOverride } from './rows';

/** The operator of a whole grid, or of two where nobody knows which, which is no utility. */
const GRID_OPERATOR = /^(?:(?:CAISO|ERCOT|ISO-NE|MISO|NYISO|PJM|SPP)(?:\/|$))+$/;

/**
 * The utility or grid operator that the records of a site name, and its grid area.
 * @param placed what a person has set of its place
 * @param areaBy the grid area of the site by the name of a utility; by its place where that is null
 */
export function supplierOf(
  lineage: Pick<LineageRow, 'gridOperator'> | null,
  atlas: readonly Pick<AtlasRow, 'utility'>[],
  placed: readonly Pick<PlaceOverride, 'areaId'>[],
  areaBy: (utility: string | null) => SiteArea,
): { utility: string | null; area: SiteArea } {
  const ofAtlas = atlas.map((row) => row.utility).find((name) => name !== null) ?? null;
  const gridOrUtility = lineage?.gridOperator ?? ofAtlas;
  const isGridAlone = gridOrUtility !== null && GRID_OPERATOR.test(gridOrUtility);
  const byGrid = areaBy(gridOrUtility);
  const byUtility = areaBy(ofAtlas);
  // A utility of another grid area than the grid operator's and the place's is not believed (Dominion in Maryland);
  // between two grid operators it decides.
  const decides = gridOrUtility?.includes('/') || byUtility.areaId === byGrid.areaId;
  const isBelieved = isGridAlone && ofAtlas !== null && decides;
  const told = isBelieved && byUtility.areaBasis === 'utility' ? byUtility : byGrid;
  // A town whose own utility has no outline is a hole in the territories around it.
  const byHand = placed.find((row) => row.areaId !== null)?.areaId ?? null;
  return {
    utility: isBelieved ? ofAtlas : gridOrUtility,
    area: byHand === null ? told : { areaId: byHand, areaBasis: 'territory' },
  };
}
