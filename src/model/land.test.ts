import { describe, expect, it } from 'vitest';
import { byLandField, byLandShare, LAND_METRICS, LAND_SHARES, landOf, landOfParts, landRow } from './land';
import type { County } from './region';
import { TEST_COUNTIES } from './testData';

const [template] = TEST_COUNTIES;
if (!template) throw new Error('the test data hold a county');
const county = (part: Partial<County>): County => ({ ...template, landKm2: 100, waterKm2: 1, ...part });

describe('the land of counties', () => {
  it('of one is as it is reported, unknown included', () => {
    const land = landOf([county({ croplandShare: 0.123456, federalShare: null })]);
    expect(land).toMatchObject({ counties: 1, claim: 'reported', landKm2: 100, waterKm2: 1 });
    expect(land.cropland).toMatchObject({ share: 0.123456, counties: 1 });
    expect(land.federal).toMatchObject({ share: null, counties: 0 });
  });

  it('of several is weighted by land, over those with data, to a hundredth of a per cent', () => {
    const land = landOf([
      county({ croplandShare: 0.1 }),
      county({ landKm2: 300, croplandShare: 0.5 }),
      county({ croplandShare: null }),
    ]);
    expect(land).toMatchObject({ counties: 3, claim: 'calculated', landKm2: 500, waterKm2: 3 });
    expect(land.cropland).toMatchObject({ share: 0.4, counties: 2 });
    const third = landOf([county({ stateShare: 1 }), county({ stateShare: 0 }), county({ stateShare: 0 })]);
    expect(third.state.share).toBe(0.3333);
  });

  it('has no total where one is unknown, and no share where none is known', () => {
    const land = landOf([
      county({ landKm2: null, croplandShare: 0.9 }),
      county({ croplandShare: 0.1, waterKm2: null, builtUpShare: null }),
      county({ landKm2: 0, builtUpShare: 0.4, croplandShare: 0.1 }),
    ]);
    expect([land.landKm2, land.waterKm2]).toEqual([null, null]);
    expect(land.cropland).toMatchObject({ share: 0.1, counties: 2 });
    expect(land.builtUp).toMatchObject({ share: null, counties: 1 });
    expect(landOf([])).toMatchObject({ counties: 0, landKm2: 0, cropland: { share: null, counties: 0 } });
  });
});

describe('the land of a circle', () => {
  const part = (fips: string, ofRegion: number) => ({ fips, name: fips, state: 'VA', share: 0.5, ofRegion });
  const counties = new Map([
    ['a', county({ fips: 'a', croplandShare: 0.1, federalShare: null })],
    // How large a county is does not matter: how much of the circle lies in it does.
    ['b', county({ fips: 'b', landKm2: 9000, croplandShare: 0.5, federalShare: 0.2 })],
  ]);

  it('is its counties’ by how much of it lies in each, and an inference', () => {
    const land = landOfParts([part('a', 0.75), part('b', 0.25)], 314, counties);
    expect(land).toMatchObject({
      claim: 'inferred',
      counties: 2,
      landKm2: null,
      waterKm2: null,
      estimate: { regionKm2: 314, inCounties: 1 },
    });
    expect(land.cropland).toMatchObject({ share: 0.2, counties: 2 });
    expect(land.federal).toMatchObject({ share: 0.2, counties: 1 });
  });

  it('says how much of it lies in counties that are known', () => {
    const land = landOfParts([part('a', 0.4), part('elsewhere', 0.3)], 314, counties);
    expect(land).toMatchObject({ counties: 1, estimate: { inCounties: 0.4 } });
    expect(land.cropland.share).toBe(0.1);
  });
});

describe('the table of shares', () => {
  it('gives each metric its row, and nothing else one', () => {
    expect(LAND_METRICS.map((metric) => landRow(metric).id)).toEqual(LAND_SHARES.map(({ id }) => id));
    expect(() => landRow('land.none' as never)).toThrow('land.none');
  });

  it('makes records by share and by column', () => {
    expect(byLandShare(({ years }) => years).cropland).toBe('2007');
    expect(byLandField((field) => field)).toMatchObject({ croplandShare: 'croplandShare' });
    expect(Object.keys(byLandField(() => 0))).toHaveLength(LAND_SHARES.length);
  });
});
