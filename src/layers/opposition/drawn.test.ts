import { expect, it } from 'vitest';
import type { OppositionEvent } from '../../model/event';
import { inForceValue } from '../../model/standing';
import { TEST_COUNTIES, TEST_EVENTS, TEST_STATES } from '../../model/testData';
import { DEFAULT_VIEW } from '../../model/view/view';
import { NO_DATA } from '../../state/dataset';
import { createAppStore } from '../../state/store';
import { standingsDrawn } from './drawn';

const [template] = TEST_EVENTS;
if (!template) throw new Error('the test world has no events');
const measure = { fate: 'adopted', durationDays: null, durationKind: 'indefinite', statedEnd: null } as const;
const act = (id: string, part: Partial<OppositionEvent>): OppositionEvent => ({
  ...template,
  id,
  date: '2025-03-01',
  mechanism: 4,
  measure,
  ...part,
});
const EVENTS = [
  act('county', {}),
  act('town', { jurisdictionKind: 'municipality', lon: -100, lat: 40, mechanism: 5 }),
  act('over', { measure: { ...measure, statedEnd: '2025-04-01' }, mechanism: 3 }),
];

/** Values of what is drawn in a box. */
function drawnIn(fill: typeof DEFAULT_VIEW.fill, west: number, south: number, east: number, north: number) {
  const { getState } = createAppStore(
    { ...DEFAULT_VIEW, fill },
    {
      ...NO_DATA,
      events: { kind: 'ready', value: EVENTS },
      counties: { kind: 'ready', value: TEST_COUNTIES },
      states: { kind: 'ready', value: TEST_STATES },
    },
    '2025-06-01',
  );
  const holds = (lon: number, lat: number) => lon >= west && lon <= east && lat >= south && lat <= north;
  const drawn = standingsDrawn(getState(), { bounds: [west, south, east, north], holds });
  return drawn && [...drawn].sort();
}

it('finds what stands in counties and towns of the picture, and nothing that ended', () => {
  expect(drawnIn('opposition.inForce', -78, 38.5, -77, 39.5)).toEqual([inForceValue(4)]);
  expect(drawnIn('opposition.inForce', -101, 39, -99, 41)).toEqual([inForceValue(5)]);
  expect(drawnIn('opposition.inForce', -125, 30, -120, 35)).toEqual([]);
});

it('is silent while measures are not what fills the map', () => {
  expect(drawnIn('grid.loadFactor', -78, 38.5, -77, 39.5)).toBeNull();
});
