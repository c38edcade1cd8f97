import { formatNumber, messages } from '../../i18n/words';
import type { Scale } from '../../theme/scale';
import { useTheme } from '../media';
import type { Distribution } from './distribution';

/** Tiny bars over the strip of a scale: how many areas are in each class. */
export function DistributionBars({ scale, distribution }: { scale: Scale; distribution: Distribution }) {
  const theme = useTheme();
  const { classes } = distribution;
  const most = Math.max(1, ...classes);
  const words = scale.classes.map(({ label }, index) => `${label}: ${formatNumber(classes[index] ?? 0)}`);
  return (
    <div className="scale-bars" role="img" aria-label={messages.legend.distribution(words)}>
      {scale.classes.map(({ label, color }, index) => {
        const areas = classes[index] ?? 0;
        return (
          <span key={label} className="scale-bar">
            {areas > 0 && <small>{formatNumber(areas)}</small>}
            <span
              className="scale-bar-fill"
              style={{ height: `${(100 * areas) / most}%`, background: color[theme] }}
            />
          </span>
        );
      })}
    </div>
  );
}
