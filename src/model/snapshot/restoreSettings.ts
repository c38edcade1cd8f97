/** Settings of a picture that come from outside: from a saved picture, from a script. */
import { restoreCallouts } from './callouts';
import type { Frame } from './frame';
import {
  CREDIT_PLACES,
  DEFAULT_SETTINGS,
  MAX_CHOSEN,
  MAX_LARGEST,
  PALETTES,
  PROJECTIONS,
  type SnapshotSettings,
  TEXT_LIMITS,
} from './settings';
import { parseSize } from './size';

const clampText = (value: unknown, limit: number): string | null =>
  // Whole letters: half of an emoji is none.
  typeof value === 'string' ? [...value].slice(0, limit).join('') : null;
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

function restoreFrame(value: unknown): Frame | null {
  const { lon, lat, span, bearing, pitch } = record(value);
  if (!isNumber(lon) || !isNumber(lat) || !isNumber(span)) return null;
  if (Math.abs(lat) > 85.06 || span <= 0 || span > 4) return null;
  return {
    lon,
    lat,
    span,
    bearing: isNumber(bearing) ? bearing : 0,
    pitch: isNumber(pitch) ? Math.max(0, Math.min(85, pitch)) : 0,
  };
}

/** Settings from outside, rebuilt field by field; what is missing or impossible becomes the default. */
export function restoreSettings(value: unknown): SnapshotSettings {
  const from = record(value);
  const labels = record(from.labels);
  const { size } = from;
  const callouts = restoreCallouts(from.callouts);
  return {
    size: typeof size === 'string' && !('error' in parseSize(size)) ? size : DEFAULT_SETTINGS.size,
    frame: restoreFrame(from.frame),
    headline: clampText(from.headline, TEXT_LIMITS.headline),
    subtitle: clampText(from.subtitle, TEXT_LIMITS.subtitle),
    note: clampText(from.note, TEXT_LIMITS.note),
    alt: clampText(from.alt, TEXT_LIMITS.alt),
    palette: PALETTES.find((palette) => palette === from.palette) ?? DEFAULT_SETTINGS.palette,
    projection:
      PROJECTIONS.find((projection) => projection === from.projection) ?? DEFAULT_SETTINGS.projection,
    labels: {
      selected: typeof labels.selected === 'boolean' ? labels.selected : DEFAULT_SETTINGS.labels.selected,
      largest: isNumber(labels.largest)
        ? Math.max(0, Math.min(MAX_LARGEST, Math.round(labels.largest)))
        : DEFAULT_SETTINGS.labels.largest,
      chosen: Array.isArray(labels.chosen)
        ? labels.chosen.filter((id): id is string => typeof id === 'string').slice(0, MAX_CHOSEN)
        : [],
    },
    credits: CREDIT_PLACES.find((place) => place === from.credits) ?? DEFAULT_SETTINGS.credits,
    qr: typeof from.qr === 'boolean' ? from.qr : DEFAULT_SETTINGS.qr,
    locator: typeof from.locator === 'boolean' ? from.locator : DEFAULT_SETTINGS.locator,
    // Pictures saved before there were any keep their digest.
    ...(callouts.length > 0 && { callouts }),
  };
}
