import { expect, it } from 'vitest';
import { cardMessages } from './cards';

it('says how many sites are uncertain and what becomes of them', () => {
  const { siteCount } = cardMessages;
  expect(siteCount(1, 0, 'dimmed', true)).toBe('1 site');
  expect(siteCount(2, 2, 'dimmed')).toBe('2 sites, of which 2 uncertain: dimmed on the map');
  expect(siteCount(3, 1, 'hidden', true)).toBe(
    '3 sites, of which 1 uncertain: hidden on the map and left out of the MW below',
  );
  expect(siteCount(3, 1, 'shown')).toBe('3 sites, of which 1 uncertain');
});
