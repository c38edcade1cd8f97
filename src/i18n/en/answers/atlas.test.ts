import { expect, test } from 'vitest';
import { regionReport } from '../../../model/report/report';
import { TEST_DATA } from '../../../model/testData';
import { atlasMessages, atlasText } from './atlas';

test('an atlas begins with its places and their pages, the day viewed and how far the record goes', () => {
  const report = regionReport({ kind: 'state', code: 'VA' }, TEST_DATA, '2026-06-01');
  if (!report) throw new Error('no such region');
  const places = [
    { title: 'Virginia', page: 2 },
    { title: 'Loudoun County, Virginia', page: 4 },
  ];
  const text = atlasText(places, { report, dataVersion: 'abc123' });
  expect(text.title).toBe('Atlas of 2 places');
  expect(text.entries).toEqual([
    { title: 'Virginia', number: '2' },
    { title: 'Loudoun County, Virginia', number: '4' },
  ]);
  expect(text.about.join(' ')).toContain('Viewed on 1 June 2026');
  expect(text.foot).toContain('abc123');
  expect(text.page(4, 5)).toBe('Page 4 of 5');
  expect(atlasMessages.make(1)).toBe('Atlas of 1 place');
});
