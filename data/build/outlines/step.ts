/** Outlines of halls, tribal lands and service territories: a table of each for lists and cards, an archive to draw. */
import { gunzipSync } from 'node:zlib';
import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import Flatbush from 'flatbush';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { readSites } from '../../../src/model/leanTables';
import {
  HALL_COLUMNS,
  type HallRecord,
  TERRITORY_COLUMNS,
  type TerritoryRecord,
  TRIBAL_COLUMNS,
  type TribalRecord,
} from '../../../src/model/outlineRecord';
import { packTable } from '../../../src/model/wire';
import { featuresOf } from '../basemap/ingredient';
import { AREAS_FILE, readAreas, readUtilities, UTILITY_FILES } from '../grid/tables';
import { OUTLINES_FILE as TERRITORIES_FILE } from '../grid/territories';
import { readUtilityFacts, UTILITY_FACTS_FILE } from '../grid/utilityFacts';
import type { Step, StepContext } from '../pipeline';
import { OUTLINES_FILE as HALLS_FILE } from '../sites/outlines';
import { boxOf, type Outlined, outlineArchive, placeOf } from './archive';

const TRIBAL_FILE = 'tribal_lands.topojson';

export const outlinesStep: Step = {
  name: 'outlines',
  module: import.meta.filename,
  inputs: [
    HALLS_FILE,
    `data/basemap/${TRIBAL_FILE}`,
    TERRITORIES_FILE,
    AREAS_FILE,
    UTILITY_FACTS_FILE,
    ...UTILITY_FILES,
  ],
  needs: ['sites'],
  run(context) {
    const halls = hallsOf(context);
    const tribal = tribalLandsOf(context);
    const territories = territoriesOf(context);
    return {
      'halls.json': JSON.stringify(
        packTable(
          HALL_COLUMNS,
          halls.map(({ record }) => record),
        ),
      ),
      'halls.pmtiles': outlineArchive(halls, {
        name: 'Buildings and campuses of data centers in the United States',
        attribution: '© OpenStreetMap contributors (ODbL), via IM3 Data Center Atlas (PNNL)',
        minZoom: 8,
        maxZoom: 12,
      }),
      'tribal-lands.json': JSON.stringify(
        packTable(
          TRIBAL_COLUMNS,
          tribal.map(({ record }) => record),
        ),
      ),
      'tribal-lands.pmtiles': outlineArchive(tribal, {
        name: 'Tribal lands of the United States',
        attribution: 'Bureau of Indian Affairs - Branch of Geospatial Support',
        minZoom: 3,
        maxZoom: 9,
      }),
      'territories.json': JSON.stringify(
        packTable(
          TERRITORY_COLUMNS,
          territories.map(({ record }) => record),
        ),
      ),
      'territories.pmtiles': outlineArchive(territories, {
        name: 'Service territories of electric utilities',
        attribution: 'HIFLD via CommonGrid (ODbL)',
        minZoom: 4,
        maxZoom: 8,
      }),
    };
  },
};

type Shape = Feature<Polygon | MultiPolygon>;

/** Outlines of the map with the site that lies in each. */
function hallsOf({ source, built }: StepContext): Outlined<HallRecord>[] {
  const sites = readSites(JSON.parse(built('sites.json').toString())).filter(
    ({ country }) => country === 'US',
  );
  const index = new Flatbush(sites.length);
  for (const { lon, lat } of sites) index.add(lon, lat, lon, lat);
  index.finish();
  const { features } = JSON.parse(source(HALLS_FILE).toString()) as FeatureCollection<Polygon | MultiPolygon>;
  const seen = new Map<string, number>();
  return features.map((feature) => {
    const { kind, name, operator, groundM2, countyFips } = feature.properties ?? {};
    const place = placeOf(feature.geometry);
    const spot = `${place.lat},${place.lon}`;
    const before = seen.get(spot) ?? 0;
    seen.set(spot, before + 1);
    const inside = index
      .search(...boxOf(feature.geometry))
      .flatMap((at) => sites[at] ?? [])
      .filter(({ lon, lat }) => booleanPointInPolygon([lon, lat], feature as Shape))
      .map(({ id }) => id)
      .sort();
    return {
      geometry: feature.geometry,
      record: {
        id: before === 0 ? spot : `${spot},${before}`,
        name: name ?? '',
        ...place,
        kind,
        operator: operator ?? null,
        groundM2,
        countyFips: countyFips ?? null,
        siteId: inside[0] ?? null,
      },
    };
  });
}

function tribalLandsOf({ source }: StepContext): Outlined<TribalRecord>[] {
  const shapes = featuresOf((name) => source(`data/basemap/${name}`), TRIBAL_FILE) as Shape[];
  return shapes.map(({ geometry, properties }) => {
    const id = String(properties?.name);
    // "LAR" is short for the bureau's "land area representation".
    const name = id.replace(/ LAR$/, '');
    return {
      geometry,
      record: { id, name, ...placeOf(geometry), agency: String(properties?.agency ?? '') },
    };
  });
}

/** Territories of the utilities that the tables know, by EIA's number. */
function territoriesOf(context: StepContext): Outlined<TerritoryRecord>[] {
  const { utilities } = readUtilities(context, readAreas(context));
  const facts = readUtilityFacts(context);
  const { features } = JSON.parse(
    gunzipSync(context.source(TERRITORIES_FILE)).toString(),
  ) as FeatureCollection<MultiPolygon, { eiaId: number }>;
  return features.flatMap(({ geometry, properties: { eiaId } }) => {
    const utility = utilities.get(eiaId);
    if (!utility) return [];
    const { ownership = null, customers = null } = facts.get(eiaId) ?? {};
    const { name, states, salesGwh } = utility;
    const record = { id: `${eiaId}`, name, ...placeOf(geometry), ownership, states, customers, salesGwh };
    return [{ geometry, record }];
  });
}
