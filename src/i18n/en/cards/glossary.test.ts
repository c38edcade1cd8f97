import { expect, it } from 'vitest';
import { MW_BASES } from '../../../model/vocabulary';
import { labels } from '../shell/labels';
import { cardMessages } from './cards';
import { meaningOf } from './glossary';
import { gridMessages } from './grid';

it.each(MW_BASES)('says what megawatts of the kind %s are, also with more behind a comma', (basis) => {
  const meaning = meaningOf(labels.mwBasis[basis]);
  expect(meaning).toMatch(/\.$/);
  expect(meaningOf(`${labels.mwBasis[basis]}, operating`)).toBe(meaning);
});

it('says it of the figures of the grid, and of no word that explains itself', () => {
  const { facts } = gridMessages;
  for (const name of [
    facts.peak,
    facts.loadFactor,
    facts.alwaysOn,
    facts.hoursAbove95,
    gridMessages.adequacy.fact,
  ])
    expect(meaningOf(name), name).not.toBeNull();
  expect(meaningOf(cardMessages.facts.date)).toBeNull();
  expect(meaningOf('Cropland, 2007')).toBeNull();
});
