import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { PMTiles } from 'pmtiles';

const DATA = join(process.env.E2E_DIST ?? 'dist', 'data');

/** Zoom levels of the ground that pictures of countries and states are drawn from. */
const LEVELS = [0, 1, 2, 3, 4, 5];

/** All names that the ground prints on the scales of countries and states, from the archive as it is served. */
export async function groundNames(): Promise<ReadonlySet<string>> {
  const { version } = JSON.parse(await readFile(join(DATA, 'manifest.json'), 'utf8'));
  const file = await open(join(DATA, version, 'basemap.pmtiles'));
  try {
    const archive = new PMTiles({
      getKey: () => 'ground',
      getBytes: async (offset, length) => {
        const { buffer } = await file.read(new Uint8Array(length), 0, length, offset);
        return { data: buffer.buffer };
      },
    });
    const names = new Set<string>();
    for (const z of LEVELS) {
      for (let at = 0; at < 4 ** z; at++) {
        const tile = await archive.getZxy(z, at % 2 ** z, Math.floor(at / 2 ** z));
        if (!tile) continue;
        for (const layer of Object.values(new VectorTile(new PbfReader(tile.data)).layers)) {
          for (let i = 0; i < layer.length; i++) {
            const { name } = layer.feature(i).properties;
            if (typeof name === 'string') names.add(name);
          }
        }
      }
    }
    return names;
  } finally {
    await file.close();
  }
}
