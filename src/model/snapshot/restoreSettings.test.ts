import { describe, expect, it } from 'vitest';
import { restoreSettings } from './restoreSettings';
import {
  CREDIT_PLACES,
  DEFAULT_SETTINGS,
  MAX_CHOSEN,
  MAX_LARGEST,
  PALETTES,
  PROJECTIONS,
  TEXT_LIMITS,
} from './settings';

describe('settings from outside', () => {
  it('come back as they were', () => {
    const settings = {
      size: 'a4-landscape',
      frame: { lon: -77, lat: 39, span: 0.02, bearing: 10, pitch: 20 },
      headline: 'Words',
      subtitle: '',
      note: null,
      alt: 'A map',
      palette: PALETTES[2],
      projection: PROJECTIONS[1],
      labels: { selected: false, largest: 5, chosen: ['a', 'b'] },
      credits: CREDIT_PLACES[1],
      qr: true,
      locator: false,
    };
    expect(restoreSettings(JSON.parse(JSON.stringify(settings)))).toEqual({
      ...settings,
      size: restoreSettings(settings).size,
    });
    expect(restoreSettings(restoreSettings(settings))).toEqual(restoreSettings(settings));
  });

  it.each([null, 7, 'text', [], { size: 'huge', palette: 'pink', labels: 3, credits: 1, qr: 'yes' }])(
    'are the default where they are none: %j',
    (value) => expect(restoreSettings(value)).toEqual(DEFAULT_SETTINGS),
  );

  it('hold a frame that lies on the map, or none', () => {
    const frame = { lon: -77, lat: 39, span: 0.02 };
    const restored = (part: object) => restoreSettings({ frame: { ...frame, ...part } }).frame;
    expect(restored({})).toEqual({ ...frame, bearing: 0, pitch: 0 });
    expect(restored({ lat: 85.06 })?.lat).toBe(85.06);
    expect(restored({ lat: 85.07 })).toBeNull();
    expect(restored({ lat: -85.07 })).toBeNull();
    expect(restored({ span: 0 })).toBeNull();
    expect(restored({ span: 4 })?.span).toBe(4);
    expect(restored({ span: 4.01 })).toBeNull();
    expect(restored({ lon: '-77' })).toBeNull();
    expect(restored({ lon: Number.NaN })).toBeNull();
    expect(restored({ pitch: 90 })?.pitch).toBe(85);
    expect(restored({ pitch: -1 })?.pitch).toBe(0);
  });

  it('hold no more words and names than fit, and whole letters', () => {
    const long = '😀'.repeat(TEXT_LIMITS.headline + 1);
    expect([...(restoreSettings({ headline: long }).headline ?? '')]).toHaveLength(TEXT_LIMITS.headline);
    const labels = (part: object) => restoreSettings({ labels: part }).labels;
    expect(labels({ largest: MAX_LARGEST + 1 }).largest).toBe(MAX_LARGEST);
    expect(labels({ largest: -3 }).largest).toBe(0);
    expect(labels({ largest: 4.6 }).largest).toBe(5);
    const ids = Array.from({ length: MAX_CHOSEN + 1 }, (_, index) => `s${index}`);
    expect(labels({ chosen: [7, ...ids] }).chosen).toEqual(ids.slice(0, MAX_CHOSEN));
  });
});
