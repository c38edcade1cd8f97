import { expect, it } from 'vitest';
import { TEST_COUNTIES, TEST_EVENTS, TEST_STATES } from '../../model/testData';
import { DEFAULT_VIEW } from '../../model/view/view';
import { NO_DATA } from '../../state/dataset';
import { createAppStore } from '../../state/store';
import { OPPOSITION_LAYERS } from './ids';
import { oppositionOnMap } from './map';

const ready = <T>(value: T) => ({ kind: 'ready' as const, value });

/** What is said of Bedford County while the strongest act is the fill and only these acts are on record. */
function bedford(ids: readonly string[]): string | null {
  const { getState } = createAppStore(
    { ...DEFAULT_VIEW, fill: 'opposition.mechanism', date: '2026-08-22' },
    {
      ...NO_DATA,
      counties: ready(TEST_COUNTIES),
      states: ready(TEST_STATES),
      events: ready(TEST_EVENTS.filter(({ id }) => ids.includes(id))),
    },
  );
  const hit = oppositionOnMap.hits.find(({ layer }) => layer === OPPOSITION_LAYERS.countyTarget);
  const target = hit?.read({ geometry: { type: 'Polygon', coordinates: [] }, properties: { fips: '51019' } });
  return target?.line(getState()) ?? null;
}

it('says of a county with the color of its state that the act is statewide', () => {
  expect(bedford(['state-act'])).toMatch(/Bedford County, VA · .*: statewide: Conditions/);
  expect(bedford(['state-act', 'other-county'])).toMatch(/: Conditions/);
  expect(bedford(['state-act', 'other-county'])).not.toContain('statewide');
  expect(bedford([])).toMatch(/: no act on record$/);
});
