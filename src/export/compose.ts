/** Paints an arranged picture onto a canvas. */
import { paintHatch, paintMotif, paintParts } from '../map/images';
import type { Mode } from '../theme/color';
import { GROUND } from '../theme/palette';
import { MARK_BOX } from '../theme/siteMark';
import { type Emblem, FONTS, type FontName, type Item, type Layout, type Measure } from './layout';

/** The bundled font of the page; a stand-in of the system only when it could not be loaded. */
const FAMILY = 'Inter, system-ui, sans-serif';

export const cssFont = (font: FontName) => `${FONTS[font].weight} ${FONTS[font].size}px ${FAMILY}`;

/** Measures text as it will be painted. */
export function canvasMeasure(): Measure {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('This browser gives no canvas to set text on.');
  return (text, font) => {
    context.font = cssFont(font);
    return context.measureText(text).width;
  };
}

/**
 * Paints title, map, legend and credits.
 * @param map the drawn map, `pixelRatio` pixels per px
 */
export function composePicture(
  layout: Layout,
  map: HTMLCanvasElement,
  mode: Mode,
  pixelRatio: number,
): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(layout.width * pixelRatio);
  canvas.height = Math.round(layout.height * pixelRatio);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser gives no canvas to put the picture on.');
  context.scale(pixelRatio, pixelRatio);
  context.fillStyle = GROUND.paper[mode];
  context.fillRect(0, 0, layout.width, layout.height);
  for (const item of layout.items) paintItem(context, item, map, mode);
  return canvas;
}

function paintItem(context: CanvasRenderingContext2D, item: Item, map: HTMLCanvasElement, mode: Mode): void {
  switch (item.kind) {
    case 'map':
      context.drawImage(map, item.x, item.y, item.width, item.height);
      context.strokeStyle = GROUND.muted[mode];
      context.lineWidth = 1;
      context.strokeRect(item.x, item.y, item.width, item.height);
      return;
    case 'text':
      context.font = cssFont(item.font);
      context.fillStyle = GROUND[item.tone][mode];
      context.textBaseline = 'middle';
      context.fillText(item.text, item.x, item.y + item.height / 2);
      return;
    case 'symbol':
      context.save();
      context.translate(item.x, item.y);
      paintSymbol(context, item.symbol, item.width, item.height, mode);
      context.restore();
  }
}

function paintSymbol(
  context: CanvasRenderingContext2D,
  symbol: Emblem,
  width: number,
  height: number,
  mode: Mode,
): void {
  switch (symbol.kind) {
    case 'mark': {
      const scale = height / MARK_BOX;
      context.translate((width - height) / 2, 0);
      context.scale(scale, scale);
      paintParts(context, symbol.parts);
      return;
    }
    case 'swatch':
      context.fillStyle = symbol.color;
      context.fillRect(0, 2, width, height - 4);
      context.strokeStyle = GROUND.muted[mode];
      context.lineWidth = 0.5;
      context.strokeRect(0, 2, width, height - 4);
      return;
    case 'hatch':
      context.beginPath();
      context.rect(0, 2, width, height - 4);
      context.clip();
      for (let x = 0; x < width; x += 8)
        for (let y = 0; y < height; y += 8) {
          context.save();
          context.translate(x, y);
          paintHatch(context, mode, 8);
          context.restore();
        }
      return;
    case 'pattern':
      context.beginPath();
      context.rect(0, 2, width, height - 4);
      context.clip();
      for (let x = 0; x < width; x += 8)
        for (let y = 0; y < height; y += 8) {
          context.save();
          context.translate(x, y);
          paintMotif(context, symbol.pattern, symbol.color, 8);
          context.restore();
        }
      return;
    case 'spot':
      context.fillStyle = symbol.color;
      context.beginPath();
      context.arc(width / 2, height / 2, height * 0.32, 0, Math.PI * 2);
      context.fill();
      return;
    case 'line':
      context.strokeStyle = symbol.color;
      context.lineWidth = 2;
      context.setLineDash(symbol.dashed ? [4, 3] : []);
      context.beginPath();
      context.moveTo(0, height / 2);
      context.lineTo(width, height / 2);
      context.stroke();
  }
}
