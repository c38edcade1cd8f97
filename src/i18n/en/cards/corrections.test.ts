import { expect, test } from 'vitest';
import type { Correction } from '../../../model/correction';
import { correctionText, correctionTitle } from './corrections';

const CORRECTION: Correction = {
  record: 'county=13121',
  name: 'Fulton County, Georgia',
  where: null,
  says: null,
  sources: ['Census', 'NLCD'],
  dataVersion: 'abc123',
  dataDate: '2026-11-01',
  link: 'https://a.example/?county=13121',
  figure: null,
  wrong: ' It is less. ',
  page: '',
};

test('a correction of a card names the record, its sources and the version; what is unknown has no line', () => {
  expect(correctionTitle(CORRECTION)).toBe('Correction: Fulton County, Georgia (county=13121)');
  expect(correctionText(CORRECTION)).toBe(
    [
      'Record: Fulton County, Georgia (county=13121)',
      'Sources: Census; NLCD',
      'Data version: abc123, record up to 1 November 2026',
      'Link: https://a.example/?county=13121',
      '',
      'What is wrong or missing:',
      'It is less.',
      '',
      'A page that shows it:',
      '',
      '',
    ].join('\n'),
  );
});

test('a correction of a figure names its value and its own sources', () => {
  const figure = { label: 'Fulton: cropland', value: '3 %', date: '2021', sources: ['NLCD'] };
  const text = correctionText({ ...CORRECTION, figure, says: 'So it is.', where: 'Georgia' });
  expect(text).toContain(
    'Place: Georgia\nIt says: So it is.\nFigure: Fulton: cropland: 3 % (2021)\nSources: NLCD\n',
  );
});
