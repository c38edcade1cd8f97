/** Fills of counties by class, from a table: the shapes of the archive carry no figures. */
import type { FilterSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Mode } from '../../theme/color';
import { classIndex, type Scale } from '../../theme/scale';
import { get, isIn, matchLists, not } from './expressions';
import { HATCH_IMAGE } from './imageNames';
import { FILL_OPACITY, NOTHING, visible } from './paint';
import { REGION_LAYERS, REGIONS_SOURCE } from './regions';

/**
 * Two layers of style: counties with a value in the colour of its class, all others hatched as "no data".
 * @param ids names of the layers
 * @param values code of a county (FIPS) and its value; null is "no data"
 */
export function countyFills({
  ids,
  scale,
  mode,
  on,
  values,
}: {
  ids: { fill: string; noData: string };
  scale: Scale;
  mode: Mode;
  on: boolean;
  values: readonly (readonly [fips: string, value: number | null])[];
}): LayerSpecification[] {
  const lists = scale.classes.map((): string[] => []);
  for (const [fips, value] of values) {
    const index = classIndex(scale, value);
    if (index !== null) lists[index]?.push(fips);
  }
  const known = isIn('fips', lists.flat());
  const common = {
    type: 'fill' as const,
    source: REGIONS_SOURCE,
    'source-layer': REGION_LAYERS.county,
    layout: { visibility: visible(on) },
  };
  return [
    {
      ...common,
      id: ids.noData,
      filter: not(known) as FilterSpecification,
      paint: { 'fill-pattern': `${HATCH_IMAGE}|${mode}`, 'fill-opacity': FILL_OPACITY },
    },
    {
      ...common,
      id: ids.fill,
      filter: known as FilterSpecification,
      paint: {
        'fill-color': matchLists(
          get('fips'),
          scale.classes.map(({ color }, index) => [lists[index] ?? [], color[mode]] as const),
          NOTHING,
        ),
        'fill-opacity': FILL_OPACITY,
      },
    },
  ];
}
