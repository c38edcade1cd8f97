/** Several screenshots as one small picture, made and compared by the browser, which knows how to pack pictures. */
import type { Page } from '@playwright/test';

/** How large a screenshot is in the sheet. */
const SCALE = 0.55;
const QUALITY = 0.72;

/** Screenshots side by side, scaled down, as WebP. */
export async function contactSheet(page: Page, shots: readonly Buffer[]): Promise<Buffer> {
  const packed = await page.evaluate(
    async ({ pictures, scale, quality }) => {
      const images = await Promise.all(
        pictures.map(async (text) =>
          createImageBitmap(new Blob([Uint8Array.from(atob(text), (c) => c.charCodeAt(0))])),
        ),
      );
      const sizes = images.map(({ width, height }) => [
        Math.round(width * scale),
        Math.round(height * scale),
      ]);
      const canvas = document.createElement('canvas');
      canvas.width = sizes.reduce((sum, [width = 0]) => sum + width, 0);
      canvas.height = Math.max(...sizes.map(([, height = 0]) => height));
      const context = canvas.getContext('2d');
      if (!context) throw new Error('This browser gives no 2D canvas');
      context.imageSmoothingQuality = 'high';
      let x = 0;
      for (const [index, image] of images.entries()) {
        const [width = 0, height = 0] = sizes[index] ?? [];
        context.drawImage(image, x, 0, width, height);
        x += width;
      }
      return canvas.toDataURL('image/webp', quality).split(',')[1] ?? '';
    },
    { pictures: shots.map((shot) => shot.toString('base64')), scale: SCALE, quality: QUALITY },
  );
  return Buffer.from(packed, 'base64');
}

/** Share of pixels, 0 to 1, that a reader could tell apart; 1 where the sizes differ. */
export function differingShare(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(
    async ([a = '', b = '']) => {
      const pixels = async (text: string) => {
        const image = await createImageBitmap(
          new Blob([Uint8Array.from(atob(text), (c) => c.charCodeAt(0))]),
        );
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext('2d');
        if (!context) throw new Error('This browser gives no 2D canvas');
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height);
      };
      const [first, second] = [await pixels(a), await pixels(b)];
      if (first.width !== second.width || first.height !== second.height) return 1;
      let differing = 0;
      for (let at = 0; at < first.data.length; at += 4) {
        const most = Math.max(
          ...[0, 1, 2].map((channel) =>
            Math.abs((first.data[at + channel] ?? 0) - (second.data[at + channel] ?? 0)),
          ),
        );
        if (most > 51) differing += 1;
      }
      return differing / (first.width * first.height);
    },
    [one.toString('base64'), other.toString('base64')],
  );
}
