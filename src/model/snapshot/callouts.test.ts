import { describe, expect, it } from 'vitest';
import { kmBetween } from '../distance';
import { type Callout, calloutOutline, movedCallout, restoreCallouts } from './callouts';
import { restoreSettings } from './restoreSettings';

const NOTE: Callout = { kind: 'note', lon: -99, lat: 31, text: 'Here', side: 'sw', km: 50 };

describe('callouts of a picture', () => {
  it('come back from a saved picture as they were, and a picture without any says nothing of them', () => {
    const callouts: Callout[] = [NOTE, { ...NOTE, kind: 'circle', km: 80 }, { ...NOTE, kind: 'area' }];
    expect(restoreSettings(JSON.parse(JSON.stringify({ callouts }))).callouts).toEqual(callouts);
    // Pictures saved before there were callouts keep their digest.
    expect('callouts' in restoreSettings({})).toBe(false);
    expect('callouts' in restoreSettings({ callouts: [] })).toBe(false);
  });

  it.each([
    [null],
    [{ ...NOTE, kind: 'arrow' }],
    [{ ...NOTE, lat: 86 }],
    [{ ...NOTE, lon: '1' }],
    [{ ...NOTE, lon: Number.NaN }],
  ])('leave out %j', (given) => expect(restoreCallouts([given])).toEqual([]));

  it('bring what is out of range into it', () => {
    const [one] = restoreCallouts([{ ...NOTE, km: 1e9, side: 'up', text: 'x'.repeat(1000) }]);
    expect(one).toMatchObject({ km: 2000, side: 'ne' });
    expect(one?.text).toHaveLength(160);
  });

  it.each([0, 31, 64.8])('draw a circle whose points all lie at its distance, at latitude %d', (lat) => {
    const outline = calloutOutline({ ...NOTE, kind: 'circle', lat, km: 120 });
    expect(outline.length).toBeGreaterThan(50);
    for (const [lon, y] of outline)
      expect(kmBetween({ lon: NOTE.lon, lat }, { lon, lat: y })).toBeCloseTo(120, 1);
  });

  it('draw an area as wide and as high as it says, in its middle', () => {
    const outline = calloutOutline({ ...NOTE, kind: 'area', km: 100 });
    const [lons, lats] = [outline.map(([lon]) => lon), outline.map(([, lat]) => lat)];
    const north = Math.max(...lats);
    expect(kmBetween(NOTE, { lon: NOTE.lon, lat: north })).toBeCloseTo(100, 1);
    expect(Math.max(...lons) + Math.min(...lons)).toBeCloseTo(2 * NOTE.lon, 6);
    expect(kmBetween(NOTE, { lon: Math.max(...lons), lat: NOTE.lat })).toBeCloseTo(100, 0);
  });

  it('are moved by shares of the frame', () => {
    const moved = movedCallout(NOTE, 0.1, 0.1, 0);
    expect(moved.lon).toBeCloseTo(-99 + 3.6, 4);
    expect(moved.lat).toBeCloseTo(31, 4);
    expect(movedCallout(NOTE, 0.1, 0, 0.1).lat).toBeLessThan(31);
  });
});
