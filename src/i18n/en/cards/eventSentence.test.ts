import { describe, expect, test } from 'vitest';
import type { EventSource, OppositionEvent } from '../../../model/event';
import { eventSentence } from './eventSentence';

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
  area: null,
  actions: ['moratorium'],
  concerns: ['gridPressure', 'water'],
  mechanism: 4,
  technology: 'dataCenter',
  measure: { fate: 'adopted', durationDays: 365, durationKind: 'fixedDays', statedEnd: null },
  act: {
    kind: 'moratoriumAdopted',
    body: 'Tazewell County Board of Supervisors',
    bodyKind: 'countyBoard',
    votes: null,
    instrument: null,
    termDays: 365,
    about: 'measure',
    effect: 'limits',
    basis: 'coded',
  },
  outcome: 'notRecorded',
  projectOutcome: null,
  measureOutcome: null,
  project: null,
  company: null,
  mw: null,
  groups: [],
  evidence: 'official',
  attestedBy: ['datacentertracker', 'moratoriumNation'],
  siteIds: [],
};

const source = (url: string | null, tier: EventSource['tier']): EventSource => ({
  url,
  label: 'page',
  tier,
  dataset: 'datacentertracker',
  licence: 'CC-BY-4.0',
});

describe('eventSentence', () => {
  test('says what, who, when, why, and who attests it', () => {
    const sources = [source('https://a.gov', 'official'), source('https://b.org', 'press')];
    expect(eventSentence(event, { sources: [...sources, source('https://c.org', 'press')] })).toBe(
      'On 2 March 2026 the Tazewell County Board of Supervisors adopted a 12-month moratorium on data centers. Concerns: pressure on the grid, water; 3 sources, 1 official; attested by two datasets.',
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

  test('no concern is said to be none on record', () => {
    expect(eventSentence({ ...event, concerns: [] }, null)).toContain('No concern on record; attested by');
  });
});
