import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { figuresWithDoubt, prepareHours } from './doubtfulEffect';
import { type DoubtfulHours, doubtfulHours, isFilled } from './doubtfulHours';
import { type HourlySeries, hourAt, hourText, type YearWindow } from './series';
import { decodeSeries } from './seriesCodec';
import { ABOVE_ZONES, aboveZones, addUp, aloneHours } from './zoneHours';

const FROM = hourAt(2020);

/** A year of a zone, whose days are higher in the middle of summer so that some hours are the highest. */
function zone(mw: number, change: (hour: number) => number = () => 1): HourlySeries {
  return {
    firstHour: FROM,
    mw: Float32Array.from({ length: 24 * 366 }, (_, hour) => {
      const season = 1 + 0.3 * Math.sin((hour / (24 * 366)) * Math.PI);
      return Math.round(mw * season * (1 + 0.2 * Math.sin((hour / 24) * 2 * Math.PI)) * change(hour));
    }),
  };
}

const sum = (zones: readonly HourlySeries[], change: (hour: number) => number = () => 1): HourlySeries => ({
  firstHour: FROM,
  mw: Float32Array.from({ length: 24 * 366 }, (_, hour) =>
    Math.round(zones.reduce((all, { mw }) => all + (mw[hour] ?? 0), 0) * change(hour)),
  ),
});

/** Six in the morning, the highest hour, of a day in July. */
const TOP = 24 * 190 + 6;
const within = (from: number, until: number, by: number) => (hour: number) =>
  hour >= from && hour < until ? by : 1;
const zones = [zone(1000), zone(600), zone(300)];

describe('an authority above the sum of its zones', () => {
  it('is found where the two agree in nearly all other hours, over the whole stretch', () => {
    const found = aboveZones(sum(zones, within(TOP - 4, TOP + 9, 1.08)), zones);
    expect(found).toEqual([{ kind: 'aboveZones', firstHour: FROM + TOP - 4, hours: 13 }]);
  });

  it('is not found below the share, below the highest hours, nor where it is lower than its zones', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 1 + ABOVE_ZONES - 0.002, noNaN: true }), (by) => {
        expect(aboveZones(sum(zones, within(TOP - 4, TOP + 9, by)), zones)).toEqual([]);
      }),
      { numRuns: 20 },
    );
    // Eighteen o'clock is the lowest hour: even raised by a tenth it sets nothing.
    const low = 24 * 20 + 18;
    expect(aboveZones(sum(zones, within(low, low + 2, 1.1)), zones)).toEqual([]);
  });

  it('is not told of an authority that is often apart from its zones, or has none', () => {
    expect(
      aboveZones(
        sum(zones, (hour) => (hour % 10 === 0 || hour === TOP ? 1.08 : 1)),
        zones,
      ),
    ).toEqual([]);
    expect(aboveZones(sum(zones, within(TOP, TOP + 3, 1.08)), [])).toEqual([]);
  });

  it('is not found where a zone that falls explains it', () => {
    const fallen = [zone(1000), zone(600), zone(300, within(TOP, TOP + 3, 0.3))];
    expect(aboveZones(sum(zones), fallen)).toEqual([]);
  });

  it('is not found in hours that a zone lacks', () => {
    const [first, ...rest] = zones;
    const gap = { firstHour: FROM, mw: (first?.mw ?? new Float32Array()).slice() };
    gap.mw.fill(Number.NaN, TOP - 10, TOP + 10);
    expect(aboveZones(sum(zones, within(TOP - 4, TOP + 9, 1.08)), [gap, ...rest])).toEqual([]);
  });
});

describe('a zone that rises alone', () => {
  // Zones whose hours are an hour late do not add up, so that the sum tells nothing.
  const late = (series: HourlySeries): HourlySeries => ({ ...series, firstHour: FROM + 3 });
  const sisters = [late(zone(1000)), late(zone(600))];
  const authority = sum(zones);
  const risen = (by: number) => zone(300, within(TOP - 2, TOP + 5, by));

  it('is found with the hours around that are still up', () => {
    expect(aloneHours(risen(1.5), authority, sisters)).toEqual([
      { kind: 'alone', firstHour: FROM + TOP - 2, hours: 7 },
    ]);
  });

  it('is not found where it is up by less, its authority rises as well, or another zone does', () => {
    expect(aloneHours(risen(1.2), authority, sisters)).toEqual([]);
    const withIt = sum([zone(1000), zone(600), risen(1.5)]);
    expect(aloneHours(risen(1.5), withIt, sisters)).toEqual([]);
    const company = [late(zone(1000)), late(zone(600, within(TOP - 5, TOP + 5, 1.3)))];
    expect(aloneHours(risen(1.5), authority, company)).toEqual([]);
  });

  it('is a question for zones that do not add up', () => {
    expect(addUp(authority, [zone(300), ...sisters])).toBe(false);
    expect(addUp(authority, zones)).toBe(true);
  });
});

describe('the hours of the areas', () => {
  const folder = path.resolve(import.meta.dirname, '../../../data/tables/grid/hourly');
  const all = new Map<string, HourlySeries>();
  beforeAll(() => {
    for (const file of readdirSync(folder)) {
      const id = file.replace('.bin.gz', '');
      all.set(id, decodeSeries(gunzipSync(readFileSync(path.join(folder, file)))));
    }
  });
  const of = (id: string) => all.get(id) ?? { firstHour: 0, mw: new Float32Array() };
  const found = (id: string): DoubtfulHours[] => {
    const parent = id.split('-')[0] ?? id;
    const family = [...all].flatMap(([other, hours]) =>
      other !== id && other.startsWith(`${parent}-`) ? [hours] : [],
    );
    if (id === parent) return aboveZones(of(id), family);
    return addUp(of(parent), [of(id), ...family]) ? [] : aloneHours(of(id), of(parent), family);
  };
  const figures = (id: string, window: YearWindow = [2020, 2024]) => {
    const load = figuresWithDoubt(prepareHours(of(id), doubtfulHours(of(id), [], found(id))), window);
    if (!load) throw new Error(id);
    return load;
  };

  it('are these of all 125 series', () => {
    const told = [...all.keys()].flatMap((id) =>
      found(id).map(({ kind, firstHour, hours }) => `${id} ${kind} ${hourText(firstHour)} ${hours}`),
    );
    expect(told.sort()).toEqual([
      'ISNE-4005 alone 2024-07-15T06 41',
      'ISNE-4006 alone 2024-02-15T06 7',
      'ISNE-4006 alone 2024-02-15T14 4',
      'ISNE-4006 alone 2024-02-15T19 11',
      'MISO aboveZones 2024-08-26T11 18',
      'NYIS aboveZones 2024-01-18T01 5',
      'SWPP aboveZones 2024-01-13T07 72',
    ]);
    expect(isFilled({ kind: 'aboveZones' }) || isFilled({ kind: 'alone' })).toBe(false);
  }, 60_000);

  it('leave Southwest Power Pool the winter record that it reported itself: 22 December 2022, 47,157 MW', () => {
    const load = figures('SWPP');
    expect(load.seasonPeaks.winter).toMatchObject({ mw: 47026, at: '2022-12-23T01' });
    expect(load.doubtful?.setting.winter).toMatchObject({
      mw: 51017,
      at: '2024-01-15T01',
      kind: 'aboveZones',
    });
    expect(Math.round(load.headroomMw['0.5'])).toBe(7852);
    expect(Math.round(load.doubtful?.withLeftOut.headroom05Mw ?? 0)).toBe(8343);
  });

  it('leave MISO its peak of 23 August 2023, which was above that of 26 August 2024 by its own figures', () => {
    const load = figures('MISO');
    expect(load.seasonPeaks.summer).toMatchObject({ mw: 120781, at: '2023-08-23T23' });
    expect(load.doubtful?.setting.summer).toMatchObject({ mw: 121560, at: '2024-08-26T22' });
    expect(Math.round(load.headroomMw['0.5'])).toBe(14894);
    expect(Math.round(load.doubtful?.withLeftOut.headroom05Mw ?? 0)).toBe(15269);
  });

  it('leave Southeast Massachusetts its winter without 15 February 2024', () => {
    const load = figures('ISNE-4006');
    expect(load.doubtful?.setting.winter).toMatchObject({ mw: 2838, kind: 'alone' });
    expect(Math.round(load.headroomMw['0.5'])).toBe(387);
    expect(Math.round(load.doubtful?.withLeftOut.headroom05Mw ?? 0)).toBe(680);
  });

  it('keep storms and heat: no zone of the Midwest, of New York, California or PJM rises alone', () => {
    for (const id of ['MISO-8910', 'MISO-0001', 'PJM-EKPC', 'PJM-CE', 'CISO-SDGE', 'CISO-PGAE', 'NYIS-ZONB'])
      expect(found(id), id).toEqual([]);
    expect(found('ERCO')).toEqual([]);
  });
});
