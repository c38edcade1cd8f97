import { useDeferredValue } from 'react';
import { formatNumber, inForceText, messages } from '../../i18n/words';
import { tallyInView } from '../../state/opposition';
import { fadedEmblem } from '../../theme/emblem';
import { scaleRows } from '../../theme/legend';
import type { Scale } from '../../theme/scale';
import { EmblemIcon } from '../icons/EmblemIcon';
import { useApp } from '../store';
import { useFade } from './useFade';

/** Steps of the ladder as rows; for measures in force those in view, with how many there are. */
export function WordRows({ scale }: { scale: Scale }) {
  const fade = useFade();
  const counted = scale.unit === 'standing';
  const tally = useDeferredValue(useApp((state) => (counted ? tallyInView(state) : null)));
  const rows = scaleRows(scale).flatMap((row) => {
    const found = tally?.get(row.key.from) ?? null;
    // A measure that stands behind a stronger one of its place has no colour on the map.
    const isDrawn = found && found.counties + found.states + found.places > 0;
    return tally && !isDrawn ? [] : [{ ...row, found }];
  });
  return (
    <>
      <ul className="scale-rows" aria-label={scale.title}>
        {rows.map(({ emblem, label, found }) => (
          <li key={label} title={found ? inForceText.tally(found) : undefined}>
            <EmblemIcon emblem={fadedEmblem(emblem, fade)} />
            <span>
              {label}
              {found && <span className="visually-hidden">: {inForceText.tally(found)}</span>}
            </span>
            {found && (
              <small className="legend-count" aria-hidden="true">
                {formatNumber(found.measures)}
              </small>
            )}
          </li>
        ))}
      </ul>
      {rows.length === 0 && <p className="legend-nodata">{messages.legend.noneInView}</p>}
    </>
  );
}
