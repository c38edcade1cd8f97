/** The picture of a view as bytes of a file. */
import { exportText } from '../../i18n/words';
import { factsOf, type SavedFormat } from '../../model/snapshot/formats';
import type { Arrangement, ExportedFile, ExportRun } from '../../state/exporter';
import { drawPixels, drawSvg, type PictureSvg, pngBlob } from '../picture/picture';
import { type Prepared, prepare } from '../picture/prepare';
import type { Job } from './formats/format';
import { filenameOf } from './names';
import { inscribePng } from './pictureInfo';
import { altOf, creditLines, titleOf } from './viewWords';

/** @throws ExportError when there is no map, or the size is too small for what must be said */
export const preparedOf = ({ known, settings, base, loader }: Job): Promise<Prepared> =>
  prepare(known, settings, base.appUrl, loader);

/**
 * The PNG, which says of itself what it shows.
 * @throws PictureError with a reader's sentence; an `AbortError` when the run's signal fires
 */
export async function pngOf(
  picture: Prepared,
  { loader, run }: Pick<Job, 'loader' | 'run'>,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; notes: readonly string[] }> {
  const { canvas, notes } = await drawPixels(picture, loader, run);
  return { bytes: await pngBytes(picture, canvas, altOf(picture), run), notes };
}

/**
 * Pixels of a picture as a file that says of itself what it shows.
 * @throws ExportError; an `AbortError` when the run's signal fires
 */
export async function pngBytes(
  picture: Prepared,
  canvas: HTMLCanvasElement,
  alt: string,
  run: ExportRun,
): Promise<Uint8Array<ArrayBuffer>> {
  run.onProgress?.({ share: 0.95, step: exportText.steps.writing });
  const plain = new Uint8Array(await (await pngBlob(canvas)).arrayBuffer());
  run.signal?.throwIfAborted();
  const { link, settings, manifest, size } = picture;
  return inscribePng(
    plain,
    {
      title: titleOf(picture),
      alt,
      credits: creditLines(picture),
      link,
      settings,
      dataVersion: manifest.version,
      dataDate: manifest.dataDate,
    },
    size.dpi,
  );
}

/**
 * Bytes of a PNG, about: so many for each layout px, and more the denser it is drawn, though less than in proportion
 * to the pixels, since flat colours pack well. From pictures of 1 to 9 megapixels with three layers.
 */
export const likelyPngBytes = (
  { width, height }: { width: number; height: number },
  pixelRatio: number,
): number => Math.round(width * height * 0.66 * pixelRatio ** 1.2);

/** Where things lie in a picture. */
export function arrangementIn({ layout, size, notes }: Prepared): Arrangement {
  const { width, height, frame, map, covered, pixels } = layout;
  const likelyBytes = likelyPngBytes(layout, size.pixelRatio);
  return { width, height, frame, map, covered, pixels, likelyBytes, notes };
}

/** @throws PictureError with a reader's sentence; an `AbortError` when the run's signal fires */
export const svgOf = (picture: Prepared, { loader, run }: Pick<Job, 'loader' | 'run'>): Promise<PictureSvg> =>
  drawSvg(
    picture,
    loader,
    { alt: altOf(picture), metadata: [...creditLines(picture), picture.link].join('\n') },
    run,
  );

/** A file that holds the picture, alone or with others. */
export function pictureFile(
  picture: Prepared,
  bytes: BlobPart,
  format: SavedFormat,
  notes: readonly string[],
): ExportedFile {
  const { layout, content, manifest } = picture;
  return {
    blob: new Blob([bytes], { type: factsOf(format).type }),
    filename: filenameOf(content.headline, manifest.dataDate, format),
    size: layout.pixels,
    alt: altOf(picture),
    notes,
  };
}
