/** A control that leads to the parts of the United States that no one view holds: the 48 states, Alaska, Hawaii. */
import { mapNames } from '../i18n/words';
import type { Bounds } from '../model/region';
import { HOME_BOUNDS } from '../state/homeCamera';
import type { IControl } from './maplibre';

const PARTS: Readonly<Record<keyof typeof mapNames.homes.parts, Bounds>> = {
  contiguous: HOME_BOUNDS,
  alaska: [-170, 54.3, -129.9, 71.5],
  hawaii: [-160.4, 18.8, -154.7, 22.3],
};

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
