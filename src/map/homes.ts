/** A control that leads to the parts of the United States that no one view holds: the 48 states, Alaska, Hawaii. */
import { mapNames } from '../i18n/words';
import type { Bounds } from '../model/region';
import { HOME_BOUNDS } from '../state/homeCamera';
import type { IControl, MapLibreMap } from './maplibre';

const PARTS: Readonly<Record<keyof typeof mapNames.homes.parts, Bounds>> = {
  contiguous: HOME_BOUNDS,
  alaska: [-170, 54.3, -129.9, 71.5],
  hawaii: [-160.4, 18.8, -154.7, 22.3],
};

/** Screens on which the right edge of the map is the East of the country. */
const SMALL = '(width < 48rem), (height < 32rem)';

/** Puts the control below the others, on small screens into the corner of the Pacific; it moves with the screen. */
export function placeHomes(
  control: IControl,
  map: Pick<MapLibreMap, 'addControl' | 'removeControl'>,
): () => void {
  const small = matchMedia(SMALL);
  const place = () => map.addControl(control, small.matches ? 'bottom-left' : 'top-right');
  const move = () => {
    map.removeControl(control);
    place();
  };
  place();
  small.addEventListener('change', move);
  return () => small.removeEventListener('change', move);
}

/** @param look takes the map there */
export function createHomesControl(look: (bounds: Bounds) => void): IControl {
  const box = document.createElement('div');
  box.className = 'maplibregl-ctrl maplibregl-ctrl-group map-homes';
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', mapNames.homes.label);
  for (const [key, bounds] of Object.entries(PARTS)) {
    const { short, name } = mapNames.homes.parts[key as keyof typeof PARTS];
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = short;
    button.title = name;
    button.setAttribute('aria-label', name);
    button.addEventListener('click', () => look(bounds));
    box.append(button);
  }
  return { onAdd: () => box, onRemove: () => box.remove() };
}
