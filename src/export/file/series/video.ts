/**
 * Moving pictures as video, by the browser's own encoder. The same frames give the same bytes where the encoder does:
 * Chromium's for VP9 does, its H.264 in MP4 does not, and encoders of graphics cards need not.
 */
import {
  BufferTarget,
  CanvasSource,
  getFirstEncodableVideoCodec,
  Mp4OutputFormat,
  Output,
  QUALITY_HIGH,
  type VideoCodec,
  WebMOutputFormat,
} from 'mediabunny';
import { exportText, seriesText } from '../../../i18n/words';
import type { SeriesFormat } from '../../../model/snapshot/series';
import { ExportError } from '../../../state/exporter';

export type VideoFormat = Exclude<SeriesFormat, 'gif'>;

/** What the formats hold, the best first: what most players know of MP4 is H.264. */
const CODECS: Readonly<Record<VideoFormat, VideoCodec[]>> = {
  webm: ['vp9', 'vp8', 'av1'],
  mp4: ['avc', 'hevc'],
};

export interface VideoWriter {
  /** @param seconds how long it is shown */
  add(pixels: Uint8ClampedArray<ArrayBuffer>, seconds: number): Promise<void>;
  end(): Promise<Uint8Array<ArrayBuffer>>;
  /** Gives up what is under way. */
  cancel(): Promise<void>;
}

/** Encoders want sides of an even number of pixels. */
const even = (pixels: number) => pixels + (pixels % 2);

/**
 * @param ground colour of the row or column that is added where a side is odd
 * @throws ExportError when this browser can't write such a file
 */
export async function videoWriter(
  format: VideoFormat,
  size: { width: number; height: number },
  ground: string,
): Promise<VideoWriter> {
  const canvas = document.createElement('canvas');
  canvas.width = even(size.width);
  canvas.height = even(size.height);
  const context = canvas.getContext('2d');
  if (!context) throw new ExportError(exportText.noCanvas);
  context.fillStyle = ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  const codec =
    typeof VideoEncoder === 'undefined'
      ? null
      : await getFirstEncodableVideoCodec(CODECS[format], {
          width: canvas.width,
          height: canvas.height,
          bitrate: QUALITY_HIGH,
        });
  if (codec === null) throw new ExportError(seriesText.noEncoder(seriesText.formats[format]));
  const target = new BufferTarget();
  const output = new Output({
    format: format === 'mp4' ? new Mp4OutputFormat({ fastStart: 'in-memory' }) : new WebMOutputFormat(),
    target,
  });
  const source = new CanvasSource(canvas, { codec, bitrate: QUALITY_HIGH, latencyMode: 'quality' });
  output.addVideoTrack(source);
  await output.start();
  let time = 0;
  return {
    async add(pixels, seconds) {
      context.putImageData(new ImageData(pixels, size.width, size.height), 0, 0);
      // Twice: some players show the last frame no longer than it takes to decode, whatever the file says.
      for (const part of [0, 1]) await source.add(time + (part * seconds) / 2, seconds / 2);
      time += seconds;
    },
    async end() {
      await output.finalize();
      if (target.buffer === null) throw new ExportError(exportText.noBitmap);
      return new Uint8Array(target.buffer);
    },
    cancel: () => output.cancel(),
  };
}
