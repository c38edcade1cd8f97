import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BadData, type Issue } from '../../../src/ingest/issue';
import { countyAt, countyShapes, stateNamed } from '../geography';
import { ROOT } from '../pipeline';
import { readGroupNames } from './groups';
import { refOf } from './merge';
import { buildRecord, joinRecords } from './opposition';
import { CANDIDATES_FILE, candidatesCsv, MERGES_FILE, mergesCsv } from './review';
import { buildFiles } from './step';
import { readWhen } from './trackers/aiGridWatch';
import { readTracker, tableOf } from './trackers/read';
import { bareName } from './trackers/text';
import { readWords, TRACKERS } from './words';

const source = (file: string) => readFileSync(path.join(ROOT, file));
const record = buildRecord(source);
const eventOf = (ref: string) => {
  const found = record.events.find(({ cluster }) => cluster.some((member) => refOf(member) === ref));
  if (!found) throw new Error(`no event holds ${ref}`);
  return found;
};
const outcomeOf = (id: string) => {
  const { event } = eventOf(`datacentertracker:${id}`);
  return [event.projectOutcome?.word ?? null, event.measure?.fate ?? null, event.outcome];
};

describe('the words of the trackers', () => {
  test('every row of every tracker is read, or left out because it is about another technology', () => {
    const rows = TRACKERS.map((tracker) => source(tableOf(tracker)).toString().trim().split('\n').length - 1);
    const kept = record.events.reduce((count, { cluster }) => count + cluster.length, 0);
    expect(kept + record.leftOut.length).toBe(rows.reduce((sum, count) => sum + count, 0));
    expect(record.leftOut.map(({ id }) => id).sort()).toEqual([
      'alabama-statewide-sb-354-solar-ban-2026',
      'caisi-frontier-ai-testing-agreements-us-2026-05-05',
      'dod-ai-classified-networks-8-firms-us-2026-05-05',
      'federal-ferc-sunenergy1-waiver-denial-2026-04-16',
      'ia-shelby-county-2026-2',
      'ia-shelby-county-2026-3',
      'ia-shelby-county-2026-4',
      'ks-lyon-county-2026-2',
      'lordstown-oh-smr-bess-moratorium-2026-06-15',
      'nassau-county-ny-2025-04-01',
      'nj-nuclear-moratorium-lifted-2026-04-08',
    ]);
  });

  test.each([
    // The project lost.
    ['franklin-county-tn-2022-04-01', ['stopped', null, 'stopped']],
    ['naperville-il-2026-01-21', ['stopped', null, 'stopped']],
    ['douglas-county-ga-permit-denial-2026-07-07', ['stopped', null, 'stopped']],
    ['niles-oh-bitdeer-withdrawal-2026-04-20', ['stopped', null, 'stopped']],
    // Put off without a day: nothing was voted down.
    ['louisville-ky-2025-09-11', ['wentAhead', 'proposed', 'wentAhead']],
    // The measure lost: a moratorium voted down, a bill dead.
    ['hood-county-tx-2026-02-10', ['undecided', 'failed', 'votedDown']],
    // Carried over to the next session: neither dead nor passed.
    ['virginia-sb-393-va-2026-01-08', [null, 'proposed', 'proposed']],
    ['gardner-ks-moratorium-failed-2026-06-01', [null, 'failed', 'votedDown']],
    // A bill that opponents fought lost: good news for them, but nothing was stopped.
    ['florida-hb-1007-fl-2026-02-25', [null, 'failed', 'billDied']],
    ['federal-hr-8037-protect-american-ai-act-2026-03-24', [null, 'proposed', 'proposed']],
    // The objectors lost: the project goes on.
    ['pima-county-project-blue-lawsuit-az-2026-04-13', ['wentAhead', null, 'wentAhead']],
    ['louisiana-alj-meta-intervention-dismissal-la-2025-07-01', ['undecided', null, 'undecided']],
    // Neither: a tax break, a candidate, a recall.
    ['brookings-sd-2026-02-26', ['undecided', null, 'undecided']],
    ['imperial-irrigation-district-election-data-center-2026-06-02', [null, null, 'notRecorded']],
    ['port-washington-mayor-recall-failure-wi-2026-02-16', [null, null, 'notRecorded']],
    // The tracker calls it neither; the sources say that the rules were adopted.
    ['san-angelo-tx-data-center-zoning-2026-05-05', ['undecided', 'adopted', 'adopted']],
  ])('"defeated" of %s', (id, outcome) => {
    expect(outcomeOf(id)).toEqual(outcome);
  });

  test('no "defeated" row is read as an adopted measure unless it was read by hand', () => {
    const byHand = source('data/tables/opposition/outcome-rows.csv').toString();
    const defeated = record.events
      .flatMap(({ cluster }) => cluster)
      .filter((member) => member.rawStatus.startsWith('defeated'));
    expect(defeated).toHaveLength(102);
    for (const member of defeated) {
      if (member.fate === 'failed' || member.projectOutcome !== null) continue;
      expect(byHand).toContain(`datacentertracker,${member.id},`);
    }
  });

  test.each([
    ['asbury-park-nj-ban-2026-06-10', [null, 'adopted', 'adopted']],
    ['reno-nv-2025-02-05', [null, 'failed', 'votedDown']],
    ['oldham-county-ky-2025-07-02', ['withdrawn', 'extended', 'withdrawn']],
    ['nj-a796-large-load-tariff-assembly-2026-03-23', [null, 'adopted', 'adopted']],
  ])('outcomes of %s', (id, outcome) => {
    expect(outcomeOf(id)).toEqual(outcome);
  });

  test('unknown words, dates, codes and links are listed together, with place and hint', () => {
    const issues: Issue[] = [];
    const words = readWords(source, issues);
    const [header = ''] = source(tableOf('outsideUs')).toString().split('\n');
    const rows = [
      'a,NL,Town,500,1,place,2026-02-30,day,moratorium,zoning,won,big,,,,data_center,,,http://example.org/,CC-BY-4.0',
      'a,NL,Town,5,52,place,2026-02-01,day,sit-in,zoning,final,project_stopped,,,,steam,,,,CC-BY-4.0',
    ];
    readTracker('outsideUs', [header, ...rows, ''].join('\n'), words, issues);
    const told = issues.map(({ line, column, value }) => [line, column, value].join(' '));
    expect(told).toEqual(
      expect.arrayContaining([
        '3 id a',
        '2 lon 500',
        '2 date 2026-02-30',
        '2 status won / big / moratorium',
        '2 sources http://example.org/',
        '3 technology steam',
      ]),
    );
    expect(issues.find(({ column }) => column === 'status')?.expected).toContain('outcome-words.csv');
  });

  test('a correction that no longer fits its row stops the build', () => {
    const changed = (file: string) => {
      const text = source(file).toString();
      return Buffer.from(
        file === tableOf('moratoriumNation')
          ? text.replace(
              'me-brunswick-2026,Brunswick,Town,ME,Sagadahoc,23023',
              'me-brunswick-2026,Brunswick,Town,ME,Sagadahoc,23021',
            )
          : text,
      );
    };
    expect(() => buildRecord(changed)).toThrow(BadData);
    expect(() => buildRecord(changed)).toThrow(/corrections\.csv:\d+ column was: "23021"/);
  });

  test.each([
    ['May 22, 2026', '2026-08-04', ['2026-05-22', 'day']],
    ['Extended Aug 2026', '2026-08-04', ['2026-08-01', 'month']],
    ['2025', '', ['2025-01-01', 'year']],
    ['Public hearing Aug 17, 2026', '2026-08-04', ['2026-08-01', 'month']],
    ['Public hearing Sep 2, 2026', '2026-08-31', ['2026-08-01', 'month']],
    // On the day of the check it has been held; so have other acts, whatever the day.
    ['Public hearing Aug 4, 2026', '2026-08-04', ['2026-08-04', 'day']],
    ['Public hearing Aug 3, 2026', '2026-08-04', ['2026-08-03', 'day']],
    ['Public hearing Aug 17, 2026', '', ['2026-08-17', 'day']],
    ['Effective Aug 17, 2026', '2026-08-04', ['2026-08-17', 'day']],
  ])('"%s" checked on %s', (text, asOf, [date, datePrecision]) => {
    expect(readWhen(text, asOf)).toEqual({ date, datePrecision });
  });

  test.each([
    ['Beale Infrastructure (Amazon as end user)', 'Beale Infrastructure'],
    ['Undisclosed (Fortune 100)', null],
    ['Unknown', null],
    ['Digihost', 'Digihost'],
  ])('the name in "%s"', (text, name) => {
    expect(bareName(text)).toBe(name);
  });

  test.each(['soon', 'Feb 30, 2026', 'Someday 2026', '17, 2026'])('"%s" is no date', (text) => {
    expect(readWhen(text, '')).toBeNull();
  });
});

describe('where acts lie', () => {
  const events = record.events.map(({ event }) => event);

  test('no act over an area has a point', () => {
    const areas = events.filter(({ jurisdictionKind }) =>
      ['county', 'state', 'federal', 'national'].includes(jurisdictionKind),
    );
    expect(areas.length).toBeGreaterThan(800);
    expect(areas.filter(({ lon, lat }) => lon !== null || lat !== null)).toEqual([]);
  });

  test('every act of a county names a county of 2023 in its state', () => {
    for (const { jurisdictionKind, countyFips, state, id } of events) {
      if (jurisdictionKind !== 'county') continue;
      expect([id, countyShapes().get(countyFips ?? '')?.state]).toEqual([id, state]);
    }
  });

  test('points of towns lie in or beside their state', () => {
    for (const { lon, lat, state, country, id } of events) {
      if (lon === null || lat === null || country !== 'US') continue;
      const near = [0, -0.055, 0.055].flatMap((dx) =>
        [0, -0.055, 0.055].map((dy) => countyAt(lon + dx, lat + dy)?.state),
      );
      expect([id, near.includes(state ?? '')]).toEqual([id, true]);
    }
  });

  test('Connecticut towns lie in planning regions, by their point', () => {
    const connecticut = events.filter(({ state, lon }) => state === 'CT' && lon !== null);
    expect(connecticut.length).toBeGreaterThanOrEqual(4);
    for (const { countyFips } of connecticut) expect(countyFips).toMatch(/^091[1-9]0$/);
    expect(eventOf('moratoriumNation:ct-groton-2022').event.countyFips).toBe('09180');
  });

  test('state acts bear the name of their state, federal acts no state', () => {
    for (const { jurisdictionKind, jurisdiction, state, country } of events) {
      if (jurisdictionKind === 'state' && country === 'US') {
        expect(jurisdiction).toBe(stateNamed(state ?? '')?.name);
      }
      if (jurisdictionKind === 'federal') expect([jurisdiction, state]).toEqual(['United States', null]);
    }
  });
});

describe('the built files', () => {
  test('ids are unique, and every alias leads to an event', () => {
    const ids = record.events.map(({ event }) => event.id);
    expect(new Set(ids).size).toBe(ids.length);
    const aliases: Record<string, string> = JSON.parse(
      buildFiles(record, readGroupNames(source, []))['event-aliases.json'] ?? '{}',
    );
    for (const [alias, id] of Object.entries(aliases)) {
      expect(ids).toContain(id);
      expect(ids).not.toContain(alias);
    }
    expect(aliases['gridwatch-denver-co']).toBe(eventOf('moratoriumNation:co-denver-2026').event.id);
  });

  test('the review files are what the build joins', () => {
    expect(source(MERGES_FILE).toString()).toBe(mergesCsv(record));
    expect(source(CANDIDATES_FILE).toString()).toBe(candidatesCsv(record));
  });

  test('the order of the records changes nothing', () => {
    const members = record.events.flatMap(({ cluster }) => cluster);
    const words = { tierOf: () => 'press' as const, publisherOf: () => null };
    const join = (list: typeof members) => {
      const { events, pairs } = joinRecords(list, [], words, (tracker) => tracker);
      return JSON.stringify([events.map(({ event, detail }) => [event, detail]), mergesCsv({ pairs })]);
    };
    const expected = join(members);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(members, { minLength: members.length, maxLength: members.length }),
        (shuffled) => {
          expect(join(shuffled)).toBe(expected);
        },
      ),
      { numRuns: 5 },
    );
  });
});

describe('joining', () => {
  const together = (...refs: string[]) => new Set(refs.map((ref) => eventOf(ref).event.id)).size === 1;

  test('one moratorium in three trackers is one act that names all three', () => {
    const { event, detail } = eventOf('moratoriumNation:nc-canton-2026');
    expect(event.id).toBe('town-of-canton-nc-2026-02-11');
    expect(event.attestedBy).toEqual([
      'datacentertracker',
      'moratoriumNation',
      'aiGridWatch',
      'miningJurisdictions',
      'transmissionMap',
    ]);
    expect(event.measure).toMatchObject({ fate: 'adopted', durationDays: 365 });
    expect(event.technology).toBe('both');
    expect(detail.mergeReasons.length).toBeGreaterThanOrEqual(3);
    expect(new Set(detail.sources.map(({ dataset }) => dataset)).size).toBeGreaterThanOrEqual(3);
  });

  test('an inventory row is one act with the mining row that cites it', () => {
    expect(together('moratoriumNation:wa-ephrata-2018', 'miningJurisdictions:wa-ephrata-2018')).toBe(true);
  });

  test('the phases of one place stay apart', () => {
    const phases = record.events.filter(({ cluster }) =>
      cluster.some(({ id, tracker }) => tracker === 'moratoriumNation' && /^nd-oliver-county/.test(id)),
    );
    expect(phases).toHaveLength(3);
  });

  test('a city and the county around it stay apart, and so do namesakes in two counties', () => {
    expect(together('moratoriumNation:ca-imperial-2026', 'moratoriumNation:ca-imperial-county-2026')).toBe(
      false,
    );
    expect(together('moratoriumNation:nc-durham-2026', 'moratoriumNation:nc-durham-county-2026')).toBe(false);
    expect(
      together(
        'transmissionMap:nm-oh-plain-township-wood-county-2026',
        'datacentertracker:plain-township-stark-county-oh-moratorium-2026-03-27',
      ),
    ).toBe(false);
  });

  test('spelling does not keep one county apart', () => {
    expect(eventOf('moratoriumNation:ky-lexington-fayette-2026').event.jurisdiction).toBe(
      'Lexington-Fayette Urban County',
    );
  });

  test('a hand-kept verdict wins over the rules, both ways', () => {
    const members = record.events.flatMap(({ cluster }) => cluster);
    const joined = (verdict: 'same' | 'apart', a: string, b: string) => {
      const override = { a, b, verdict, reason: 'test', date: '2026-11-22' };
      const { events } = joinRecords(
        members,
        [override],
        { tierOf: () => 'press', publisherOf: () => null },
        (tracker) => tracker,
      );
      return events.some(({ cluster }) =>
        [a, b].every((ref) => cluster.some((member) => refOf(member) === ref)),
      );
    };
    expect(joined('apart', 'moratoriumNation:co-denver-2026', 'aiGridWatch:gridwatch-denver-co')).toBe(false);
    expect(
      joined('same', 'moratoriumNation:ca-imperial-2026', 'moratoriumNation:ca-imperial-county-2026'),
    ).toBe(true);
  });
});
