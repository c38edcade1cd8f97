import { expect, test } from 'vitest';
import { fold } from './fold';
import { cutShort, withoutCountyWord, withoutWrittenCountyWord } from './placeName';

test.each([
  ['Loudoun County', 'Loudoun'],
  ['Orleans Parish', 'Orleans'],
  ['Ponce Municipio', 'Ponce'],
  ['Juneau City and Borough', 'Juneau'],
  ['North Slope Borough', 'North Slope'],
  ['Anchorage Municipality', 'Anchorage'],
  ['Nome Census Area', 'Nome'],
  ['Capitol Planning Region', 'Capitol'],
  ['Baltimore city', 'Baltimore'],
  ['Carson City', 'Carson City'],
  ['James City County', 'James City'],
  ['County Line', 'County Line'],
])('the county %s is called %s for short', (name, short) => {
  expect(withoutCountyWord(name)).toBe(short);
});

test.each([
  ['LOUDOUN CO.', 'loudoun'],
  ['Loudoun Cnty', 'loudoun'],
  ['orleans parish', 'orleans'],
  ['Ponce Municipio', 'ponce'],
  ['Juneau City and Borough', 'juneau'],
  ['Anchorage Municipality', 'anchorage'],
  ['Nome census area', 'nome'],
  ['Capitol planning region', 'capitol'],
  ['Dodge City', 'dodge city'],
  ['Jericho', 'jericho'],
])('whoever writes %s means the county %s', (name, short) => {
  expect(withoutWrittenCountyWord(fold(name))).toBe(short);
});

test.each([
  ['Saint Charles', 'St. Charles', true],
  ['Sainte Genevieve', 'Ste. Genevieve', true],
  ['Mount Pleasant', 'Mt Pleasant', true],
  ['Fort Wayne', 'Ft. Wayne', true],
  ['Port Saint Lucie', 'Port St. Lucie', true],
  ['Point Pleasant', 'Pt. Pleasant', true],
  ['Grosse Pointe', 'Grosse Pte.', true],
  ['Green Mountain', 'Green Mtn', true],
  ['Richmond Heights', 'Richmond Hts.', true],
  ['Colorado Springs', 'Colorado Spgs', true],
  ['Pointe', 'Point', false],
  ['Saint Charles', 'Sainte Charles', false],
  ['Fortville', 'Ftville', false],
])('%s and %s', (a, b, same) => {
  expect(cutShort(fold(a)) === cutShort(fold(b))).toBe(same);
});
