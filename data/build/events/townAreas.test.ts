import { describe, expect, test } from 'vitest';
import type { OppositionEvent } from '../../../src/model/event';
import { applyTownAreas } from './townAreas';

type Joined = Parameters<typeof applyTownAreas>[0][number];

/** A town's act with the records it was joined from, as far as its area depends on them. */
function act(records: readonly Record<string, unknown>[], part: Partial<OppositionEvent> = {}): Joined {
  const base = { country: 'US', state: 'NY', countyFips: '36063', jurisdictionKind: 'municipality' };
  const cluster = records.map((record) => ({ key: 'hill', form: null, area: null, ...base, ...record }));
  return { event: { ...base, lon: -78, lat: 43, area: null, ...part }, cluster } as unknown as Joined;
}

const areasOf = (...acts: Joined[]) => {
  applyTownAreas(acts);
  return acts.map(({ event }) => event.area);
};

describe('the area of a town', () => {
  test('is that of its own record, or of another record of the same town', () => {
    expect(areasOf(act([{ area: 'cousub:3606341135' }]), act([{}]))).toEqual([
      'cousub:3606341135',
      'cousub:3606341135',
    ]);
  });

  test('is not that of the village of the same name, nor one of two', () => {
    const [, village] = areasOf(
      act([{ form: 'town', area: 'cousub:3606341135' }]),
      act([{ form: 'village' }]),
    );
    expect(village).toBeNull();
    expect(areasOf(act([{ area: 'place:3634374' }, { area: 'cousub:3606341135' }]))).toEqual([null]);
  });

  test('is somewhere in its county where nothing else is known, but not for a utility', () => {
    const nowhere = { lon: null, lat: null };
    expect(
      areasOf(
        act([{}], nowhere),
        act([{}], { ...nowhere, jurisdictionKind: 'utility' }),
        act([{}], { ...nowhere, countyFips: null }),
        act([{ area: 'county:36063' }], { jurisdictionKind: 'county' }),
      ),
    ).toEqual(['county:36063', null, null, null]);
  });
});
