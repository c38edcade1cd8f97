/** Which sites have a power plant of their own. */
import type { OwnPower } from '../../../src/model/site';
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
