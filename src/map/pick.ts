/** What lies under a point: all that the layers have there, by a fixed order. */
import type { Hit, HitFeature, Target } from '../layers/layer';

/** A place on the canvas, px from its top left. */
export interface Place {
  x: number;
  y: number;
}

/** A feature as the map gives it, with the layer of the style that it was drawn by. */
export interface PickedFeature extends HitFeature {
  layer: { id: string };
}

/** What is asked of a map. */
export interface PickableMap {
  getZoom(): number;
  getLayer(id: string): unknown;
  project(lonLat: [number, number]): Place;
  queryRenderedFeatures(
    where: [number, number] | [[number, number], [number, number]],
    options: { layers: string[] },
  ): PickedFeature[];
}

/** Squared distance in px of a point feature from a place; 0 for others. */
function offset(map: PickableMap, { geometry }: HitFeature, place: Place): number {
  if (geometry.type !== 'Point') return 0;
  const [lon = 0, lat = 0] = geometry.coordinates;
  const at = map.project([lon, lat]);
  return (at.x - place.x) ** 2 + (at.y - place.y) ** 2;
}

const answersAt = ({ zooms }: Hit, zoom: number) =>
  zoom >= (zooms?.from ?? Number.NEGATIVE_INFINITY) && zoom < (zooms?.below ?? Number.POSITIVE_INFINITY);

/** More than any height in the picture. */
const TO_FRONT = 10_000;

/**
 * All things under a place on the canvas. Marks come before areas, what lies higher before what lies lower, the nearer
 * before the farther; what is large on screen comes before what lies over it.
 * @param reach how far beside a mark the place may be, px
 */
export function pickAll(map: PickableMap, hits: readonly Hit[], place: Place, reach: number): Target[] {
  const zoom = map.getZoom();
  const rank = ({ z, front }: Hit) => (front !== undefined && zoom >= front ? z + TO_FRONT : z);
  const uppermost = hits
    .filter((hit) => map.getLayer(hit.layer) !== undefined && answersAt(hit, zoom))
    .toSorted((a, b) => rank(b) - rank(a));
  const those = (kind: Hit['reach'], where: Parameters<PickableMap['queryRenderedFeatures']>[0]) => {
    const asked = uppermost.filter((hit) => hit.reach === kind);
    const features = map.queryRenderedFeatures(where, { layers: asked.map(({ layer }) => layer) });
    return asked.flatMap((hit) =>
      features
        .filter((feature) => feature.layer.id === hit.layer)
        .toSorted((a, b) => offset(map, a, place) - offset(map, b, place))
        .flatMap((feature) => hit.read(feature) ?? []),
    );
  };
  const { x, y } = place;
  return [
    ...those('beside', [
      [x - reach, y - reach],
      [x + reach, y + reach],
    ]),
    ...those('inside', [x, y]),
  ];
}

/** What is meant by a place on the canvas, or null. */
export const pick = (map: PickableMap, hits: readonly Hit[], place: Place, reach: number): Target | null =>
  pickAll(map, hits, place, reach)[0] ?? null;
