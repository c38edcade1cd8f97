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

/** What is said of an area of the archive of towns, and what a click on it selects. */
function townSaid(layer: string, area: string, fill: 'opposition.mechanism' | 'opposition.inForce') {
  const [act] = TEST_EVENTS.filter(({ id }) => id === 'county-act');
  if (!act) throw new Error('the test world has no such act');
  const measure = {
    fate: 'adopted',
    durationDays: null,
    durationKind: 'indefinite',
    statedEnd: null,
    endBasis: 'openEnded',
  } as const;
  const town = { ...act, jurisdictionKind: 'township', mechanism: 4, measure } as const;
  const { getState } = createAppStore(
    { ...DEFAULT_VIEW, fill, date: '2026-08-22' },
    {
      ...NO_DATA,
      events: ready([
        { ...town, id: 'outlined', jurisdiction: 'Hill', area: 'place:5144984' },
        { ...town, id: 'lost', jurisdiction: 'Dale', area: 'county:51107' },
      ]),
    },
  );
  const hit = oppositionOnMap.hits.find((known) => known.layer === layer);
  const target = hit?.read({ geometry: { type: 'Polygon', coordinates: [] }, properties: { area } });
  const of = target?.action.kind === 'selectOf' ? target.action.of(getState()) : null;
  return { line: target?.line(getState()) ?? null, id: of?.kind === 'event' ? of.id : null };
}

it('says of a town with an outline what it did, and of one without that it lies somewhere in its county', () => {
  for (const fill of ['opposition.mechanism', 'opposition.inForce'] as const) {
    const outlined = townSaid(OPPOSITION_LAYERS.townTarget, 'place:5144984', fill);
    expect(outlined.line).toMatch(/Hill/);
    expect(outlined.line).not.toContain('somewhere');
    expect(outlined.id).toBe('outlined');
    const lost = townSaid(OPPOSITION_LAYERS.townSomewhere, 'county:51107', fill);
    expect(lost.line).toMatch(/Dale.* · somewhere in the county$/);
    expect(lost.id).toBe('lost');
    expect(townSaid(OPPOSITION_LAYERS.townTarget, 'place:0000000', fill)).toEqual({ line: null, id: null });
  }
});

it('says of a county with the color of its state that the act is statewide', () => {
  expect(bedford(['state-act'])).toMatch(/Bedford County, VA · .*: statewide: Conditions/);
  expect(bedford(['state-act', 'other-county'])).toMatch(/: Conditions/);
  expect(bedford(['state-act', 'other-county'])).not.toContain('statewide');
  expect(bedford([])).toMatch(/: no act on record$/);
});
