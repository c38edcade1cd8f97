import { describe, expect, test } from 'vitest';
import { keyOf, readJurisdiction } from './jurisdictions';

const read = (
  raw: string,
  kind: Parameters<typeof readJurisdiction>[1] = 'byName',
  state: string | null = 'TX',
  county: string | null = null,
) => readJurisdiction(raw, kind, state, county);

describe('the name of who acted', () => {
  test.each([
    ['Hill County Commissioners Court (first moratorium)', 'Hill County'],
    ['Hill County Commissioners Court (Phase II', 'Hill County'],
    ['Harford County Council', 'Harford County'],
    ['Harford County Executive Bob Cassilly', 'Harford County'],
    ['Louisa County Board of Supervisors', 'Louisa County'],
    ['Orleans Parish Council', 'Orleans Parish'],
    ['Jackson City Council', 'Jackson'],
    ['Indianapolis Metropolitan Development Commission', 'Indianapolis'],
    ['Prince William Board of County Supervisors', 'Prince William'],
    ['Macon-Bibb Planning Commission', 'Macon-Bibb'],
    ['Saline Township Board of Trustees', 'Saline Township'],
    ['Howell Township Planning Commission', 'Howell Township'],
    ['City Of Chelan', 'City of Chelan'],
    ['Town Of Vernal', 'Town of Vernal'],
    ['Chandler — second vote', 'Chandler'],
    ['Chandler - second vote', 'Chandler'],
    ['Chandler, TX', 'Chandler'],
    ['Chandler TX', 'Chandler'],
    ['Chandler,', 'Chandler'],
    ['Council', 'Council'],
  ])('%s is %s', (raw, name) => {
    expect(read(raw).name).toBe(name);
  });

  test('of a state is the state, and of the federation the country', () => {
    expect(read('Virginia General Assembly', 'state', 'VA')).toMatchObject({
      name: 'Virginia',
      kind: 'state',
      form: null,
      key: 'virginia',
      countyHint: null,
    });
    expect(read('FERC', 'federal', null)).toMatchObject({ name: 'United States', kind: 'federal' });
    expect(read('Somewhere', 'state', null).name).toBe('Somewhere');
  });

  test('of a court or an agency is that of the county beside it', () => {
    expect(read('Superior Court of Somewhere', 'county', 'GA', 'Coweta County').name).toBe('Coweta County');
    expect(read('Courtland', 'municipality', 'VA', 'Southampton County').name).toBe('Courtland');
  });

  test('of a township and a county says so', () => {
    expect(read('Saline', 'township', 'MI').name).toBe('Saline Township');
    expect(read('Saline Twp', 'township', 'MI').name).toBe('Saline Twp');
    // Consolidated governments are listed without the word.
    expect(read('Lexington Fayette', 'county', 'KY').name).toBe('Lexington Fayette');
    expect(read('Caddo', 'county', 'LA').name).toBe('Caddo Parish');
    expect(read('Nome Census Area', 'county', 'AK').name).toBe('Nome Census Area');
  });
});

describe('the county that tells namesakes apart', () => {
  test.each([
    ['Washington Township (Macomb Co.)', 'Washington Township', 'Macomb'],
    ['Washington Township (Macomb County)', 'Washington Township', 'Macomb'],
    ['Monroe (Ouachita Parish; second)', 'Monroe', 'Ouachita'],
    ["Bowie (Prince George's County — rezoning)", 'Bowie', "Prince George's"],
    ['Greenleaf, Brown County', 'Greenleaf', 'Brown'],
    ['Greenleaf, Brown Co.', 'Greenleaf', 'Brown'],
    ['Greenleaf (second reading)', 'Greenleaf', null],
    ['Greenleaf (a county matter)', 'Greenleaf', null],
    ['Greenleaf (St. Croix County), Brown County', 'Greenleaf', 'St. Croix'],
  ])('%s', (raw, name, countyHint) => {
    expect(read(raw, 'municipality')).toMatchObject({ name, countyHint });
  });
});

describe('the kind by the name alone', () => {
  test.each([
    ['Chelan County PUD', 'utility'],
    ['Grant Public Utility District', 'utility'],
    ['Imperial Irrigation District', 'utility'],
    ['Huntsville Utilities Authority', 'utility'],
    ['Navajo Nation', 'tribal'],
    ['Tonkawa Tribe', 'tribal'],
    ['Hopi Tribal', 'tribal'],
    ['Saline Township', 'township'],
    ['Saline Twp.', 'township'],
    ['Hill County', 'county'],
    ['Caddo Parish', 'county'],
    ['North Slope Borough', 'county'],
    ['Kutztown Borough', 'municipality'],
    ['Chelan', 'municipality'],
  ])('%s is a %s', (raw, kind) => {
    expect(read(raw).kind).toBe(kind);
  });
});

test.each([
  ['City of Chelan', 'city'],
  ['Town of Vernal', 'town'],
  ['Village of Bement', 'village'],
  ['Borough of Kutztown', 'borough'],
  ['Kutztown Borough', 'borough'],
  ['Charter Township of Saline', 'township'],
  ['Saline Charter Township', 'township'],
  ['Saline Twp', 'township'],
  ['Dodge City', 'city'],
  ['Chelan', null],
])('the form of %s is %s', (raw, form) => {
  expect(read(raw, 'municipality').form).toBe(form);
});

describe('names are compared', () => {
  test.each([
    ['Hill County', 'county', 'hill'],
    ["St. Mary's Parish Council", 'county', 'stmarys'],
    ['Saint Mary Parish', 'county', 'stmary'],
    ['Nome Census Area', 'county', 'nome'],
    ['Matanuska-Susitna Borough', 'county', 'matanuskasusitna'],
    ['City of Mount Pleasant', 'municipality', 'mtpleasant'],
    ['Johnson City', 'municipality', 'johnsoncity'],
    ['Saline Charter Township', 'township', 'saline'],
    ['Saline Twp.', 'township', 'saline'],
    ['Township of Saline', 'township', 'saline'],
    ['Doña Ana', 'municipality', 'donaana'],
    ['City of Chelan PUD', 'utility', 'cityofchelanpud'],
    ['Virginia', 'state', 'virginia'],
  ] as const)('%s as a %s is %s', (name, kind, key) => {
    expect(keyOf(name, kind)).toBe(key);
  });
});
