/** A style as it is printed in newsprint grey: the classes of its fill in tones and patterns. Pure. */
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { byZoom } from '../layers/paint/expressions';
import { BLANK_IMAGE, PATTERN_IMAGE } from '../layers/paint/imageNames';
import { isStatewide } from '../layers/paint/statewide';
import type { PrintLook, PrintLooks } from '../theme/print';

const COLOR = /^(#|rgba?\(|transparent$)/;
const BLANK = `${BLANK_IMAGE}|8|8`;

/** A value of a style with every colour in it replaced. */
function withColors(value: unknown, replace: (color: string) => unknown): unknown {
  if (typeof value === 'string') return COLOR.test(value) ? replace(value) : value;
  return Array.isArray(value) ? value.map((part) => withColors(part, replace)) : value;
}

function mentions(value: unknown, looks: PrintLooks): boolean {
  if (typeof value === 'string') return looks.has(value);
  if (Array.isArray(value)) return value.some((part) => mentions(part, looks));
  return (
    typeof value === 'object' && value !== null && Object.values(value).some((part) => mentions(part, looks))
  );
}

/** The image of a class's pattern; nothing to be seen where it has none. */
const imageOf = (look: PrintLook | undefined, statewide: boolean): string =>
  look === undefined || look.motif === null
    ? BLANK
    : `${PATTERN_IMAGE}|light|${look.motif}|${statewide ? look.bareInk : look.ink}`;

function printedLayer(layer: LayerSpecification, looks: PrintLooks): LayerSpecification[] {
  if (!('paint' in layer) || layer.paint === undefined || !mentions(layer.paint, looks)) return [layer];
  const toned = {
    ...layer,
    paint: Object.fromEntries(
      Object.entries(layer.paint).map(([name, value]) => [
        name,
        withColors(value, (color) => looks.get(color)?.tone ?? color),
      ]),
    ),
  } as LayerSpecification;
  if (layer.type !== 'fill' || !mentions(layer.paint['fill-color'], looks)) return [toned];
  const statewide = isStatewide(layer);
  const pattern = {
    ...layer,
    id: `${layer.id}-print`,
    paint: {
      'fill-pattern': withColors(layer.paint['fill-color'], (color) => imageOf(looks.get(color), statewide)),
      // Over a whole state there is no tone, so that the pattern is what speaks.
      'fill-opacity': statewide ? byZoom([7, 0.9], [9.5, 0.45]) : (layer.paint['fill-opacity'] ?? 1),
    },
  } as LayerSpecification;
  return statewide ? [pattern] : [toned, pattern];
}

/** The style with the classes of its fill as `looks` say. */
export const printStyle = (style: StyleSpecification, looks: PrintLooks): StyleSpecification => ({
  ...style,
  layers: style.layers.flatMap((layer) => printedLayer(layer, looks)),
});
