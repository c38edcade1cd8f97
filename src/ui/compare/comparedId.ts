import { AROUND_KM } from '../../model/region';
import { formatRegion } from '../../model/regionText';
import type { SearchHit } from '../../state/search/hit';

/** A hit as the comparison holds it; null for what can't stand in one. */
export function comparedId(hit: SearchHit): string | null {
  switch (hit.kind) {
    case 'site':
      return hit.id;
    case 'county':
      return formatRegion({ kind: 'county', fips: hit.fips });
    case 'state':
    case 'country':
      return formatRegion({ kind: hit.kind, code: hit.code });
    case 'area':
      return formatRegion({ kind: 'area', id: hit.id });
    case 'town':
    case 'coordinates':
      return formatRegion({ kind: 'radius', lon: hit.lon, lat: hit.lat, km: AROUND_KM });
    default:
      return null;
  }
}
