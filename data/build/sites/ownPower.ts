/** Which sites have a power plant of their own, and which plans say of no supply that it is the grid. */
import type { MwFigure, OwnPower } from '../../../src/model/site';
import { type Group, keysOf } from './groups';
import type { AtlasRow, OwnPowerRow } from './rows';

/**
 * The site's own power plant, as far as recorded. A verdict by hand wins; else a record of Compute Atlas says
 * that gas burnt on the site supplies it, or gives a plant beside other supply: all of the supply where that
 * plant has at least the megawatts of the plan, else a part of it.
 * @param atlas every Compute Atlas record of the site
 */
export function ownPowerOf(
  group: Group,
  atlas: readonly AtlasRow[],
  reviewed: ReadonlyMap<string, OwnPowerRow>,
): OwnPower | null {
  const keys = [...keysOf(group), ...atlas.map((row) => `atlas:${row.id}`)];
  const verdict = keys.map((key) => reviewed.get(key)).find((row) => row !== undefined);
  if (verdict) {
    if (verdict.extent === 'none') return null;
    const { extent, mw, link, record, reason } = verdict;
    const row = atlas.find(({ id }) => `atlas:${id}` === record);
    const dataset = record.startsWith('lineage:') ? 'miningLineage' : 'computeAtlas';
    return { extent, energySource: row?.energySource ?? null, mw, dataset, url: link.url, note: reason };
  }
  const found = atlas.flatMap((row) => reported(row) ?? []);
  return found.find(({ extent }) => extent === 'all') ?? found[0] ?? null;
}

/** From here on a plan is so large that its supply is not taken for granted, MW. */
const LARGE_MW = 1000;

/** What the records of a site tell of its supply besides a plant of its own. */
export interface RecordedSupply {
  mw: MwFigure | null;
  /** The utility or grid operator that a record names. */
  utility: string | null;
}

/**
 * The site's own power plant as `ownPowerOf` has it; else, for a plan of 1,000 MW or more, that its supply is not
 * recorded, where Compute Atlas names no utility and "mixed" sources without a share.
 */
export function supplyOf(
  group: Group,
  atlas: readonly AtlasRow[],
  reviewed: ReadonlyMap<string, OwnPowerRow>,
  { mw, utility }: RecordedSupply,
): OwnPower | null {
  const own = ownPowerOf(group, atlas, reviewed);
  const [first] = atlas;
  if (own !== null || first === undefined || utility !== null) return own;
  if (mw?.basis !== 'plannedBuildOut' || mw.value < LARGE_MW) return null;
  const sources = atlas.map(({ energySource }) => energySource);
  // Silence is no plant: a plan of which nothing is said counts against the grid, as smaller plans do.
  if (!sources.includes('mixed') || sources.some((source) => source !== null && source !== 'mixed'))
    return null;
  return {
    extent: 'notRecorded',
    energySource: sources.find((source) => source !== null) ?? null,
    mw: null,
    dataset: 'computeAtlas',
    url: first.links[0]?.url ?? null,
    note: null,
  };
}

function reported(row: AtlasRow): OwnPower | null {
  const { energySource, onsiteGenerationMw: mw } = row;
  const of = (extent: OwnPower['extent']): OwnPower => ({
    extent,
    energySource,
    mw,
    dataset: 'computeAtlas',
    url: row.links[0]?.url ?? null,
    note: null,
  });
  if (energySource === 'on-site gas') return of('all');
  if (mw === null || energySource !== 'mixed') return null;
  const plan = row.figures.find((figure) => figure.stage === 'planned')?.value ?? null;
  return of(plan !== null && mw >= plan ? 'all' : 'part');
}
