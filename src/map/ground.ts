/** The ground that the map lies on. */
import type { Mode } from '../theme/color';
import { plainGround } from './plainGround';
import type { Ground } from './style';

/**
 * @param basemapUrl absolute URL of `basemap.pmtiles`
 */
export function groundFor(mode: Mode, _basemapUrl: string): Ground {
  return plainGround(mode);
}
