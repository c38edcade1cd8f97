/** One act is one event: what several records tell of it is joined, whichever tracker they stand in. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import '../../../src/i18n/english';
import { eventSummary } from '../../../src/i18n/words';
import { ROOT } from '../pipeline';
import { buildRecord } from './opposition';

const { events } = buildRecord((file) => readFileSync(path.join(ROOT, file)));
const eventOf = (id: string) => events.find(({ cluster }) => cluster.some((record) => record.id === id));

/** Groups of events with one key. */
function alike(keyOf: (found: (typeof events)[number]['event']) => string | null): string[][] {
  const groups = new Map<string, string[]>();
  for (const { event } of events) {
    const key = keyOf(event);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), event.id]);
  }
  return [...groups.values()].filter((ids) => ids.length > 1);
}

test('no two events say the same sentence, but for filings of three bodies on one project', () => {
  const same = alike((event) => `${event.country} ${event.state} ${event.countyFips} ${eventSummary(event)}`);
  expect(same).toEqual([['au-mamre-diocese-2026', 'au-mamre-school-2026', 'au-mamre-schools-comment-2026']]);
});

test('one body, one day and one moratorium or ban make one event', () => {
  const same = alike(({ act, country, state, jurisdiction, date, datePrecision }) =>
    act !== null && datePrecision === 'day' && /^(?:moratorium|ban)Adopted$/.test(act.kind)
      ? [country, state, jurisdiction, date, act.kind].join('|')
      : null,
  );
  // Machine-found rows that readers keep apart and that bind nothing by themselves.
  expect(same).toEqual([
    ['bangor-me-moratorium-2026-04', 'gridwatch-bangor-me'],
    ['nc-clay-county-2026', 'gridwatch-clay-county-nc'],
  ]);
});

test.each([
  ['maine-ld307-moratorium-2026-03', 'maine-statewide-me-2026-02-12'],
  ['nm-wa-seattle-2026', 'nm-wa-seattle-2026-2'],
  ['mi-lyon-township-2026', 'nm-mi-lyon-township-2026-2'],
  ['chesterfield-county-va-2026-03-09', 'chesterfield-westdulles-va-2026-01-01'],
  ['caledonia-township-mi-2026-01-01', 'nm-mi-caledonia-township-undated'],
  [
    'commercial-point-scioto-township-pickaway-county-oh-2025-06-01',
    'scioto-township-pickaway-oh-2026-03-06',
  ],
  [
    'indianapolis-council-moratorium-resolution-in-2026-05-15',
    'indianapolis-council-pause-resolution-in-2026-04-21',
  ],
  ['douglas-county-ga-2025-03-01', 'ga-douglas-county-2025'],
  ['cumberland-county-nc-2025-11-01', 'cumberland-county-nc-2026-04-20'],
  ['maricopa-county-az-project-baccara-2026-05-06', 'surprise-maricopa-county-az-2025-11-01'],
  ['add-mi-saultstemarietribe-2026', 'sault-ste-marie-tribe-mi-2026-04-07'],
  ['wisconsin-sb-729-wi-2026-01-01', 'wisconsin-sb729-data-center-accountability-wi-2025-11-01'],
  // "Sayreville Borough" and "Sayreville" are one place.
  ['sayreville-nj-moratorium-2026-06-15', 'nm-nj-sayreville-2026'],
])('%s and %s tell one act', (a, b) => {
  expect(eventOf(a)?.event.id).toBe(eventOf(b)?.event.id);
});

test.each([
  // Zoning standards of a commission, and the moratorium of the council.
  ['indianapolis-mdc-data-center-standards-2026-07-01', 'nm-in-indianapolis-marion-county-undated'],
  // The amendments and the signature; the passage and the signature.
  [
    'virginia-spanberger-amendments-sb253-hb1393-va-2026-04-16',
    'virginia-statewide-sb-253-rate-shift-va-2026-02-10',
  ],
  ['maryland-statewide-sb-596-md-2026-01-01', 'maryland-utility-relief-act-signed-md-2026-05-12'],
  // The passage, the signature and the first day of one law.
  ['florida-sb-484-fl-2026-02-26', 'florida-sb-484-desantis-signs-fl-2026-05-07'],
])('%s and %s are two acts', (a, b) => {
  expect(eventOf(a)?.event.id).not.toBe(eventOf(b)?.event.id);
});
