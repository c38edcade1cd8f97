/** What is put on and beside the map: scale bar, north arrow, locator, QR code, and the names of sites. */
import { exportText, SCALE_APART, scaleLatitude } from '../../i18n/words';
import type { NamedRecord } from '../../layers/layer';
import { namedRecords } from '../../layers/list';
import { type SiteMarkPlace, siteMarks } from '../../layers/sites/marks';
import { partOfFrame, zoomOf } from '../../model/snapshot/frame';
import type { LocatorOutlines } from '../../model/snapshot/locatorFile';
import { dividedSites, sitesById } from '../../state/selectors';
import type { Mode } from '../../theme/color';
import { type Box, type DrawItem, pathItem } from '../../theme/drawing';
import { GROUND } from '../../theme/palette';
import { moved } from './draw';
import { pictureExtent } from './extent';
import { grown } from './labelGeometry';
import type { OtherMark } from './labelPlaces';
import { type LabelPoint, placeLabels } from './labels';
import { locatorItems } from './locator';
import { northArrow } from './northArrow';
import { paletteMode } from './palette';
import type { Prepared } from './prepare';
import { qrItems } from './qr';
import { quietPlace } from './quietPlace';
import { latitudeToName, scaleBar } from './scaleBar';
import type { Measure } from './text';

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
  others: readonly SiteMarkPlace[];
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
  if (!state.view.layers.sites) return { named, others: [], absent };
  const { selection } = state.view;
  const drawn = pictureExtent(frame, layout.frame, layout.map);
  const sites = drawnAt(dividedSites(state).matching);
  const marks = siteMarks(sites, drawn.bounds, zoomOf(frame, layout.frame.width), {
    state: selection?.kind === 'region' && selection.region.kind === 'state' ? selection.region.code : null,
    alone: [...chosen],
  });
  const others = marks.filter(
    ({ id, lon, lat }) => !(id !== null && chosen.has(id)) && drawn.holds(lon, lat),
  );
  return { named, others, absent };
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
  measure: Measure,
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
  const obstacles = [barBox, ...(apart?.boxes ?? []), ...taken];
  const labels = namesOf(prepared, sites, place, obstacles, mode, measure);
  return {
    labels: labels.items,
    furniture: [
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
  measure: Measure,
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
