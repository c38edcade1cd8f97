import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scaleLatitude } from '../../i18n/words';
import type { Frame } from '../../model/snapshot/frame';
import type { DrawItem } from '../../theme/drawing';
import { barLengths, latitudeToName, roundBelow, scaleBar } from './scaleBar';

const STYLE = { ink: '#111111', paper: '#ffffff', size: 11 };

/** Metres on the ground that a text of the bar stands for. */
function metresOf(text: string): number {
  const [number = '', unit = ''] = text.split(/\s/);
  const metres = { m: 1, km: 1000, ft: 0.3048, mi: 1609.344 }[unit];
  if (metres === undefined) throw new Error(`no unit in ${text}`);
  return Number(number.replaceAll(',', '')) * metres;
}

const textsOf = (items: readonly DrawItem[]) =>
  items.flatMap((item) => (item.kind === 'text' ? item.text : []));

/** From a house to the world. */
const scales = fc.double({ min: 0.02, max: 80_000, noNaN: true });
const rooms = fc.double({ min: 50, max: 300, noNaN: true });

describe('scale bar', () => {
  it('is as long as it says, fits its room, and is longer than a third of it', () => {
    fc.assert(
      fc.property(scales, rooms, (metresPerPx, room) => {
        const { metric, us } = barLengths(metresPerPx, room);
        for (const { px, text } of [metric, us]) {
          expect(px * metresPerPx).toBeCloseTo(metresOf(text), 4);
          expect(px).toBeLessThanOrEqual(room * 1.000001);
        }
        expect(metric.px).toBeGreaterThan(room * 0.39);
        // From feet to miles there is a step: nothing is round between 5,000 ft and a mile.
        expect(us.px).toBeGreaterThan(room * 0.39);
      }),
    );
  });

  it('has lengths of 1, 2 or 5 with noughts', () => {
    fc.assert(
      fc.property(scales, rooms, (metresPerPx, room) => {
        const { metric, us } = barLengths(metresPerPx, room);
        for (const { text } of [metric, us]) expect(text).toMatch(/^(0\.)?[125][0,]* (m|km|ft|mi)$/);
      }),
    );
    expect([0.7, 1, 1.99, 2, 4.9, 5, 999, 1000].map(roundBelow)).toEqual([0.5, 1, 1, 2, 2, 5, 500, 1000]);
  });

  it('counts in kilometres and miles on a map of a state, in metres and feet on one of a street', () => {
    expect(textsOf(scaleBar(600, 140, STYLE).items)).toEqual(['50 km', '50 mi']);
    expect(textsOf(scaleBar(2, 140, STYLE).items)).toEqual(['200 m', '500 ft']);
    const note = scaleLatitude(39.4);
    expect(textsOf(scaleBar(20_000, 140, STYLE, note).items)).toEqual(['2,000 km', '1,000 mi', 'at 39° N']);
    expect([scaleLatitude(-0.2), scaleLatitude(-33.9)]).toEqual(['at the equator', 'at 34° S']);
  });

  it('draws both lengths from where it begins', () => {
    const bar = scaleBar(600, 140, STYLE);
    const line = bar.items.find((item) => item.kind === 'path' && item.stroke === STYLE.ink);
    if (line?.kind !== 'path') throw new Error('no line');
    const ends = [...line.d.matchAll(/M([\d.]+) /g)].map(([, x]) => Number(x));
    const { metric, us } = barLengths(600, 139);
    expect(ends[2]).toBeCloseTo(metric.px, 1);
    expect(ends[3]).toBeCloseTo(us.px, 1);
    expect(bar.width).toBeLessThanOrEqual(140);
  });
});

describe('the latitude that a bar names', () => {
  const frame: Frame = { lon: -96.5, lat: 38.6, span: 0.17, bearing: 0, pitch: 0 };
  it('is told on a map of the country, and left out on one of a state', () => {
    expect(latitudeToName(frame, 16 / 9)).toBe(38.6);
    expect(latitudeToName({ ...frame, span: 0.02 }, 16 / 9)).toBeNull();
  });
  it('is told of a map that is turned so that it reaches far north and south', () => {
    const wide = { ...frame, span: 0.08 };
    expect(latitudeToName(wide, 3)).toBeNull();
    expect(latitudeToName({ ...wide, bearing: 90 }, 3)).toBe(38.6);
  });
});
