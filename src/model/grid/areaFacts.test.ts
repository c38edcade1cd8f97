import { describe, expect, it } from 'vitest';
import type { GridArea } from '../region';
import { TEST_AREAS } from '../testData';
import { areaFacts } from './areaFacts';
import { areaWhatIf, utcOffsetOf } from './areaWhatIf';
import type { AreaClaims } from './claims';
import { type HourlySeries, hourAt, hoursIn } from './series';
import { constantLoad } from './whatIf';

const areaOf = (id: string, part: Partial<GridArea> = {}): GridArea => {
  const area = TEST_AREAS.find((row) => row.id === id);
  if (area === undefined) throw new Error(id);
  return { ...area, ...part };
};
const building = { status: 'construction', basis: 'plannedBuildOut', mw: 600, sites: 2 } as const;
const claim = {
  scope: 'PJM',
  metric: 'queue',
  period: '2026',
  value: '30',
  unit: 'GW',
  title: 'A newspaper',
  url: 'https://example.org/queue',
  read: 'excerpt',
  note: null,
} as const;
const claims: AreaClaims = {
  PJM: { claims: [claim], adequacy: { risk: 'high', assessmentArea: 'PJM', claim } },
};

describe('the facts of an area', () => {
  const dominion = areaOf('PJM-DOM', { siteMw: [building], adequacyRisk: 'high' });

  it('set site MW against the area’s own peak and headroom, one status and basis at a time', () => {
    const { siteMw, pressureInputs, pressure } = areaFacts(dominion, dominion, [2020, 2024], claims);
    expect(siteMw).toEqual([{ ...building, ofPeak: 0.0272727, ofHeadroom: 0.5 }]);
    expect(pressureInputs).toMatchObject({ committedOverHeadroom: 0.5, adequacyRisk: 'high' });
    expect(pressure).toMatchObject({ kind: 'known' });
    expect(pressure.parts).toHaveLength(5);
  });

  it('keep what supplies itself out of ratios and pressure, and say it apart', () => {
    const campus = { ...building, mw: 9000 };
    const alone = areaOf('PJM-DOM', { ownPowerMw: [campus] });
    const { siteMw, ownPower, pressureInputs } = areaFacts(alone, alone, [2020, 2024], claims);
    expect(siteMw).toEqual([]);
    expect(ownPower).toEqual([campus]);
    expect(pressureInputs.committedOverHeadroom).toBeNull();
  });

  it('are those of the load that is shown, every one of them', () => {
    // What a figure is without the hour that sets it is told with that hour, in `setBy`.
    const {
      doubtful: _,
      withoutHour: __,
      ...figures
    } = dominion.load ?? { doubtful: null, withoutHour: null };
    expect(areaFacts(dominion, dominion, [2020, 2024], null)).toMatchObject({
      ...figures,
      defective: false,
    });
    const flat = dominion.load && { ...dominion.load, peakMw: 0 };
    expect(areaFacts(dominion, { ...dominion, load: flat }, [2020, 2024], null).siteMw[0]?.ofPeak).toBeNull();
  });

  it('never set sites of one area against the peak of another that stands in', () => {
    const reco = areaOf('PJM-RECO', { siteMw: [building] });
    const facts = areaFacts(reco, areaOf('PJM'), [2020, 2024], null);
    expect(facts.peakMw).toBe(150_000);
    expect(facts.siteMw).toEqual([{ ...building, ofPeak: null, ofHeadroom: null }]);
  });

  it('rate a sub-area with its authority and leave claims to whom they are about', () => {
    expect(areaFacts(dominion, dominion, [2020, 2024], claims)).toMatchObject({
      adequacy: { risk: 'high', assessmentArea: 'PJM' },
      claims: [],
    });
    expect(areaFacts(areaOf('PJM'), areaOf('PJM'), [2020, 2024], claims).claims).toEqual([claim]);
    expect(areaFacts(dominion, dominion, [2020, 2024], null)).toMatchObject({
      adequacy: { risk: 'high', claim: null },
      claims: null,
    });
  });

  it('are unknown without hours, never zero, and no pressure is made of them', () => {
    const facts = areaFacts(areaOf('AAA'), null, [2020, 2024], claims);
    expect(facts).toMatchObject({ peakMw: null, headroomMw: null, window: null, adequacy: null });
    expect(facts.pressure).toEqual({ kind: 'notEnoughData', parts: [] });
  });

  it('warn of a defect in the window and only there', () => {
    const quality: GridArea['quality'] = [{ severity: 'defect', text: 'A step.', years: [2022, 2022] }];
    const stepped = { ...dominion, quality };
    expect(areaFacts(stepped, stepped, [2020, 2024], null)).toMatchObject({ defective: true, quality });
    expect(areaFacts(stepped, stepped, [2023, 2024], null)).toMatchObject({ defective: false, quality: [] });
  });
});

describe('a new load asked of an area', () => {
  /** 2019 flat at 1,000 MW but for ten summer hours at 1,500; 2020 the same at 1,200. */
  const series: HourlySeries = (() => {
    const mw = new Float32Array(hoursIn(2019) + hoursIn(2020)).fill(1000);
    const at = (year: number) => hourAt(year, 6) - hourAt(2019);
    mw.fill(1500, at(2019), at(2019) + 10);
    mw.fill(1200, at(2020), at(2020) + 10);
    return { firstHour: hourAt(2019), mw };
  })();

  it('answers for the window with its thresholds and for each year with that year’s own', () => {
    const answer = areaWhatIf(series, [2019, 2020], constantLoad(100), -6);
    const winterHours = (hours: number) => hours - (hourAt(2019, 10) - hourAt(2019, 3));
    expect(answer).toMatchObject({
      newPeakMw: 1600,
      curtailedHoursPerYear: (10 + winterHours(8760) + winterHours(8784)) / 2,
    });
    // In 2020 alone its ten hours are the peak of the summer.
    expect(answer?.years.map(({ newPeakMw }) => newPeakMw)).toEqual([1600, 1300]);
    expect(answer?.years[1]?.curtailedHoursPerYear).toBe(10 + winterHours(8784));
    expect(answer).not.toHaveProperty('byMonthAndHour');
  });

  it('has no answer where there is no hour', () => {
    expect(areaWhatIf(series, [2022, 2024], constantLoad(100), -6)).toBeNull();
    expect(areaWhatIf(series, [2019, 2024], constantLoad(100), -6)?.years).toHaveLength(2);
  });

  it('tells the time of most counties, of the parent, or of the middle of the country', () => {
    const [parent, zone] = [areaOf('PJM', { counties: ['51107', '17031', '51059'] }), areaOf('PJM-RECO')];
    expect(utcOffsetOf(parent, [parent])).toBe(-5);
    expect(utcOffsetOf(zone, [parent, zone])).toBe(-5);
    expect(utcOffsetOf({ id: 'X', counties: [], parentId: null }, [])).toBe(-6);
  });
});
