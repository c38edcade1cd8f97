import { noDataRow } from '../../theme/legend';
import type { Scale } from '../../theme/scale';
import { KeyRow } from './KeyRow';
import { WordRows } from './WordRows';

/** The steps of acts or measures, and what a place without a fill means. How kinds of places are drawn is told below. */
export function OppositionKey({ scale }: { scale: Scale }) {
  return (
    <>
      <WordRows scale={scale} />
      <KeyRow row={noDataRow(scale)} />
    </>
  );
}
