/** Which layers are on, for tests that must hold whatever is shown. */
import { LAYER_FACTS, type LayerSwitches, switches } from './list';

/** Every combination of the layers that are on for a newcomer or have been so, each with one of the others, or none. */
export function layerCombinations(): LayerSwitches[] {
  const main = ['sites', 'grid', 'land', 'opposition'];
  const others = LAYER_FACTS.flatMap(({ id }) => (main.includes(id) ? [] : [id]));
  return Array.from({ length: 2 ** main.length }, (_, bits) =>
    [null, ...others].map((other) =>
      switches(({ id }) => id === other || (main.includes(id) && ((bits >> main.indexOf(id)) & 1) === 1)),
    ),
  ).flat();
}
