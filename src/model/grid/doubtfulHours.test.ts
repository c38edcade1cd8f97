import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { figuresWithDoubt, prepareHours } from './doubtfulEffect';
import {
  copiedHours,
  type DoubtfulHours,
  doubtfulHours,
  ISOLATED_RISE,
  isolatedHours,
  lowHours,
  offLevelHours,
  raisedHours,
  repeatedHours,
  straightHours,
  withoutHours,
} from './doubtfulHours';
import { type HourlySeries, hourAt, hourText, parseHour } from './series';
import { decodeSeries } from './seriesCodec';
import { setBy } from './setBy';

/** A year of days that rise and fall smoothly, MW. */
function smooth(days = 366): HourlySeries {
  const mw = Float32Array.from({ length: 24 * days }, (_, hour) =>
    Math.round(1000 + 200 * Math.sin((hour / 24) * 2 * Math.PI) + (hour % 17)),
  );
  return { firstHour: hourAt(2020), mw };
}

const changed = (series: HourlySeries, change: (mw: Float32Array) => void): HourlySeries => {
  const mw = series.mw.slice();
  change(mw);
  return { ...series, mw };
};

describe('the rules', () => {
  it('find nothing in smooth days', () => {
    expect(doubtfulHours(smooth(), [])).toEqual([]);
  });

  it('find one hour above both neighbours by more than six in a hundred of itself, wherever it is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 30, max: 8_000 }),
        fc.double({ min: 1.02, max: 3, noNaN: true }),
        (at, by) => {
          const plain = smooth();
          const neighbour = Math.max(plain.mw[at - 1] ?? 0, plain.mw[at + 1] ?? 0);
          const limit = neighbour / (1 - ISOLATED_RISE);
          const series = changed(plain, (mw) => {
            mw[at] = limit * by;
          });
          const found = isolatedHours(series);
          expect(found).toEqual([{ kind: 'isolated', firstHour: series.firstHour + at, hours: 1 }]);
          const below = changed(plain, (mw) => {
            mw[at] = limit * 0.999;
          });
          expect(isolatedHours(below)).toEqual([]);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('say nothing of isolated hours where a series always jumps', () => {
    const series = changed(smooth(), (mw) => {
      for (let i = 0; i < mw.length; i += 20) mw[i] = 3000;
    });
    expect(isolatedHours(series)).toEqual([]);
  });

  it('do not take an hour beside a gap for isolated', () => {
    const series = changed(smooth(), (mw) => {
      mw[99] = Number.NaN;
      mw[100] = 5000;
    });
    expect(isolatedHours(series)).toEqual([]);
  });

  it('find six equal hours, not five', () => {
    const held = (hours: number) => changed(smooth(), (mw) => mw.fill(1234, 50, 50 + hours));
    expect(repeatedHours(held(5))).toEqual([]);
    expect(repeatedHours(held(6))).toEqual([{ kind: 'repeated', firstHour: hourAt(2020) + 50, hours: 6 }]);
  });

  it('find half a day that is the day before once more', () => {
    const series = changed(smooth(), (mw) => mw.copyWithin(96, 72, 90));
    expect(copiedHours(series)).toEqual([{ kind: 'copied', firstHour: hourAt(2020) + 96, hours: 18 }]);
  });

  it('find nine hours on a line but for rounding, and not a curve', () => {
    const line = (step: (hour: number) => number, hours: number) =>
      straightHours(
        changed(smooth(), (mw) => {
          for (let i = 0; i < hours; i++) mw[200 + i] = 2000 + step(i);
        }),
      );
    expect(line((i) => Math.round(30.4 * i), 9)).toEqual([
      { kind: 'straight', firstHour: hourAt(2020) + 200, hours: 9 },
    ]);
    expect(line((i) => Math.round(30.4 * i), 8)).toEqual([]);
    expect(line((i) => 30 * i + i * i, 9)).toEqual([]);
  });

  it('find up to four hours that stand out together, and neither more nor a day that is higher as a whole', () => {
    const from = 24 * 100 + 5;
    const raised = (hours: number, by: number) =>
      raisedHours(
        changed(smooth(5 * 365), (mw) => {
          for (let i = from; i < from + hours; i++) mw[i] = (mw[i] ?? 0) * by;
        }),
      ).map(({ firstHour }) => firstHour - hourAt(2020) - from);
    expect(raised(1, 1.1)).toEqual([0]);
    expect(raised(2, 1.1)).toEqual([0, 1]);
    expect(raised(4, 1.1)).toEqual([0, 1, 2, 3]);
    expect(raised(5, 1.1)).toEqual([]);
    expect(raised(2, 1.05)).toEqual([]);
    expect(raised(24, 1.3)).toEqual([]);
  });

  it('say nothing of raised hours where a series always jumps', () => {
    const days = [20, 60, 100, 150, 200, 250];
    const series = changed(smooth(), (mw) => {
      for (const day of days) mw[24 * day + 5] = 1500;
    });
    expect(raisedHours(series)).toEqual([]);
  });

  it('find a level of its own, with the hours around it, and not one that others share', () => {
    const night = changed(smooth(), (mw) => {
      for (let i = 4800; i < 4824; i++) mw[i] = (mw[i] ?? 0) * (i < 4806 ? 1.5 : 2.2);
    });
    expect(offLevelHours(night, [smooth(), smooth()])).toEqual([
      { kind: 'offLevel', firstHour: hourAt(2020) + 4800, hours: 24 },
    ]);
    expect(offLevelHours(night, [night, night])).toEqual([]);
  });

  it('find a few low hours, and keep a long blackout', () => {
    const low = (hours: number) => lowHours(changed(smooth(), (mw) => mw.fill(20, 3000, 3000 + hours)));
    expect(low(9)).toEqual([{ kind: 'low', firstHour: hourAt(2020) + 3000, hours: 9 }]);
    expect(low(30)).toEqual([]);
  });

  it('leave out exactly the hours they found, in order and without overlap', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 24, max: 2_000 }), { maxLength: 12 }),
        fc.integer({ min: 6, max: 40 }),
        (spikes, held) => {
          const series = changed(smooth(120), (mw) => {
            for (const at of spikes) mw[at] = 4000;
            mw.fill(900, 2_100, 2_100 + held);
          });
          const found = doubtfulHours(series, []);
          let end = 0;
          const left = new Set<number>();
          for (const { firstHour, hours } of found) {
            expect(firstHour).toBeGreaterThanOrEqual(end);
            end = firstHour + hours;
            for (let hour = firstHour; hour < end; hour++) left.add(hour - series.firstHour);
          }
          const clean = withoutHours(series, found);
          clean.mw.forEach((value, i) => {
            expect(Number.isNaN(value)).toBe(left.has(i));
            if (!left.has(i)) expect(value).toBe(series.mw[i]);
          });
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('the hours of the areas', () => {
  const folder = path.resolve(import.meta.dirname, '../../../data/tables/grid/hourly');
  const all = new Map<string, HourlySeries>();
  const parentOf = (id: string) => (id.includes('-') ? id.split('-')[0] : null);
  beforeAll(() => {
    for (const file of readdirSync(folder)) {
      const id = file.replace('.bin.gz', '');
      all.set(id, decodeSeries(gunzipSync(readFileSync(path.join(folder, file)))));
    }
  });
  const series = (id: string) => all.get(id) ?? { firstHour: 0, mw: new Float32Array() };
  const doubt = (id: string): DoubtfulHours[] => {
    const others = [...all].flatMap(([other, hours]) =>
      other === id || parentOf(other) === id || parentOf(id) === other ? [] : [hours],
    );
    return doubtfulHours(series(id), others);
  };
  const figures = (id: string, found = doubt(id)) => {
    const load = figuresWithDoubt(prepareHours(series(id), found), [2020, 2024]);
    if (!load) throw new Error(id);
    return load;
  };

  it('SRP: one hour of 23 July 2023 sets the peak; headroom is 1,131 MW with it and 932 without', () => {
    const load = figures('SRP');
    expect(load.doubtful?.setting.summer).toEqual({
      mw: 8744,
      year: 2023,
      at: '2023-07-23T22',
      around: [6548, 6832, 8744, 7536, 7612],
      kind: 'isolated',
    });
    expect([load.peakMw, load.doubtful?.withLeftOut.peakMw]).toEqual([8356, 8744]);
    expect(Math.round(load.headroomMw['0.5'])).toBe(932);
    expect(Math.round(load.doubtful?.withLeftOut.headroom05Mw ?? 0)).toBe(1131);
    const told = setBy(load, { utcOffset: -7, daylight: false });
    expect(told.find(({ figure }) => figure === 'headroom05Mw')?.withLeftOut?.hours[0]).toMatchObject({
      local: '2023-07-23T15',
      doubt: 'isolated',
      imputed: null,
    });
  });

  it('NorthWestern: a level of its own on nights of May 2021 sets the peak, by the clock at three', () => {
    const load = figures('NWMT');
    expect(load.doubtful?.setting.summer).toMatchObject({ mw: 2600, at: '2021-05-20T09', kind: 'offLevel' });
    const local = setBy(load, { utcOffset: -7, daylight: true })[0]?.withLeftOut?.hours[0]?.local;
    expect(local).toBe('2021-05-20T03');
    // Without 18 to 21 May alone 2,145 MW remain, at two in the night of 23 May: the rule finds that night too.
    const days = [{ kind: 'offLevel' as const, firstHour: parseHour('2021-05-18T06'), hours: 96 }];
    expect(figures('NWMT', days).peakMw).toBe(2145);
    expect(load.peakMw).toBe(2079);
    expect(load.seasonPeaks.summer?.mw).toBe(2016);
  });

  it.each([
    ['CISO-SDGE', 'winter', '2021-12-03T16', 'isolated'],
    ['CISO-VEA', 'winter', '2020-01-22T02', 'offLevel'],
    ['CPLW', 'summer', '2021-07-29T00', 'isolated'],
    ['GVL', 'summer', '2021-09-03T22', 'isolated'],
    ['NYIS-ZOND', 'summer', '2022-04-19T17', 'isolated'],
    ['BANC', 'winter', '2021-12-17T19', 'raised'],
    ['LDWP', 'winter', '2020-11-19T23', 'raised'],
  ] as const)('%s: an hour of its %s is left out, and moves its headroom', (id, season, at, kind) => {
    const load = figures(id);
    expect(load.doubtful?.setting[season]).toMatchObject({ at, kind });
    expect(load.doubtful?.withLeftOut.headroom05Mw).toBeGreaterThan(1.1 * load.headroomMw['0.5']);
  });

  it('leaves out two hours that stand out together: Sacramento, and the west of Duke Energy Progress', () => {
    // 2,559 MW twice, between 2,300 and 2,186: headroom is 446 MW with them.
    expect(Math.round(figures('BANC').headroomMw['0.5'])).toBe(311);
    expect(Math.round(figures('BANC').doubtful?.withLeftOut.headroom05Mw ?? 0)).toBe(446);
    const left = doubt('CPLW').map(({ firstHour, hours }) => `${hourText(firstHour)} ${hours}`);
    expect(left).toContain('2020-09-03T19 2');
    expect(figures('CPLW').seasonPeaks.summer?.mw).toBe(889);
  });

  it('moves figures by more than 1 % in these areas alone', () => {
    const moved = [...all.keys()].filter((id) => {
      const { withLeftOut = {}, withoutFilled = {} } = figures(id).doubtful ?? {};
      return Object.keys(withLeftOut).length + Object.keys(withoutFilled).length > 0;
    });
    expect(moved.sort()).toEqual([
      'BANC',
      'CISO-SDGE',
      'CISO-VEA',
      'CPLW',
      'GVL',
      'ISNE-4005',
      'LDWP',
      'NWMT',
      'NYIS-ZOND',
      'SRP',
      'SWPP',
    ]);
  }, 60_000);

  it('keeps real weather: the heat of San Diego in September 2024, Texas in February 2021', () => {
    expect(figures('CISO-SDGE').peakMw).toBe(4798);
    const kinds = (id: string) => new Set(doubt(id).map(({ kind }) => kind));
    for (const id of ['ERCO-SCEN', 'PJM-EKPC', 'FPC', 'PACW']) {
      expect(kinds(id).has('offLevel'), id).toBe(false);
    }
  });

  it('finds values that stand still or come twice, and short falls to nearly nothing', () => {
    const found = (id: string, kind: DoubtfulHours['kind']) =>
      doubt(id).flatMap((stretch) =>
        stretch.kind === kind ? [`${hourText(stretch.firstHour)} ${stretch.hours}`] : [],
      );
    expect(found('SWPP', 'repeated')).toContain('2024-03-18T06 96');
    expect(found('IID', 'copied')).toContain('2021-12-28T09 48');
    expect(found('IID', 'low').some((text) => text.startsWith('2018-06-04'))).toBe(true);
    expect(found('PJM-JC', 'straight')).toContain('2023-08-15T01 14');
  });

  it('lets the sparse hours of WAUW and the jumps of SPA set figures that their notes warn of', () => {
    expect(figures('WAUW').doubtful?.withLeftOut).toEqual({});
    expect(doubt('SPA').some(({ kind }) => kind === 'isolated')).toBe(false);
  });
});
