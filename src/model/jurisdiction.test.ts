import { expect, test } from 'vitest';
import { jurisdictionKey } from './jurisdiction';
import { TEST_EVENTS } from './testData';

const [base] = TEST_EVENTS;
if (!base) throw new Error('the test world has no act');

test.each([
  ['City of Saline', 'Saline', 'municipality', true],
  ['St. Charles', 'Saint Charles', 'municipality', true],
  ['Archbald Borough', 'Borough of Archbald', 'municipality', true],
  ['Archbald Borough', 'Archbald', 'municipality', true],
  ['Saline Charter Township', 'Saline Township', 'township', true],
  ['Saline Twp.', 'Township of Saline', 'township', true],
  ['Doña Ana', 'Dona Ana', 'municipality', true],
  ['Johnson City', 'Johnson', 'municipality', false],
  ['Townshend', 'Town of Shend', 'municipality', false],
] as const)('%s and %s', (a, b, jurisdictionKind, same) => {
  const key = (jurisdiction: string) => jurisdictionKey({ ...base, jurisdiction, jurisdictionKind });
  expect(key(a) === key(b)).toBe(same);
});

test('a county is known by its code, and namesakes of another kind, county, state or country are others', () => {
  const county = {
    ...base,
    jurisdictionKind: 'county',
    jurisdiction: 'Saline County',
    countyFips: '05125',
  } as const;
  expect(jurisdictionKey({ ...county, jurisdiction: 'Saline Co. Quorum Court' })).toBe(
    jurisdictionKey(county),
  );
  const others = [
    { jurisdictionKind: 'municipality' },
    { jurisdictionKind: 'township' },
    { countyFips: '17165' },
    { countyFips: null },
    { state: 'MO' },
    { country: 'CA', state: null },
  ] as const;
  const keys = [county, ...others.map((change) => ({ ...county, ...change }))].map(jurisdictionKey);
  expect(new Set(keys).size).toBe(keys.length);
});
