/** Power plants on the map: what is drawn, and what a mark says and opens. */
import type { Feature, FeatureCollection, Point } from 'geojson';
import { plantLine, plantText } from '../../i18n/words';
import { lastAnswer } from '../../model/memo';
import { fuelGroup, type PlantRecord } from '../../model/power/plantRecord';
import type { Hit, HitFeature, MapPart, Target } from '../layer';
import { Z } from '../paint/zOrder';
import { recordIn, recordsPassing } from '../tableRecords';
import { PLANTS_LAYER } from './ids';
import { plantSize, plantsStyle } from './style';
import { PLANTS } from './table';

const NONE: readonly PlantRecord[] = [];

const collection = lastAnswer(
  (plants: readonly PlantRecord[]): FeatureCollection<Point> => ({
    type: 'FeatureCollection',
    features: plants.map(
      ({ id, lon, lat, mw, stage, fuel }): Feature<Point> => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [lon, lat] },
        properties: { id, mw, stage, group: fuelGroup(fuel), size: plantSize(mw) },
      }),
    ),
  }),
);

const find = recordIn(PLANTS);
const passing = recordsPassing(PLANTS);

function readPlant({ properties }: HitFeature): Target {
  const id = String(properties.id);
  return {
    hover: { kind: 'record', layer: 'plants', id },
    action: { kind: 'select', selection: { kind: 'record', layer: 'plants', id } },
    line: (state) => {
      const plant = find(id, state);
      return plant && plantText.onMap(plant.name, plantLine(plant));
    },
  };
}

const hits: readonly Hit[] = [{ layer: PLANTS_LAYER, z: Z.plants, reach: 'beside', read: readPlant }];

export const plantsOnMap: MapPart = {
  style: ({ state, mode }) =>
    plantsStyle({ mode, on: state.view.layers.plants, plants: collection(passing(state) ?? NONE) }),
  hits,
  placeOf: (state, thing) => {
    const plant = thing.kind === 'record' && thing.layer === 'plants' ? find(thing.id, state) : null;
    return plant && { lon: plant.lon, lat: plant.lat, size: plantSize(plant.mw) };
  },
};
