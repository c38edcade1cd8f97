import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventSummary, toldActSummary } from '../../../../src/i18n/words';
import { type ActInPlace, isFiling } from '../../../../src/model/act';
import type { OppositionEvent } from '../../../../src/model/event';
import { fightOn, fightsByEvent } from '../../../../src/model/fight';
import { outcomeOn, outcomesOn } from '../../../../src/model/outcome';
import { CONCERNS } from '../../../../src/model/vocabulary';
import { ROOT } from '../../pipeline';
import { sitesFromTables } from '../builtSites';
import { refOf } from '../merge';
import { buildRecord } from '../opposition';
import { readReadings } from '../readings';
import { fitsPlace } from './bodies';

const source = (file: string) => readFileSync(path.join(ROOT, file));
const record = buildRecord(source, sitesFromTables(source));
const events = record.events.map(({ event }) => event);
const byId = new Map(events.map((event) => [event.id, event]));
const fightOf = fightsByEvent(record.fights);
const eventOf = (id: string): OppositionEvent => {
  const found = record.events.find(({ cluster }) =>
    cluster.some((member) => refOf(member).endsWith(`:${id}`)),
  );
  if (!found) throw new Error(`no event holds ${id}`);
  return found.event;
};
const acts = record.acts.map((act) => ({ act, event: byId.get(act.eventId) }));

describe('sentences on all acts', () => {
  const sentences: [ActInPlace | OppositionEvent, string][] = [
    ...events.map((event): [OppositionEvent, string] => [event, eventSummary(event)]),
    ...acts.flatMap(({ act, event }): [ActInPlace, string][] =>
      event ? [[{ ...event, ...act }, toldActSummary(act, event)]] : [],
    ),
  ];

  test('hold grammar: no gaps, one full stop, dated as exactly as is known', () => {
    fc.assert(
      fc.property(fc.constantFrom(...sentences), ([{ date, datePrecision }, sentence]) => {
        expect(sentence).not.toMatch(/undefined|null|NaN| {2}|\(\)| ,|\.\.$/);
        expect(sentence).toMatch(/^[A-Z].*\.$/);
        const opening =
          date === null || datePrecision === 'unknown'
            ? /not recorded\.$|is on record, without a date\.$/
            : datePrecision === 'day'
              ? /^On \d{1,2} [A-Z][a-z]+ \d{4} |is on record for \d{1,2} [A-Z][a-z]+ \d{4}\.$/
              : datePrecision === 'month'
                ? /^In [A-Z][a-z]+ \d{4} |is on record for [A-Z][a-z]+ \d{4}\.$/
                : /^In \d{4} |is on record for \d{4}\.$/;
        expect(sentence).toMatch(opening);
      }),
      { numRuns: 6000 },
    );
  });

  test('name no body and no company twice', () => {
    for (const [{ act, ...event }, sentence] of sentences as [OppositionEvent, string][]) {
      const names = [act?.body, event.company].filter((name) => name != null && name !== event.project);
      for (const name of names) {
        if (name == null || event.project?.includes(name)) continue;
        expect(sentence.split(name).length - 1, sentence).toBeLessThanOrEqual(1);
      }
    }
  });

  test.each([
    [
      'city-of-chandler-az-2025-12-12',
      'On 11 December 2025 the Chandler City Council voted 7–0 to reject a data center by Active Infrastructure.',
    ],
    [
      'hood-county-tx-2026-02-10',
      'On 10 February 2026 the Hood County Commissioners Court rejected a moratorium on data centers and crypto mining.',
    ],
    [
      'saline-township-planning-commission-rejection-mi-2025-08-12',
      'On 12 August 2025 the Saline Township Planning Commission voted 5–2 to recommend denial of Stargate / The Barn (Related Digital / Oracle).',
    ],
    [
      'tucson-az-project-blue-2025-08-06',
      'On 6 August 2025 the Tucson City Council voted 7–0 to reject Project Blue (Beale Infrastructure).',
    ],
  ])('%s', (id, sentence) => {
    expect(eventSummary(eventOf(id))).toBe(sentence);
  });
});

describe('bodies', () => {
  test('none contradicts the kind of place whose act it is', () => {
    const wrong = events.filter(
      ({ id, act, jurisdictionKind: kind, country }) =>
        country === 'US' &&
        act?.body != null &&
        // A reader found that the council of a town acted on what lies in the county.
        record.verdicts.get(id)?.values.body !== act.body &&
        ((kind === 'county' && / (?:City|Town|Common|Village) Council$/.test(act.body)) ||
          (kind === 'township' && /\bCity Council$/.test(act.body)) ||
          (kind === 'state' && act.bodyKind === 'countyBoard') ||
          (act.basis === 'coded' &&
            act.bodyKind !== null &&
            !fitsPlace(act.bodyKind, { jurisdictionKind: kind }))),
    );
    expect(wrong.map(({ id, act }) => `${id}: ${act?.body}`)).toEqual([]);
  });

  test('a body of a state is no federal one', () => {
    const wrong = events.filter(
      ({ act, jurisdictionKind }) =>
        jurisdictionKind === 'state' && act?.basis === 'coded' && act.bodyKind === 'federal',
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test.each([
    ['loudoun-county-va-golden-to-mars-transmission-2026-06-29', 'Virginia State Corporation Commission'],
    ['harford-county-md-2026-04-21', 'Harford County Council'],
    ['new-haven-ct-moratorium-2026-07-06', 'New Haven Board of Alders'],
    ['city-of-chandler-az-2025-12-12', 'Chandler City Council'],
    ['pima-county-az-project-blue-2025-06-17', 'Pima County Board of Supervisors'],
    ['hood-county-tx-2026-02-10', 'Hood County Commissioners Court'],
  ])('%s is an act of %s', (id, body) => {
    expect(eventOf(id).act?.body).toBe(body);
  });
});

describe('outcomes', () => {
  test('no final outcome is of the day of a filing', () => {
    const wrong = events.filter(
      ({ id, act, date, projectOutcome, measureOutcome }) =>
        act !== null &&
        isFiling(act.kind) &&
        [projectOutcome, measureOutcome].some(
          (outcome) => outcome?.finality === 'final' && outcome.on !== null && outcome.on === date,
        ) &&
        // Unless another act decided on the same day.
        !acts.some(
          ({ act: other, event }) =>
            event !== undefined && fightOf.get(event.id) === fightOf.get(id) && other.date === date,
        ),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('Digital Gateway: filed in January 2024, stopped by the court in August 2025', () => {
    const event = eventOf('prince-william-county-va-2024-01-12');
    expect(event.projectOutcome).toMatchObject({ word: 'stopped', on: '2025-08-01', precision: 'month' });
    expect(outcomeOn(event, '2024-06-01')).toBe('undecided');
    expect(outcomeOn(event, '2025-09-01')).toBe('stopped');
  });

  test('a measure that failed is voted down or died, never ahead; one in force is adopted, never on hold', () => {
    for (const { measure, measureOutcome } of events) {
      if (measure?.fate === 'failed') expect(['votedDown', 'billDied']).toContain(measureOutcome?.word);
      if (measure?.fate === 'adopted') expect(measureOutcome?.word).toBe('adopted');
    }
    const hood = eventOf('hood-county-tx-2026-02-10');
    expect([hood.outcome, hood.act?.kind]).toEqual(['votedDown', 'moratoriumRejected']);
    const bills = events.filter(({ act }) => act?.kind === 'billFailed');
    expect(bills.length).toBeGreaterThan(20);
    for (const { measureOutcome, measure } of bills) {
      if (measure?.fate === 'failed') expect(measureOutcome?.word).toBe('billDied');
    }
  });

  test('nothing is told before it happened', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...events),
        fc.date({ min: new Date('2018-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }),
        (event, date) => {
          const day = date.toISOString().slice(0, 10);
          const { projectDate, measureDate } = outcomesOn(event, day);
          for (const told of [projectDate, measureDate]) if (told !== null) expect(told <= day).toBe(true);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe('acts beside those of the records', () => {
  test('a later act does not swallow the earlier: Coweta County approved Project Sail in April 2026', () => {
    const approval = record.acts.find(
      ({ eventId, kind }) => eventId === 'coweta-county-ga-2025-05-01' && kind === 'approved',
    );
    expect(approval).toMatchObject({
      date: '2026-04-01',
      datePrecision: 'month',
      votes: [3, 2],
      body: 'Coweta County Board of Commissioners',
      project: 'Project Sail',
      mw: 900,
    });
    const fight = fightOf.get('coweta-county-ga-2025-05-01');
    expect(fight?.actIds).toContain(approval?.id);
    expect(fight?.siteIds).toEqual(['ca-prologis-project-sail-coweta-ga']);
    expect(outcomesOn(eventOf('coweta-county-ga-2025-05-01'), '2026-06-30')).toMatchObject({
      project: 'wentAhead',
      projectDate: '2026-04',
      measure: 'adopted',
    });
  });

  test('every act has one event, an id of its own, and a clear date', () => {
    expect(new Set(record.acts.map(({ id }) => id)).size).toBe(record.acts.length);
    for (const { act, event } of acts) {
      expect(event, act.id).toBeDefined();
      expect(act.kind).not.toBe('other');
    }
  });

  test('no act is told twice of one body and day', () => {
    const seen = new Map<string, string>();
    for (const { id, body, kind, date, datePrecision, instrument, project } of record.acts) {
      if (body === null || datePrecision !== 'day') continue;
      const key = [body, kind, date, instrument ?? '', project ?? ''].join('|');
      expect(seen.get(key), id).toBeUndefined();
      seen.set(key, id);
    }
  });
});

describe('fights and sites', () => {
  test('Project Blue: both votes, the acts after them and the site are one fight, with megawatts as told', () => {
    const fight = fightOf.get('tucson-az-project-blue-2025-08-06');
    expect(fight?.eventIds).toEqual(
      expect.arrayContaining([
        'pima-county-az-project-blue-2025-06-17',
        'pima-county-zoning-amendment-az-2026',
        'tucson-az-project-blue-adwr-wells-2026-05-28',
      ]),
    );
    expect(fight?.siteIds).toEqual(['ca-beale-project-blue-pima-county-az']);
    expect(fight?.mwTold).toEqual(expect.arrayContaining([600, 750]));
    const at = (day: string) => fight && fightOn(fight, byId, day).project?.word;
    expect([at('2025-07-01'), at('2025-09-01'), at('2026-06-01')]).toEqual([
      'wentAhead',
      'stopped',
      'wentAhead',
    ]);
  });

  test.each([
    ['warrenton-va-amazon-permit-2023-02-14', 'ca-amazon-blackwell-road-warrenton-va'],
    ['dresden-ny-greenidge-permit-denial-2022-06-30', 'greenidge-dresden-ny'],
    ['granbury-hood-county-mara-tx-2024-10-04', 'mara-granbury-tx'],
    ['saline-township-board-rezoning-denial-mi-2025-09-10', 'ca-stargate-saline-township-mi'],
  ])('%s is about the site %s', (id, site) => {
    expect(eventOf(id).siteIds).toContain(site);
  });

  test('every joined site lies in a county of the fight', () => {
    for (const { fight, site, joined } of record.siteJoins) {
      if (!joined) continue;
      const counties = fight.eventIds.map((id) => byId.get(id)?.countyFips);
      expect(counties, fight.id).toContain(site.countyFips);
    }
  });
});

test('grounds of the texts join the concerns: noise finds Granbury and the county of Murphy', () => {
  for (const id of [
    'granbury-hood-county-mara-tx-2024-10-04',
    'hood-county-tx-2026-02-10',
    'nc-cherokee-county-2023',
  ]) {
    expect(eventOf(id).concerns, id).toContain('noise');
  }
  const readings = readReadings(source, []);
  for (const { concerns } of readings.values()) for (const word of concerns) expect(CONCERNS).toContain(word);
});
