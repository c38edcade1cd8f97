/** The icons of the installed app, drawn from the page's own icon when it is built. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';

/** Behind the mark, edge to edge: systems cut their own shape out of it. */
const GROUND = '#1f4e5f';

/** Of a maskable icon, what lies outside the middle may be cut off (W3C: a circle of 40 % radius is safe). */
const MASKABLE_SCALE = 0.72;

export interface AppIcon {
  file: string;
  /** Pixels a side. */
  size: number;
  /** `maskable`: drawn to its edges; `any`: with the corners of the page's icon. */
  purpose: 'any' | 'maskable';
}

export const APP_ICONS: readonly AppIcon[] = [
  { file: 'icons/192.png', size: 192, purpose: 'any' },
  { file: 'icons/512.png', size: 512, purpose: 'any' },
  { file: 'icons/maskable-192.png', size: 192, purpose: 'maskable' },
  { file: 'icons/maskable-512.png', size: 512, purpose: 'maskable' },
];

/** For the home screen of iOS, which cuts corners itself. */
export const TOUCH_ICON: AppIcon = { file: 'icons/touch-180.png', size: 180, purpose: 'maskable' };

const icon = () => readFileSync(path.resolve(import.meta.dirname, '../public/icon.svg'), 'utf8');

/** The mark on a ground without corners, smaller than the page's icon has it. */
function maskable(svg: string): string {
  const inner = svg.replace(/<svg[^>]*>|<\/svg>|<title>.*?<\/title>|<rect[^>]*\/>/g, '');
  const margin = (32 * (1 - MASKABLE_SCALE)) / 2;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="${GROUND}" d="M0 0h32v32H0z"/><g transform="translate(${margin} ${margin}) scale(${MASKABLE_SCALE})">${inner}</g></svg>`;
}

/** A PNG. */
export function drawIcon({ size, purpose }: AppIcon): Uint8Array {
  const svg = purpose === 'maskable' ? maskable(icon()) : icon();
  return new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
}
