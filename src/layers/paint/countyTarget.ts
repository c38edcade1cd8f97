import type { County } from '../../model/region';
import { countiesByFips } from '../../state/selectors';
import type { AppState } from '../../state/store';
import type { HitFeature, Target } from '../layer';

/**
 * A hit on the fill of a county: a press opens its card.
 * @param say what is said of it on hover; null where the layer has nothing to say of the view
 */
export function countyTarget(
  { properties }: HitFeature,
  say: (county: County, state: AppState) => string | null,
): Target {
  const fips = String(properties.fips);
  return {
    hover: null,
    action: { kind: 'select', selection: { kind: 'region', region: { kind: 'county', fips } } },
    line: (state) => {
      const county = countiesByFips(state).get(fips);
      return county ? say(county, state) : null;
    },
  };
}
