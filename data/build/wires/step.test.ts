import { gzipSync } from 'node:zlib';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { PMTiles } from 'pmtiles';
import { describe, expect, it } from 'vitest';
import type { StepContext } from '../pipeline';
import { wiresStep } from './step';

const collection = (properties: readonly object[]) => ({
  type: 'FeatureCollection',
  features: properties.map((own, index) => ({
    type: 'Feature',
    properties: own,
    geometry: {
      type: 'LineString',
      coordinates: [
        [10, 50 + index / 100],
        [11, 50.5 + index / 100],
      ],
    },
  })),
});

const HIFLD = ['735 AND ABOVE', '220-287', '100-161', 'DC'].map((name) => ({ class: name }));
const OSM = [{ way: 1, country: 'IE', kv: 400, name: 'Moneypoint', operator: '' }];
const ROWS = [
  'country,osm_id,lon,lat,kv,name,operator,type',
  'IE,way/2,10.5,50.25,110,Kilbarry,EirGrid,transmission',
];

const contextOf = (
  hifld: readonly object[],
  osm: readonly object[],
  rows: readonly string[],
): StepContext => ({
  inputs: [],
  source: (file) =>
    gzipSync(
      file.endsWith('.csv.gz')
        ? `${rows.join('\n')}\n`
        : JSON.stringify(collection(file.includes('-osm') ? osm : hifld)),
    ),
  built: () => Buffer.alloc(0),
  progress: () => {},
});

const build = async (hifld: readonly object[] = HIFLD, osm: readonly object[] = OSM, rows = ROWS) =>
  Buffer.from((await wiresStep.run(contextOf(hifld, osm, rows)))['wires.pmtiles'] ?? '');

/** Properties of a layer in the tile over the middle of the lines. */
async function at(archive: Buffer, z: number, layer: string) {
  const reader = new PMTiles({
    getKey: () => 'wires',
    getBytes: async (offset, length) => ({
      data: new Uint8Array(archive.subarray(offset, offset + length)).buffer,
    }),
  });
  const sine = Math.sin((50.25 * Math.PI) / 180);
  const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  const tile = await reader.getZxy(z, Math.floor((10.5 / 360 + 0.5) * 2 ** z), Math.floor(y * 2 ** z));
  const found = tile && new VectorTile(new PbfReader(tile.data)).layers[layer];
  return Array.from({ length: found?.length ?? 0 }, (_, i) => found?.feature(i).properties);
}

describe('wires.pmtiles', () => {
  it('is the same, byte for byte, when built again', async () => {
    expect((await build()).equals(await build())).toBe(true);
  });

  it('shows the strongest lines from afar and the others from closer up, direct current with the strongest', async () => {
    const archive = await build();
    expect(await at(archive, 4, 'line')).toEqual([{ kv: 735 }, { dc: true }]);
    expect(await at(archive, 6, 'line')).toEqual([{ kv: 735 }, { dc: true }, { kv: 220 }]);
    expect((await at(archive, 7, 'line')).map((line) => line?.kv)).toEqual([735, undefined, 220, 100]);
  });

  it('keeps what is from OpenStreetMap in layers of its own, with its names', async () => {
    const archive = await build();
    expect(await at(archive, 7, 'line-osm')).toEqual([{ kv: 400, name: 'Moneypoint' }]);
    expect(await at(archive, 9, 'substation')).toEqual([{ kv: 110, name: 'Kilbarry', operator: 'EirGrid' }]);
    expect(await at(archive, 8, 'substation')).toEqual([]);
  });

  it('stops at an unknown class, and at voltages that are volts or out of range', async () => {
    await expect(async () => build([{ class: 'NOT AVAILABLE' }])).rejects.toThrow('NOT AVAILABLE');
    await expect(async () => build(HIFLD, [{ ...OSM[0], kv: 110_000 }])).rejects.toThrow('110000');
    const rows = [ROWS[0] ?? '', 'IE,way/2,10.5,50.25,66,Kilbarry,,transmission'];
    await expect(async () => build(HIFLD, OSM, rows)).rejects.toThrow('66');
  });
});
