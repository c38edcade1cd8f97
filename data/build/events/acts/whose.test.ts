/** Whose acts are told at a place, and of what: no neighbour's, none on wind farms, none twice, none before its time. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTable } from '../../../../src/ingest/csv';
import { ROOT } from '../../pipeline';
import { buildRecord } from '../opposition';

const source = (file: string) => readFileSync(path.join(ROOT, file));
const { acts, events, measures } = buildRecord(source);
const days = (from: string, to: string) => Math.abs(Date.parse(to) - Date.parse(from)) / 86_400_000;
const actOf = (id: string) => acts.find((act) => act.id === id);

/** The rows of a table of opposition, by column. */
function rowsOf(name: string): Readonly<Record<string, string>>[] {
  const file = `data/tables/opposition/${name}`;
  const text = source(file);
  const columns = text.toString('utf8').split('\n', 1)[0]?.split(',') ?? [];
  return readTable(file, text, columns).map(({ cells }) => cells);
}
const told = rowsOf('told-acts.csv');
const tracked = new Map(rowsOf('datacentertracker.csv').map((row) => [row.id, row]));

/** Names of places in a note: "Perry Township", "city of Waterville", "Madison County's own act". */
const placesIn = (note = ''): string[] =>
  [
    ...note.matchAll(/\b((?:[A-Z][\w.’-]+ )+)(?:Township|County|Village|Borough|Parish)\b/g),
    ...note.matchAll(/\b(?:[Cc]ity|[Tt]own|[Vv]illage|[Tt]ownship|[Bb]orough) of ((?:[A-Z][\w.’-]+ ?)+)/g),
    ...note.matchAll(/\b((?:[A-Z][\w.-]+ ?)+)['’]s own\b/g),
  ].map(([, name = '']) => name.trim());

/** Bodies of a place; others, as a county's towns, stay unnamed where the place has none of their kind. */
const OF_A_COUNTY = ['countyBoard'];
const OF_A_TOWN = ['localCouncil', 'planningBody', 'voters', 'zoningBoard'];

describe('an act of a neighbour', () => {
  test('that a note names is told nowhere as the act of the record’s place', () => {
    const found = told.filter(({ record = '', actor = '', note = '', certainty, date }) => {
      const place = tracked.get(record);
      if (!place || certainty !== 'clear' || date === '' || note.startsWith('elsewhere: ')) return false;
      const county = /\b(?:County|Parish)\b/.test(place.jurisdiction ?? '');
      if (!(county ? OF_A_COUNTY : OF_A_TOWN).includes(actor)) return false;
      const own = `${place.jurisdiction} ${place.county} ${record.replaceAll('-', ' ')}`.toLowerCase();
      return placesIn(note).some((name) => !own.includes(name.toLowerCase()));
    });
    expect(found.map(({ record, step, note }) => `${record} ${step}: ${note}`)).toEqual([]);
  });

  test.each([
    'putnam-county-in-2025-11-01.moratoriumAdopted-2025-02',
    'white-county-in-2025-10-01.moratoriumAdopted-2025-11',
    'erie-township-mi-2026-02-10.moratoriumAdopted-2025-10',
    'waterville-township-oh-2025-12-17.moratoriumAdopted-2025-12-08',
    'plain-township-stark-county-oh-moratorium-2026-03-27.approved-2026-03-27',
    'versailles-ky-moratorium-2026-06-16.moratoriumAdopted-2026-06-09',
    'asbury-park-nj-ban-2026-06-10.banAdopted-2026-06-11',
    'burgin-mercer-county-ky-annexation-2026-07-09.protest-2026-07-14',
    'fairfax-county-va-2024-09-01.protest-2026-07',
  ])('is not told: %s', (id) => {
    expect(actOf(id)).toBeUndefined();
  });

  test('of the same name in another state takes its vote and body with it', () => {
    const event = events.find(({ event: { id } }) => id === 'mercer-county-ky-moratorium-2026-03-03')?.event;
    expect(event).toMatchObject({ act: null, measure: null });
  });
});

test('no pause or ban is told that is of wind, sun or batteries only', () => {
  const other = /\b(?:wind|solar|batter(?:y|ies)|carbon capture|nuclear)\b/i;
  const ours = /data|crypto|bitcoin|comput|server|\bAI\b|hyperscale|colocation|mining/i;
  const rows = told.filter(
    ({ act = '', applies_to = '' }) =>
      /^(?:moratorium|ban)/.test(act) && other.test(applies_to) && !ours.test(applies_to),
  );
  expect(rows.length).toBeGreaterThan(5);
  for (const { record, act, date = '' } of rows)
    expect(acts.filter(({ id }) => date !== '' && id === `${record}.${act}-${date}`)).toEqual([]);
});

test('no act is told as done on a day after the record that tells it was written', () => {
  const ahead = told.filter(({ record = '', date = '', certainty, note = '' }) => {
    const written = tracked.get(record)?.last_updated ?? '';
    return (
      certainty === 'clear' &&
      date.length === 10 &&
      written.length === 10 &&
      date > written &&
      !note.startsWith('scheduled')
    );
  });
  expect(ahead).toEqual([]);
});

test('a body that adopts a pause or a ban is told to do so once within two weeks', () => {
  const places = new Map(events.map(({ event }) => [event.id, event]));
  const done = [
    ...events.flatMap(({ event: { id, act, date, datePrecision } }) =>
      act && date && datePrecision === 'day'
        ? [{ id, eventId: id, kind: act.kind, body: act.body, date }]
        : [],
    ),
    ...acts.filter(({ datePrecision }) => datePrecision === 'day'),
  ].filter(({ kind, body }) => body !== null && /^(?:moratorium|ban)Adopted$/.test(kind));
  const county = (eventId: string) => `${places.get(eventId)?.state} ${places.get(eventId)?.countyFips}`;
  const twice = done.flatMap((a, index) =>
    done
      .slice(index + 1)
      .filter(
        (b) =>
          a.kind === b.kind &&
          a.body === b.body &&
          county(a.eventId) === county(b.eventId) &&
          a.date !== null &&
          b.date !== null &&
          days(a.date, b.date) <= 14,
      )
      .map((b) => `${a.id} ${b.id}`),
  );
  // Rows that readers keep apart: the weaker one, found by a machine, binds nothing.
  expect(twice).toEqual(['nc-clay-county-2026 gridwatch-clay-county-nc']);
});

describe('a measure that another took the place of', () => {
  test('ends on the day of its adoption, and on none that is known where no record tells one', () => {
    const byEvent = new Map(
      measures.flatMap((measure) => measure.eventIds.map((id) => [id, measure] as const)),
    );
    const replaced = measures.filter(({ ended }) => ended?.by);
    expect(replaced.length).toBeGreaterThan(10);
    for (const { id, ended } of replaced)
      expect([id, ended?.on]).toEqual([id, byEvent.get(ended?.by ?? '')?.adopted?.date]);
  });

  test.each([
    ['mo-peculiar-2024', null],
    ['ga-fayetteville-2026', '2026-03-05'],
  ])('%s: %s', (id, on) => {
    expect(measures.find((measure) => measure.id === id)?.ended).toMatchObject({ reason: 'replaced', on });
  });
});

test('a vote that two texts date a day apart is one', () => {
  expect(acts.filter(({ id }) => id.startsWith('prince-william-hornbaker-va-2026-03.approved'))).toEqual([]);
});
