import { describe, expect, test } from 'vitest';
import type { EventSource, MeasureFate, OppositionEvent } from '../../../model/event';
import { correctionLink, eventSentence, termWords } from './eventSentence';

const event: OppositionEvent = {
  id: 'tazewell-county-va-2026',
  date: '2026-03-02',
  datePrecision: 'day',
  jurisdiction: 'Tazewell County',
  jurisdictionKind: 'county',
  country: 'US',
  state: 'VA',
  countyFips: '51185',
  lon: null,
  lat: null,
  actions: ['moratorium'],
  concerns: ['gridPressure', 'water'],
  mechanism: 4,
  technology: 'dataCenter',
  measure: { fate: 'adopted', durationDays: 365, durationKind: 'fixedDays', statedEnd: null },
  outcome: 'paused',
  project: null,
  company: null,
  mw: null,
  groups: [],
  evidence: 'official',
  attestedBy: ['datacentertracker', 'moratoriumNation'],
};

const source = (url: string | null, tier: EventSource['tier']): EventSource => ({
  url,
  label: 'page',
  tier,
  dataset: 'datacentertracker',
  licence: 'CC-BY-4.0',
});

const withFate = (fate: MeasureFate): OppositionEvent => ({
  ...event,
  measure: { fate, durationDays: null, durationKind: 'unknown', statedEnd: null },
});

describe('eventSentence', () => {
  test('says what, who, when, why, and who attests it', () => {
    const sources = [source('https://a.gov', 'official'), source('https://b.org', 'press')];
    expect(eventSentence(event, { sources: [...sources, source('https://c.org', 'press')] })).toBe(
      'Tazewell County adopted a 12-month moratorium on 2 March 2026; concerns: pressure on the grid, water; 3 sources, 1 official; attested by two datasets.',
    );
  });

  test('one page cited by two datasets is one source; a dataset without a page is none', () => {
    const page = source('https://a.gov', 'press');
    expect(eventSentence(event, { sources: [page, { ...page, dataset: 'x' }] })).toContain(
      '1 source, none official',
    );
    expect(eventSentence(event, { sources: [source(null, 'press')] })).toContain('no page is cited');
    expect(eventSentence(event, null)).not.toContain('source');
  });

  test.each([
    ['proposed', 'has a moratorium before it, recorded on 2 March 2026;'],
    ['extended', 'adopted a moratorium on 2 March 2026 and extended it later'],
    ['replaced', 'which another act replaced'],
    ['rescinded', 'rescinded it later'],
    ['failed', 'it did not pass'],
    ['unknown', 'whether it was adopted is not on record'],
  ] as const)('a measure that is %s is never called adopted for good', (fate, words) => {
    expect(eventSentence(withFate(fate), null)).toContain(words);
  });

  test('only what is adopted is said to be adopted', () => {
    for (const fate of ['proposed', 'failed', 'unknown'] as const) {
      expect(eventSentence(withFate(fate), null)).not.toMatch(/County adopted/);
    }
  });

  test('a ban is a ban, whatever the action is called', () => {
    expect(eventSentence({ ...withFate('adopted'), mechanism: 5, actions: ['ordinance'] }, null)).toContain(
      'adopted a ban',
    );
    expect(eventSentence({ ...withFate('adopted'), actions: ['ordinance'] }, null)).toContain(
      'adopted an ordinance',
    );
  });

  test('an act on a project has no fate, and unknown dates and concerns are said', () => {
    const suit: OppositionEvent = {
      ...event,
      measure: null,
      actions: ['lawsuit', 'petition'],
      date: null,
      datePrecision: 'unknown',
      concerns: [],
      project: 'Big Barn',
      company: 'Acme',
      attestedBy: ['datacentertracker'],
    };
    expect(eventSentence(suit, null)).toBe(
      'Tazewell County, lawsuit and petition recorded on a date that is not known; about Big Barn (Acme); no concern on record; attested by one dataset.',
    );
  });

  test('a date is no more precise than the record', () => {
    expect(eventSentence({ ...event, datePrecision: 'month' }, null)).toContain('in March 2026;');
    expect(eventSentence({ ...event, datePrecision: 'year' }, null)).toContain('in 2026;');
  });
});

test('terms are told in months only where they stand for months', () => {
  expect([365, 548, 730, 180, 90].map(termWords)).toEqual([
    '12-month',
    '18-month',
    '24-month',
    '180-day',
    '90-day',
  ]);
  const term = (durationDays: number) =>
    eventSentence(
      { ...event, measure: { fate: 'adopted', durationDays, durationKind: 'fixedDays', statedEnd: null } },
      null,
    );
  expect(term(548)).toContain('an 18-month');
  expect(term(80)).toContain('an 80-day');
  expect(term(180)).toContain('a 180-day');
});

test('a correction is prefilled, and the form keeps the parameters it has', () => {
  const link = new URL(
    correctionLink(
      'https://a.example/new?template=fix.md',
      event,
      'It is so & so.',
      'https://b.example/?event=x',
    ),
  );
  expect(link.searchParams.get('template')).toBe('fix.md');
  expect(link.searchParams.get('title')).toBe('Correction: Tazewell County (tazewell-county-va-2026)');
  expect(link.searchParams.get('body')).toContain('It says: It is so & so.');
  expect(link.searchParams.get('body')).toContain('Card: https://b.example/?event=x');
});
