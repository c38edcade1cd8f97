/** What kind a measure is, and what is none: kinds of fault that fresh eyes found, on the real tables. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../pipeline';
import { buildRecord } from '../opposition';

const record = buildRecord((file) => readFileSync(path.join(ROOT, file)));
const kindOf = (id: string) => {
  if (!record.events.some(({ event }) => event.id === id)) throw new Error(`no event ${id}`);
  return record.measures.find(({ eventIds }) => eventIds.includes(id))?.kind ?? null;
};

describe('the kind of a bill comes from what its text tells', () => {
  test.each([
    ['minnesota-sf-4298-moratorium-bill-mn-2026-03', 'moratorium'],
    ['oklahoma-sb-1488-moratorium-ok-2026', 'moratorium'],
    ['new-hampshire-statewide-nh-2026-02-11', 'moratorium'],
    ['virginia-statewide-hb-1515-moratorium-va-2026-02-01', 'moratorium'],
    ['federal-hr-6529-protecting-families-2025', 'rateRule'],
    ['virginia-hb-503-va-2026-01-08', 'rateRule'],
    ['massachusetts-statewide-h5151-ma-2026-02-26', 'rateRule'],
    ['arizona-sb-1463-az-2026-01-01', 'incentiveLimit'],
    ['connecticut-statewide-data-center-bills-die-ct-2026-05-06', 'incentiveLimit'],
    ['mississippi-sb-3168-ms-2025-07-01', 'industrySupport'],
    ['wisconsin-act-16-data-center-tid-exception-wi-2025-07-09', 'industrySupport'],
    ['california-sb-57-ca-2025-10-11', 'study'],
    ['federal-hr-5227-rural-ai-act-2025', 'study'],
    ['west-virginia-statewide-wv-2026-01-01', 'preemption'],
    ['federal-clean-cloud-act-s1475-2025-04-10', 'reviewRule'],
    ['oregon-hb-4084-tax-break-moratorium-or-2026-03-02', 'incentiveLimit'],
  ])('%s: %s', (id, kind) => expect(kindOf(id)).toBe(kind));

  test('zoning that came with a pause stays zoning', () => {
    expect(kindOf('reno-nv-text-amendment-data-center-2026-04-22')).toBe('zoningRule');
    expect(kindOf('knox-county-tn-draft-data-center-ordinance-2026-05-08')).toBe('zoningRule');
  });
});

describe('what its only text calls no measure is none', () => {
  test.each([
    'house-oversight-comer-altman-conflicts-letter-us-2026-05-08',
    'federal-doe-lbnl-data-center-energy-report-2024-12-20',
    'port-washington-tid5-creation-wi-2025-11-04',
    'mason-county-wv-2025-09-28',
    'spanberger-multistate-pjm-letter-2026-04-13',
    'st-louis-mo-2025-09-01',
  ])('%s', (id) => {
    expect(kindOf(id)).toBeNull();
    const event = record.events.find((one) => one.event.id === id)?.event;
    expect([event?.measure, event?.measureOutcome]).toEqual([null, null]);
    expect(event?.act?.kind ?? 'none').not.toMatch(
      /^(?:rules|bill|moratorium)(?:Proposed|Filed|Adopted|Rejected)/,
    );
  });

  test('an order to study is one', () => {
    expect(kindOf('washington-state-utc-data-center-review-2026-04')).toBe('study');
    // A body that is only set up is none.
    expect(kindOf('wa-governor-data-center-workgroup-2025')).toBeNull();
    expect(kindOf('oregon-advisory-committee-2025')).toBeNull();
  });

  test('the measure of another tracker stands', () => {
    expect(kindOf('ironton-oh-2026-01-09')).toBe('moratorium');
  });
});

describe('records of one bill are one measure', () => {
  const measureOf = (id: string) => record.measures.find(({ eventIds }) => eventIds.includes(id));

  test.each([
    ['oklahoma-hb-2992-ok-2026-01-08', 'oklahoma-hb-2992-ratepayer-protection-ok-2026-05-05'],
    ['nj-s731-large-load-tariff-nj-2026-02-12', 'new-jersey-data-center-fair-share-act-2026-07-07'],
    ['florida-sb484-2026-07-01', 'florida-sb-484-desantis-signs-fl-2026-05-07'],
  ])('%s: what a sister record says became of it holds', (id, sister) => {
    expect(measureOf(id)).toBe(measureOf(sister));
  });

  test('a bill that one record has as signed is in force for all', () => {
    expect(measureOf('nj-s731-large-load-tariff-nj-2026-02-12')?.fate).toBe('adopted');
    expect(measureOf('oklahoma-hb-2992-ok-2026-01-08')?.fate).toBe('adopted');
  });

  test('an omnibus of a session joins no bills, and a bill that died is not one that was signed', () => {
    expect(measureOf('georgia-sb-408-ga-2026-02-01')).not.toBe(
      measureOf('georgia-sine-die-legislative-failure-ga-2026-04-03'),
    );
    expect(measureOf('idaho-statewide-id-2026-02-09')?.fate).toBe('rejected');
  });

  test.each([
    'tennessee-statewide-tn-2026-02-01',
    'south-carolina-s-902-sc-2026-02-10',
    'ca-sb-978-2025',
    'new-hampshire-sb-439-nh-2026-01-29',
  ])('%s: the text tells how the proposal ended', (id) => expect(measureOf(id)?.fate).toBe('rejected'));

  test('a month gives way to the day of another record in it', () => {
    expect(measureOf('north-tonawanda-ny-2024-07-01')?.adopted).toEqual({
      date: '2024-07-16',
      precision: 'day',
    });
  });

  test('a text and a list that agree on a moratorium stand against a list of bans', () => {
    expect(measureOf('calipatria-ca-moratorium-introduced-2026-05-12')?.kind).toBe('moratorium');
  });
});
