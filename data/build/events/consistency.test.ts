/** What one part of the record says another must not deny: queries over all tables, with the cases that showed them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import { describe, expect, test } from 'vitest';
import '../../../src/i18n/english';
import { eventSummary } from '../../../src/i18n/words';
import { STOPPING_KINDS } from '../../../src/model/vocabulary';
import { labelPoint } from '../basemap/labelPoints';
import { countyShapes } from '../geography';
import { ROOT } from '../pipeline';
import { townOutlines } from '../towns/outlines';
import { readActTables } from './acts/apply';
import { sitesFromTables } from './builtSites';
import { buildRecord } from './opposition';

const source = (file: string) => readFileSync(path.join(ROOT, file));
const { events, measures, siteJoins } = buildRecord(source, sitesFromTables(source));
const { told } = readActTables(source, []);
const eventOf = (id: string) => {
  const found = events.find(({ cluster }) => cluster.some((record) => record.id === id))?.event;
  if (!found) throw new Error(`no event ${id}`);
  return found;
};
const measureOf = (id: string) => measures.find(({ eventIds }) => eventIds.includes(eventOf(id).id));

const days = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

describe('the day of an adoption', () => {
  test('is the same in the outcome and in the measure, but where a law holds later than it was signed', () => {
    const differ = events.flatMap(({ event: { id, measure, measureOutcome } }) => {
      if (measureOutcome?.word !== 'adopted' || measureOutcome.on === null || !measure?.from) return [];
      const { date, precision } = measure.from;
      const same = date === measureOutcome.on && precision === measureOutcome.precision;
      return same || date > measureOutcome.on ? [] : [id];
    });
    expect(differ).toEqual([]);
  });

  test.each([
    ['reno-nv-moratorium-extension-2026-06-01', '2026-05-14'],
    ['north-tonawanda-ny-2024-07-01', '2024-07-16'],
    ['waite-park-mn-moratorium-hearing-2026-05-04', '2026-05-04'],
    ['culpeper-county-va-zoning-2026-01', '2025-09-02'],
  ])('%s: adopted on %s, whatever extended it', (id, day) => {
    const { measure, measureOutcome } = eventOf(id);
    expect([measure?.from?.date, measureOutcome?.on]).toEqual([day, day]);
  });

  /** Days of usual terms, the first day counted or not. */
  const WHOLE = [180, 183, 365, 548, 730].flatMap((term) => [term - 1, term, term + 1]);

  test('is the one that the end is a whole term after, where inventories name several', () => {
    const proved = measures.flatMap(({ id, fate, adopted, until, claims, eventIds }) => {
      if (fate !== 'adopted' || adopted?.precision !== 'day' || until.date === null || eventIds.length > 1)
        return [];
      const end = until.date;
      const named = claims.flatMap(({ from, fromPrecision, machineRead, dataset }) =>
        from !== null && fromPrecision === 'day' && !machineRead && dataset !== 'datacentertracker'
          ? [from]
          : [],
      );
      const fits = (day: string) => WHOLE.includes(days(day, end));
      return named.some((day) => Math.abs(days(day, adopted.date)) > 3 && fits(day)) && !fits(adopted.date)
        ? [id]
        : [];
    });
    // The first day of a term is not that of the vote: an address of 20 February tells Blanchester's of the 12th, and
    // both inventories have Merrillville's of 26 May.
    expect(proved).toEqual(['blanchester-oh-2026-02-12', 'in-merrillville-lake-county-2026']);
  });

  test.each([
    ['springfield-township-mi-2026-01-07', '2025-12-11'],
    ['sylvan-township-mi-2026-01-22', '2026-01-13'],
    ['oh-vermilion-2026', '2026-03-23'],
    // The addresses of the next day tell the news.
    ['cave-city-ky-moratorium-first-reading-2026-05-12', '2026-05-20'],
  ])('%s: %s', (id, day) => {
    expect([eventOf(id).date, measureOf(id)?.adopted?.date]).toEqual([day, day]);
  });
});

describe('acts and measures', () => {
  test('who adopted a moratorium or a ban holds one, but for another place and an article without a day', () => {
    const without = events.flatMap(({ event: { id, act, measure } }) =>
      /^(?:moratorium|ban)(?:Adopted|Extended)$/.test(act?.kind ?? '') && measure === null ? [id] : [],
    );
    expect(without).toEqual(['hogansville-troup-county-ga-2025-11-26']);
  });

  test('the moratorium of DeSoto County is one event with vote, day and measure', () => {
    const event = eventOf('desoto-county-fl-2026-05-19');
    expect(event.id).toBe(eventOf('nm-fl-desoto-county-2026').id);
    expect(eventSummary(event)).toBe(
      'On 28 July 2026 the DeSoto County Board of Commissioners voted 4–0 to adopt a 12-month moratorium on data centers.',
    );
    expect(measureOf('desoto-county-fl-2026-05-19')).toMatchObject({
      fate: 'adopted',
      adopted: { date: '2026-07-28' },
      limitedTo: 'data centers; rezoned DCIP project exempt',
    });
  });

  test('a recommendation whose direction is not told recommends nothing', () => {
    expect(eventOf('huron-county-farmland-opposition-mi-2026-02').act?.kind).toBe('other');
  });

  test.each([
    [
      'box-elder-county-ut-180-day-moratorium-2026-06-10',
      'new centers, power plants, unincorporated, Stratos exempt',
    ],
    ['butler-county-oh-moratorium-2026-06-16', 'six townships under county zoning'],
    ['waite-park-mn-moratorium-hearing-2026-05-04', 'data centers in industrial districts'],
    // Clauses that were struck, and all districts, limit nothing.
    ['hayes-township-mi-2026-02-10', null],
    ['smithfield-ri-2026-05-07', null],
  ])('%s is limited to: %s', (id, limit) => {
    expect(measureOf(id)?.limitedTo ?? null).toBe(limit);
  });
});

test('no act is told twice of one measure, place and day', () => {
  const seen = new Map<string, string>();
  const twice: string[][] = [];
  for (const { event } of events) {
    const measure = measures.find(({ eventIds }) => eventIds.includes(event.id))?.id;
    if (measure === undefined || event.act === null || event.datePrecision !== 'day') continue;
    const key = `${measure} ${event.jurisdiction} ${event.date} ${event.act.kind}`;
    const other = seen.get(key);
    if (other !== undefined) twice.push([other, event.id]);
    seen.set(key, event.id);
  }
  // A record on two bills; rows that a machine found, of another year, which readers keep apart.
  expect(twice).toEqual([
    ['illinois-sb-4004-il-2026-02-01', 'illinois-statewide-legislative-debate-il-2026-05-01'],
    ['bangor-me-moratorium-2026-04', 'gridwatch-bangor-me'],
    ['nc-clay-county-2026', 'gridwatch-clay-county-nc'],
  ]);
});

describe('the words of an act', () => {
  test.each([
    ['town-of-dryden-ny-2026-02-20', 'banAdopted'],
    ['botkins-oh-ban-2026-04', 'banProposed'],
    ['virginia-beach-va-citywide-ban-2026-06-02', 'banProposed'],
    // The use was removed in one plan area.
    ['new-brunswick-nj-2026-02-19', 'rulesAdopted'],
  ])('%s, on a ban by zoning: %s', (id, kind) => expect(eventOf(id).act?.kind).toBe(kind));

  test('rules that are adopted as a ban are told as one, but in one plan area', () => {
    const others = events.filter(
      ({ event: { act, measure, date } }) =>
        act?.kind === 'rulesAdopted' && measure?.kind === 'ban' && measure.from?.date === date,
    );
    expect(others.map(({ event }) => event.id)).toEqual(['new-brunswick-nj-2026-02-19']);
  });

  test.each([
    [
      'mat-su-borough-ak-2026',
      'On 11 March 2026 the mayor of Matanuska-Susitna Borough vetoed a plan for a data center by Terra Energy Center Corp.',
    ],
    [
      'ferc-transwestern-green-chile-pipeline-us-2026-04-13',
      'On 13 April 2026 the staff of the Federal Energy Regulatory Commission protested over Project Jupiter / Green Chile Pipeline (Energy Transfer / Transwestern Pipeline Company).',
    ],
    [
      'federal-hawley-warren-eia-letter-2026-03-26',
      'On 26 March 2026 Senators Warren and Hawley made a request over a measure on data centers.',
    ],
    // A memorandum is no order, and a hearing that is put off no decision.
    [
      'federal-epa-title-v-streamlining-memo-2026-04-16',
      'On 16 April 2026 the US Environmental Protection Agency acted on a matter around data centers.',
    ],
    [
      'genesee-county-alabama-ny-2026-03-20',
      'On 15 April 2026 the Alabama Planning Board acted on Project Double Reed (STAMP) (STREAM US Data Centers / Apollo Global Management).',
    ],
    // Rules for one site are no rules for data centers, and land beside a data center is no data center.
    [
      'port-washington-construction-hours-ordinance-wi-2026-03-25',
      'On 25 March 2026 the Port Washington Plan Commission adopted rules for Lighthouse (Stargate Wisconsin) (Vantage Data Centers).',
    ],
    [
      'middleton-township-oh-parcel-rezoning-2026-07-07',
      'On 7 July 2026 the Middleton Township Board of Trustees voted 2–1 to approve the 32-acre rezoning (Meta).',
    ],
    [
      'cheyenne-wy-annexation-2026-04-03',
      "On 20 April 2026 the Cheyenne City Council's Public Services Committee recommended denial of the Cheyenne annexation.",
    ],
    // Nobody says who put it on the ballot.
    [
      'add-oh-granville-2026',
      'A ban on data centers was proposed in Granville, on a date that is not recorded.',
    ],
    // Two records of one tracker: the text that tells the act of the day.
    [
      'cumberland-county-nc-2025-11-01',
      'On 15 June 2026 the Cumberland County Board of Commissioners voted 7–0 to adopt a 6-month moratorium on data centers.',
    ],
  ])('%s: %s', (id, sentence) => expect(eventSummary(eventOf(id))).toBe(sentence));
});

test('no project without a name is that of several companies which its text does not name', () => {
  const several = events.filter(({ event: { act, project, company }, cluster }) => {
    const companies = (company ?? '').split(/, (?!Inc\b|LLC\b|L\.?P\b|Ltd\b)/);
    const named = cluster.flatMap(({ id }) => told.get(id) ?? []).some((step) => step.company !== null);
    return act?.about === 'project' && project === null && companies.length > 2 && !named;
  });
  expect(several.map(({ event }) => event.id)).toEqual([]);
});

describe('what a measure became', () => {
  test('no moratorium that was adopted for a term is told as open-ended', () => {
    const open = events.filter(
      ({ event: { act, measure } }) =>
        /^moratorium(?:Adopted|Extended)$/.test(act?.kind ?? '') &&
        act?.termDays != null &&
        measure?.endBasis === 'openEnded',
    );
    expect(open.map(({ event }) => event.id)).toEqual([]);
    expect(measureOf('coachella-ca-2026-04-22')).toMatchObject({
      until: { date: null, basis: 'notRecorded' },
      ended: { on: '2026-08-26', reason: 'replaced' },
    });
  });

  test('a text that has it lifted does not outweigh an inventory that later has it extended', () => {
    const against = measures.filter(
      ({ ended, claims }) =>
        ended !== null &&
        ended.on === null &&
        ended.reason === 'lifted' &&
        claims.some(
          ({ fate, superseded, until, machineRead }) =>
            fate === 'extended' && !superseded && !machineRead && until !== null && until > '2026-10-09',
        ),
    );
    expect(against.map(({ id }) => id)).toEqual([]);
    expect(measureOf('jackson-county-ia-2025-03-01')).toMatchObject({ fate: 'unknown', ended: null });
    expect(measureOf('jackson-county-ia-2025-03-01')?.conflicts).toEqual(['end', 'fate']);
    expect(eventOf('jackson-county-ia-2025-03-01').measure?.from?.date).toBe('2024-09-17');
    expect(eventOf('jackson-county-ia-2025-03-01').measureOutcome).toBeNull();
  });

  test('a vote that is to be taken again is not the last word', () => {
    expect(eventOf('pulaski-county-ar-quorum-court-moratorium-2026-05-26').measureOutcome).toMatchObject({
      word: 'votedDown',
      on: '2026-05-26',
      finality: 'interim',
    });
  });

  test('no project went ahead later than a clear text has its construction begin', () => {
    const later = events.filter(({ event: { projectOutcome }, cluster }) => {
      const { word, on } = projectOutcome ?? {};
      if (on == null || !word?.startsWith('wentAhead')) return false;
      return cluster
        .flatMap(({ id }) => told.get(id) ?? [])
        .some(
          ({ act, about, clear, date }) =>
            act === 'constructionStarted' && about === 'project' && clear && date !== null && date < on,
        );
    });
    expect(later.map(({ event }) => event.id)).toEqual([]);
    expect(eventOf('tucson-az-project-blue-adwr-wells-2026-05-28').projectOutcome?.on).toBe('2026-04-24');
  });

  test('an end that an inventory states is told as stated', () => {
    expect(measureOf('moore-county-tn-moratorium-2026')?.until).toMatchObject({
      date: '2028-04-19',
      basis: 'stated',
    });
  });
});

describe('a day that the text does not tell', () => {
  test.each(['east-windsor-qts-expansion-nj-2026', 'michigan-hb5594-data-center-moratorium-mi-2026-03-03'])(
    '%s: only the month is taken',
    (id) => expect(eventOf(id)).toMatchObject({ date: '2026-03-01', datePrecision: 'month' }),
  );

  test('a ban whose month is that of its record alone is not in force', () => {
    expect(eventOf('gilmer-county-ga-2024-11-01').date).toBeNull();
    expect(measureOf('gilmer-county-ga-2024-11-01')?.adopted).toBeNull();
  });

  test('ridgeland: the month of the only page on it', () => {
    expect(eventOf('ridgeland-ms-2026-05-15')).toMatchObject({ date: '2026-04-01', datePrecision: 'month' });
  });
});

describe('actions', () => {
  test('no event is coded a moratorium whose measure is none', () => {
    const wrong = events.filter(
      ({ event: { actions, measure } }) =>
        actions.includes('moratorium') &&
        measure?.kind !== undefined &&
        !STOPPING_KINDS.includes(measure.kind),
    );
    expect(wrong.map(({ event }) => event.id)).toEqual([]);
  });

  test.each([
    ['federal-white-house-ai-policy-framework-2026-03-20', ['legislation']],
    ['arizona-budget-tax-exemption-pause-az-2026-06-15', ['utilityRegulation', 'legislation']],
    ['gridwatch-texas-abbott-directive-tx', ['studyOrReport']],
    ['claremore-ok-2026-01-15', ['zoningRestriction']],
    ['niles-oh-bitdeer-withdrawal-2026-04-20', ['zoningRestriction']],
    // The text tells of the suit.
    ['franklin-ky-second-lawsuit-2026-04-14', ['lawsuit']],
  ])('%s: %j', (id, actions) => expect(eventOf(id).actions).toEqual(actions));
});

describe('sites and places', () => {
  test('a town in common makes no site of another company the site of a project', () => {
    expect(eventOf('memphis-xai-tulane-construction-permit-tn-2026-03-03').siteIds).not.toContain(
      'ca-databank-mem1-memphis-tn',
    );
    expect(eventOf('doe-paducah-ky-data-center-campus-us-2026-07-29').siteIds).toEqual([]);
    expect(eventOf('cobb-county-ga-2026-02-24').siteIds).toEqual([]);
    const apart = siteJoins.filter(({ joined, reason }) => !joined && reason.startsWith('a name in common'));
    expect(apart.length).toBe(3);
  });

  test('a town lies in the county in which its outline does', () => {
    const outlines = townOutlines((name) => source(`data/basemap/${name}`));
    const counties = countyShapes();
    const middles = new Map<string, [number, number]>();
    const middleOf = (area: string): [number, number] | null => {
      const outline = outlines.get(area);
      if (!outline) return null;
      const { lon, lat } = labelPoint(outline);
      middles.set(area, middles.get(area) ?? [lon, lat]);
      return middles.get(area) ?? null;
    };
    const elsewhere = events.flatMap(({ event: { id, area, countyFips } }) => {
      if (area === null || countyFips === null || !/^(?:place|town|cousub):/.test(area)) return [];
      const county = counties.get(countyFips)?.geometry;
      const outline = outlines.get(area);
      const middle = middleOf(area);
      if (!county || !outline || middle === null || booleanPointInPolygon(middle, county)) return [];
      // Towns on a county line: some corner lies in the county.
      const corners = outline.coordinates.flat(outline.type === 'Polygon' ? 1 : 2) as [number, number][];
      return corners.some((corner) => booleanPointInPolygon(corner, county)) ? [] : [id];
    });
    expect(elsewhere).toEqual([]);
    expect(eventOf('nm-tn-sevierville-undated').countyFips).toBe('47155');
  });

  test('a town board is not drawn as the city or village inside the town', () => {
    expect(eventOf('lansing-ny-2025-09-24').area).toBe('cousub:3610941234');
    expect(eventOf('town-of-janesville-rock-county-wi-moratorium-2026-07-29').area).toBeNull();
    expect(eventOf('two-rivers-wi-2026-02-01').area).toBeNull();
  });
});

test.each([
  ['memphis-schd-xai-15-turbine-application-tn-2025-01-15', 300],
  ['vineland-nj-2025-12-23', 350],
  ['iron-county-ut-opposition-2026-02', 300],
  ['wrangell-ak-2025-08-21', 3.5],
  ['ldeq-titanium-power-station-air-permit-hearing-la-2025-11-19', null],
])('%s: the size that its text tells stands against the code', (id, mw) => expect(eventOf(id).mw).toBe(mw));
