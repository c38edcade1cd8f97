/** The measures of the real tables: kinds of fault that were found once, each with the right value. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { BadData } from '../../../../src/ingest/issue';
import {
  isDated,
  type LegalMeasure,
  mayHaveBeenExtended,
  standingOf,
  stops,
} from '../../../../src/model/legalMeasure';
import { addDays, binds, measureOnDate } from '../../../../src/model/measureOnDate';
import { ROOT } from '../../pipeline';
import { buildRecord } from '../opposition';
import { billsAsOf } from '../stateBills';

const source = (file: string) => readFileSync(path.join(ROOT, file));
const record = buildRecord(source);
const { measures } = record;
const TODAY = '2026-11-28';

const holding = (id: string): LegalMeasure => {
  const found = measures.filter(({ eventIds }) => eventIds.includes(id));
  if (!found[0] || found.length > 1) throw new Error(`${found.length} measures hold ${id}`);
  return found[0];
};
const stoppingOf = (jurisdiction: string, state: string) =>
  measures.filter((one) => stops(one) && one.jurisdiction === jurisdiction && one.state === state);

describe('not a moratorium', () => {
  test.each([
    ['arizona-budget-tax-exemption-pause-az-2026-06-15', 'incentiveLimit'],
    ['gridwatch-texas-abbott-directive-tx', 'study'],
    ['add-state-tx-abbott-tceq-order-2026-09-21', 'reviewRule'],
    ['ar-act-851-2023', 'preemption'],
  ])('%s is a %s', (id, kind) => {
    expect(holding(id).kind).toBe(kind);
  });

  test('of the states, New York alone has a moratorium in force', () => {
    const states = measures.filter(
      (one) => stops(one) && one.jurisdictionKind === 'state' && one.country === 'US',
    );
    expect(states.filter((one) => standingOf(one, TODAY) === 'inForce').map(({ state }) => state)).toEqual([
      'NY',
    ]);
  });

  test('rallies and calls of groups are no measure', () => {
    for (const id of [
      'indiana-statewide-rally-moratorium-push-in-2026-02-24',
      'new-york-100-groups-coalition-ny-2026-03-02',
    ]) {
      expect(measures.some(({ eventIds }) => eventIds.includes(id))).toBe(false);
      expect(record.events.find(({ event }) => event.id === id)?.event.measure).toBeNull();
    }
  });
});

describe('over, yet in force', () => {
  test.each([
    ['chelan-county-pud-wa-2015-02-01', 'WA'],
    ['wa-entiat-2018', 'WA'],
    ['monroe-county-ga-2025-12-01', 'GA'],
    ['jones-county-ia-2024-10-01', 'IA'],
  ])('%s has ended', (id) => {
    expect(standingOf(holding(id), TODAY)).toBe('ended');
  });

  test('what was voted down is rejected, not over', () => {
    expect(standingOf(holding('lowell-township-kent-county-mi-moratorium-rejected-2026-05-18'), TODAY)).toBe(
      'rejected',
    );
    expect(standingOf(holding('ny-lansing-2025'), TODAY)).toBe('rejected');
    expect(standingOf(holding('hood-county-tx-2026-02-10'), TODAY)).toBe('rejected');
  });

  test('no measure binds on the day on which one of its last records called it over', () => {
    for (const measure of measures) {
      const last = measure.claims.filter(({ eventId }) => eventId === measure.eventIds.at(-1));
      for (const { fate, seen, weak, machineRead, superseded } of last) {
        const over = fate === 'expired' || fate === 'rescinded' || fate === 'replaced';
        if (!over || weak || machineRead || superseded || seen === null) continue;
        expect([measure.id, standingOf(measure, addDays(seen, 1))]).not.toEqual([measure.id, 'inForce']);
      }
    }
  });

  test('the build stops when a verdict lets what a tracker calls over go on', () => {
    const changed = (file: string) =>
      file.endsWith('outcome-words.csv')
        ? Buffer.from(
            source(file)
              .toString()
              .replace('transmissionMap,expired,,any,,expired,', 'transmissionMap,expired,,any,,adopted,'),
          )
        : source(file);
    expect(() => buildRecord(changed)).toThrow(BadData);
    expect(() => buildRecord(changed)).toThrow(/event-verdicts\.csv.*expired.*binds on/);
  });
});

describe('bills', () => {
  test.each([
    ['virginia-sb-553-water-disclosure-2026-03', 'adopted', '2026-04-13'],
    ['virginia-sb-94-hb-153-siting-2026-03', 'adopted', '2026-04-13'],
    ['alabama-hb-399-2026', 'adopted', '2026-04-16'],
    ['vermont-statewide-vt-2026-01-15', 'rejected', null],
    // Carried over to the next session: not dead.
    ['virginia-statewide-hb-1515-moratorium-va-2026-02-01', 'proposed', null],
  ])('%s: the inventory of bills knows that it was %s', (id, fate, on) => {
    expect([holding(id).fate, holding(id).adopted?.date ?? null]).toEqual([fate, on]);
  });

  test('a bill that died on no day that is told is known to be dead on the day of the inventory', () => {
    const event = record.events.find((one) => one.event.id === 'vermont-statewide-vt-2026-01-15')?.event;
    expect(event?.measureOutcome).toMatchObject({ word: 'billDied', on: null, by: billsAsOf(source) });
  });
});

describe('what a measure is named after', () => {
  test.each([
    ['north-tonawanda-ny-2024-07-01', 'ny-north-tonawanda-2024'],
    ['phillipsburg-nj-2026-02-25', 'phillipsburg-nj-ban-ordinance-2026-04'],
    ['lordstown-moratorium-extension-oh-2026-05-05', 'oh-lordstown-2026'],
  ])('%s is no adoption: its measure is that of %s', (id, head) => expect(holding(id).id).toBe(head));

  test('a vote still to come is not what a council adopted before', () => {
    expect(holding('sunbury-oh-2026-02-24')).toMatchObject({
      kind: 'moratorium',
      fate: 'adopted',
      limitedTo: null,
      ballotDate: null,
      until: { date: '2027-01-31' },
    });
    expect(holding('add-oh-sunbury-2026')).toMatchObject({ kind: 'ban', fate: 'proposed' });
    expect(holding('sweep-ny-plattsburgh-2026').fate).toBe('proposed');
  });
});

describe('ends', () => {
  test.each([
    // The text of the tracker alone tells the term.
    ['box-elder-county-ut-180-day-moratorium-2026-06-10', '2026-12-07', 'term', true],
    ['city-of-south-lyon-mi-2026-02-10', '2027-02-09', 'term', true],
    // Only the text of another act of the place tells it.
    ['desoto-county-fl-2026-05-19', '2027-07-28', 'term', true],
    ['nm-oh-niles-2026', '2026-11-16', 'term', true],
    ['boyd-county-ky-terawulf-2026-06-02', '2027-01-20', 'term', true],
    // An indefinite term, and none until an ordinance is drafted.
    ['barberton-oh-2025-11-10', null, 'openEnded', true],
    ['tazewell-county-il-ordinance-2026-05-07', null, 'openEnded', true],
    // Extended: a later record knows the end.
    ['durham-nc-60-day-moratorium-2026-05-04', '2027-05-03', 'stated', false],
    ['hillsborough-nc-moratorium-2026-06', '2027-05-27', 'stated', false],
    ['dexter-township-mi-2026-02-01', '2027-02-12', 'stated', false],
    ['mi-dundee-township-2025', '2026-06-07', 'stated', false],
    ['gridwatch-hays-county-tx', '2026-12-31', 'stated', false],
    ['nm-state-ny-s6486d-a7389c-2021-2022-enacted', '2024-11-22', 'term', false],
  ])('%s runs until %s', (id, until, basis, machineRead) => {
    expect(holding(id).until).toEqual({ date: until, basis, machineRead });
  });

  test('nothing ends before it began, and a term that ran out may have been extended only past the last look', () => {
    for (const measure of measures) {
      const { adopted, until, ended } = measure;
      if (adopted && until.date) expect(until.date >= adopted.date, measure.id).toBe(true);
      if (adopted && ended?.on && adopted.precision === 'day') {
        expect(ended.on >= adopted.date, measure.id).toBe(true);
      }
      if (mayHaveBeenExtended(measure, TODAY))
        expect(until.date && measure.seen && until.date > measure.seen).toBe(true);
    }
    // Its tracker's text tells of zoning work during a pause; two others and two addresses of its press, of February
    // and August 2026, tell that a moratorium was placed and extended.
    const vienna = holding('vienna-township-oh-2026-02-01');
    expect(vienna.until.date).toBe('2026-10-16');
    expect(mayHaveBeenExtended(vienna, TODAY)).toBe(true);
  });

  test('open-ended is only what a source calls so', () => {
    for (const measure of measures) {
      if (measure.until.basis !== 'openEnded') continue;
      expect(
        measure.claims.some(({ basis }) => basis === 'openEnded'),
        measure.id,
      ).toBe(true);
    }
  });
});

describe('one measure, one line', () => {
  test.each([
    [
      'DeKalb County',
      'GA',
      ['ga-dekalb-county-2025', 'dekalb-county-ga-2024-07-01', 'gridwatch-dekalb-county-ga'],
    ],
    ['City of North Tonawanda', 'NY', ['north-tonawanda-ny-2024-07-01', 'ny-north-tonawanda-2024']],
    ['Gordon County', 'GA', ['gordon-county-ga-2025-10-01']],
    ['Franklin County', 'IN', ['in-franklin-county-2025', 'franklin-county-in-2026-02-24']],
  ])('%s, %s', (jurisdiction, state, events) => {
    const [only, ...more] = stoppingOf(jurisdiction, state);
    expect(more).toEqual([]);
    expect(only?.eventIds).toEqual(expect.arrayContaining(events));
    expect(standingOf(only as LegalMeasure, TODAY)).toBe('inForce');
  });

  test('Lordstown: adoption, extension and the second row of one tracker', () => {
    expect(holding('oh-lordstown-2026').eventIds).toContain('lordstown-moratorium-extension-oh-2026-05-05');
    expect(holding('oh-lordstown-2026').adopted?.date).toBe('2026-01-05');
    // Two inventories, two ends: shown, not settled in silence.
    expect(holding('springfield-township-mi-2026-01-07').conflicts).toContain('end');
  });

  test('Clay County NC: one restriction in force, which replaced the ban of 2022', () => {
    const inForce = stoppingOf('Clay County', 'NC').filter((one) => standingOf(one, TODAY) === 'inForce');
    expect(inForce.map(({ id }) => id)).toEqual(['nc-clay-county-2026']);
    expect(holding('clay-county-nc-2022-08-04').ended).toMatchObject({
      on: '2026-01-08',
      reason: 'replaced',
    });
  });

  test('no jurisdiction has two of one kind and technology in force at once', () => {
    // The order of an executive and the moratorium of the council run beside each other.
    const twoBodies = ['montgomery-county-md-elrich-eo-moratorium-2026-06-13'];
    const seen = new Map<string, string>();
    for (const measure of measures) {
      if (twoBodies.includes(measure.id)) continue;
      if (!stops(measure) || standingOf(measure, TODAY) !== 'inForce' || measure.country !== 'US') continue;
      const { state, jurisdiction, jurisdictionKind, countyFips, kind, technology } = measure;
      const key = [state, jurisdiction, jurisdictionKind, countyFips, kind, technology].join('|');
      expect([key, seen.get(key)]).toEqual([key, undefined]);
      seen.set(key, measure.id);
    }
  });

  test('every act of a measure is in exactly one, and its id is that of one of them', () => {
    const ids = measures.flatMap(({ eventIds }) => eventIds);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(measures.map(({ id }) => id)).size).toBe(measures.length);
    for (const { id, eventIds } of measures) expect(eventIds).toContain(id);
  });
});

describe('weak rows and invented days', () => {
  test.each(['gridwatch-bangor-me', 'gridwatch-clay-county-nc'])(
    '%s, found by a machine, binds nothing by itself',
    (id) => {
      const measure = holding(id);
      const alone = measure.claims.every(({ weak }) => weak);
      if (alone) expect(measure.fate).toBe('unknown');
      else expect(measure.claims.some(({ weak, fate }) => !weak && fate !== 'proposed')).toBe(true);
    },
  );

  test('a row without link of 2026 is no part of the measure of 2023', () => {
    const ofMadison = measures.filter(({ eventIds }) => eventIds.includes('gridwatch-madison-county-nc'));
    expect(ofMadison).toEqual([]);
  });

  test('Peculiar MO: the moratorium of 2024 was replaced', () => {
    expect(standingOf(holding('mo-peculiar-2024'), TODAY)).toBe('ended');
  });

  test('what is known only by its year, or not at all, is never in force', () => {
    for (const measure of measures) {
      if (measure.adopted === null || !isDated(measure)) {
        for (const day of ['2018-06-01', '2025-06-01', TODAY]) {
          expect([measure.id, standingOf(measure, day)]).not.toEqual([measure.id, 'inForce']);
        }
      }
    }
    expect(holding('add-nj-delaware-township-2026').adopted).toEqual({
      date: '2026-01-01',
      precision: 'year',
    });
    expect(holding('gridwatch-hays-county-tx').adopted?.date).toBe('2026-06-23');
    // Written as New Year's Day.
    expect(holding('add-az-aps-2024').adopted).toEqual({ date: '2024-01-01', precision: 'year' });
  });
});

describe('missing', () => {
  test('the law of New York on mines: two years from 22 November 2022', () => {
    const law = holding('nm-state-ny-s6486d-a7389c-2021-2022-enacted');
    expect(law).toMatchObject({ kind: 'moratorium', technology: 'crypto', state: 'NY' });
    expect(standingOf(law, '2022-11-21')).toBe('notYet');
    expect(standingOf(law, '2023-11-21')).toBe('inForce');
    expect(standingOf(law, '2024-11-23')).toBe('ended');
  });
});

test('an act says the same as its measure', () => {
  const acts = new Map(record.events.map(({ event }) => [event.id, event]));
  for (const measure of measures) {
    for (const id of measure.eventIds) {
      const act = acts.get(id);
      for (const day of ['2019-01-01', '2025-06-01', '2026-08-01', TODAY]) {
        const bound = act ? binds(measureOnDate(act, day)) : false;
        expect([id, day, bound]).toEqual([id, day, standingOf(measure, day) === 'inForce']);
      }
    }
  }
});
