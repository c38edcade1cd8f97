import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { BadData } from '../../../src/ingest/issue';
import { COUNTY_GRID_COLUMNS, type CountyGrid } from '../../../src/model/countyGrid';
import { packCounties } from '../../../src/model/countyTable';
import { kmBetween } from '../../../src/model/distance';
import type { County } from '../../../src/model/region';
import { TEST_COUNTIES } from '../../../src/model/testData';
import { unpackTable } from '../../../src/model/wire';
import { ROOT } from '../pipeline';
import { HIFLD_LINES } from '../wires/step';
import { countyGridStep, LIMITS_FILE, lineDistances } from './step';

const COUNTY = TEST_COUNTIES[0] as County;
const HEAD = 'fips,interfaces,importLimitMw,exportLimitMw,largestImportMw';
const line = (kind: string, ...coordinates: [number, number][]) => ({
  type: 'Feature' as const,
  properties: { class: kind },
  geometry: { type: 'LineString' as const, coordinates },
});
const collection = (...features: ReturnType<typeof line>[]) => ({
  type: 'FeatureCollection' as const,
  features,
});

async function built(limits: readonly string[], ...features: ReturnType<typeof line>[]) {
  const files = await countyGridStep.run({
    inputs: [],
    source: (file) =>
      file === LIMITS_FILE
        ? Buffer.from([HEAD, ...limits, ''].join('\n'))
        : gzipSync(JSON.stringify(collection(...features))),
    built: () => Buffer.from(JSON.stringify(packCounties([COUNTY]))),
    progress: () => {},
  });
  return unpackTable<CountyGrid>('x', JSON.parse(`${files['county-grid.json']}`), COUNTY_GRID_COLUMNS);
}

describe('the grid of counties', () => {
  it('has the limits of the table and the distance to the next line, the unknown as null', async () => {
    const { lon, lat, fips } = COUNTY;
    const north = line('345', [lon - 1, lat + 0.1], [lon + 1, lat + 0.1]);
    expect(await built([`${fips},3,500,600,400`], north)).toEqual([
      { fips, importLimitMw: 500, exportLimitMw: 600, lineKm: 11.1 },
    ]);
    expect(await built([])).toEqual([{ fips, importLimitMw: null, exportLimitMw: null, lineKm: null }]);
  });

  it('measures to lines of 220 kV and more alone', () => {
    const near = line('100-161', [-77, 39], [-76, 39]);
    const direct = line('DC', [-77, 39], [-76, 39]);
    const far = line('220-287', [-77, 39.5], [-76, 39.5]);
    expect(lineDistances(collection(near, direct, far))({ lon: -76.5, lat: 39 })).toBeCloseTo(55.6, 1);
    expect(lineDistances(collection(near, direct))({ lon: -76.5, lat: 39 })).toBeNull();
    // Beyond 300 km.
    expect(lineDistances(collection(far))({ lon: -76.5, lat: 45 })).toBeNull();
  });

  it('measures to the end of a line where it goes no further, as the crow flies', () => {
    const point = { lon: -77.2, lat: 38.9 };
    const told = lineDistances(collection(line('500', [-77, 39], [-76, 39])))(point) ?? Number.NaN;
    expect(Math.abs(told - kmBetween(point, { lon: -77, lat: 39 }))).toBeLessThan(0.2);
  });

  it.each(['99999,3,500,600,400', '51107,0,500,600,400', '51107,3,-1,600,400', '51107,3,500,600,501'])(
    'refuses %s',
    async (row) => {
      await expect(built([row])).rejects.toThrow(BadData);
    },
  );

  it('knows the limits and the lines of the repository', async () => {
    const read = (file: string) => readFileSync(path.join(ROOT, file));
    const rows = read(LIMITS_FILE).toString().trim().split('\n');
    expect(rows).toContain('51107,6,12038,10347,3151');
    const { gunzipSync } = await import('node:zlib');
    const kmTo = lineDistances(JSON.parse(gunzipSync(read(HIFLD_LINES)).toString()));
    // Ashburn is crossed by lines of 230 kV and more; the Alaskan interior has none on record.
    expect(kmTo({ lon: -77.49, lat: 39.04 })).toBeLessThan(5);
    expect(kmTo({ lon: -153, lat: 67 })).toBeNull();
  });
});
