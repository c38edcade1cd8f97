import { describe, expect, it } from 'vitest';
import type { OppositionEvent } from './event';
import {
  ALL_EVENTS,
  ALL_SITES,
  type EventFilter,
  eventMatches,
  isUncertain,
  type SiteFilter,
  siteMatches,
} from './filters';
import type { Site } from './site';
import { TEST_EVENTS, TEST_SITES } from './testData';

const [site] = TEST_SITES;
const [event] = TEST_EVENTS;
if (!site || !event) throw new Error('the test data hold a site and an event');

const shown = (part: Partial<Site>, filter: Partial<SiteFilter>) =>
  siteMatches({ ...site, ...part }, { ...ALL_SITES, ...filter });
const told = (part: Partial<OppositionEvent>, filter: Partial<EventFilter>) =>
  eventMatches({ ...event, ...part }, { ...ALL_EVENTS, ...filter });

describe('a site', () => {
  const mw = { value: 100, basis: 'facility' } as const;

  it('passes a range of MW at both its ends, and not beyond', () => {
    expect(shown({ mw }, { mwMin: 100, mwMax: 100 })).toBe(true);
    expect(shown({ mw }, { mwMin: 100.1 })).toBe(false);
    expect(shown({ mw }, { mwMax: 99.9 })).toBe(false);
  });

  it('passes by any company that owns, runs or rents it, and by none where no record names one', () => {
    const companyNames = ['Meta', 'QTS Data Centers'];
    expect(shown({ companyNames }, { companies: ['Google', 'QTS Data Centers'] })).toBe(true);
    expect(shown({ companyNames }, { companies: ['QTS'] })).toBe(false);
    expect(shown({ companyNames: [] }, { companies: ['Meta'] })).toBe(false);
    expect(shown({ companyNames: [] }, {})).toBe(true);
  });

  it('without a figure passes no range: unknown is not zero', () => {
    expect(shown({ mw: null }, { mwMin: 0 })).toBe(false);
    expect(shown({ mw: null }, { mwMax: 1000 })).toBe(false);
    expect(shown({ mw: null }, {})).toBe(true);
  });

  it.each<[string, Partial<Site>, Partial<SiteFilter>, Partial<SiteFilter>]>([
    ['classes', { siteClass: 'conversion' }, { classes: ['conversion'] }, { classes: ['dataCenter'] }],
    ['statuses', { status: 'closed' }, { statuses: ['closed'] }, { statuses: ['operating'] }],
    [
      'operators',
      { operatorClass: 'miner' },
      { operatorClasses: ['miner'] },
      { operatorClasses: ['neocloud'] },
    ],
  ])('passes a list of %s that names its own', (_, part, own, other) => {
    expect(shown(part, own)).toBe(true);
    expect(shown(part, other)).toBe(false);
  });

  it('of low confidence or unknown status is off until asked for', () => {
    for (const part of [{ confidence: 'low' }, { status: 'unknown' }] as const) {
      expect(isUncertain({ ...site, ...part })).toBe(true);
      expect(shown(part, {})).toBe(false);
      expect(shown(part, { uncertain: true })).toBe(true);
    }
    expect(isUncertain({ confidence: 'medium', status: 'operating' })).toBe(false);
  });
});

describe('an act', () => {
  it('passes whatever its day, and without one', () => {
    expect(told({ date: '2099-12-31' }, {})).toBe(true);
    expect(told({ date: null }, {})).toBe(true);
  });

  it('passes a first day on that day; an undated one passes none', () => {
    expect(told({ date: '2025-03-01' }, { since: '2025-03-01' })).toBe(true);
    expect(told({ date: '2025-02-28' }, { since: '2025-03-01' })).toBe(false);
    expect(told({ date: null }, { since: '2025-03-01' })).toBe(false);
  });

  it.each<[string, Partial<OppositionEvent>, Partial<EventFilter>, Partial<EventFilter>]>([
    [
      'outcomes',
      {
        projectOutcome: {
          word: 'stopped',
          on: '2025-01-01',
          precision: 'day',
          by: '2025-01-01',
          finality: 'final',
          basis: 'coded',
        },
      },
      { outcomes: ['stopped'] },
      { outcomes: ['undecided'] },
    ],
    ['steps', { mechanism: 5 }, { mechanisms: [4, 5] }, { mechanisms: [4] }],
    [
      'technologies',
      { technology: 'crypto' },
      { technologies: ['crypto'] },
      { technologies: ['dataCenter'] },
    ],
    [
      'actions',
      { actions: ['lawsuit', 'moratorium'] },
      { actions: ['moratorium'] },
      { actions: ['legislation'] },
    ],
    [
      'concerns',
      { concerns: ['water', 'noise'] },
      { concerns: ['noise', 'landUse'] },
      { concerns: ['landUse'] },
    ],
  ])('passes a list of %s with one in common', (_, part, own, other) => {
    expect(told(part, own)).toBe(true);
    expect(told(part, other)).toBe(false);
  });
});
