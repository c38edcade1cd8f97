/** What the map has drawn, as it says so itself: features with the paint that they got. Reads MapLibre's values. */
import type { Geometry } from 'geojson';

/** A feature as MapLibre's `queryRenderedFeatures` gives it, as far as it is used here. */
export interface DrawnFeature {
  geometry: Geometry;
  properties: Readonly<Record<string, unknown>>;
  /** The tile it was drawn from: what reaches beyond it was drawn from another. */
  tile: { z: number; x: number; y: number };
  layer: {
    id: string;
    type: string;
    paint: Readonly<Record<string, unknown>>;
    layout: Readonly<Record<string, unknown>>;
  };
}

/** A colour apart from how much of what lies under it shows. */
export interface Ink {
  /** `#rrggbb` */
  color: string;
  alpha: number;
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** A colour as MapLibre evaluates it: channels from 0 to 1, multiplied by their alpha. */
export function inkOf(value: unknown, fallback: Ink): Ink {
  const { r, g, b, a } = record(value);
  if (![r, g, b, a].every((channel) => typeof channel === 'number')) return fallback;
  const alpha = a as number;
  const hex = [r, g, b].map((channel) => {
    const share = alpha === 0 ? 0 : Math.min(1, (channel as number) / alpha);
    return Math.round(share * 255)
      .toString(16)
      .padStart(2, '0');
  });
  return { color: `#${hex.join('')}`, alpha: Math.round(alpha * 1000) / 1000 };
}

export const numberOf = (value: unknown, fallback: number): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : fallback;

/** Text, formatted text or the name of an image, or of one that fades into another. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  const { sections, name, to } = record(value);
  if (Array.isArray(sections)) return sections.map((section) => textOf(record(section).text)).join('');
  if (typeof name === 'string') return name;
  return to === undefined ? '' : textOf(to);
}

/** A list of numbers or words, or one that fades into another. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  const { to } = record(value);
  return Array.isArray(to) ? to : [];
}
