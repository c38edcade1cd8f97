import { inForceText } from '../../i18n/words';
import type { Scale } from '../../theme/scale';
import { useTable } from '../store';
import { WideMeasures } from './WideMeasures';

/** How acts over areas are drawn, and what an area without a fill means. */
export function OppositionReading({ scale }: { scale: Scale }) {
  const manifest = useTable('manifest');
  const inForce = scale.unit === 'standing';
  return (
    <>
      {inForce && <WideMeasures />}
      <p className="help">
        {inForce && `${inForceText.anyAge} `}
        {manifest && inForceText.floor(manifest.recordUpTo)}
      </p>
    </>
  );
}
