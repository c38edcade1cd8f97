/** A table side by side as a picture of its own: PNG or SVG. */
import type { ExportedFile, TablePicture } from '../../state/exporter';
import { canvasWidths, loadLetters, paintDrawing } from '../picture/canvasPainter';
import { pngBlob } from '../picture/picture';
import { drawingSvg } from '../picture/svgPainter';
import { tableDrawing } from '../picture/tableDrawing';
import { filenameOf } from './names';

/** Pixels per layout px, fewer where a side would be longer than what browsers paint. */
const PIXEL_RATIO = 2;
const LONGEST_SIDE = 16_000;

/** @throws ExportError when the browser gives no bitmap */
export async function tableFile(
  table: TablePicture,
  format: 'png' | 'svg',
  dataDate: string,
): Promise<ExportedFile> {
  await loadLetters();
  const drawing = tableDrawing(table, canvasWidths());
  const ratio = Math.min(PIXEL_RATIO, LONGEST_SIDE / drawing.height);
  const size = { width: Math.round(drawing.width * ratio), height: Math.round(drawing.height * ratio) };
  const svg = () =>
    drawingSvg(drawing, new Map(), {
      title: table.title,
      desc: table.about,
      metadata: [...table.credits, table.link].join('\n'),
      size: { width: drawing.width, height: drawing.height, unit: 'px' },
    });
  const blob =
    format === 'svg'
      ? new Blob([svg()], { type: 'image/svg+xml' })
      : await pngBlob(paintDrawing(drawing, new Map(), size, ratio));
  return {
    blob,
    filename: filenameOf(table.title, dataDate, format),
    size: format === 'png' ? size : null,
    alt: table.about,
    notes: [],
  };
}
