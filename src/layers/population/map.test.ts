import { featureFilter, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { expect, it } from 'vitest';
import { DEFAULT_VIEW } from '../../model/view/view';
import { NO_DATA } from '../../state/dataset';
import { createAppStore } from '../../state/store';
import { POPULATION_CHOICES } from './choices';
import { populationRows } from './classes';
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

it('shows the dots that are asked for by the rows of its legend', () => {
  const { bands } = populationStyle('light', true, ['1', '3000']);
  const [layer] = bands.flatMap((band) => band.layers);
  if (layer?.type !== 'circle') throw new Error('no dots');
  const { filter } = featureFilter(layer.filter ?? true, 'layers.population.filter');
  const shown = [1, 999, 1000, 2999, 3000, 9999, 10_000].filter((people) =>
    filter({ zoom: 9 }, { type: 1, properties: { people } } as never),
  );
  expect(shown).toEqual([1, 999, 3000, 9999]);
  const sources = { [POPULATION]: { type: 'vector', url: 'pmtiles://x' } };
  expect(validateStyleMin({ version: 8, sources, layers: [layer] } as never)).toEqual([]);
  expect(populationRows().map(({ key }) => key)).toEqual(
    POPULATION_CHOICES[0]?.options.map(({ word }) => word),
  );
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
