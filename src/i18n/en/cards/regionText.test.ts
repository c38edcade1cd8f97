import { describe, expect, it } from 'vitest';
import { regionTitle, shortRegionTitle } from '../shell/regionTitle';
import { noteText } from './regionText';

describe('a region', () => {
  it('is named with what tells it from others', () => {
    expect(regionTitle({ kind: 'county', name: 'Loudoun County', state: 'Virginia' })).toBe(
      'Loudoun County, Virginia',
    );
    expect(regionTitle({ kind: 'area', name: 'Dominion', id: 'PJM-DOM' })).toBe('Dominion (PJM-DOM)');
    expect(regionTitle({ kind: 'country', code: 'IE' })).toBe('Ireland');
    expect(regionTitle({ kind: 'country', code: '??' })).toBe('??');
    expect(regionTitle({ kind: 'radius', lon: -77.49, lat: 39.04, km: 25 })).toBe(
      '25 km around 39.04° N, 77.49° W',
    );
    expect(regionTitle({ kind: 'radius', lon: 151, lat: -33, km: 1 })).toBe('1 km around 33° S, 151° E');
  });
});

describe('a note', () => {
  it('counts in the singular and the plural', () => {
    expect(noteText({ code: 'uncertainSites', records: 1 })).toBe(
      '1 record of low confidence or unknown status is listed but left out of the MW by status.',
    );
    expect(noteText({ code: 'laterActs', records: 1200, date: '2026-08-22' })).toBe(
      '1,200 records of later acts are not shown on 22 August 2026.',
    );
  });

  it('does not let no record pass for none', () => {
    expect(noteText({ code: 'noActsInside', recordUpTo: '2026-08-22' })).toContain(
      'does not mean there was none',
    );
    expect(noteText({ code: 'noSites', dataDate: '2026-08-22' })).toContain('does not mean there is none');
  });

  it('names projects that only acts tell of, five of them at most', () => {
    const told = (project: string | null, company: string | null, mw: number[]) => ({ project, company, mw });
    const text = (projects: ReturnType<typeof told>[]) =>
      noteText({ code: 'projectsFromActs', projects }).replaceAll('\u00a0', ' ');
    expect(text([told('Project Star', 'Sunrise', [600, 1200]), told(null, 'Eclipse', [])])).toBe(
      'Known from acts alone, without a site in these sources: Project Star (600 MW and 1,200 MW, as acts say) and Eclipse.',
    );
    expect(text(Array.from({ length: 7 }, (_, at) => told(`P${at}`, null, [])))).toContain('P4 and 2 more.');
  });

  it('tells a series that is missing from one that lacks these years', () => {
    const window = [2016, 2024] as const;
    expect(noteText({ code: 'noHours', area: 'AAA', years: null, window })).toBe(
      'AAA has no hourly demand on record: peak, load factor and headroom are unknown.',
    );
    expect(noteText({ code: 'noHours', area: 'AAA', years: [2020, 2024], window })).toBe(
      'AAA has hourly demand for 2020-2024, not for all of 2016-2024: peak, load factor and headroom are unknown.',
    );
  });
});

describe('shortRegionTitle', () => {
  const circle = { kind: 'radius', lon: -88.08, lat: 41.53, km: 25 } as const;

  it('goes without coordinates', () => {
    expect(shortRegionTitle(circle)).toBe('a circle of 25 km');
    expect(shortRegionTitle({ ...circle, called: 'Joliet, Illinois' })).toBe('Joliet, Illinois (25 km)');
    expect(shortRegionTitle({ kind: 'polygon', lon: -88, lat: 41, called: 'Our valley' })).toBe('Our valley');
  });

  it('names two places, and counts more', () => {
    const will = { kind: 'county', name: 'Will County', state: 'Illinois' } as const;
    expect(shortRegionTitle({ kind: 'several', names: [circle, will] })).toBe(
      'a circle of 25 km and Will County, Illinois',
    );
    expect(shortRegionTitle({ kind: 'several', names: [circle, will, will] })).toBe('3 places');
    expect(shortRegionTitle(will)).toBe(regionTitle(will));
  });
});
