/** The picture that previews of links show of a state: its counties, and sites under construction. No words. */
import { Resvg } from '@resvg/resvg-js';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { boundsOf, polygonsOf } from '../geography';

/** What it is drawn from. */
export interface PreviewPicture {
  counties: readonly { geometry: Polygon | MultiPolygon; stopping: boolean }[];
  /** Longitude, latitude. */
  sites: readonly (readonly [number, number])[];
}

/** Pixels; half of what services ask for, in their shape. */
export const PREVIEW_SIZE = { width: 600, height: 315 } as const;
const MARGIN = 16;

/** As on the map in light appearance. */
export const PREVIEW_COLORS = {
  ground: '#d3e0e8',
  land: '#f5f3ee',
  line: '#b7b2a8',
  stopping: '#660977',
  site: '#3f7fe8',
  paper: '#ffffff',
} as const;

/** The picture as SVG: longitudes shortened by the middle latitude, as large as fits. */
export function previewSvg({ counties, sites }: PreviewPicture): string {
  const { width, height } = PREVIEW_SIZE;
  const [west, south, east, north] = boundsOf(counties.map(({ geometry }) => geometry));
  const shorter = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = Math.min(
    (width - 2 * MARGIN) / ((east - west) * shorter),
    (height - 2 * MARGIN) / (north - south),
  );
  const place = ([lon = 0, lat = 0]: Position | readonly [number, number]) => {
    // Beyond the date line an outline goes on past 180 degrees; a site there does not.
    const beyond = lon < west && lon + 360 <= east ? lon + 360 : lon;
    return [
      (width / 2 + (beyond - (west + east) / 2) * shorter * scale).toFixed(1),
      (height / 2 - (lat - (south + north) / 2) * scale).toFixed(1),
    ].join(' ');
  };
  const path = (geometry: Polygon | MultiPolygon) =>
    polygonsOf(geometry)
      .flat()
      .map((ring) => `M${ring.map(place).join('L')}Z`)
      .join('');
  const { ground, land, line, stopping, site, paper } = PREVIEW_COLORS;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" fill="${ground}"/>`,
    ...counties.map(
      (county) =>
        `<path d="${path(county.geometry)}" fill="${county.stopping ? stopping : land}" stroke="${line}" stroke-width="0.6"/>`,
    ),
    ...sites.map((at) => {
      const [x, y] = place(at).split(' ');
      return `<circle cx="${x}" cy="${y}" r="4.5" fill="${site}" stroke="${paper}" stroke-width="1.5"/>`;
    }),
    '</svg>',
  ].join('');
}

/** The same as PNG. */
export const previewPng = (picture: PreviewPicture): Buffer =>
  Buffer.from(new Resvg(previewSvg(picture), { font: { loadSystemFonts: false } }).render().asPng());
