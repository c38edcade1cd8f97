/**
 * One router for pointer and keyboard: it asks what lies under a point, says it in one line and does what a click on it
 * means. It owns the cursor and the hover line, and knows no layer by name.
 */
import { mapNames } from '../i18n/words';
import type { Hit, Target, TargetAction } from '../layers/layer';
import type { Selection } from '../model/view/view';
import type { AppState, AppStore } from '../state/store';
import type { GeoJSONSource, MapLibreMap } from './maplibre';
import { type Place, pickAll } from './pick';

/** How far beside a mark a pointer and a finger may be, px. */
const REACH = { fine: 3, coarse: 12 } as const;

/** A click so near to the last one asks for the next thing there, px. */
const SAME_PLACE = 6;

/** More things under one place are not offered. */
const MOST_HERE = 8;

/** What clicks on targets would select, each once. */
function selectionsOf(targets: readonly Target[], state: AppState): NonNullable<Selection>[] {
  const found = new Map<string, NonNullable<Selection>>();
  for (const { action } of targets) {
    const selection =
      action.kind === 'select' ? action.selection : action.kind === 'selectOf' ? action.of(state) : null;
    if (selection) found.set(JSON.stringify(selection), selection);
  }
  return [...found.values()].slice(0, MOST_HERE);
}

/** The line beside the pointer; after a name alone, what fills the map there. */
function lineOf(targets: readonly Target[], state: AppState): string | null {
  const [first] = targets;
  const line = first?.line(state) ?? null;
  if (!first?.plain) return line;
  const fill = targets.find(({ plain }) => !plain)?.line(state) ?? null;
  return line === null ? fill : [line, ...(fill === null ? [] : [fill])].join(' · ');
}

/**
 * Connects pointer and keyboard with the store.
 * @param hits what of the layers there are now answers to the pointer
 * @returns disconnects them again
 */
export function routePointer(map: MapLibreMap, store: AppStore, hits: () => readonly Hit[]): () => void {
  const under = (place: Place, reach: number) => pickAll(map, hits(), place, reach);
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

  function show(targets: readonly Target[], at: Place): void {
    canvas.style.cursor = targets.length === 0 ? '' : 'pointer';
    const hover = targets[0]?.hover ?? null;
    const known = store.getState().hover;
    if (known?.id !== hover?.id || known?.kind !== hover?.kind) store.getState().setHover(hover);
    const line = lineOf(targets, store.getState());
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

  /** While an area is drawn the pointer is the pencil. */
  const drawing = () => store.getState().drawing !== null;

  /** While a place is asked for, a click gives it, whatever lies there. */
  const pointing = () => store.getState().pointing?.place === null;

  function giveAway({ x, y }: Place): void {
    const { lng, lat } = map.unproject([x, y]).wrap();
    store.getState().setPointed(lng, lat);
  }

  function look(): void {
    frame = 0;
    if (drawing()) return;
    if (pointing()) {
      hide();
      canvas.style.cursor = 'crosshair';
      return;
    }
    if (place !== null && !map.isMoving()) show(under(place, REACH.fine), place);
  }

  /** Where the last click was, on the ground. */
  let clicked: [number, number] | null = null;

  /**
   * Selects what is meant, or at a place that was clicked before the next thing there. What has no card lets the click
   * through; nothing under the pointer closes the card.
   */
  function act(targets: readonly Target[], at: Place): void {
    const [first] = targets;
    if (first?.action.kind === 'open') {
      void open(first.action);
      return;
    }
    const state = store.getState();
    const here = selectionsOf(targets, state);
    const last = clicked && map.project(clicked);
    const again = last !== null && Math.hypot(last.x - at.x, last.y - at.y) <= SAME_PLACE;
    const shown = JSON.stringify(state.view.selection);
    const index = again ? here.findIndex((selection) => JSON.stringify(selection) === shown) + 1 : 0;
    const { lng, lat } = map.unproject([at.x, at.y]);
    clicked = [lng, lat];
    if (here.length === 0 && targets.length > 0) return;
    state.select(here[index % Math.max(1, here.length)] ?? null, here);
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
  const onClick = ({ point, originalEvent }: { point: Place; originalEvent: UIEvent }) => {
    // The second click of two in a row belongs to the gesture that moves in.
    if (originalEvent.detail > 1 || drawing()) return;
    if (pointing()) return giveAway(point);
    const coarse = originalEvent instanceof PointerEvent && originalEvent.pointerType === 'touch';
    act(under(point, coarse ? REACH.coarse : REACH.fine), point);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.target !== canvas || drawing()) return;
    event.preventDefault();
    if (pointing()) return giveAway(center());
    act(under(center(), REACH.coarse), center());
  };
  const onRest = () => {
    if (drawing() || pointing()) return;
    if (byKeyboard()) show(under(center(), REACH.coarse), center());
    // What came in while the pointer stood still lies under it as well.
    else look();
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
