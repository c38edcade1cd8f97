/** From a drawn shape to the region that it is. Loaded with the drawing tools: corridors need geometry. */
import { corridor } from '../geo/corridor';
import type { DrawnShape } from '../model/drawn';
import { outlineOf, shapeProblem } from '../model/drawnRules';
import type { Region, SingleRegion } from '../model/region';
import { formatRegion, parseRegion, tidyName } from '../model/regionText';

/** The region of a shape as a link would bring it back; null while it is no area. */
export function regionOfShape(shape: DrawnShape, name: string): Region | null {
  if (shapeProblem(shape) !== null) return null;
  const region = regionAsDrawn(shape, tidyName(name));
  return region && parseRegion(formatRegion(region)).region;
}

function regionAsDrawn(shape: DrawnShape, name: string | undefined): SingleRegion | null {
  const own = name === undefined ? {} : { name };
  if (shape.tool === 'circle') {
    const [middle] = shape.points;
    return middle ? { kind: 'radius', lon: middle[0], lat: middle[1], km: shape.km, ...own } : null;
  }
  if (shape.tool === 'corridor')
    return { kind: 'polygon', polygons: corridor(shape.points, shape.km), ...own };
  const outline = outlineOf(shape);
  return outline && { kind: 'polygon', polygons: [outline], ...own };
}
