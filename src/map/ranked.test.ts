import { expect, test } from 'vitest';
import { LAYERS } from './ids';
import { rankedRegions } from './ranked';

test('regions that pass a ranking are outlined, each kind by its own key', () => {
  const layers = rankedRegions(['county:51107', 'county:01001', 'state:VA', 'area:PJM-DOM'], 'light');
  const filterOf = (id: string) => {
    const layer = layers.find((known) => known.id === id);
    return JSON.stringify(layer && 'filter' in layer ? layer.filter : null);
  };
  expect(filterOf(LAYERS.rankedCounty)).toMatch(/fips.*51107.*01001/);
  expect(filterOf(LAYERS.rankedCounty)).not.toContain('VA');
  expect(filterOf(LAYERS.rankedState)).toMatch(/code.*VA/);
  expect(filterOf(LAYERS.rankedArea)).toMatch(/id.*PJM-DOM/);
  expect(layers.map(({ layout }) => layout?.visibility)).toEqual(Array(4).fill('visible'));
});

test('without one there is nothing to be seen, and no layer comes or goes', () => {
  const layers = rankedRegions([], 'dark');
  expect(layers.map(({ layout }) => layout?.visibility)).toEqual(Array(4).fill('none'));
  expect(layers.map(({ id }) => id)).toEqual(rankedRegions(['state:VA'], 'dark').map(({ id }) => id));
});
