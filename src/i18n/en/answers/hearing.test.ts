import { describe, expect, it } from 'vitest';
import { endingsIn } from '../../../model/endings/endings';
import { PART_ORDER, SHEET_READERS } from '../../../model/hearing/order';
import type { ReportMeasure } from '../../../model/oppositionReport';
import { regionReport } from '../../../model/report/report';
import { TEST_DATA } from '../../../model/testData';
import { sheetText } from './hearing';

const facts = () => {
  const data = { ...TEST_DATA, fights: [], acts: [] };
  const report = regionReport({ kind: 'state', code: 'VA' }, data, '2026-06-01');
  if (!report) throw new Error('no such region');
  const endings = endingsIn(report, data);
  return {
    report,
    endings: endings && { of: 'Virginia', endings },
    link: 'https://example.org/?region=state:VA',
    dataVersion: 'abc123',
  };
};

describe('the words of a hearing sheet', () => {
  it.each(SHEET_READERS)('tell a %s the same parts in another order', (reader) => {
    const text = sheetText(facts(), reader, 5);
    const heads = text.sections.map(({ title }) => title.replace(/:.*| on .*/, ''));
    expect(text.title).toBe('Virginia');
    expect(heads).toHaveLength(PART_ORDER[reader].length);
    expect(heads.toSorted()).toEqual(
      sheetText(facts(), 'planner', 5)
        .sections.map(({ title }) => title.replace(/:.*| on .*/, ''))
        .toSorted(),
    );
    const first = { planner: 'What the grid can carry', activist: 'Measures in force', reporter: 'Sites' };
    expect(heads[0]).toBe(first[reader]);
    expect(text.sources.length).toBeGreaterThan(0);
    expect(text.foot).toContain('abc123');
  });

  it('count what finds no room', () => {
    const all = facts().report.sites.length;
    expect(all).toBeGreaterThan(1);
    const sites = sheetText(facts(), 'reporter', 1).sections[0];
    expect(sites?.table?.rows).toHaveLength(1);
    expect(sites?.notes[0]).toMatch(new RegExp(`^${all - 1} more stands? in the app`));
    // Uncertain records are counted, and stand in no row.
    const uncertain = facts().report.sites.filter((site) => site.uncertain).length;
    expect(sheetText(facts(), 'reporter', all).sections[0]?.notes).toEqual(
      uncertain === 0 ? [] : [expect.stringMatching(new RegExp(`^${uncertain} more`))],
    );
  });

  it('say where nothing is on record that it does not mean that there was nothing', () => {
    const { sections } = sheetText(facts(), 'activist', 5);
    expect(sections.find(({ title }) => title.startsWith('Fights on record'))?.lines[0]).toMatch(
      /does not mean/,
    );
    expect(sections.find(({ title }) => title.startsWith('How fights'))?.lines[0]).toMatch(/does not mean/);
  });

  it('name the terms that have run out, and no measure of a fight as adopted whose term is over', () => {
    const known = facts();
    const ranOut: Partial<ReportMeasure> = {
      jurisdiction: 'Plainfield',
      jurisdictionKind: 'township',
      state: 'IL',
      until: '2026-05-01',
      measureState: 'termRunOut',
    };
    const over = ranOut as ReportMeasure;
    const fight = {
      id: 'f',
      jurisdiction: 'Somewhere',
      jurisdictionKind: 'county' as const,
      country: 'US',
      state: 'VA',
      countyFips: null,
      project: null,
      company: null,
      siteIds: [],
      mwTold: [],
      eventIds: [],
      firstDate: '2026-01-01',
      lastDate: '2026-01-01',
      measureState: 'termRunOut' as const,
      fightState: 'settled' as const,
      measure: null,
      projectOutcome: null,
      measureOutcome: {
        word: 'adopted' as const,
        on: '2026-01-01',
        precision: 'day' as const,
        by: '2026-01-01',
        finality: 'final' as const,
        basis: 'coded' as const,
      },
    };
    const opposition = { ...known.report.opposition, measuresRunOut: [over], fights: [fight] };
    const { sections } = sheetText({ ...known, report: { ...known.report, opposition } }, 'activist', 5);
    const notes = sections.flatMap((section) => section.notes).join(' ');
    expect(notes).toMatch(/Term has run out: check whether it was extended: Plainfield, IL \(1 May 2026\)\./);
    const told = sections.flatMap((section) => section.table?.rows ?? []).flat();
    expect(told).toContain('settled on record; measure adopted, its term has run out');
  });
});
