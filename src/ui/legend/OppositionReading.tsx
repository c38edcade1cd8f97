import { inForceText, messages } from '../../i18n/words';
import { fillRows } from '../../layers/legend';
import type { Scale } from '../../theme/scale';
import { useTable } from '../store';
import { KeyRow } from './KeyRow';
import { WideMeasures } from './WideMeasures';

/** How acts over areas are drawn, and what an area without a fill means. */
export function OppositionReading({ scale }: { scale: Scale }) {
  const manifest = useTable('manifest');
  const inForce = scale.unit === 'standing';
  return (
    <>
      {inForce && <WideMeasures />}
      <details className="legend-reading">
        <summary>{messages.legend.areasReading}</summary>
        {fillRows(scale).map((row) => (
          <KeyRow key={row.label} row={row} />
        ))}
        <p className="help">
          {`${scale.note} `}
          {inForce && `${inForceText.anyAge} `}
          {manifest && `${inForceText.floor(manifest.recordUpTo)} `}
          {inForceText.abroad}
        </p>
      </details>
    </>
  );
}
