import { readFileSync } from 'node:fs';
import path from 'node:path';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { PMTiles } from 'pmtiles';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT, type StepContext } from '../pipeline';
import { placesStep } from '../places/step';
import { regionsStep } from './step';

const context = (built: Record<string, Buffer | string>): StepContext => ({
  inputs: [],
  source: (file) => readFileSync(path.join(ROOT, file)),
  built: (file) => Buffer.from(built[file] ?? ''),
  progress: () => {},
});

const build = async () => {
  const places = await placesStep.run(context({}));
  const built = await regionsStep.run(context(places));
  return Buffer.from(built['regions.pmtiles'] ?? '');
};

/** Cutting tiles takes seconds, on a busy machine many. */
const PATIENCE = 120_000;

let archive: Buffer;
beforeAll(async () => {
  archive = await build();
}, PATIENCE);

async function layersAt(z: number, x: number, y: number) {
  const reader = new PMTiles({
    getKey: () => 'regions',
    getBytes: async (offset, length) => ({
      data: new Uint8Array(archive.subarray(offset, offset + length)).buffer,
    }),
  });
  const tile = await reader.getZxy(z, x, y);
  if (!tile) throw new Error(`no tile ${z}/${x}/${y}`);
  return new VectorTile(new PbfReader(tile.data)).layers;
}

const features = (layer: VectorTile['layers'][string] | undefined) =>
  Array.from({ length: layer?.length ?? 0 }, (_, i) => layer?.feature(i));

describe('regions.pmtiles', () => {
  it('is the same, byte for byte, when built again, and under 9 MB', { timeout: PATIENCE }, async () => {
    expect(archive.equals(await build())).toBe(true);
    expect(archive.length).toBeLessThan(9_000_000);
  });

  it('holds Loudoun County with its state, its authority and its zone', async () => {
    const layers = await layersAt(7, 36, 48);
    const loudoun = features(layers.county).find((feature) => feature?.id === 51107);
    expect(loudoun?.properties).toEqual({ fips: '51107', state: 'VA' });
    expect(features(layers.state).map((feature) => feature?.properties.code)).toContain('VA');
    expect(features(layers.area).map((feature) => feature?.properties)).toContainEqual({
      id: 'PJM',
      kind: 'balancingAuthority',
    });
    expect(features(layers.subarea).map((feature) => feature?.properties)).toContainEqual({
      id: 'PJM-DOM',
      parent: 'PJM',
    });
  });

  it('holds what no sub-area covers of a divided authority among its sub-areas', async () => {
    const tiles = await Promise.all([0, 1].map((x) => layersAt(2, x, 1)));
    const rest = tiles
      .flatMap(({ subarea }) => features(subarea))
      .filter((feature) => feature?.properties.id === 'SWPP');
    expect(rest.length).toBeGreaterThan(0);
    expect(rest[0]?.properties).toEqual({ id: 'SWPP', parent: 'SWPP' });
  });

  it('knows a county by its code, and Connecticut by its planning regions, with their authority', async () => {
    const layers = await layersAt(7, 38, 47);
    const capitol = features(layers.county).find((feature) => feature?.id === 9110);
    expect(capitol?.properties).toEqual({ fips: '09110', state: 'CT' });
    expect(features(layers.subarea).map((feature) => feature?.properties.id)).toContain('ISNE-4004');
  });

  it('draws the smallest city on the largest scale', async () => {
    const layers = await layersAt(7, 36, 48);
    expect(features(layers.county).map((feature) => feature?.id)).toContain(51610);
  });

  it('draws all but the smallest counties on the scale of the country', async () => {
    const seen = new Set<number | undefined>();
    for (let x = 0; x < 8; x++) {
      for (let y = 0; y < 8; y++) {
        const layers = await layersAt(3, x, y).catch(() => ({}) as VectorTile['layers']);
        for (const feature of features(layers.county)) seen.add(feature?.id);
      }
    }
    expect(seen.size).toBeGreaterThan(3200);
  });
});
