import { expect, it } from 'vitest';
import { cardMessages } from './cards';
import { groupMessages } from './groups';

it('says how many sites are uncertain and what becomes of them', () => {
  const { siteCount } = cardMessages;
  expect(siteCount(1, 0, 'dimmed', true)).toBe('1 site');
  expect(siteCount(2, 2, 'dimmed')).toBe('2 sites, of which 2 uncertain: dimmed on the map');
  expect(siteCount(3, 1, 'hidden', true)).toBe(
    '3 sites, of which 1 uncertain: hidden on the map and left out of the MW below',
  );
  expect(siteCount(3, 1, 'shown')).toBe('3 sites, of which 1 uncertain');
});

it('says what narrows a figure in megawatts', () => {
  const mwNoted = (...said: Parameters<typeof cardMessages.mwNoted>) =>
    cardMessages.mwNoted(...said).replaceAll('\u00a0', ' ');
  expect(mwNoted(20, null)).toBe('20 MW');
  expect(mwNoted(20, { kind: 'sum', records: 2 })).toBe('20 MW (sum of 2 records)');
  expect(mwNoted(20, { kind: 'partialSum', records: 2, buildings: 4 })).toBe(
    '20 MW (sum of 2 records; the campus has 4 named buildings)',
  );
  expect(mwNoted(20, { kind: 'someBuildings', counted: 1, mapped: 3 })).toBe(
    '20 MW (of 1 building; 3 stand on the map)',
  );
  expect(mwNoted(20, { kind: 'building', name: 'ACC3' })).toBe('20 MW (of ACC3 alone)');
  expect(mwNoted(20, { kind: 'stated', text: 'as exhibited' })).toBe('20 MW (as exhibited)');
});

it('says that water is supplied within an area, and how much of a mine is leased', () => {
  expect(cardMessages.waterArea('METROPOLITAN UTILITIES DISTRICT')).toBe(
    'within the service area of METROPOLITAN UTILITIES DISTRICT (2017)',
  );
  expect(cardMessages.partlyConverted('241 MW')).toBe('Mine partly converted to data center, 241 MW leased');
});

it('tells no acts of a group up to a day later than the record', () => {
  const { lead } = groupMessages;
  expect(lead(2, 1, '2026-01-05', '2026-10-09')).toBe(
    'Named in 2 recorded acts at 1 place up to 5 January 2026.',
  );
  expect(lead(1, 1, '2026-11-29', '2026-10-09')).toBe(
    'Named in 1 recorded act at 1 place; record up to 9 October 2026.',
  );
});
