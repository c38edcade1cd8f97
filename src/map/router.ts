/**
 * One router for pointer and keyboard: of all that lies under a point it picks exactly one thing, by a
 * fixed order, and says what that is. It owns the cursor and the hover line.
 */
import { mapNames } from '../i18n/words';
import type { Region } from '../model/region';
import type { Selection } from '../model/view/view';
import { isOneOf, MECHANISMS, type Mechanism, SITE_CLASSES } from '../model/vocabulary';
import type { AppStore } from '../state/store';
import { hoverLine } from './hoverLine';
import { COUNTY_ZOOM, LAYERS, type LayerName, SOURCES } from './ids';
import type { GeoJSONSource, MapGeoJSONFeature, MapLibreMap } from './maplibre';

/** What lies under a point. */
export type Target =
  | { kind: 'site'; id: string }
  | { kind: 'cluster'; clusterId: number; lon: number; lat: number; counts: number[] }
  | { kind: 'act'; id: string; acts: number; mechanism: Mechanism }
  | { kind: 'measure'; id: string; measures: number; value: number }
  | { kind: 'region'; region: Region };

interface Place {
  x: number;
  y: number;
}

/** Layers by priority: what comes first wins, however close the others are. */
const POINT_LAYERS: readonly LayerName[] = [
  LAYERS.focusMark,
  LAYERS.sites,
  LAYERS.clusters,
  LAYERS.acts,
  LAYERS.measures,
];

/** How far beside a mark a pointer and a finger may be, px. */
const REACH = { fine: 3, coarse: 12 } as const;

function targetOf(feature: MapGeoJSONFeature): Target | null {
  const { properties, layer, geometry } = feature;
  switch (layer.id) {
    case LAYERS.focusMark:
    case LAYERS.sites:
      return { kind: 'site', id: String(properties.id) };
    case LAYERS.clusters:
      return geometry.type === 'Point'
        ? {
            kind: 'cluster',
            clusterId: Number(properties.cluster_id),
            lon: geometry.coordinates[0] ?? 0,
            lat: geometry.coordinates[1] ?? 0,
            counts: SITE_CLASSES.map((_, k) => Number(properties[`k${k}`] ?? 0)),
          }
        : null;
    case LAYERS.acts:
      return isOneOf(MECHANISMS, properties.mechanism)
        ? {
            kind: 'act',
            id: String(properties.id),
            acts: Number(properties.count),
            mechanism: properties.mechanism,
          }
        : null;
    case LAYERS.measures:
      return {
        kind: 'measure',
        id: String(properties.id),
        measures: Number(properties.count),
        value: Number(properties.value),
      };
    case LAYERS.subAreaFill:
    case LAYERS.areaFill:
    case LAYERS.areaNoData:
      return { kind: 'region', region: { kind: 'area', id: String(properties.id) } };
    case LAYERS.landFill:
    case LAYERS.landNoData:
    case LAYERS.countyTarget:
      return { kind: 'region', region: { kind: 'county', fips: String(properties.fips) } };
    case LAYERS.stateTarget:
      return { kind: 'region', region: { kind: 'state', code: String(properties.code) } };
    default:
      return null;
  }
}

/** Layers under the fill that answer at this zoom, by priority. */
function regionLayers(zoom: number): LayerName[] {
  return [
    LAYERS.subAreaFill,
    LAYERS.areaFill,
    LAYERS.areaNoData,
    LAYERS.landFill,
    LAYERS.landNoData,
    zoom >= COUNTY_ZOOM ? LAYERS.countyTarget : LAYERS.stateTarget,
  ];
}

/** Squared distance in px of a point feature from a place; 0 for others. */
function offset(map: MapLibreMap, feature: MapGeoJSONFeature, place: Place): number {
  if (feature.geometry.type !== 'Point') return 0;
  const [lon = 0, lat = 0] = feature.geometry.coordinates;
  const at = map.project([lon, lat]);
  return (at.x - place.x) ** 2 + (at.y - place.y) ** 2;
}

/** The one thing under a place on the canvas, or null. */
export function pick(map: MapLibreMap, place: Place, reach: number): Target | null {
  const present = (names: readonly LayerName[]) => names.filter((name) => map.getLayer(name) !== undefined);
  const first = (features: MapGeoJSONFeature[], order: readonly LayerName[]) => {
    for (const name of order) {
      const [nearest] = features
        .filter((feature) => feature.layer.id === name)
        .sort((a, b) => offset(map, a, place) - offset(map, b, place));
      const target = nearest && targetOf(nearest);
      if (target) return target;
    }
    return null;
  };
  const pointLayers = present(POINT_LAYERS);
  const points = map.queryRenderedFeatures(
    [
      [place.x - reach, place.y - reach],
      [place.x + reach, place.y + reach],
    ],
    { layers: pointLayers },
  );
  const point = first(points, pointLayers);
  if (point) return point;
  const areas = present(regionLayers(map.getZoom()));
  return first(map.queryRenderedFeatures([place.x, place.y], { layers: areas }), areas);
}

/** What a click on a target selects; nothing under the pointer closes the card. */
function selectionOf(target: Exclude<Target, { kind: 'cluster' }> | null): Selection {
  switch (target?.kind) {
    case 'site':
      return { kind: 'site', id: target.id };
    case 'act':
    case 'measure':
      return { kind: 'event', id: target.id };
    case 'region':
      return { kind: 'region', region: target.region };
    case undefined:
      return null;
  }
}

/** Connects pointer and keyboard with the store. @returns disconnects them again */
export function routePointer(map: MapLibreMap, store: AppStore): () => void {
  const canvas = map.getCanvas();
  const holder = map.getCanvasContainer();
  canvas.setAttribute('aria-label', mapNames.canvas);

  const tooltip = document.createElement('div');
  tooltip.className = 'map-tooltip';
  tooltip.hidden = true;
  const crosshair = document.createElement('div');
  crosshair.className = 'map-crosshair';
  crosshair.setAttribute('aria-hidden', 'true');
  holder.append(crosshair);
  map.getContainer().append(tooltip);

  let frame = 0;
  let place: Place | null = null;

  function show(target: Target | null, at: Place): void {
    canvas.style.cursor = target === null ? '' : 'pointer';
    const hover = target?.kind === 'site' ? { kind: 'site' as const, id: target.id } : null;
    const known = store.getState().hover;
    if (known?.id !== hover?.id || known?.kind !== hover?.kind) store.getState().setHover(hover);
    const line = target === null ? null : hoverLine(store.getState(), target);
    tooltip.hidden = line === null;
    if (line === null) return;
    if (tooltip.textContent !== line) tooltip.textContent = line;
    const left = at.x > canvas.clientWidth / 2;
    const shift = left ? 'translate(-100%, 0) translate(-14px, 0)' : 'translate(14px, 0)';
    tooltip.style.transform = `translate(${at.x}px, ${at.y}px) ${shift}`;
  }

  function hide(): void {
    place = null;
    tooltip.hidden = true;
    canvas.style.cursor = '';
    if (store.getState().hover !== null) store.getState().setHover(null);
  }

  function look(): void {
    frame = 0;
    if (place !== null && !map.isMoving()) show(pick(map, place, REACH.fine), place);
  }

  function act(target: Target | null): void {
    if (target?.kind === 'cluster') {
      void open(target);
      return;
    }
    store.getState().select(selectionOf(target));
  }

  /** Zooms to where a ring falls apart. */
  async function open({ clusterId, lon, lat }: Extract<Target, { kind: 'cluster' }>): Promise<void> {
    const source = map.getSource<GeoJSONSource>(SOURCES.sites);
    const zoom = await source?.getClusterExpansionZoom(clusterId).catch(() => undefined);
    // The ring is gone when the filter has changed meanwhile; then there is nothing to open.
    if (zoom === undefined) return;
    map.easeTo({ center: [lon, lat], zoom: Math.min(zoom + 0.3, map.getMaxZoom()) });
  }

  const center = (): Place => ({ x: canvas.clientWidth / 2, y: canvas.clientHeight / 2 });
  const byKeyboard = () => canvas.matches(':focus-visible');

  const onMove = ({ point }: { point: Place }) => {
    place = point;
    if (frame === 0) frame = requestAnimationFrame(look);
  };
  const onClick = ({ point, originalEvent }: { point: Place; originalEvent: Event }) => {
    const coarse = originalEvent instanceof PointerEvent && originalEvent.pointerType === 'touch';
    act(pick(map, point, coarse ? REACH.coarse : REACH.fine));
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.target !== canvas) return;
    event.preventDefault();
    act(pick(map, center(), REACH.coarse));
  };
  const onRest = () => {
    if (byKeyboard()) show(pick(map, center(), REACH.coarse), center());
  };

  map.on('mousemove', onMove);
  map.on('mouseout', hide);
  map.on('movestart', hide);
  map.on('click', onClick);
  map.on('idle', onRest);
  canvas.addEventListener('keydown', onKey);
  canvas.addEventListener('blur', hide);
  return () => {
    cancelAnimationFrame(frame);
    map.off('mousemove', onMove);
    map.off('mouseout', hide);
    map.off('movestart', hide);
    map.off('click', onClick);
    map.off('idle', onRest);
    canvas.removeEventListener('keydown', onKey);
    canvas.removeEventListener('blur', hide);
    tooltip.remove();
    crosshair.remove();
  };
}
