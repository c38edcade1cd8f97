/** Whether this browser gives back what was drawn on a canvas; some hide it, against being recognised. */

/** The colour that is drawn and read: all four values differ, so that noise and blanks are told. */
const PROBE = [18, 140, 231, 255] as const;

/** Draws a known pixel and reads it back, twice: protection against fingerprints answers with white or with noise. */
export function canvasReadable(): boolean {
  const canvas = document.createElement('canvas');
  canvas.width = 4;
  canvas.height = 4;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return false;
  context.fillStyle = `rgb(${PROBE.slice(0, 3).join(' ')})`;
  context.fillRect(0, 0, 4, 4);
  return [0, 3].every((at) => {
    const { data } = context.getImageData(at, at, 1, 1);
    return PROBE.every((value, index) => data[index] === value);
  });
}
