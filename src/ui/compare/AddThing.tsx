import { cardMessages } from '../../i18n/words';
import { AROUND_KM } from '../../model/region';
import { formatRegion } from '../../model/regionText';
import { COMPARE_LIMIT } from '../../model/view/view';
import type { SearchHit } from '../../state/search/hit';
import { HitField } from '../search/HitField';
import { useApp } from '../store';

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

/** Finds what is to stand beside the others, without leaving the comparison. */
export function AddThing() {
  const compare = useApp((state) => state.view.compare);
  const toggle = useApp((state) => state.toggleCompare);
  if (compare.length >= COMPARE_LIMIT) return <p className="compare-add">{cardMessages.compare.addFull}</p>;
  return (
    <div className="compare-add">
      <HitField
        label={cardMessages.compare.add}
        taken={comparedId}
        onTake={(id) => {
          if (!compare.includes(id)) toggle(id);
        }}
      />
    </div>
  );
}
