/**
 * Writes a drawing as SVG for Illustrator and Inkscape: real text, readable ids, presentation attributes only, so
 * that no policy of a page that shows it gets in the way. The same drawing gives the same text.
 */
import type { Box, DrawItem, Drawing, GroupItem, MotifPaint, PathItem, TextItem } from '../../theme/drawing';
import { motifShape } from '../../theme/motif';
import { baseline, FAMILY } from './letters';

/** What the file says of itself. */
export interface SvgMeta {
  title: string;
  desc: string;
  /** Any text: sources, licences, link, state. */
  metadata: string;
  /** Width and height as they are printed: `297mm`, or pixels. */
  size: { width: number; height: number; unit: 'mm' | 'px' };
}

/** Text as it stands in XML; letters that XML does not know are left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/** A length with at most three decimals, or as many as are asked for. */
function tidy(value: number, decimals = 3): string {
  const rounded = Math.round(value * 10 ** decimals) / 10 ** decimals;
  return String(rounded === 0 ? 0 : rounded);
}

/** A colour as every drawing program takes it: without transparency, which is an attribute of its own. */
function colored(name: 'fill' | 'stroke', color: string): Attributes {
  const match = /^rgba?\((\d+),\s*(\d+),\s*(\d+)(?:,\s*([\d.]+))?\)$/.exec(color.replaceAll(' ', ''));
  if (!match) return { [name]: color };
  const hex = match.slice(1, 4).map((channel) => Number(channel).toString(16).padStart(2, '0'));
  const alpha = match[4] === undefined ? 1 : Number(match[4]);
  return { [name]: `#${hex.join('')}`, [`${name}-opacity`]: alpha === 1 ? null : alpha };
}

type Attributes = Readonly<Record<string, string | number | null>>;

/** ` name="value"` for each that is not null. */
function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter((entry): entry is [string, string | number] => entry[1] !== null)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? tidy(value) : escapeXml(value)}"`)
    .join('');
}

/** What groups and paths refer to, written once each before the drawing. */
class Definitions {
  private readonly known = new Map<string, { id: string; text: string }>();
  private readonly used = new Map<string, number>();

  /** The id of a definition; equal ones share it. */
  idOf(name: string, write: (id: string) => string): string {
    const key = write('');
    const found = this.known.get(key);
    if (found) return found.id;
    const number = (this.used.get(name) ?? 0) + 1;
    this.used.set(name, number);
    const id = number === 1 ? name : `${name}-${number}`;
    this.known.set(key, { id, text: write(id) });
    return id;
  }

  text(): string {
    const all = [...this.known.values()].map(({ text }) => text);
    return all.length === 0 ? '' : `<defs>\n${all.join('\n')}\n</defs>\n`;
  }
}

/**
 * The picture as SVG.
 * @param rasters `data:` addresses of the bitmaps by their names
 * @throws Error when a raster of the drawing is missing
 */
export function drawingSvg(drawing: Drawing, rasters: ReadonlyMap<string, string>, meta: SvgMeta): string {
  const definitions = new Definitions();
  const body = itemsSvg(drawing.items, rasters, definitions);
  const { width, height, ground } = drawing;
  const { size } = meta;
  const root = written({
    xmlns: 'http://www.w3.org/2000/svg',
    'xmlns:xlink': 'http://www.w3.org/1999/xlink',
    width: `${tidy(size.width)}${size.unit}`,
    height: `${tidy(size.height)}${size.unit}`,
    viewBox: `0 0 ${tidy(width)} ${tidy(height)}`,
    role: 'img',
    'font-family': FAMILY,
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<svg${root}>\n`,
    `<title>${escapeXml(meta.title)}</title>\n`,
    `<desc>${escapeXml(meta.desc)}</desc>\n`,
    `<metadata>${escapeXml(meta.metadata)}</metadata>\n`,
    definitions.text(),
    `<rect${written({ id: 'ground', width, height, fill: ground })}/>\n`,
    body,
    '\n</svg>\n',
  ].join('');
}

/** Items one a line; texts that continue a line are part of its first one's element. */
function itemsSvg(
  items: readonly DrawItem[],
  rasters: ReadonlyMap<string, string>,
  definitions: Definitions,
): string {
  const lines: DrawItem[][] = [];
  for (const item of items) {
    const last = lines.at(-1);
    if (item.kind === 'text' && item.continues && last?.[0]?.kind === 'text') last.push(item);
    else lines.push([item]);
  }
  return lines
    .map((line) => {
      const [first, ...rest] = line;
      const more = rest.filter((item): item is TextItem => item.kind === 'text');
      if (first === undefined) return '';
      return first.kind === 'text' ? textSvg(first, more) : itemSvg(first, rasters, definitions);
    })
    .join('\n');
}

function itemSvg(item: DrawItem, rasters: ReadonlyMap<string, string>, definitions: Definitions): string {
  switch (item.kind) {
    case 'path':
      return pathSvg(item, definitions);
    case 'text':
      return textSvg(item, []);
    case 'raster': {
      const address = rasters.get(item.name);
      if (address === undefined) throw new Error(`The picture lacks its part “${item.name}”.`);
      const { x, y, width, height } = item;
      return `<image${written({ id: `raster-${item.name}`, x, y, width, height, preserveAspectRatio: 'none', 'xlink:href': address })}/>`;
    }
    case 'group':
      return groupSvg(item, rasters, definitions);
  }
}

function groupSvg(
  { id, items, clip, opacity }: GroupItem,
  rasters: ReadonlyMap<string, string>,
  definitions: Definitions,
): string {
  const attributes = written({
    id,
    'clip-path': clip === null ? null : `url(#${definitions.idOf('clip', (name) => clipSvg(name, clip))})`,
    opacity: opacity === 1 ? null : opacity,
  });
  return `<g${attributes}>\n${itemsSvg(items, rasters, definitions)}\n</g>`;
}

const clipSvg = (id: string, { x, y, width, height }: Box) =>
  `<clipPath id="${id}"><rect${written({ x, y, width, height })}/></clipPath>`;

function pathSvg(item: PathItem, definitions: Definitions): string {
  const { d, x, y, scale, fill, stroke, strokeWidth, dash, opacity } = item;
  const place = [
    ...(x === 0 && y === 0 ? [] : [`translate(${tidy(x)} ${tidy(y)})`]),
    ...(scale === 1 ? [] : [`scale(${tidy(scale, 6)})`]),
  ].join(' ');
  const lined = stroke !== 'none' && strokeWidth > 0;
  const common: Attributes = {
    d,
    transform: place === '' ? null : place,
    opacity: opacity === 1 ? null : opacity,
  };
  const outline: Attributes = {
    ...(lined ? colored('stroke', stroke) : {}),
    'stroke-width': lined ? strokeWidth : null,
    'stroke-dasharray': lined && dash !== '' ? dash : null,
    'stroke-linejoin': lined ? 'round' : null,
  };
  const paint =
    typeof fill === 'string'
      ? colored('fill', fill)
      : { fill: `url(#${definitions.idOf(fill.motif, (name) => motifSvg(name, fill))})` };
  return `<path${written({ ...common, ...paint, ...outline })}/>`;
}

function motifSvg(id: string, { motif, color, ground, period }: MotifPaint): string {
  const { d, strokeWidth } = motifShape(motif, period);
  const under = ground === null ? '' : `<rect${written({ width: period, height: period, fill: ground })}/>`;
  const shape =
    strokeWidth === null
      ? written({ d, ...colored('fill', color) })
      : written({ d, fill: 'none', ...colored('stroke', color), 'stroke-width': strokeWidth });
  const frame = written({ id, width: period, height: period, patternUnits: 'userSpaceOnUse' });
  return `<pattern${frame}>${under}<path${shape}/></pattern>`;
}

/** A halo is a text of its own under the letters: not every program paints a stroke under its fill. */
function textSvg(item: TextItem, more: readonly TextItem[]): string {
  const { text, x, size, weight, color, anchor, letterSpacing, halo } = item;
  const set: Attributes = {
    x,
    y: baseline(item),
    'font-size': size,
    'font-weight': weight === 400 ? null : weight,
    'text-anchor': anchor === 'start' ? null : anchor,
    'letter-spacing': letterSpacing === 0 ? null : letterSpacing,
  };
  const flowing = more
    .map((part) => {
      const own = written({ ...colored('fill', part.color), 'font-weight': part.weight });
      return ` <tspan${own}>${escapeXml(part.text)}</tspan>`;
    })
    .join('');
  const letters = `<text${written({ ...set, ...colored('fill', color) })}>${escapeXml(text)}${flowing}</text>`;
  if (halo === null) return letters;
  const under = written({
    ...set,
    ...colored('fill', halo.color),
    ...colored('stroke', halo.color),
    'stroke-width': halo.width,
    'stroke-linejoin': 'round',
    'aria-hidden': 'true',
  });
  return `<text${under}>${escapeXml(text)}</text>\n${letters}`;
}
