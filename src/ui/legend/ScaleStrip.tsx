import { isStrip, scaleTicks, stripUnit } from '../../theme/legend';
import { GROUND } from '../../theme/palette';
import type { Scale } from '../../theme/scale';
import { useTheme } from '../media';
import { useFade } from './useFade';
import { WordRows } from './WordRows';

/** The classes of a scale side by side with their limits between them; steps of the ladder as rows. */
export function ScaleStrip({ scale }: { scale: Scale }) {
  const theme = useTheme();
  const { area } = useFade();
  if (!isStrip(scale)) return <WordRows scale={scale} />;
  const unit = stripUnit(scale);
  return (
    <div className="scale">
      <ol className="scale-strip">
        {scale.classes.map(({ label, color }) => (
          <li key={label} style={{ background: GROUND.land[theme] }} title={label}>
            <i style={{ background: color[theme], opacity: area }} />
            <span className="visually-hidden">{label}</span>
          </li>
        ))}
      </ol>
      <div className="scale-ticks" aria-hidden="true">
        {scaleTicks(scale).map((tick, index) => (
          <span
            key={tick}
            className="scale-tick"
            style={{ left: `${((index + 1) / scale.classes.length) * 100}%` }}
          >
            {tick}
          </span>
        ))}
        {unit !== '' && <b>{unit}</b>}
      </div>
    </div>
  );
}
