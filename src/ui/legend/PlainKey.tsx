import { fillRows } from '../../layers/legend';
import { noDataRow } from '../../theme/legend';
import type { Scale } from '../../theme/scale';
import { KeyRow } from './KeyRow';
import { ScaleStrip } from './ScaleStrip';

/** The classes of a fill, and how a place without a value and other kinds of places are drawn. */
export function PlainKey({ scale }: { scale: Scale }) {
  return (
    <>
      <ScaleStrip scale={scale} />
      {[noDataRow(scale), ...fillRows(scale)].map((row) => (
        <KeyRow key={row.label} row={row} />
      ))}
    </>
  );
}
