/** A control that begins to draw an area of the reader's own. */
import { mapNames } from '../i18n/words';
import type { IControl } from './maplibre';

const SVG = 'http://www.w3.org/2000/svg';
/** An outline with its corners, in a box of 24 × 24. */
const OUTLINE = 'M6 7l11-2 2 11-9 3zM6 7h.01M17 5h.01M19 16h.01M10 19h.01';

/** @param start what a click does */
export function createDrawControl(start: () => void): IControl {
  const box = document.createElement('div');
  box.className = 'maplibregl-ctrl maplibregl-ctrl-group map-draw';
  const button = document.createElement('button');
  button.type = 'button';
  button.title = mapNames.draw;
  button.setAttribute('aria-label', mapNames.draw);
  const icon = document.createElementNS(SVG, 'svg');
  icon.setAttribute('viewBox', '0 0 24 24');
  icon.setAttribute('class', 'icon');
  icon.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', OUTLINE);
  icon.append(path);
  button.append(icon);
  button.addEventListener('click', start);
  box.append(button);
  return { onAdd: () => box, onRemove: () => box.remove() };
}
