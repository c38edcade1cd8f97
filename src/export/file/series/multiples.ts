/** Small multiples: a view on several days, on one page with one headline, legend and credits. */
import { formatDate, panelsProblemText, seriesText } from '../../../i18n/words';
import type { Rectangle } from '../../../model/snapshot/frame';
import { panelsProblem } from '../../../model/snapshot/series';
import { type Arrangement, ExportError, type ExportedFile } from '../../../state/exporter';
import type { DrawItem, Drawing, GroupItem } from '../../../theme/drawing';
import { GROUND } from '../../../theme/palette';
import { onDay } from '../../picture/days';
import type { Furniture } from '../../picture/furniture';
import { mapEdge, type PictureLayout } from '../../picture/layout';
import { paletteMode } from '../../picture/palette';
import { frameWithin, groundRatio, panelBoxes } from '../../picture/panels';
import { drawMap, drawMapVectors, type PictureSvg, paintPicture, writeSvg } from '../../picture/picture';
import { selectedBounds } from '../../picture/place';
import { type Boxes, type Known, type Prepared, prepare } from '../../picture/prepare';
import type { Job } from '../formats/format';
import { arrangementIn, pictureFile, pngBytes } from '../viewPicture';
import { altFor, creditLines } from '../viewWords';

/** The least side of a map, layout px. */
const LEAST = { width: 90, height: 70 } as const;

/** The page before its maps are drawn. */
interface Page {
  days: readonly string[];
  knowns: readonly Known[];
  prepared: Prepared;
  panels: readonly Rectangle[];
  notes: readonly string[];
}

/**
 * @param still where a picture of the frame in the settings has its frame and its map; null: the frame is that of a map
 * @throws ExportError when there can be no such page
 */
async function pageOf(
  { known, settings, base, loader }: Job,
  days: readonly string[],
  still: Boxes | null,
): Promise<Page> {
  const problem = panelsProblem(days);
  if (problem !== null) throw new ExportError(panelsProblemText(problem));
  const { recordUpTo } = known.manifest;
  const knowns = days.map((day) => onDay(known, day));
  const ratio = groundRatio(selectedBounds(known.state));
  const panelsOn = ({ map, plain, pixels, width }: PictureLayout): Rectangle[] => {
    const style = { gap: plain, caption: plain * CAPTION, pixelRatio: pixels.width / width };
    return panelBoxes(map, days.length, ratio, style);
  };
  const prepared = await prepare(knowns.at(-1) ?? known, settings, base.appUrl, loader, {
    knowns,
    stamp: '',
    panels: {
      boxesOn: (layout) => {
        const [panel = layout.map] = panelsOn(layout);
        return { frame: panel, map: panel };
      },
      frameOn: ({ map }) =>
        still === null || settings.frame === null ? null : frameWithin(settings.frame, still, map),
    },
  });
  const panels = panelsOn(prepared.layout);
  if (panels.some(({ width, height }) => width < LEAST.width || height < LEAST.height))
    throw new ExportError(seriesText.panelsTooSmall(days.length));
  const late = days.filter((day) => day > recordUpTo);
  return {
    days,
    knowns,
    prepared,
    panels,
    notes: late.map((day) => seriesText.afterRecord(day, recordUpTo)),
  };
}

/** Height of the line over a map, and size of its letters, in sizes of plain text. */
const CAPTION = 1.5;
const CAPTION_SIZE = 0.95;

/** The picture of one map. */
function panelOf({ prepared, knowns, panels }: Page, index: number): Prepared {
  const map = panels[index] ?? prepared.layout.map;
  const { slots } = prepared.layout;
  const air = prepared.layout.plain * 0.6;
  const scaleBar = { ...slots.scaleBar, x: map.x + air, y: map.y + map.height - air - slots.scaleBar.height };
  scaleBar.width = Math.min(scaleBar.width, map.width * 0.5);
  const northArrow = {
    ...slots.northArrow,
    x: map.x + map.width - air - slots.northArrow.width,
    y: map.y + air,
  };
  return {
    ...prepared,
    ...(knowns[index] ?? prepared),
    layout: {
      ...prepared.layout,
      map,
      frame: map,
      slots: { ...slots, scaleBar, scaleBarAt: 'left', northArrow, locator: null, qr: null },
    },
  };
}

/** Where the maps lie, for who has to choose a frame. @throws ExportError */
export async function multiplesArrangement(job: Job, days: readonly string[]): Promise<Arrangement> {
  const { prepared, panels } = await pageOf(job, days, null);
  const whole = arrangementIn(prepared);
  const [panel = whole.map] = panels;
  const { width, height } = panel;
  return { ...whole, width, height, frame: panel, map: panel, covered: [] };
}

const rasterOf = (day: string) => `map-${day}`;

/** Ids of groups are unique in a drawing. */
const named = (items: readonly DrawItem[], day: string): DrawItem[] =>
  items.map((item) =>
    item.kind === 'group' ? { ...item, id: `${item.id}-${day}`, items: named(item.items, day) } : item,
  );

/** A map with its day over it. The scale of all is the same: the first says it. */
function panelItems(
  page: Page,
  index: number,
  vectors: readonly GroupItem[],
  { labels, furniture }: Furniture,
): DrawItem[] {
  const { prepared, panels, days } = page;
  const [map, day] = [panels[index] ?? prepared.layout.map, days[index] ?? ''];
  const mode = paletteMode(prepared.settings.palette);
  const size = prepared.layout.plain * CAPTION_SIZE;
  const clipped = (id: string, items: readonly DrawItem[]): DrawItem[] =>
    items.length === 0 ? [] : [{ kind: 'group', id, items, clip: map, opacity: 1 }];
  const kept = furniture.filter((item) => index === 0 || item.kind !== 'group' || item.id !== 'scale-bar');
  return [
    { kind: 'raster', name: rasterOf(day), ...map },
    ...named([...clipped('map', vectors), ...clipped('labels', labels), ...clipped('furniture', kept)], day),
    mapEdge(map, mode),
    {
      kind: 'text',
      text: formatDate(day),
      x: map.x,
      y: map.y - (prepared.layout.plain * CAPTION) / 2,
      size,
      weight: 600,
      color: GROUND.ink[mode],
      anchor: 'start',
      letterSpacing: 0,
      halo: null,
    },
  ];
}

/** Draws map after map. */
async function drawn<Map extends { parts: Furniture }>(
  page: Page,
  { run }: Job,
  draw: (panel: Prepared, run: Job['run']) => Promise<Map>,
): Promise<{ maps: Map[]; notes: string[] }> {
  const maps: Map[] = [];
  for (const [index, day] of page.days.entries()) {
    const step = seriesText.drawingPanel(index + 1, page.days.length, day);
    const at = (share: number) => ({ share: (index + share) / page.days.length, step });
    run.onProgress?.(at(0));
    maps.push(
      await draw(panelOf(page, index), {
        ...run,
        onProgress: ({ share }) => run.onProgress?.(at(share ?? 0)),
      }),
    );
    run.signal?.throwIfAborted();
  }
  const told = maps.flatMap(({ parts }) => parts.notes);
  return { maps, notes: [...new Set([...page.prepared.notes, ...page.notes, ...told])] };
}

const drawingOf = ({ prepared: { layout } }: Page, maps: readonly DrawItem[][]): Drawing => ({
  width: layout.width,
  height: layout.height,
  ground: layout.ground,
  items: [...maps.flat(), ...layout.items],
});

const altOf = ({ prepared, days }: Page): string =>
  prepared.settings.alt ??
  `${seriesText.panelsAlt(days)} ${seriesText.lastMap} ${altFor(prepared, prepared.extent)}`;

/** The page as pixels. @throws ExportError or PictureError; an `AbortError` when the run's signal fires */
export async function multiplesPng(
  job: Job,
  days: readonly string[],
  still: Boxes | null,
): Promise<ExportedFile> {
  const page = await pageOf(job, days, still);
  const { maps, notes } = await drawn(page, job, (panel, run) => drawMap(panel, job.loader, run));
  const items = maps.map(({ parts }, index) => panelItems(page, index, [], parts));
  const rasters = new Map(maps.map(({ canvas }, index) => [rasterOf(days[index] ?? ''), canvas]));
  const canvas = paintPicture(page.prepared, drawingOf(page, items), rasters);
  const bytes = await pngBytes(page.prepared, canvas, altOf(page), job.run);
  return { ...pictureFile(page.prepared, bytes, 'png', notes), alt: altOf(page) };
}

/** The page as SVG with its true size. @throws ExportError or PictureError; an `AbortError` when the run's signal fires */
export async function multiplesSvg(
  job: Job,
  days: readonly string[],
  still: Boxes | null,
): Promise<PictureSvg & { file: ExportedFile }> {
  const page = await pageOf(job, days, still);
  const { prepared } = page;
  const { maps, notes } = await drawn(page, job, (panel, run) => drawMapVectors(panel, job.loader, run));
  const items = maps.map(({ vectors, parts }, index) => panelItems(page, index, vectors, parts));
  const rasters = new Map(maps.map(({ bitmap }, index) => [rasterOf(days[index] ?? ''), bitmap]));
  const alt = altOf(page);
  const metadata = [...creditLines(prepared), prepared.link].join('\n');
  const svg = writeSvg(prepared, drawingOf(page, items), rasters, { alt, metadata });
  return { ...svg, notes, file: { ...pictureFile(prepared, svg.text, 'svg', notes), alt } };
}
