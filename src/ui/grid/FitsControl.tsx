import { useId } from 'react';
import { fitsText } from '../../i18n/words';
import { FIT_PERCENTS, FIT_SEASONS, fitsKey, fitsParts } from '../../model/grid/fitsAsked';
import { Choice } from '../parts/Choice';
import { useApp } from '../store';
import './grid.css';

/** At which curtailed share, and in which season, it is asked how much new load fits: for map and cards alike. */
export function FitsControl() {
  const asked = useApp((state) => state.view.fits);
  const setFits = useApp((state) => state.setFits);
  const id = useId();
  const { percent, season } = fitsParts(asked);
  return (
    <div className="fits-control">
      <label htmlFor={id}>{fitsText.share}</label>
      <output htmlFor={id}>{fitsText.percent(percent)}</output>
      <input
        id={id}
        type="range"
        min={0}
        max={FIT_PERCENTS.length - 1}
        step={1}
        value={FIT_PERCENTS.indexOf(percent)}
        aria-valuetext={fitsText.percent(percent)}
        onChange={({ target }) => {
          const next = FIT_PERCENTS[Number(target.value)];
          if (next !== undefined) setFits(fitsKey(next, season));
        }}
      />
      <Choice
        title={fitsText.season}
        options={FIT_SEASONS}
        names={fitsText.seasons}
        value={season}
        onChange={(next) => setFits(fitsKey(percent, next))}
      />
    </div>
  );
}
