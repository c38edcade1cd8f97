/** The act of a record whose own day fits no act that its text tells: kinds of fault on the real tables. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { eventSummary } from '../../../../src/i18n/words';
import { ROOT } from '../../pipeline';
import { buildRecord } from '../opposition';

const record = buildRecord((file) => readFileSync(path.join(ROOT, file)));
const events = new Map(record.events.map(({ event }) => [event.id, event]));
const eventOf = (id: string) => {
  const found = events.get(id);
  if (!found) throw new Error(`no event ${id}`);
  return found;
};

describe('a bill is dated by its own steps, never by the day of its story', () => {
  test.each([
    ['arizona-hb-2795-smr-2026', 'On 8 April 2026 a bill on data centers (HB 2795) failed'],
    ['kentucky-statewide-hb-544-ky-2026-02-01', 'On 15 April 2026 a bill'],
    [
      'connecticut-statewide-data-center-bills-die-ct-2026-05-06',
      '(S.B. 245) failed in the Connecticut General Assembly',
    ],
    ['connecticut-statewide-sb-1292-ct-2025-01-01', 'In 2025 a bill on data centers (SB 1292) failed'],
    ['wisconsin-statewide-moratorium-bill-wi-2026-02-12', 'On 23 March 2026 a bill'],
    ['alabama-statewide-sb-270-al-2026-02-05', 'On 10 April 2026 the governor of Alabama signed'],
    ['virginia-statewide-hb-897-va-2026-01-01', 'On 9 April 2026 the governor of Virginia signed'],
    ['utah-hb-76-water-disclosure-2026', 'On 23 March 2026 the governor of Utah signed'],
    ['alabama-hb-399-2026', 'moved ahead in the Alabama Legislature'],
    ['virginia-sb-94-hb-153-siting-2026-03', 'moved ahead in the Virginia General Assembly'],
    ['maine-ld307-moratorium-2026-03', 'On 24 April 2026 the governor of Maine vetoed'],
  ])('%s: %s', (id, words) => expect(eventSummary(eventOf(id))).toContain(words));

  test('a bill that died on no day that is told has an outcome without a day', () => {
    const event = eventOf('connecticut-statewide-sb-1292-ct-2025-01-01');
    expect([event.measureOutcome?.word, event.measureOutcome?.on]).toEqual(['billDied', null]);
  });

  test('no bill of a state is told as failed on the day of a record whose text tells another', () => {
    const told = record.events.filter(
      ({ event, cluster }) =>
        event.act?.kind === 'billFailed' &&
        event.act.basis === 'coded' &&
        event.datePrecision === 'day' &&
        cluster.every(({ tracker }) => tracker === 'datacentertracker'),
    );
    expect(told.map(({ event }) => event.id)).toEqual([]);
  });
});

describe('a coded act is that of its text', () => {
  test.each([
    ['wake-county-nc-2025-08-01', 'On 5 March 2026 Natelli Investments LLC withdrew'],
    ['bessemer-al-2025-08-01', 'On 18 November 2025 the Bessemer City Council voted 5–2 to approve'],
    ['clinton-county-frankfort-in-2025-12-01', 'On 20 January 2026 Clinton County voted 3–0 to reject'],
    ['linn-county-new-ordinance-ia-2026-03-01', 'On 18 February 2026'],
    ['muscogee-nation-ok-2025-10-01', 'On 15 November 2025'],
    ['baltimore-city-tif-ban-md-2026-03-01', 'On 13 April 2026 a bill'],
    ['two-rivers-wi-2026-02-01', 'On 12 February 2026 the Two Rivers Town Board passed a resolution'],
    ['wa-governor-data-center-workgroup-2025', 'On 3 February 2025 the governor of Washington set up a body'],
    ['newton-county-ga-2025', 'On 20 January 2026 the Newton County Board of Commissioners adopted'],
  ])('%s: %s', (id, words) => expect(eventSummary(eventOf(id))).toContain(words));

  test('who approved is not told where the text does not say it', () => {
    const { act } = eventOf('falls-township-pa-amazon-2026-02');
    expect([act?.kind, act?.body]).toEqual(['approved', null]);
  });
});

describe('a record that codes no act is of what happened then', () => {
  test.each([
    [
      'bell-county-tx-data-center-opposition-2026-06-01',
      'On 15 June 2026 the Bell County Commissioners Court rejected',
    ],
    [
      'yorkville-il-project-cardinal-2026',
      'On 12 March 2026 the Yorkville City Council approved Project Cardinal',
    ],
    [
      'campbell-county-va-2025-11-01',
      'In October 2025 the Campbell County Board of Supervisors voted 5–2 to reject',
    ],
    ['union-county-pa-pnk-group-retrofit-2026-07-04', 'On 20 July 2026'],
    ['vicksburg-ms-2025-11-20', 'On 20 November 2025 Amazon/AWS announced'],
    ['everett-ma-2026-02-24', 'On 6 April 2026 the Everett Planning Board recommended approval'],
  ])('%s: %s', (id, words) => expect(eventSummary(eventOf(id))).toContain(words));

  test.each([
    'caledonia-wi-balch-election-2026-04-07',
    'st-joseph-county-in-third-new-carlisle-rezoning-2026-05-13',
  ])('%s: what was months before is not its act', (id) => expect(eventOf(id).act).toBeNull());
});

describe('the day that a text states', () => {
  test.each([
    ['city-of-madison-wi-2026-01-13', '2026-01-13'],
    ['washington-township-oh-2025-12-08', '2025-12-08'],
  ])('%s: stands against another tracker where one more source bears it out', (id, day) => {
    const event = eventOf(id);
    expect([event.date, event.measure?.from?.date]).toEqual([day, day]);
  });

  test('another tracker stands where nothing else speaks for the text', () => {
    expect(eventOf('city-of-south-lyon-mi-2026-02-10').date).toBe('2026-02-09');
    expect(eventOf('rowan-county-nc-moratorium-2026-04-21').date).toBe('2026-04-20');
  });
});

describe('no project is at stake', () => {
  test.each([
    'bernalillo-county-nm-2026-02-01',
    'indianapolis-council-moratorium-resolution-in-2026-05-15',
    'virginia-statewide-wapo-schar-poll-va-2026-04-15',
    'au-nsw-inquiry-greenpeace-2026',
    'gb-dirty-data-centres-days-2026',
  ])('%s has no outcome of a project', (id) => expect(eventOf(id).projectOutcome).toBeNull());

  test.each([
    'wisconsin-statewide-moratorium-bill-wi-2026-02-12',
    'virginia-statewide-sb-253-rate-shift-va-2026-02-10',
    'sandusky-county-woodville-oh-2025-10-01',
    'berrien-county-benton-twp-mi-2025-11-01',
    'newport-news-va-2025-12-01',
    'archbald-pa-2025-11-01',
  ])('%s names no builder', (id) => expect(eventOf(id).company).toBeNull());

  test('no group is the reliability corporation for having no name', () => {
    const named = record.events.filter(
      ({ event }) => event.act?.body === 'North American Electric Reliability Corporation',
    );
    expect(named.every(({ event }) => /nerc/i.test(event.id))).toBe(true);
  });
});
