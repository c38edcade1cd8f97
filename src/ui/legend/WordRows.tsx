import { inForceText } from '../../i18n/timelineText';
import { standingsOnDay } from '../../state/opposition';
import type { Scale, ScaleClass } from '../../theme/scales';
import { useTheme } from '../media';
import { useApp } from '../store';

/** Steps of the ladder as rows; for measures in force with the number of areas that show each. */
export function WordRows({ scale }: { scale: Scale }) {
  const counted = scale.unit === 'standing';
  const tally = useApp((state) => (counted ? standingsOnDay(state).tally : null));
  return (
    <ul className="scale-rows" aria-label={scale.title}>
      {scale.classes.map((step) => {
        const found = tally?.get(step.from);
        return (
          <li key={step.label}>
            <ClassSwatch step={step} />
            <span>
              {step.label}
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

/** A class as the map draws it: a plain fill, or its pattern on the bare ground. */
function ClassSwatch({ step: { color, pattern } }: { step: ScaleClass }) {
  const paint = color[useTheme()];
  if (pattern === undefined) return <span className="swatch" style={{ background: paint }} />;
  return (
    <svg className="swatch" viewBox="0 0 24 14" aria-hidden="true" focusable="false">
      {pattern === 'stripes' ? (
        <path d="M-8 0 6 14M0 0 14 14M8 0 22 14M16 0 30 14" stroke={paint} strokeWidth="2.5" />
      ) : (
        [4, 12, 20].flatMap((x) =>
          [3.5, 10.5].map((y) => <circle key={`${x} ${y}`} cx={x} cy={y} r="1.5" fill={paint} />),
        )
      )}
    </svg>
  );
}
