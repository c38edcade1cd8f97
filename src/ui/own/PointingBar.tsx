import { useEffect } from 'react';
import { ownMessages } from '../../i18n/words';
import { followOwnSets } from '../../layers/brought/connect';
import { MARKS_ID, withMark, withPlace } from '../../model/own/edit';
import { ownSets } from '../../state/own/device';
import type { Pointing } from '../../state/pointing';
import { latestDay } from '../../state/selectors';
import type { AppStore } from '../../state/store';
import { useShell } from '../shellState';
import { useApp, useAppStore } from '../store';
import './own.css';

/** Says that a place is to be pointed at on the map, and does with it what it was asked for. */
export function PointingBar() {
  const pointing = useApp((state) => state.pointing);
  const store = useAppStore();
  const setNotice = useShell((state) => state.setNotice);
  const setSheet = useShell((state) => state.setSheet);
  const { stopPointing, setPointed } = store.getState();

  // On a phone the sheet makes room for the map.
  useEffect(() => setSheet('peek'), [setSheet]);

  useEffect(() => {
    if (pointing?.place)
      void follow(pointing.what, pointing.place, store).then((said) => {
        store.getState().stopPointing();
        setNotice(said);
      });
  }, [pointing, store, setNotice]);

  useEffect(() => {
    // The key ends what was begun last; the card below would close with it.
    const stop = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      stopPointing();
    };
    document.addEventListener('keydown', stop, true);
    return () => document.removeEventListener('keydown', stop, true);
  }, [stopPointing]);

  if (!pointing) return null;
  const words = ownMessages.pointing;
  const middle = () => {
    const { lon, lat } = store.getState().view.camera;
    setPointed(lon, lat);
  };
  return (
    <div className="own-pointing" role="status">
      <p>
        {words[pointing.what.kind]} <span className="help">{words.keys}</span>
      </p>
      <button type="button" className="button" onClick={middle}>
        {words.here}
      </button>
      <button type="button" className="button button-quiet" onClick={stopPointing}>
        {words.cancel}
      </button>
    </div>
  );
}

/** Puts a mark, or moves a point. @returns what is said of it */
async function follow(
  what: Pointing['what'],
  { lon, lat }: NonNullable<Pointing['place']>,
  store: AppStore,
): Promise<string> {
  await followOwnSets(store);
  const { sets } = ownSets.getState();
  const day = latestDay(store.getState());
  if (what.kind === 'move') {
    const set = sets.find(({ id }) => id === what.layer);
    if (set) void ownSets.replace(withPlace(set, what.id, lon, lat, day));
    return ownMessages.pointing.moved;
  }
  const known = sets.find(({ id }) => id === MARKS_ID) ?? null;
  const { set, id } = withMark(known, lon, lat, day, ownMessages.marks);
  void (known ? ownSets.replace(set) : ownSets.add([set]));
  store.getState().setLayer(set.id, true);
  store.getState().select({ kind: 'record', layer: set.id, id });
  return ownMessages.marks.added;
}
