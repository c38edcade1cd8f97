import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { expect, it } from 'vitest';
import { DEFAULT_VIEW } from '../../model/view/view';
import { NO_DATA } from '../../state/dataset';
import { createAppStore } from '../../state/store';
import { POPULATION, populationOnMap, populationStyle } from './map';

it('asks for no archive while it is off, and is drawn by a valid style', () => {
  expect(populationStyle('light', false)).toEqual({ points: {}, bands: [] });
  for (const mode of ['light', 'dark'] as const) {
    const { tiles, bands } = populationStyle(mode, true);
    expect(tiles).toEqual({ [POPULATION]: 'population.pmtiles' });
    const sources = { [POPULATION]: { type: 'vector', url: 'pmtiles://x' } };
    const layers = bands.flatMap((band) => band.layers);
    expect(validateStyleMin({ version: 8, sources, layers } as never)).toEqual([]);
  }
});

it.each([
  [14_249, 'About 14,200 people around this dot, 2020'],
  [612, 'About 620 people around this dot, 2020'],
  ['many', null],
])('says about how many people a dot is: %s', (people, said) => {
  const state = createAppStore(DEFAULT_VIEW, NO_DATA).getState();
  const target = populationOnMap.hits[0]?.read({
    geometry: { type: 'Point', coordinates: [0, 0] },
    properties: { people },
  });
  expect(target?.line(state) ?? null).toBe(said);
});
