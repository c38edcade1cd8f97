import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { County } from './region';
import { editDistance, findRegion } from './regionNames';
import { TEST_COUNTIES, TEST_DATA } from './testData';

const [bedford, loudoun] = TEST_COUNTIES;
if (!bedford || !loudoun) throw new Error('no counties');
const county = (fips: string, name: string, state: string): County => ({ ...loudoun, fips, name, state });

const COUNTIES = [
  ...TEST_COUNTIES,
  county('51061', 'Fauquier County', 'VA'),
  county('51059', 'Fairfax County', 'VA'),
  county('09190', 'Western Connecticut Planning Region', 'CT'),
  county('09120', 'Greater Bridgeport Planning Region', 'CT'),
  county('01001', 'Autauga County', 'AL'),
  county('22033', 'East Baton Rouge Parish', 'LA'),
  county('42009', 'Bedford County', 'PA'),
];
const data = { ...TEST_DATA, counties: COUNTIES };
const find = (text: string) => findRegion(text, data);
const nearest = (text: string) => {
  const found = find(text);
  return found.kind === 'found' ? [] : found.nearest;
};

describe('a region is found', () => {
  const LOUDOUN = { kind: 'found', region: { kind: 'county', fips: '51107' } };

  it.each([
    'county:51107',
    'Loudoun County',
    'loudoun',
    'Loudoun, VA',
    'Loudoun County, Virginia',
    'county:Loudoun',
    ' 51107 ',
  ])('%s', (text) => expect(find(text)).toEqual(LOUDOUN));

  it('by code and by name of a state, a grid area, a country', () => {
    expect(find('virginia')).toEqual({ kind: 'found', region: { kind: 'state', code: 'VA' } });
    expect(find('VA')).toEqual({ kind: 'found', region: { kind: 'state', code: 'VA' } });
    expect(find('Dominion')).toEqual({ kind: 'found', region: { kind: 'area', id: 'PJM-DOM' } });
    expect(find('USA')).toEqual({ kind: 'found', region: { kind: 'country', code: 'US' } });
    expect(find('country:IE')).toEqual({ kind: 'found', region: { kind: 'country', code: 'IE' } });
  });

  it('by a code without its leading zero', () => {
    expect(find('1001')).toEqual({ kind: 'found', region: { kind: 'county', fips: '01001' } });
    expect(find('county:1001')).toEqual({ kind: 'found', region: { kind: 'county', fips: '01001' } });
  });

  it('as a circle, wherever it lies', () => {
    expect(find('radius:-77.5,39,25')).toMatchObject({ kind: 'found', region: { kind: 'radius', km: 25 } });
  });
});

describe('a region is not guessed', () => {
  it('where several bear the name: all of them are named', () => {
    expect(find('Bedford').kind).toBe('unknown');
    expect(nearest('Bedford').sort()).toEqual([
      'county:42009 (Bedford County, PA)',
      'county:51019 (Bedford County, VA)',
    ]);
    expect(find('Bedford, PA')).toMatchObject({ kind: 'found', region: { fips: '42009' } });
  });

  it('after a slip of the finger: what is like it is named, the nearest first', () => {
    expect(nearest('Loudon')[0]).toBe('county:51107 (Loudoun County, VA)');
    expect(nearest('Fauqiuer')[0]).toBe('county:51061 (Fauquier County, VA)');
    expect(nearest('Fairf')[0]).toBe('county:51059 (Fairfax County, VA)');
    expect(nearest('Rouge')[0]).toBe('county:22033 (East Baton Rouge Parish, LA)');
  });

  it('where nothing is like it', () => {
    expect(find('Xyzzyqqq')).toEqual({ kind: 'unknown', nearest: [] });
    expect(find('')).toEqual({ kind: 'unknown', nearest: [] });
  });

  it('after the wrong kind: the right name of another kind is nearer than a likeness', () => {
    expect(nearest('county:Virginia')[0]).toBe('state:VA (Virginia)');
    expect(nearest('state:Loudoun')[0]).toBe('county:51107 (Loudoun County, VA)');
  });

  it('by a code that is none: counties of the same state, never of another', () => {
    expect(nearest('51108')).toEqual(['county:51107 (Loudoun County, VA)']);
    expect(nearest('51060')).toEqual([
      'county:51059 (Fairfax County, VA)',
      'county:51061 (Fauquier County, VA)',
    ]);
    expect(nearest('52107')).toEqual([]);
  });

  it('by a code that is gone: what lies on its ground now, the largest share first', () => {
    expect(find('09001')).toEqual({
      kind: 'former',
      name: 'Fairfield County',
      since: 2022,
      nearest: [
        'county:09190 (Western Connecticut Planning Region, CT)',
        'county:09120 (Greater Bridgeport Planning Region, CT)',
      ],
    });
  });
});

describe('the distance of edits', () => {
  it('counts a swap of neighbours as one', () => {
    expect(editDistance('loudoun', 'luodoun', 2)).toBe(1);
    expect(editDistance('abc', 'acb', 2)).toBe(1);
  });

  it('counts what is put in, left out and replaced', () => {
    expect(editDistance('kitten', 'sitting', 9)).toBe(3);
    expect(editDistance('', 'abc', 9)).toBe(3);
    expect(editDistance('abc', '', 9)).toBe(3);
  });

  it('is the same both ways, none for the same text, and ends at the limit', () => {
    const word = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 5 }), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(editDistance(b, a, limit));
        expect(editDistance(a, a, limit)).toBe(0);
        expect(editDistance(a, b, limit)).toBe(Math.min(editDistance(a, b, 99), limit + 1));
      }),
    );
  });
});
