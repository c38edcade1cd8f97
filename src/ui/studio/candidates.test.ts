import { describe, expect, it } from 'vitest';
import type { Site } from '../../model/site';
import { findSites, sitesOnMap } from './candidates';

const site = (name: string, state: string, lon: number, lat: number): Site =>
  ({
    id: name,
    name,
    operator: null,
    companyNames: [],
    country: 'US',
    state,
    areaId: null,
    lon,
    lat,
    mw: null,
  }) as Partial<Site> as Site;
const SITES = [
  site('Merom', 'IN', -87.5, 39),
  site('Mining in Kentucky', 'KY', -84, 37.5),
  site('Winston Mine', 'NC', -80, 36),
];
const names = (sites: readonly Site[]) => sites.map(({ name }) => name);
const find = (query: string) => names(findSites(SITES, query, (code) => (code === 'IN' ? 'Indiana' : null)));

describe('sites to pick by hand', () => {
  it('are found by their state, in letters or by name', () => {
    expect(find('Indiana')).toEqual(['Merom']);
    expect(find('KY')).toEqual(['Mining in Kentucky']);
    expect(find('IN')).toEqual(['Merom', 'Mining in Kentucky']);
    expect(find('mine nc')).toEqual(['Winston Mine']);
    expect(find('')).toHaveLength(3);
  });

  it('lie in the map of the picture, and not only in its frame', () => {
    const frame = { lon: -85, lat: 38, span: 0.05, bearing: 0, pitch: 0 };
    const whole = { x: 0, y: 0, width: 200, height: 100 };
    expect(sitesOnMap(SITES, frame, { frame: whole, map: whole })).toHaveLength(3);
    const left = { ...whole, width: 100 };
    expect(names(sitesOnMap(SITES, frame, { frame: whole, map: left }))).toEqual(['Merom']);
  });
});
