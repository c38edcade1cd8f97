/**
 * One router for pointer and keyboard: it asks what lies under a point, says it in one line and does what a click on it
 * means. It owns the cursor and the hover line, and knows no layer by name.
 */
import { mapNames } from '../i18n/words';
import type { Hit, Target, TargetAction } from '../layers/layer';
import type { AppStore } from '../state/store';
import type { GeoJSONSource, MapLibreMap } from './maplibre';
import { type Place, pick } from './pick';

/** How far beside a mark a pointer and a finger may be, px. */
const REACH = { fine: 3, coarse: 12 } as const;

/**
 * Connects pointer and keyboard with the store.
 * @param hits what of the layers there are now answers to the pointer
 * @returns disconnects them again
 */
export function routePointer(map: MapLibreMap, store: AppStore, hits: () => readonly Hit[]): () => void {
  const under = (place: Place, reach: number) => pick(map, hits(), place, reach);
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
    const hover = target?.hover ?? null;
    const known = store.getState().hover;
    if (known?.id !== hover?.id || known?.kind !== hover?.kind) store.getState().setHover(hover);
    const line = target?.line(store.getState()) ?? null;
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
    if (place !== null && !map.isMoving()) show(under(place, REACH.fine), place);
  }

  /** Nothing under the pointer closes the card. */
  function act(target: Target | null): void {
    const action = target?.action;
    if (action?.kind === 'keep') return;
    if (action?.kind === 'open') void open(action);
    else if (action?.kind === 'selectOf') store.getState().select(action.of(store.getState()));
    else store.getState().select(action?.selection ?? null);
  }

  /** Zooms to where gathered points fall apart. */
  async function open({
    source: name,
    clusterId,
    lon,
    lat,
  }: Extract<TargetAction, { kind: 'open' }>): Promise<void> {
    const source = map.getSource<GeoJSONSource>(name);
    const zoom = await source?.getClusterExpansionZoom(clusterId).catch(() => undefined);
    // They are gone when the filter has changed meanwhile; then there is nothing to open.
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
    act(under(point, coarse ? REACH.coarse : REACH.fine));
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.target !== canvas) return;
    event.preventDefault();
    act(under(center(), REACH.coarse));
  };
  const onRest = () => {
    if (byKeyboard()) show(under(center(), REACH.coarse), center());
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
