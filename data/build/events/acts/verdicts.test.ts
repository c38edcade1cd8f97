/** Kinds of fault that fresh eyes found in what acts say, each with the right value, on the real tables. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { eventSummary } from '../../../../src/i18n/words';
import { ROOT } from '../../pipeline';
import { buildRecord } from '../opposition';
import { billOfProject, billsIn, instrumentOf } from '../trackers/text';

const record = buildRecord((file) => readFileSync(path.join(ROOT, file)));
const events = record.events.map(({ event }) => event);
const byId = new Map(events.map((event) => [event.id, event]));
const eventOf = (id: string) => {
  const found = byId.get(id);
  if (!found) throw new Error(`no event ${id}`);
  return found;
};
const measureWith = (id: string) => record.measures.find(({ eventIds }) => eventIds.includes(id));

describe('an act is named after the kind of its measure', () => {
  test('no coded act on a ban speaks of a moratorium, and none on a moratorium of a ban', () => {
    for (const { id, act, measure } of events) {
      if (act?.basis !== 'coded') continue;
      if (measure?.kind === 'ban') expect(act.kind, id).not.toMatch(/^moratorium(?:Prop|Adop|Rej)/);
      if (measure?.kind === 'moratorium') expect(act.kind, id).not.toMatch(/^ban/);
    }
  });

  test('add-oh-conneaut-2026: nobody says who put the ban on the ballot', () => {
    expect(eventSummary(eventOf('add-oh-conneaut-2026'))).toBe(
      'A ban on data centers was proposed in Conneaut, on a date that is not recorded.',
    );
  });

  test.each(['add-al-cullman-2026', 'add-oh-mad-river-twp-champaign-2026'])('%s: a ban is proposed', (id) =>
    expect(eventSummary(eventOf(id))).toContain('proposed a ban on data centers'),
  );
});

describe('instruments and projects', () => {
  test('the label of a column is no instrument', () => {
    expect(instrumentOf('moratorium or ban')).toBeNull();
    expect(instrumentOf('12-month moratorium')).toBe('12-month moratorium');
    expect(events.filter((event) => eventSummary(event).includes('moratorium or ban'))).toEqual([]);
  });

  test.each([
    ['HB 503', 'HB 503'],
    ['AB 222 - Data Center PUE Reporting & Cost Shifts', 'AB 222'],
    ['AB 1577 Data Center Moratorium Bill', 'AB 1577'],
    ['HB 609 / HB 756 (Mickelsen Rate Protection Bill)', 'HB 609 / HB 756'],
    ['S.9144', 'S.9144'],
    ['LB1111', 'LB1111'],
    ['H.R. 8033 No Harm in Data Centers Act', 'H.R. 8033'],
    ['Clean Cloud Act of 2025', 'Clean Cloud Act of 2025'],
    ['Project Sail', null],
    ['BHM01', null],
    ['H5 Data Centers Campus', null],
  ])('%s is the bill %s', (project, bill) => expect(billOfProject(project)).toBe(bill));

  test.each([
    ['Colorado (HB26-1030 + SB26-102 both died)', ['HB1030', 'SB102']],
    ['HB 26-1030', ['HB1030']],
    ['colorado hb 1030 tax breaks 2026', ['HB1030']],
    ['virginia sb 25 2026 02', ['SB25']],
    ['POWER Act (HB 3546), Executive Order No. 12', ['EO12', 'HB3546']],
  ])('the bills in "%s"', (text, bills) => expect(billsIn(text)).toEqual(bills));

  test('no project is a bill', () => {
    const number = /^(?:HB|SB|AB|LB|HF|SF|H\.|S\.|A\.|HCR|HR|LD|ACR|SJR)[ .-]?\d/;
    expect(events.filter(({ project }) => project !== null && number.test(project))).toEqual([]);
  });

  test.each([
    'wisconsin-psc-we-energies-tariff-2026-04-24',
    'lawton-ok-zoning-ordinance-2026-02-24',
    'west-virginia-statewide-wv-2026-01-01',
  ])('%s: the threshold of a rule is no size of a project', (id) => expect(eventOf(id).mw).toBeNull());
});

describe('ends', () => {
  test.each(['shutesbury-ma-2025-09-01', 'wa-ephrata-2018'])('%s ran out', (id) => {
    expect(measureWith(id)?.ended?.reason).toBe('ranOut');
  });

  test.each([
    ['il-city-of-west-chicago-2026', '2026-07-20', '2027-01-16'],
    ['gridwatch-logan-county-ky', '2026-07-28', '2027-07-28'],
    ['logan-county-ne-moratorium-2026-07-16', '2026-07-15', '2027-07-15'],
    ['harlingen-tx-2026-05-20', '2026-05-20', '2026-12-16'],
    ['caledonia-township-mi-2026-01-01', '2026-02-04', '2026-10-17'],
  ])('%s runs from %s to %s', (id, from, until) => {
    const measure = measureWith(id);
    expect([measure?.adopted?.date, measure?.until.date]).toEqual([from, until]);
  });

  test('one vote of the council of Urbana is one measure, and none of the county', () => {
    const urbana = measureWith('champaign-county-oh-2026-02-01');
    expect(urbana).toBe(measureWith('urbana-oh-2026-03-04'));
    expect([urbana?.jurisdiction, urbana?.area]).toEqual(['Urbana', 'place:3979072']);
  });

  test.each(['new-brunswick-nj-2026-02-19', 'monroe-township-gloucester-dc-ban-nj-2026-03-25'])(
    '%s is limited to one plan',
    (id) => expect(measureWith(id)?.limitedTo).toMatch(/redevelopment plan/),
  );
});

describe('what an act says', () => {
  test.each([
    ['madison-in-2026-05-20', 'the ruling makes way for building'],
    ['virginia-statewide-data-center-tax-hb507-2026-07-01', 'took effect'],
    ['west-virginia-statewide-wv-2026-01-01', 'On 30 April 2025 the governor of West Virginia signed'],
    ['nl-zeewolde-petition-2021', 'residents petitioned'],
    ['clark-county-nv-sierra-club-ordinance-2026-07-07', 'the Sierra Club protested'],
    ['illinois-statewide-legislative-debate-il-2026-05-01', 'put off a decision'],
    ['centralia-mo-ordinance-2026-04-20', 'On 20 April 2026'],
    ['goochland-county-va-2025-08-01', 'In December 2025 residents filed a suit over a measure'],
    ['birmingham-al-bhm01-civil-conspiracy-suit-2026-05-25', 'On 13 May 2026 residents filed a suit'],
    ['martindale-brightwood-indianapolis-in-2026-02-12', 'On 1 April 2026 the Indianapolis Metropolitan'],
    ['saline-township-mi-stargate-construction-continues-2026-05-06', 'is on record for May 2026'],
  ])('%s: %s', (id, words) => expect(eventSummary(eventOf(id))).toContain(words));

  test.each([
    ['virginia-hb-503-va-2026-01-08', 'proposed'],
    // Tabled without a vote against it.
    ['louisville-ky-2025-09-11', 'proposed'],
    ['delaware-statewide-sb-205-2026', 'billDied'],
  ])('%s: the measure is %s', (id, word) => expect(eventOf(id).measureOutcome?.word).toBe(word));

  test('a bill on solar farms is left out', () => {
    expect(byId.has('alabama-statewide-sb-354-solar-ban-2026')).toBe(false);
    expect(record.leftOut.map(({ id }) => id)).toContain('alabama-statewide-sb-354-solar-ban-2026');
  });
});

test('no outcome is of a later day than the one on which it was told', () => {
  const later = events.flatMap(({ id, projectOutcome, measureOutcome }) =>
    [projectOutcome, measureOutcome].some((outcome) => outcome?.on != null && outcome.on > outcome.by)
      ? [id]
      : [],
  );
  expect(later).toEqual([]);
});

test.each([
  [
    'mississippi-sb-3168-ms-2025-07-01',
    'On 18 March 2025 a bill on tax incentives for data centers and crypto mining (SB 3168) failed in the Mississippi Legislature.',
  ],
  [
    'sugarloaf-ppl-transmission-luzerne-county-pa-2026-02-24',
    'On 24 February 2026 residents protested over the PPL 12-mile 500 kV transmission line in Sugarloaf Township.',
  ],
  [
    'culpeper-county-va-2024-04-01',
    'On 28 October 2025 the Culpeper Town Council held a hearing on a data center by STACK Infrastructure.',
  ],
])('%s, found by a third sample', (id, sentence) => {
  expect(eventSummary(eventOf(id))).toBe(sentence);
});

test('a final vote that two trackers tell with two days does not replace itself', () => {
  const short = record.measures.filter(({ adopted, ended }) => {
    if (ended?.on == null || adopted === null || ended.reason !== 'replaced') return false;
    return Date.parse(ended.on) - Date.parse(adopted.date) < 7 * 86_400_000;
  });
  expect(short.map(({ id }) => id)).toEqual([]);
});

describe('kinds of act that a note decides on', () => {
  test.each([
    ['big-beaver-borough-pa-switch-2026-06-02', 'Switch held a public meeting on a data center'],
    ['mishicot-wi-2026-02-01', 'residents took part in a meeting on'],
    ['detroit-mi-zoning-working-group-2026-04', 'set up a body to look into data centers'],
    ['federal-nrdc-pjm-data-center-report-2025-10', 'published a report on electricity rates'],
    // An official hearing stays one, whoever speaks at it.
    ['genesee-county-gcedc-stamp-ny-2026-04-16', 'hearing'],
  ])('%s: %s', (id, words) => expect(eventSummary(eventOf(id))).toContain(words));

  test('no told act of a developer is a hearing', () => {
    const held = record.acts.filter(({ kind, bodyKind }) => kind === 'hearing' && bodyKind === 'developer');
    expect(held).toEqual([]);
  });
});

describe('a month that only holds a place', () => {
  test.each(['minooka-il-2025-10-01', 'orange-county-va-2025-09-01', 'town-of-carlton-wi-2025-12-01'])(
    '%s is told by its year',
    (id) => expect(eventOf(id).datePrecision).toBe('year'),
  );

  test('a month that a page or another act falls into stays', () => {
    // Its page is of February 2026.
    expect(eventOf('columbia-county-ga-2026-02-04').datePrecision).toBe('month');
  });
});

describe('measures of one place that are two', () => {
  test.each([
    ['logan-county-il-2025-12-01', '2026-04-29'],
    ['logan-county-il-2026-05-19', '2027-05-19'],
    ['montgomery-county-md-elrich-eo-moratorium-2026-06-13', '2026-12-13'],
    ['montgomery-county-md-2026-05-06', '2028-01-27'],
    // Counted from the day that one tracker knows, not from the month of the other.
    ['ia-madison-county-2026', '2027-05-26'],
    ['social-circle-ga-2025-09-18', '2025-12-17'],
  ])('%s has the end %s', (id, end) => expect(measureWith(id)?.until.date).toBe(end));
});
