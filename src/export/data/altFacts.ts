/** The facts that the alt text of a picture is made from. */
import { altPlaces, type PictureFacts } from '../../i18n/words';
import type { FileLayer } from '../../layers/layer';
import { isOn } from '../../layers/list';
import { scaleOf, titleOn } from '../../layers/scales';
import { outlined } from '../../layers/titles';
import { shownFill } from '../../model/view/fill';
import { loadedValue } from '../../state/dataset';
import { selectedName, statesByCode, viewDate } from '../../state/selectors';
import type { AppState } from '../../state/store';
import type { Extent } from '../picture/extent';
import { showsCountry, showsMore, showsWorld } from '../picture/place';

/** More states or counties than this are counted, not named. */
const NAMED = 3;

/** What a picture is of: what is selected, else the states or counties whose middle it shows. */
function placeOf(state: AppState, extent: Extent): string {
  const name = selectedName(state);
  if (name !== null) return name;
  const [west, south, east, north] = extent.bounds;
  if (showsWorld(extent)) return altPlaces.world;
  if (showsCountry(state, extent)) return altPlaces.unitedStates;
  const states = (loadedValue(state.data.states) ?? []).filter((row) => extent.holds(row.lon, row.lat));
  if (states.length > NAMED) return altPlaces.states(states.length);
  if (states.length > 0) return altPlaces.named(states.map((row) => row.name));
  const counties = (loadedValue(state.data.counties) ?? []).filter((row) => extent.holds(row.lon, row.lat));
  if (counties.length === 0 || counties.length > NAMED) {
    const lon = (((((west + east) / 2 + 180) % 360) + 360) % 360) - 180;
    return altPlaces.around((south + north) / 2, lon);
  }
  const codes = statesByCode(state);
  return altPlaces.named(counties.map((row) => `${row.name}, ${codes.get(row.state)?.name ?? row.state}`));
}

/** Facts of a picture. */
export function altFacts(layers: readonly FileLayer[], state: AppState, extent: Extent): PictureFacts {
  const { view } = state;
  const day = viewDate(state);
  const scale = scaleOf(shownFill(view));
  const shown = layers.filter(({ layer }) => isOn(view, layer));
  return {
    place: placeOf(state, extent),
    around: selectedName(state) !== null && showsMore(state, extent),
    fill: scale && {
      title: titleOn(scale.metric, day, view),
      classes: scale.classes.map(({ label }) => label),
    },
    subjects: shown.flatMap(({ file }) => file.subject?.() ?? []),
    outlines: outlined(view),
    described: shown.flatMap(({ file }) => file.described?.(state, extent) ?? []),
    day,
    dataDate: loadedValue(state.data.manifest)?.dataDate ?? day,
  };
}
