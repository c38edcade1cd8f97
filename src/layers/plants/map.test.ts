import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { plantFacts, plantLine } from '../../i18n/words';
import type { PlantRecord } from '../../model/power/plantRecord';
import { FUEL_GROUPS, PLANT_STAGES } from '../../model/power/plantRecord';
import { DEFAULT_VIEW } from '../../model/view/view';
import { NO_DATA } from '../../state/dataset';
import { createAppStore } from '../../state/store';
import { drawEmblem } from '../../theme/emblem';
import { parseImageName } from '../paint/imageNames';
import { FUEL_COLORS, plantRows } from './classes';
import { PLANTS_LAYER, PLANTS_SOURCE } from './ids';
import { plantsOnMap } from './map';
import { plantRecords } from './records';
import { plantsOnScreen } from './screen';
import { plantSize } from './style';

const PLANT: PlantRecord = {
  id: '8066',
  eiaId: 8066,
  name: 'Jim Bridger',
  state: 'WY',
  countyFips: '56037',
  lon: -108.79,
  lat: 41.74,
  mw: 2_326,
  fuel: 'gas',
  stage: 'operating',
  year: 1974,
  operator: 'PacifiCorp',
  coalEnds: [{ mw: 1_162, year: 2042, conversion: null, link: 'https://gem.test/jb' }],
};
const RETIRING: PlantRecord = {
  ...PLANT,
  id: '3',
  lon: -79,
  lat: 40,
  fuel: 'coal',
  stage: 'retiring',
  mw: 900,
};

function partOf(on: boolean, mode: 'light' | 'dark' = 'light') {
  const layers = { ...DEFAULT_VIEW.layers, plants: on };
  const data = { ...NO_DATA, plants: { kind: 'ready', value: [PLANT, RETIRING] } as const };
  const state = createAppStore({ ...DEFAULT_VIEW, layers }, data).getState();
  return { state, part: plantsOnMap.style({ state, mode, font: null }) };
}

describe('power plants', () => {
  it('draw nothing while they are off', () => {
    expect(partOf(false).part).toEqual({ points: {}, bands: [] });
  });

  it('are drawn by a valid style in both appearances, with images that can be drawn', () => {
    for (const mode of ['light', 'dark'] as const) {
      const layers = partOf(true, mode).part.bands.flatMap((band) => band.layers);
      const sources = { [PLANTS_SOURCE]: { type: 'geojson', data: 'https://x.test' } };
      expect(validateStyleMin({ version: 8, sources, layers } as never)).toEqual([]);
      for (const group of FUEL_GROUPS)
        for (const stage of PLANT_STAGES)
          expect(parseImageName(`plant|${mode}|${stage}|${FUEL_COLORS[group][mode]}`)).toEqual({
            kind: 'plant',
            mode,
            stage,
            color: FUEL_COLORS[group][mode],
          });
    }
    expect(parseImageName('plant|light|closed|#000000')).toBeNull();
  });

  it('grow with their capacity by area', () => {
    const above = (mw: number) => plantSize(mw) - plantSize(0);
    expect(above(1_200)).toBeCloseTo(2 * above(300), 1);
    expect(plantSize(9_000)).toBe(plantSize(3_000));
  });

  it('say name, capacity, fuel and stage, and open a card', () => {
    const hit = plantsOnMap.hits.find(({ layer }) => layer === PLANTS_LAYER);
    const target = hit?.read({
      geometry: { type: 'Point', coordinates: [0, 0] },
      properties: { id: '8066' },
    });
    expect(target?.line(partOf(true).state)).toBe('Jim Bridger · 2,326\u00a0MW · Gas · Operating since 1974');
    expect(target?.action).toEqual({
      kind: 'select',
      selection: { kind: 'record', layer: 'plants', id: '8066' },
    });
    expect(plantLine(RETIRING)).toBe(
      '900\u00a0MW · Coal · Operating since 1974, retirement planned for 2042',
    );
  });

  it('tell in their card what is announced, with its source', () => {
    expect(plantFacts(PLANT)).toContainEqual({
      name: 'Coal units',
      value: '1,162\u00a0MW · retirement planned for 2042',
      worded: true,
      link: 'https://gem.test/jb',
    });
    expect(plantFacts({ ...PLANT, coalEnds: [] }).map(({ name }) => name)).not.toContain('Coal units');
    expect(plantsOnScreen.facts?.('gone', partOf(true).state)).toEqual([]);
  });

  it('are listed as far as they are in view, the largest first', () => {
    const { state } = partOf(true);
    const list = (bounds: typeof state.bounds) =>
      plantsOnScreen.list?.inView({ ...state, bounds })?.map((plant) => (plant as PlantRecord).id);
    expect(list(null)).toEqual(['8066', '3']);
    expect(list([-80, 39, -78, 41])).toEqual(['3']);
  });

  it('have a mark for each row of the legend, and no two alike', () => {
    const drawn = plantRows().map(({ emblem }) => JSON.stringify(drawEmblem(emblem, 'light')));
    expect(new Set(drawn).size).toBe(FUEL_GROUPS.length + PLANT_STAGES.length);
  });

  it('leave the app with credit and licence of every source of the row', () => {
    const source = (id: string, licence: string) => ({ id, licence, credit: `Credit ${id}` });
    const context = {
      sources: [source('eiaPlants', 'US-public-domain'), source('gemCoal', 'CC-BY-4.0')],
      counties: new Map(),
      appUrl: 'https://headroom.test/',
    } as never;
    expect(plantRecords.cells(PLANT, null, context)).toMatchObject({
      stage: 'Operating',
      coalEnd: '2042',
      licence: 'CC-BY-4.0 AND US-public-domain',
      credit: 'Credit eiaPlants; Credit gemCoal',
      link: expect.stringMatching(/\?record=plants,8066$/),
    });
    expect(plantRecords.cells({ ...PLANT, coalEnds: [] }, null, context).licence).toBe('US-public-domain');
  });
});
