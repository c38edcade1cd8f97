import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fightOn, fightsByEvent } from '../../../src/model/fight';
import { ROOT } from '../pipeline';
import { joinFights } from './fights';
import { buildRecord } from './opposition';
import { FIGHTS_FILE, fightsCsv } from './review';

const source = (file: string) => readFileSync(path.join(ROOT, file));
const record = buildRecord(source);
const fightOf = fightsByEvent(record.fights);
const together = (...ids: string[]) => {
  for (const id of ids) expect(fightOf.has(id), id).toBe(true);
  return new Set(ids.map((id) => fightOf.get(id)?.id)).size === 1;
};

describe('fights', () => {
  test('every act belongs to exactly one', () => {
    const listed = record.fights.flatMap(({ eventIds }) => eventIds);
    expect(listed).toHaveLength(record.events.length);
    expect(new Set(listed)).toEqual(new Set(record.events.map(({ event }) => event.id)));
  });

  test('acts stand in time order, and the first gives the id', () => {
    const dates = new Map(record.events.map(({ event }) => [event.id, event.date ?? '9999']));
    for (const { id, eventIds, firstDate, lastDate } of record.fights) {
      const days = eventIds.map((eventId) => dates.get(eventId) ?? '');
      expect(days).toEqual([...days].sort());
      expect(id).toBe(eventIds[0]);
      expect(firstDate ?? '9999').toBe(days[0]);
      expect((lastDate ?? '') <= (days.at(-1) ?? '')).toBe(true);
    }
  });

  test('Saline Township: denials, suit, settlement and the power supply are one; its moratorium is another', () => {
    expect(
      together(
        'saline-township-planning-commission-rejection-mi-2025-08-12',
        'saline-township-board-rezoning-denial-mi-2025-09-10',
        'saline-township-mi-2025-10-01',
        'saline-township-consent-judgment-mi-2025-10-15',
        'saline-township-board-rezone-rescission-mi-2026-01-28',
        'saline-township-mi-stargate-construction-continues-2026-05-06',
        'haushalter-saline-intervention-denial-mi-2026-02-20',
        'dte-saline-data-center-mpsc-filing-mi-2025-10-31',
      ),
    ).toBe(true);
    const fight = fightOf.get('saline-township-consent-judgment-mi-2025-10-15');
    expect(fight).toMatchObject({
      jurisdiction: 'Saline Township',
      project: 'Stargate / The Barn',
      firstDate: '2025-08-12',
      lastDate: '2026-05-01',
    });
    const events = new Map(record.events.map(({ event }) => [event.id, event]));
    const at = (day: string) => fight && fightOn(fight, events, day).project?.word;
    expect([at('2025-09-01'), at('2025-09-30'), at('2026-01-10'), at('2026-05-30')]).toEqual([
      'undecided',
      'stopped',
      'wentAhead',
      'wentAhead',
    ]);
    expect(together('mi-saline-township-2026', fight?.id ?? '')).toBe(false);
    expect(together('city-of-saline-mi-2026-01-12', fight?.id ?? '')).toBe(false);
  });

  test('Port Washington and Project Jupiter are one fight each', () => {
    const ids = record.events
      .map(({ event }) => event)
      .filter(({ jurisdiction, state }) => state === 'WI' && /Port Washington$/.test(jurisdiction))
      .map(({ id }) => id);
    expect(ids.length).toBeGreaterThanOrEqual(10);
    expect(together(...ids)).toBe(true);
    expect(
      together(
        'dona-ana-county-nm-2025-08-27',
        'dona-ana-county-nm-lawsuit-2026-01',
        'nm-project-jupiter-pipeline-rejection-2026-03',
        'project-jupiter-nm-bloom-energy-pivot-2026-04-27',
      ),
    ).toBe(true);
  });

  test('North Tonawanda: the adoption of 2024 and the extension of 2026 are one fight of one measure', () => {
    expect(together('ny-north-tonawanda-2024', 'north-tonawanda-ny-2024-07-01')).toBe(true);
    expect(fightOf.get('north-tonawanda-ny-2024-07-01')).toMatchObject({
      measure: 'moratorium',
      firstDate: '2024-07-16',
      lastDate: '2026-06-16',
    });
  });

  test('Oliver County: three measures of one place', () => {
    const fight = fightOf.get('nd-oliver-county-2025-p2');
    expect(fight?.eventIds).toEqual([
      'oliver-county-nd-2024-12-12',
      'nd-oliver-county-2025-p2',
      'nd-oliver-county-2026-p3',
    ]);
  });

  test('a new moratorium years after the last is another fight, and so is another project of the place', () => {
    expect(together('nc-madison-county-2023', 'gridwatch-madison-county-nc')).toBe(false);
    expect(together('yorkville-il-project-steel-2026-03-24', 'yorkville-il-meyer-property-2026-04-01')).toBe(
      false,
    );
  });

  test('nothing is joined across places but by hand', () => {
    const byHand = new Set(
      record.fightPairs
        .filter(({ reason }) => reason.startsWith('by hand'))
        .flatMap(({ a, b }) => [a.id, b.id]),
    );
    const events = new Map(record.events.map(({ event }) => [event.id, event]));
    for (const { eventIds } of record.fights) {
      if (eventIds.some((id) => byHand.has(id))) continue;
      const states = new Set(eventIds.map((id) => events.get(id)?.state));
      const counties = new Set(eventIds.map((id) => events.get(id)?.countyFips));
      const kinds = new Set(eventIds.map((id) => events.get(id)?.jurisdictionKind));
      expect([states.size, counties.size, kinds.size], eventIds.join()).toEqual([1, 1, 1]);
    }
  });

  test('a hand-kept "apart" wins over every rule', () => {
    const [a, b] = ['nd-oliver-county-2025-p2', 'nd-oliver-county-2026-p3'];
    const apart = { a, b, verdict: 'apart' as const, reason: 'test', date: '2026-11-22' };
    const by = fightsByEvent(joinFights(record.events, [apart]).fights);
    expect(by.get(a)?.id).not.toBe(by.get(b)?.id);
  });

  test('the review file is what the build joins', () => {
    expect(source(FIGHTS_FILE).toString()).toBe(fightsCsv(record));
  });

  test('the order of the acts changes nothing', () => {
    const expected = JSON.stringify(joinFights(record.events, []));
    const all = { minLength: record.events.length, maxLength: record.events.length };
    fc.assert(
      fc.property(fc.shuffledSubarray(record.events, all), (shuffled) => {
        expect(JSON.stringify(joinFights(shuffled, []))).toBe(expected);
      }),
      { numRuns: 4 },
    );
  });
});
