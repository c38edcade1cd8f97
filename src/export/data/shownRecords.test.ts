import { describe, expect, it } from 'vitest';
import { eventRecords } from '../../layers/opposition/records';
import { onlyLayers } from '../../model/layers/list';
import { DEFAULT_VIEW, type View } from '../../model/view/view';
import type { Extent } from '../picture/extent';
import { boxExtent, TEST_LAYERS, testState, WORLD } from './exportTestData';
import { regionSeen } from './regionSeen';
import { shownRecords } from './tables';

/** A loader whose states have no outlines of counties. */
const NO_OUTLINES = { countyOutlines: async () => new Map() };
const ALL_ON = onlyLayers('sites', 'grid', 'land', 'opposition');
const ids = (view: Partial<View>, extent: Extent = WORLD) => {
  const shown = shownRecords(TEST_LAYERS, testState({ layers: ALL_ON, ...view }), extent);
  const idsOf = (name: string) => {
    const records = shown.find(({ table }) => table.name === name);
    return records?.rows.map((row) => records.table.idOf(row)) ?? null;
  };
  return {
    sites: idsOf('sites'),
    events: idsOf('events'),
    areas: idsOf('areas'),
    counties: idsOf('counties'),
  };
};

describe('the rows of a view', () => {
  it('are those of the layers that are on, layer by layer', () => {
    const names = { sites: 'sites', grid: 'areas', land: 'counties', opposition: 'events' } as const;
    // Lines and substations are tiles alone.
    for (const layer of ['sites', 'grid', 'land', 'opposition'] as const) {
      const without = ids({ layers: { ...ALL_ON, [layer]: false } });
      for (const other of ['sites', 'grid', 'land', 'opposition'] as const)
        expect(without[names[other]] === null).toBe(other === layer);
    }
  });

  it('pass the filters and have happened by the day viewed', () => {
    expect(ids({}).sites).not.toContain('doubtful');
    expect(ids({ sites: { ...DEFAULT_VIEW.sites, uncertain: true } }).sites).toContain('doubtful');
    expect(ids({ sites: { ...DEFAULT_VIEW.sites, mwMin: 100 } }).sites).toEqual(['ashburn-1', 'planned']);
    expect(ids({}).events).not.toContain('later-act');
    expect(ids({ date: '2026-10-01' }).events).toContain('later-act');
    expect(ids({ events: { ...DEFAULT_VIEW.events, actions: ['lawsuit'] } }).events).toEqual([]);
  });

  it('lie in the picture or reach into it', () => {
    const loudoun = boxExtent([-77.7, 38.9, -77.4, 39.2]);
    const rows = ids({}, loudoun);
    expect(rows.sites).toEqual(['ashburn-1', 'ashburn-2', 'ashburn-3', 'planned']);
    expect(rows.counties).toContain('51107');
    expect(rows.events).toContain('county-act');
    expect(rows.events).toContain('town-act');
    expect(rows.events).toContain('state-act');
    expect(rows.events).toContain('federal-act');
    expect(ids({}, boxExtent([-77.4, 38.9, -77.3, 39])).events).not.toContain('town-act');
    const ireland = ids({}, boxExtent([-7, 53, -6, 54]));
    expect(ireland).toEqual({ sites: ['abroad'], events: [], areas: [], counties: [] });
  });

  it('are those of the region that is open, wherever the frame ends', async () => {
    const state = testState({
      layers: ALL_ON,
      selection: { kind: 'region', region: { kind: 'county', fips: '51107' } },
    });
    const region = await regionSeen(state, NO_OUTLINES);
    const rowsIn = (extent: Extent) =>
      Object.fromEntries(
        shownRecords(TEST_LAYERS, state, extent, region).map(({ table, rows, region: of }) => [
          table.name,
          [of, ...rows.map((row) => table.idOf(row))],
        ]),
      );
    const found = rowsIn(WORLD);
    expect(found.counties).toEqual([region?.title, '51107']);
    expect(found.sites).toContain('ashburn-1');
    expect(found.events).toContain('county-act');
    // The state around it and other places are not of the county.
    expect(found.events).not.toContain('state-act');
    expect(found.sites).not.toContain('abroad');
    expect(rowsIn(boxExtent([-7, 53, -6, 54]))).toEqual(found);
    expect(await regionSeen(testState({ layers: ALL_ON }), NO_OUTLINES)).toBeNull();
    const nowhere = { kind: 'region' as const, region: { kind: 'state' as const, code: 'ZZ' } };
    expect(await regionSeen(testState({ layers: ALL_ON, selection: nowhere }), NO_OUTLINES)).toBeNull();
  });

  it('are of a county that a circle covers in part, as on its card', async () => {
    const circle = { kind: 'radius' as const, lon: -77.5, lat: 38.9, km: 5 };
    const state = testState({ layers: ALL_ON, selection: { kind: 'region', region: circle } });
    const square = [
      [-77.9, 38.8],
      [-77.3, 38.8],
      [-77.3, 39.3],
      [-77.9, 39.3],
      [-77.9, 38.8],
    ] as const;
    const outlines = new Map([['51107', [[square]]]]) as never;
    expect((await regionSeen(state, { countyOutlines: async () => outlines }))?.county('51107')).toBe(true);
    // Its middle lies outside.
    expect((await regionSeen(state, NO_OUTLINES))?.county('51107')).toBe(false);
  });

  it('hold an act without an outline where the picture shows something of its country', () => {
    const state = testState({ layers: ALL_ON });
    const [act] = state.data.events.kind === 'ready' ? state.data.events.value : [];
    if (!act) throw new Error('the test world is empty');
    const national = { ...act, id: 'national', country: 'IE', state: null, countyFips: null };
    const events = { kind: 'ready' as const, value: [national] };
    const shown = (extent: Extent) =>
      eventRecords.rows({ ...state, data: { ...state.data, events } }, extent);
    expect(shown(boxExtent([-7, 53, -6, 54]))).toEqual([national]);
    expect(shown(boxExtent([-78, 38, -77, 40]))).toEqual([]);
  });
});
