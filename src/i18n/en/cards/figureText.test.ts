import { expect, test } from 'vitest';
import { TEST_SOURCES } from '../../../model/testData';
import { figureText } from './figureText';

test('a copied figure stands on its own', () => {
  const text = figureText(
    {
      label: 'Loudoun County: cropland',
      value: '20\u00a0%',
      claim: 'reported',
      sources: ['countyLand-ag', 'gone'],
      date: '2007',
    },
    TEST_SOURCES,
  );
  expect(text).toBe(
    'Loudoun County: cropland: 20 % (reported; 2007). Source: Credit for countyLand-ag (CC-BY-4.0, read 2026-08-01, https://example.org/countyLand-ag); gone.',
  );
  expect(figureText({ label: 'MW', value: 'unknown', claim: 'unknown', sources: [], date: null }, [])).toBe(
    'MW: unknown (no value in the sources; undated). Source: none.',
  );
});
