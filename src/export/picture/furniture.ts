/** What is put on and beside the map: scale bar, north arrow, locator, QR code, and the names of sites. */
import { exportText, SCALE_APART, scaleLatitude } from '../../i18n/words';
import type { NamedRecord } from '../../layers/layer';
import { namedRecords } from '../../layers/list';
import { markCollections, type SiteMarkPlace, siteMarks } from '../../layers/sites/marks';
import { pictureCamera } from '../../map/pictureCamera';
import type { MapRequest } from '../../map/render';
import type { Bounds } from '../../model/region';
import { partOfFrame, pointAt, zoomOf } from '../../model/snapshot/frame';
import type { LocatorOutlines } from '../../model/snapshot/locatorFile';
import { dividedSites, sitesById } from '../../state/selectors';
import type { Mode } from '../../theme/color';
import { type Box, type DrawItem, pathItem } from '../../theme/drawing';
import { GROUND } from '../../theme/palette';
import { calloutItems } from './callouts';
import { moved } from './draw';
import { pictureExtent } from './extent';
import { grown } from './labelGeometry';
import type { OtherMark } from './labelPlaces';
import { type LabelPoint, placeLabels } from './labels';
import type { TextWidth } from './labelText';
import { locatorItems } from './locator';
import { northArrow } from './northArrow';
import { paletteMode } from './palette';
import type { Prepared } from './prepare';
import { qrItems } from './qr';
import { quietPlace } from './quietPlace';
import { ringPlaces } from './ringPlaces';
import { latitudeToName, scaleBar } from './scaleBar';

/** Where the map came out, as `renderMap` and `mapVectors` say. */
export interface DrawnPlace {
  positions: readonly { x: number; y: number }[];
  zoom: number;
  metresPerPx: number;
  bearing: number;
}

/** The records that the picture names, and the other marks, which a name must not cover. */
export interface NamedSites {
  named: readonly NamedRecord[];
  /** Those on the map; those beside it that may reach into it are in `around`. */
  others: readonly SiteMarkPlace[];
  around: readonly SiteMarkPlace[];
  /** Names, or ids where the data have no such site, of those picked that the picture does not show. */
  absent: readonly string[];
}

/** More marks than this names do not keep clear of: a name over a crowd is better than no name. */
const MOST_OTHERS = 2_000;

/** Picks the sites to be named; their order is that of importance. */
export function sitesToName(prepared: Prepared): NamedSites {
  const { layers, state, settings, extent, frame, layout, albers } = prepared;
  const drawnAt = <T extends { lon: number; lat: number }>(places: readonly T[]): readonly T[] =>
    albers === null ? places : places.flatMap((place) => albers.placeOnAlbers(place) ?? []);
  const named = drawnAt(namedRecords(layers, state, settings.labels, extent.holds));
  const chosen = new Set(named.map(({ id }) => id));
  const absent = settings.labels.chosen
    .filter((id) => !chosen.has(id))
    .map((id) => sitesById(state).get(id)?.name ?? id);
  if (!state.view.layers.sites) return { named, others: [], around: [], absent };
  const { selection } = state.view;
  const drawn = pictureExtent(frame, layout.frame, layout.map);
  const sites = drawnAt(dividedSites(state).matching);
  const bounds = widened(drawn.bounds, REACH / Math.min(layout.map.width, layout.map.height));
  const marks = siteMarks(sites, bounds, zoomOf(frame, layout.frame.width), {
    state: selection?.kind === 'region' && selection.region.kind === 'state' ? selection.region.code : null,
    alone: [...chosen],
  });
  const unnamed = marks.filter(({ id }) => !(id !== null && chosen.has(id)));
  const isOnMap = ({ lon, lat }: SiteMarkPlace) => drawn.holds(lon, lat);
  const around = unnamed.filter((mark) => !isOnMap(mark));
  return { named, others: unnamed.filter(isOnMap), around, absent };
}

/** No mark reaches farther into the map, px. */
const REACH = 48;
/** Where Web Mercator ends. */
const POLE = 85.051129;

/** Bounds that reach a share of their size farther on every side. */
function widened([west, south, east, north]: Bounds, share: number): Bounds {
  const [x, y] = [(east - west) * share, (north - south) * share];
  return [west - x, Math.max(-POLE, south - y), east + x, Math.min(POLE, north + y)];
}

/** Room of the ring that marks a site as selected or compared, around its mark, px. */
const FOCUS_ROOM = 5;

/**
 * Rings stand aside where a named mark would hide their number: the sites with their new places, and the points that
 * the map draws instead of gathering them itself.
 * @param place where the marks lie as MapLibre would gather them
 */
export function ringsAside(
  prepared: Prepared,
  sites: NamedSites,
  place: DrawnPlace,
  placing: Omit<MapRequest, 'part'>,
): { sites: NamedSites; placed: MapRequest['placed'] } {
  const { named, others } = sites;
  const { selection, compare } = prepared.state.view;
  const inFocus = new Set([...compare, ...(selection?.kind === 'site' ? [selection.id] : [])]);
  const rings = others
    .flatMap((mark, index) => (mark.id === null ? [{ index, radius: mark.radius }] : []))
    .sort((a, b) => b.radius - a.radius || a.index - b.index);
  const at = (index: number, radius: number) => circleAt(prepared, place, named.length + index, radius);
  const from = rings.map(({ index, radius }) => at(index, radius));
  const standing = named.map(({ id, radius }, index) =>
    circleAt(prepared, place, index, radius(place.zoom) + (inFocus.has(id) ? FOCUS_ROOM : 0)),
  );
  const singles = others.flatMap(({ id, radius }, index) => (id === null ? [] : [at(index, radius)]));
  const to = ringPlaces(from, standing, singles, prepared.layout.map);
  const camera = pictureCamera(placing);
  const { mapBox } = placing;
  const moved = new Map<SiteMarkPlace, SiteMarkPlace>();
  for (const [order, { index }] of rings.entries()) {
    const [mark, before, after] = [others[index], from[order], to[order]];
    if (!mark || !before || !after || (before.x === after.x && before.y === after.y)) continue;
    const [dx, dy] = [after.x - mapBox.x - mapBox.width / 2, after.y - mapBox.y - mapBox.height / 2];
    const [lon, lat] = pointAt(camera, camera.zoom, dx, dy);
    moved.set(mark, { ...mark, lon, lat });
  }
  if (moved.size === 0) return { sites, placed: {} };
  const aside = { ...sites, others: others.map((mark) => moved.get(mark) ?? mark) };
  return { sites: aside, placed: markCollections([...aside.others, ...aside.around]) };
}

/** Everything on the map but the map: items in px of the picture. */
export interface Furniture {
  labels: DrawItem[];
  furniture: DrawItem[];
  extras: DrawItem[];
  /** Where labels and furniture lie on the map. */
  boxes: Box[];
  notes: string[];
}

/**
 * Arranges what lies on the map.
 * @param place    positions are those of `sites.named`, then of `sites.others`
 * @param outlines of the locator; null leaves it out
 */
export function furnish(
  prepared: Prepared,
  sites: NamedSites,
  place: DrawnPlace,
  outlines: LocatorOutlines | null,
  measure: TextWidth,
): Furniture {
  const { layout, settings, frame, content, albers } = prepared;
  const mode = paletteMode(settings.palette);
  const style = { ink: GROUND.ink[mode], paper: GROUND.paper[mode], size: layout.small };
  const { slots } = layout;

  const shown = partOfFrame(frame, layout.frame, layout.map);
  const ratio = layout.map.width / layout.map.height;
  const room = albers?.scaleRoom(frame, layout) ?? slots.scaleBar;
  const latitude = albers === null ? latitudeToName(shown, ratio) : null;
  const barNote = albers !== null ? SCALE_APART : latitude === null ? null : scaleLatitude(latitude);
  const apart = albers?.insetFrames(frame, layout, GROUND.muted[mode]) ?? null;
  // On a tilted map no one scale holds.
  const bar =
    frame.pitch === 0
      ? scaleBar(place.metresPerPx, room.width, style, barNote)
      : { items: [], width: 0, height: 0 };
  const usual: Box = {
    x: slots.scaleBarAt === 'left' ? room.x : room.x + room.width - bar.width,
    y: room.y + room.height - bar.height,
    width: bar.width,
    height: bar.height,
  };
  const arrow = place.bearing === 0 ? null : northArrow(place.bearing, style);
  const inset =
    slots.locator === null || outlines === null
      ? null
      : locatorItems(outlines, shown, ratio, slots.locator, locatorColors(mode));
  const air = layout.plain * 0.6;
  const taken = [...(arrow ? [slots.northArrow] : []), ...(inset && slots.locator ? [slots.locator] : [])];
  const marks = othersOf(prepared, sites, place);
  // In the Gulf there is nothing to hide.
  const barBox = albers === null ? quietPlace(usual, grown(layout.map, -air), marks, taken) : usual;
  const callouts = calloutItems(
    settings.callouts ?? [],
    {
      frame,
      frameBox: layout.frame,
      map: layout.map,
      onPlane: (lon, lat) => (albers === null ? { lon, lat } : albers.placeOnAlbers({ lon, lat })),
    },
    { ink: GROUND.ink[mode], paper: GROUND.paper[mode], accent: GROUND.accent[mode], size: layout.plain },
    measure,
  );
  const obstacles = [barBox, ...(apart?.boxes ?? []), ...taken, ...callouts.boxes];
  const labels = namesOf(prepared, sites, place, obstacles, mode, measure);
  return {
    labels: labels.items,
    furniture: [
      ...callouts.items,
      ...(apart?.items ?? []),
      ...(bar.items.length === 0 ? [] : [scaleGroup(bar.items, barBox, style.paper)]),
      ...(arrow ? moved(arrow.items, slots.northArrow.x, slots.northArrow.y) : []),
      ...(inset ?? []),
    ],
    // Cameras want dark modules on light ground, whatever the palette.
    extras:
      slots.qr === null
        ? []
        : moved(
            qrItems(content.address, slots.qr.width, GROUND.ink.light, GROUND.paper.light),
            slots.qr.x,
            slots.qr.y,
          ),
    boxes: [...obstacles, ...labels.boxes],
    notes: [...labels.notes, ...(sites.absent.length === 0 ? [] : [exportText.notInPicture(sites.absent)])],
  };
}

/** The scale bar on a plate that keeps marks and lines under it quiet. */
function scaleGroup(items: readonly DrawItem[], box: Box, paper: string): DrawItem {
  const air = 4;
  const [width, height] = [box.width + 2 * air, box.height + 2 * air];
  const plate = pathItem(`M0 0h${width}v${height}h${-width}z`, {
    x: box.x - air,
    y: box.y - air,
    fill: paper,
    opacity: 0.85,
  });
  return {
    kind: 'group',
    id: 'scale-bar',
    items: [plate, ...moved(items, box.x, box.y)],
    clip: null,
    opacity: 1,
  };
}

const locatorColors = (mode: Mode) => ({
  land: GROUND.land[mode],
  water: GROUND.water[mode],
  line: GROUND.muted[mode],
  edge: GROUND.muted[mode],
  accent: GROUND.accent[mode],
  paper: GROUND.paper[mode],
});

/** Where the point of that index lies, px of the picture. */
function circleAt({ layout }: Prepared, { positions }: DrawnPlace, index: number, radius: number) {
  const { x = 0, y = 0 } = positions[index] ?? {};
  return { x: layout.map.x + x, y: layout.map.y + y, radius };
}

/** The marks without a name. */
const othersOf = (prepared: Prepared, { named, others }: NamedSites, place: DrawnPlace): OtherMark[] =>
  others.map(({ radius, id }, index) => ({
    ...circleAt(prepared, place, named.length + index, radius),
    firm: id === null,
  }));

function namesOf(
  prepared: Prepared,
  sites: NamedSites,
  place: DrawnPlace,
  obstacles: readonly Box[],
  mode: Mode,
  measure: TextWidth,
): { items: DrawItem[]; boxes: Box[]; notes: string[] } {
  const { named, others } = sites;
  if (named.length === 0) return { items: [], boxes: [], notes: [] };
  const { layout } = prepared;
  const points: LabelPoint[] = named.map(({ id, text, radius }, index) => ({
    id,
    text,
    ...circleAt(prepared, place, index, radius(place.zoom)),
  }));
  const style = {
    ink: GROUND.ink[mode],
    paper: GROUND.paper[mode],
    size: layout.plain * 0.92,
  };
  const marks = others.length > MOST_OTHERS ? [] : othersOf(prepared, sites, place);
  const { items, boxes, left } = placeLabels(points, obstacles, layout.map, measure, style, marks);
  const names = left.flatMap((id) => named.find((site) => site.id === id)?.name ?? []);
  return { items, boxes, notes: names.length === 0 ? [] : [exportText.noLabelRoom(names)] };
}
