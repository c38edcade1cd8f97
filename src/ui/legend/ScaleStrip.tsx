import { formatNumber } from '../../i18n/format';
import { HATCH, type Scale } from '../../theme/scales';
import { useTheme } from '../media';
import { WordRows } from './WordRows';

/** A limit between two classes, short enough to stand under the strip. */
function tick(scale: Scale, value: number): string {
  return scale.unit === 'share' ? `${formatNumber(value * 100)}%` : formatNumber(value);
}

/** The classes of a scale side by side with their limits between them; steps of the ladder as rows. */
export function ScaleStrip({ scale }: { scale: Scale }) {
  const theme = useTheme();
  if (scale.unit === 'mechanism' || scale.unit === 'standing') return <WordRows scale={scale} />;
  return (
    <div className="scale">
      <ol className="scale-strip">
        {scale.classes.map(({ label, color }) => (
          <li key={label} style={{ background: color[theme] }} title={label}>
            <span className="visually-hidden">{label}</span>
          </li>
        ))}
      </ol>
      <div className="scale-ticks" aria-hidden="true">
        {scale.classes.slice(1).map(({ label, from }, index) => (
          <span
            key={label}
            className="scale-tick"
            style={{ left: `${((index + 1) / scale.classes.length) * 100}%` }}
          >
            {tick(scale, from)}
          </span>
        ))}
        {scale.unit === 'MW' && <b>MW</b>}
      </div>
    </div>
  );
}

/** The hatching that stands for "no data", in the map's own colours. */
export function HatchSwatch() {
  const theme = useTheme();
  return (
    <svg className="swatch" viewBox="0 0 24 14" aria-hidden="true" focusable="false">
      <rect width="24" height="14" fill={HATCH.ground[theme]} />
      <path
        d="M-2 14 12 0M4 14 18 0M10 14 24 0M16 14 30 0M-8 14 6 0"
        stroke={HATCH.line[theme]}
        strokeWidth="1.5"
      />
    </svg>
  );
}
