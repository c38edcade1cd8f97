import { describe, expect, it } from 'vitest';
import { type Company, companyCalled, findCompanies } from './company';

const company = (name: string, ...others: [string, Company['otherNames'][number]['kind']][]): Company => ({
  name,
  operatorClass: 'unknown',
  otherNames: others.map(([other, kind]) => ({ name: other, kind, url: null, source: null })),
  sitesNamed: null,
});
const COMPANIES = [
  company('Meta', ['Facebook', 'former'], ['Siculus, Inc.', 'shell'], ['hyperscale', 'class']),
  company('Metrobloks'),
  company('Riot Platforms', ['Riot Blockchain', 'former']),
];

describe('a company', () => {
  it.each([
    ['Meta', 'Meta'],
    ['META', 'Meta'],
    ['facebook', 'Meta'],
    ['Siculus Inc', 'Meta'],
    ['riot blockchain', 'Riot Platforms'],
    // A class of companies is none, and neither is a part of a name.
    ['hyperscale', undefined],
    ['Riot', undefined],
  ])('%s is %s', (text, name) => {
    expect(companyCalled(text, COMPANIES)?.name).toBe(name);
  });

  const sites = new Map([
    ['Metrobloks', 2],
    ['Meta', 40],
    ['Old Metal Works LLC', 1],
    ['Riot Platforms', 3],
  ]);
  const found = (text: string) =>
    findCompanies(text, COMPANIES, sites).map(({ name, by }) => (by === null ? name : `${name} by ${by}`));

  it('is found by the beginning of a word of any name, most sites first, other names after its own', () => {
    expect(found('met')).toEqual(['Meta', 'Metrobloks', 'Old Metal Works LLC']);
    expect(found('face')).toEqual(['Meta by Facebook']);
    expect(found('riot bl')).toEqual(['Riot Platforms by Riot Blockchain']);
    expect(found('etro')).toEqual([]);
    expect(found('hyper')).toEqual([]);
    expect(found('  ')).toEqual([]);
  });

  it('without sites is not offered', () => {
    expect(findCompanies('meta', COMPANIES, new Map())).toEqual([]);
  });
});
