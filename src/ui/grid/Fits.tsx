import { useCallback } from 'react';
import { fitsText, formatMegawatts, gridMessages } from '../../i18n/words';
import { fitsIn, fitsParts } from '../../model/grid/fitsAsked';
import type { LoadFigures } from '../../model/grid/loadFigures';
import type { GridArea } from '../../model/region';
import { CopyFigure } from '../parts/CopyFigure';
import { useDetail } from '../parts/useDetail';
import { Failed, Waiting } from '../parts/waiting';
import { useApp, useLoader } from '../store';
import { FitsControl } from './FitsControl';
import { measured, shareOfPeak } from './figures';

interface FitsProps {
  from: GridArea;
  load: LoadFigures;
  defective: boolean;
}

/** How much new load fits into an area at a share and in a season of the reader's, and the way to the map of all. */
export function Fits({ from, load, defective }: FitsProps) {
  const loader = useLoader();
  const asked = useApp((state) => state.view.fits);
  const onMap = useApp(({ view: { fill, layers } }) => fill === 'grid.fits' && layers.grid === true);
  const setFill = useApp((state) => state.setFill);
  const [first, last] = load.window;
  const file = useDetail(useCallback(() => loader.fitsFile([first, last]), [loader, first, last]));
  if (file.kind === 'failed') return <Failed reason={file.reason} onRetry={file.retry} />;
  if (file.kind !== 'ready' || file.value === null) return <Waiting />;
  const mw = fitsIn(file.value, from.id, asked);
  const { percent, season } = fitsParts(asked);
  const value = mw === null ? null : gridMessages.headroom.value(mw, shareOfPeak(mw, load));
  return (
    <div className="fits">
      <h4>{fitsText.title}</h4>
      <FitsControl />
      <p aria-live="polite">
        {mw === null ? (
          fitsText.unknown
        ) : (
          <>
            <strong>{formatMegawatts(mw)}</strong>{' '}
            {fitsText.answer(percent, season, gridMessages.years(load.window))}
            <CopyFigure
              figure={measured(from.name, load, defective, fitsText.figure(percent, season), value)}
            />
          </>
        )}
      </p>
      {season !== 'year' && <p className="help">{fitsText.ofSeason[season]}</p>}
      {!onMap && (
        <button type="button" className="button" onClick={() => setFill('grid.fits')}>
          {fitsText.toMap}
        </button>
      )}
    </div>
  );
}
