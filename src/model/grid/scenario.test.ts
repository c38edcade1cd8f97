import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatScenario, parseScenario, type Scenario } from './scenario';
import { INTERRUPTIBLE_TIMES } from './whatIf';

const thousandths = (most: number) => fc.integer({ min: 1, max: most * 1000 }).map((value) => value / 1000);

const scenarios: fc.Arbitrary<Scenario> = fc.record({
  areaId: fc.constantFrom('PJM', 'PJM-DOM', 'ISNE-4001', 'SWPP-NPPD'),
  load: fc.record({
    peakMw: thousandths(100_000),
    loadFactor: thousandths(1),
    interruptible: fc.oneof(
      fc.constant({ share: 0, time: 'always' as const }),
      fc.record({ share: thousandths(1), time: fc.constantFrom(...INTERRUPTIBLE_TIMES) }),
    ),
  }),
});

describe('a what-if in one line', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        expect(parseScenario(formatScenario(scenario))).toEqual(scenario);
      }),
    );
  });

  it('is short for a constant load', () => {
    expect(parseScenario('PJM-DOM,1000')).toEqual({
      areaId: 'PJM-DOM',
      load: { peakMw: 1000, loadFactor: 1, interruptible: { share: 0, time: 'always' } },
    });
  });

  it('is refused when it is no load', () => {
    const wrong = [
      '',
      'PJM',
      'PJM,0',
      'PJM,-5',
      'PJM,1e9',
      'pjm,5',
      'PJM,5,lf:0',
      'PJM,5,lf:1.1',
      'PJM,5,x:1',
    ];
    for (const text of [...wrong, 'PJM,5,off:0.2@night', 'PJM,100001', '<b>,5']) {
      expect(parseScenario(text), text).toBeNull();
    }
  });
});
