import { inForceText } from '../../i18n/words';
import { standingsOnDay } from '../../state/opposition';
import { scaleRows } from '../../theme/legend';
import type { Scale } from '../../theme/scale';
import { EmblemIcon } from '../icons/EmblemIcon';
import { useApp } from '../store';

/** Steps of the ladder as rows; for measures in force with the number of areas that show each. */
export function WordRows({ scale }: { scale: Scale }) {
  const counted = scale.unit === 'standing';
  const tally = useApp((state) => (counted ? standingsOnDay(state).tally : null));
  return (
    <ul className="scale-rows" aria-label={scale.title}>
      {scaleRows(scale).map(({ key: step, emblem, label }) => {
        const found = tally?.get(step.from);
        return (
          <li key={label}>
            <EmblemIcon emblem={emblem} />
            <span>
              {label}
              {tally && (
                <span className="scale-tally">{found ? inForceText.tally(found) : inForceText.none}</span>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
