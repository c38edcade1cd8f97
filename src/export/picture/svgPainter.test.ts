import { describe, expect, it } from 'vitest';
import { parseSize, pictureSize } from '../../model/snapshot/size';
import type { DrawItem, Drawing, PathItem, TextItem } from '../../theme/drawing';
import { drawingOf, MAP_RASTER, moved } from './draw';
import { layoutPicture } from './layout';
import { meanWidth, sampleContent, WORDS } from './layoutSamples';
import { drawingSvg, escapeXml } from './svgPainter';

const path: PathItem = {
  kind: 'path',
  d: 'M0 0H10V10Z',
  x: 0,
  y: 0,
  scale: 1,
  fill: '#123456',
  stroke: 'none',
  strokeWidth: 0,
  dash: '',
  opacity: 1,
};
const text: TextItem = {
  kind: 'text',
  text: 'Müller & Söhne <1>',
  x: 5,
  y: 10,
  size: 10,
  weight: 600,
  color: '#000000',
  anchor: 'middle',
  letterSpacing: 0,
  halo: null,
};
const META = {
  title: 'A “title” & more',
  desc: 'Alt',
  metadata: '{"a":1}',
  size: { width: 297, height: 210, unit: 'mm' as const },
};
const drawing = (items: readonly DrawItem[]): Drawing => ({
  width: 100,
  height: 50,
  ground: '#ffffff',
  items,
});
const svg = (...items: DrawItem[]) =>
  drawingSvg(drawing(items), new Map([['map', 'data:image/png;base64,AA==']]), META);

describe('a picture as SVG', () => {
  it('is as large as on paper, and says what it is', () => {
    const written = svg();
    expect(written).toContain('width="297mm" height="210mm" viewBox="0 0 100 50"');
    expect(written).toContain('<title>A “title” &amp; more</title>');
    expect(written).toContain('<desc>Alt</desc>');
    expect(written).toContain('<metadata>{&quot;a&quot;:1}</metadata>');
  });

  it('lets a line of several weights flow, so that a wider font overlaps nothing', () => {
    const start = { ...text, anchor: 'start' as const, text: 'Sources:' };
    const next = { ...start, text: 'A & B', x: 60, weight: 400 as const, color: '#333333', continues: true };
    const written = svg(start, next, { ...start, text: 'Other line', y: 30 });
    expect(written).toContain(
      'fill="#000000">Sources: <tspan fill="#333333" font-weight="400">A &amp; B</tspan></text>',
    );
    expect(written.match(/<text/g)).toHaveLength(2);
  });

  it('keeps transparency apart from colour, as older drawing programs want it', () => {
    expect(svg({ ...path, fill: 'rgba(245,243,238,0.816)' })).toContain(
      'fill="#f5f3ee" fill-opacity="0.816"',
    );
    expect(svg({ ...path, fill: 'rgb(1, 2, 3)' })).toContain('fill="#010203"');
    expect(svg({ ...path, fill: 'rgb(1, 2, 3)' })).not.toContain('rgb');
  });

  it('keeps text as text, by its base line, with a halo apart under it', () => {
    expect(svg(text)).toContain(
      '<text x="5" y="13.64" font-size="10" font-weight="600" text-anchor="middle" fill="#000000">Müller &amp; Söhne &lt;1&gt;</text>',
    );
    const haloed = svg({ ...text, halo: { color: '#ffffff', width: 3 } });
    expect(haloed.match(/<text /g)).toHaveLength(2);
    expect(haloed.indexOf('stroke-width="3"')).toBeLessThan(haloed.indexOf('fill="#000000"'));
  });

  it('has no style attribute and no style element, which a policy would refuse', () => {
    const sources = [] as const;
    const size = pictureSize(
      parseSize('a4-landscape-300') as Exclude<ReturnType<typeof parseSize>, { error: unknown }>,
    );
    const options = { credits: 'below', qr: false, locator: true, palette: 'light' } as const;
    const layout = layoutPicture(sampleContent(sources, WORDS.german), size, options, meanWidth);
    const whole = drawingSvg(
      drawingOf(layout, { vectors: [], labels: [], furniture: [], extras: [] }),
      new Map([[MAP_RASTER, 'data:image/png;base64,AA==']]),
      META,
    );
    expect(whole).not.toMatch(/\sstyle=|<style|NaN|undefined|Infinity/);
    const ids = [...whole.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(
      expect.arrayContaining(['header', 'legend', 'legend-sites', 'credits', 'raster-map']),
    );
  });

  it('names groups, clips them, and writes equal definitions once', () => {
    const hatch = { motif: 'hatch', color: '#888888', ground: '#eeeeee', period: 8 } as const;
    const clip = { x: 1, y: 2, width: 3, height: 4 };
    const written = svg(
      { kind: 'group', id: 'sites', clip, opacity: 0.5, items: [{ ...path, fill: hatch }] },
      { kind: 'group', id: 'acts', clip, opacity: 1, items: [{ ...path, fill: { ...hatch } }] },
      { ...path, fill: { ...hatch, period: 6 } },
    );
    expect(written).toContain('<g id="sites" clip-path="url(#clip)" opacity="0.5">');
    expect(written).toContain('<g id="acts" clip-path="url(#clip)">');
    expect(written.match(/<pattern /g)).toHaveLength(2);
    expect(written.match(/<clipPath /g)).toHaveLength(1);
    expect(written).toContain('fill="url(#hatch)"');
    expect(written).toContain('fill="url(#hatch-2)"');
  });

  it('moves and enlarges paths, and writes numbers the same everywhere', () => {
    expect(svg({ ...path, x: 1 / 3, y: -0.0001, scale: 0.123456789 })).toContain(
      'transform="translate(0.333 0) scale(0.123457)"',
    );
  });

  it('stops when a bitmap is missing', () => {
    const raster = { kind: 'raster', name: 'inset', x: 0, y: 0, width: 1, height: 1 } as const;
    expect(() => svg(raster)).toThrow('inset');
    expect(svg({ ...raster, name: 'map' })).toContain('xlink:href="data:image/png;base64,AA=="');
  });

  it('leaves out letters that XML does not know', () => {
    expect(escapeXml('a\u0000b\u000bc\ud800d😀\n"')).toBe('abcd😀\n&quot;');
  });
});

it('moves everything in a drawing, groups and their clips too', () => {
  const group = {
    kind: 'group',
    id: 'g',
    clip: { x: 0, y: 0, width: 5, height: 5 },
    opacity: 1,
    items: [path, text],
  } as const;
  expect(moved([group], 10, 20)).toEqual([
    {
      ...group,
      clip: { x: 10, y: 20, width: 5, height: 5 },
      items: [
        { ...path, x: 10, y: 20 },
        { ...text, x: 15, y: 30 },
      ],
    },
  ]);
});
