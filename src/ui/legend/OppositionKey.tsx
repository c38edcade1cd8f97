import { inForceText } from '../../i18n/words';
import { isViewAbroad } from '../../state/opposition';
import { noDataRow } from '../../theme/legend';
import type { Scale } from '../../theme/scale';
import { useApp } from '../store';
import { KeyRow } from './KeyRow';
import { WordRows } from './WordRows';

/**
 * The steps of acts or measures, and what a place without a fill means: abroad nothing, since nobody searched there. How
 * kinds of places are drawn is told below.
 */
export function OppositionKey({ scale }: { scale: Scale }) {
  const abroad = useApp(isViewAbroad);
  return (
    <>
      <WordRows scale={scale} />
      {abroad ? <p className="help">{inForceText.abroad}</p> : <KeyRow row={noDataRow(scale)} />}
    </>
  );
}
