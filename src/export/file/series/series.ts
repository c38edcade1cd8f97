/** A view over time as one file: the frames are drawn one after the other, and written as they come. */
import { exportText, formatDate, seriesProblemText, seriesText } from '../../../i18n/words';
import {
  holdings,
  planSeries,
  SERIES_TYPES,
  type SeriesAsked,
  type SeriesFormat,
  type SeriesPlan,
} from '../../../model/snapshot/series';
import { type Arrangement, ExportError, type ExportedFile } from '../../../state/exporter';
import { onDay, preparedOn } from '../../picture/days';
import { drawPixels } from '../../picture/picture';
import { type Known, type Prepared, prepare } from '../../picture/prepare';
import type { Job } from '../formats/format';
import { filenameOf } from '../names';
import { arrangementIn, pictureFile, pngOf } from '../viewPicture';
import { altFor, creditLines, titleOf } from '../viewWords';
import { gifWriter, paletteOf } from './gif';
import type { VideoWriter } from './video';

/** Pixels of a frame at most: a slide has half of them, a sheet for print four times as many. */
const MOST_PIXELS = 4_000_000;

/** Pictures of days that have not been drawn yet. */
interface Frames {
  days: readonly string[];
  /** By day. */
  knowns: readonly Known[];
  /** What all have in common; its state is that of the last. */
  prepared: Prepared;
}

/** @throws ExportError when the pictures are too small for what must be said, or too large to be moved */
async function framesOf({ known, settings, base, loader }: Job, days: readonly string[]): Promise<Frames> {
  const knowns = days.map((day) => onDay(known, day));
  const stamp = formatDate(days.at(-1) ?? null);
  const across = { knowns, stamp, panels: null };
  const prepared = await prepare(knowns.at(-1) ?? known, settings, base.appUrl, loader, across);
  const { width, height } = prepared.layout.pixels;
  if (width * height > MOST_PIXELS) throw new ExportError(seriesText.tooLarge(width, height, MOST_PIXELS));
  return { days, knowns, prepared };
}

/** @throws ExportError when there is no such series */
function planOf({ known }: Job, asked: SeriesAsked): SeriesPlan {
  const plan = planSeries(asked, known.manifest.recordUpTo);
  if ('problem' in plan) throw new ExportError(seriesProblemText(plan.problem));
  return plan;
}

/** Where things lie in each frame. @throws ExportError */
export const seriesArrangement = async (job: Job, asked: SeriesAsked): Promise<Arrangement> =>
  arrangementIn((await framesOf(job, planOf(job, asked).days)).prepared);

const frameAt = ({ days, knowns, prepared }: Frames, index: number): Prepared =>
  preparedOn(prepared, knowns[index] ?? prepared, days[index] ?? '');

/** The picture of one of the days. @throws ExportError; an `AbortError` when the run's signal fires */
export async function dayFrame(job: Job, day: string, days: readonly string[]): Promise<ExportedFile> {
  const picture = frameAt(await framesOf(job, days), days.indexOf(day));
  const { bytes, notes } = await pngOf(picture, job);
  return pictureFile(picture, bytes, 'png', notes);
}

/**
 * The moving picture.
 * @throws ExportError; an `AbortError` when the run's signal fires
 */
export async function seriesFile(job: Job, asked: SeriesAsked, format: SeriesFormat): Promise<ExportedFile> {
  const { run } = job;
  const { days, endsAt } = planOf(job, asked);
  const frames = await framesOf(job, days);
  const { prepared } = frames;
  const notes = new Set([...prepared.notes, ...(endsAt === null ? [] : [seriesText.endsAt(endsAt)])]);
  let done = 0;
  const draw = async (index: number): Promise<Pixels> => {
    const step = seriesText.drawing(index + 1, days.length, days[index] ?? '');
    run.onProgress?.({ share: done / days.length, step });
    const { canvas, notes: told } = await drawPixels(frameAt(frames, index), job.loader, {
      ...run,
      onProgress: ({ share }) => run.onProgress?.({ share: (done + (share ?? 0)) / days.length, step }),
    });
    run.signal?.throwIfAborted();
    done += 1;
    for (const note of told) notes.add(note);
    return pixelsOf(canvas);
  };

  // Of a GIF the palette is made of these, which are all that is kept of frames.
  const ends = new Map<number, Pixels>();
  if (format === 'gif')
    for (const index of new Set([days.length - 1, 0, Math.floor(days.length / 2)]))
      ends.set(index, await draw(index));
  const writer = await writerOf(format, prepared, [...ends.values()]);
  let changed = false;
  try {
    let before: Pixels | null = null;
    for (const [index, seconds] of holdings(asked, days.length).entries()) {
      const pixels = ends.get(index) ?? (await draw(index));
      ends.delete(index);
      changed ||= before !== null && !sameMap(before, pixels, prepared);
      before = pixels;
      await writer.add(pixels, seconds);
    }
  } catch (error) {
    await writer.cancel();
    throw error;
  }
  run.onProgress?.({ share: 1, step: seriesText.writing });
  const [first, last] = [days[0] ?? '', days.at(-1) ?? ''];
  if (!changed && days.length > 1) notes.add(seriesText.alike);
  return {
    blob: new Blob([await writer.end()], { type: SERIES_TYPES[format] }),
    filename: filenameOf(titleOf(prepared), prepared.manifest.dataDate, format, `${first}-to-${last}`),
    size: prepared.layout.pixels,
    alt: `${seriesText.alt(days.length, first, last)} ${prepared.settings.alt ?? `${seriesText.lastFrame} ${altFor(prepared, prepared.extent)}`}`,
    notes: [...notes],
  };
}

type Pixels = Uint8ClampedArray<ArrayBuffer>;

/** What writes a file of the format. @param samples some of the frames, where a palette is to be made of them */
async function writerOf(
  format: SeriesFormat,
  prepared: Prepared,
  samples: readonly Pixels[],
): Promise<VideoWriter> {
  const { pixels, ground } = prepared.layout;
  if (format !== 'gif') return (await import('./video')).videoWriter(format, pixels, ground);
  const gif = gifWriter(pixels, paletteOf(samples), commentOf(prepared));
  return {
    add: async (frame, seconds) => gif.add(frame, seconds),
    end: async () => gif.end(),
    cancel: async () => undefined,
  };
}

function pixelsOf(canvas: HTMLCanvasElement): Pixels {
  const context = canvas.getContext('2d');
  if (!context) throw new ExportError(exportText.noCanvas);
  return context.getImageData(0, 0, canvas.width, canvas.height).data;
}

/** Whether the maps of two frames are the same, whatever day stands over them. */
function sameMap(a: Pixels, b: Pixels, { layout, size }: Prepared): boolean {
  const { map, pixels } = layout;
  const [left, top, right, bottom] = [map.x, map.y, map.x + map.width, map.y + map.height].map((side) =>
    Math.round(side * size.pixelRatio),
  ) as [number, number, number, number];
  for (let y = top; y < bottom; y += 1)
    for (let at = (y * pixels.width + left) * 4; at < (y * pixels.width + right) * 4; at += 1)
      if (a[at] !== b[at]) return false;
  return true;
}

/** What a file that has no place for metadata says of itself. */
const commentOf = (prepared: Prepared): string =>
  [titleOf(prepared), ...creditLines(prepared), prepared.link].join('\n');
