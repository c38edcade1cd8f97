import { describe, expect, it } from 'vitest';
import { constantLoad } from '../model/grid/whatIf';
import { DEFAULT_SETTINGS } from '../model/snapshot/settings';
import { HOME_CAMERA } from '../model/view/camera';
import { DEFAULT_VIEW } from '../model/view/view';
import { NO_DATA } from './dataset';
import { createAppStore } from './store';

const open = () => createAppStore(DEFAULT_VIEW, NO_DATA);

describe('the studio', () => {
  it('is closed at first, opens with what is known, and keeps the rest when one setting changes', () => {
    const store = open();
    expect(store.getState().studio).toBeNull();
    store.getState().setStudio({ palette: 'dark' });
    expect(store.getState().studio).toEqual({ ...DEFAULT_SETTINGS, palette: 'dark' });
    store.getState().setStudio({ headline: '' });
    expect(store.getState().studio).toEqual({ ...DEFAULT_SETTINGS, palette: 'dark', headline: '' });
  });

  it('forgets its settings when it is closed', () => {
    const store = open();
    store.getState().setStudio({ headline: 'Texas' });
    store.getState().setStudio(null);
    expect(store.getState().studio).toBeNull();
    store.getState().setStudio({});
    expect(store.getState().studio).toEqual(DEFAULT_SETTINGS);
  });

  it('changes nothing of the view', () => {
    const store = open();
    const { view } = store.getState();
    store.getState().setStudio({ size: 'square' });
    store.getState().setMoving({ ...HOME_CAMERA, zoom: 9 });
    expect(store.getState().view).toBe(view);
  });

  it('hears where the map is on its way until it stands still', () => {
    const store = open();
    store.getState().setMoving({ ...HOME_CAMERA, zoom: 5 });
    expect(store.getState().moving?.zoom).toBe(5);
    store.getState().setCamera({ ...HOME_CAMERA, zoom: 6 }, null);
    expect(store.getState()).toMatchObject({ moving: null, view: { camera: { zoom: 6 } } });
  });
});

describe('what lies where the map was clicked', () => {
  const site = { kind: 'site', id: 'a' } as const;
  const county = { kind: 'region', region: { kind: 'county', fips: '51107' } } as const;

  it('stays while one of it is selected, and goes with anything else', () => {
    const store = open();
    const { select, setView } = store.getState();
    select(site, [site, county]);
    expect(store.getState()).toMatchObject({ here: [site, county], view: { selection: site } });
    select(county);
    expect(store.getState().here).toEqual([site, county]);
    setView({ ...DEFAULT_VIEW, selection: site });
    expect(store.getState().here).toHaveLength(2);
    select({ kind: 'site', id: 'b' });
    expect(store.getState().here).toEqual([]);
    select(site, [site, county]);
    select(null);
    expect(store.getState().here).toEqual([]);
  });
});

describe('a new load', () => {
  const scenario = { areaId: 'PJM', load: constantLoad(500) };

  it('takes the fill that shows its answer with it when it ends, and no other', () => {
    const store = open();
    store.getState().setScenario(scenario);
    store.getState().setFill('grid.newLoad');
    store.getState().setScenario({ areaId: 'ERCO', load: constantLoad(50) });
    expect(store.getState().view).toMatchObject({ fill: 'grid.newLoad', scenario: { areaId: 'ERCO' } });
    store.getState().setScenario(null);
    expect(store.getState().view).toMatchObject({ scenario: null, fill: 'grid.headroom' });

    store.getState().setScenario(scenario);
    store.getState().setFill('grid.pressure');
    store.getState().setScenario(null);
    expect(store.getState().view).toMatchObject({ scenario: null, fill: 'grid.pressure' });
  });
});

describe('the comparison', () => {
  it('takes four sites and no fifth, and gives one back when it is chosen again', () => {
    const store = open();
    const { toggleCompare } = store.getState();
    expect(['a', 'b', 'c', 'd'].map(toggleCompare)).toEqual([true, true, true, true]);
    expect(toggleCompare('e')).toBe(false);
    expect(store.getState().view.compare).toEqual(['a', 'b', 'c', 'd']);
    expect(toggleCompare('b')).toBe(true);
    expect(store.getState().view.compare).toEqual(['a', 'c', 'd']);
    store.getState().clearCompare();
    expect(store.getState().view.compare).toEqual([]);
  });
});

describe('a fill', () => {
  it('switches its layer on; none leaves the layers as they are', () => {
    const store = open();
    store.getState().setLayer('land', false);
    store.getState().setFill('land.cropland');
    expect(store.getState().view).toMatchObject({ fill: 'land.cropland', layers: { land: true } });
    store.getState().setLayer('land', false);
    store.getState().setFill('none');
    expect(store.getState().view).toMatchObject({ fill: 'none', layers: { land: false } });
  });
});
