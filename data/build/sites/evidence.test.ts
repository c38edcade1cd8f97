import { beforeAll, describe, expect, it } from 'vitest';
import { intakesOf, yearOf } from './dates';
import { datesInAddress, oldestAddress } from './evidence';
import { realSites } from './realSites';
import type { YearEvidenceRow } from './rows';

describe('the dates of an address', () => {
  it.each([
    ['https://example.org/2023/05/04/a-campus/', ['2023-05-04']],
    ['https://example.org/news/2024-01-25/a-campus', ['2024-01-25']],
    ['https://example.org/20251117/news/a-campus/', ['2025-11-17']],
    ['https://example.org/news/2019/jul/01/a-campus/', ['2019-07-01']],
    ['https://example.org/2024/03/hello/', ['2024-03']],
    [
      'https://web.archive.org/web/20250830145932/https://example.org/2024/03/hello/',
      ['2024-03', '2025-08-30'],
    ],
  ])('%s', (url, dates) => {
    expect(datesInAddress(url)).toEqual(dates);
  });

  it.each([
    'https://example.org/2019/on-track-to-be-completed-by-2025/',
    'https://example.org/news/campus-2023-05-04x',
    'https://example.org/2024/13/a',
    'https://example.org/page?d=/2023/05/04/',
    'https://www.sec.gov/Archives/edgar/data/1/000181998926000009/x-20251231.htm',
    'https://github.com/x/blob/HEAD/2023/05/04/fights.json',
    'https://example.org/article/20230504123',
  ])('tells none of %s', (url) => {
    expect(datesInAddress(url)).toEqual([]);
  });

  it('leaves out what a person has read to be of something else', () => {
    const sources = ['https://example.org/2021/01/01/a/', 'https://example.org/2022/01/01/b/'].map((url) => ({
      url,
      dataset: 'computeAtlas',
    }));
    expect(oldestAddress(sources, [])?.date).toBe('2021-01-01');
    const no: YearEvidenceRow = {
      record: 'atlas:x',
      says: 'notOfSite',
      evidenceDate: null,
      link: { url: 'https://example.org/2021/01/01/a/', text: null },
      reason: '',
    };
    expect(oldestAddress(sources, [no])?.date).toBe('2022-01-01');
    expect(oldestAddress([], [no])).toBeNull();
  });
});

describe('a year', () => {
  const nothing = {
    status: 'proposed' as const,
    lineage: null,
    centers: [{ year: { value: 2026, basis: 'announced' } }],
    cancelled: [],
    atlas: [],
    records: [],
    sources: [],
    steps: [],
    power: [],
    reviewed: [],
    intakes: new Set<string>(),
  };
  const step = (date: string) => [
    { date, status: 'proposed' as const, dataset: 'computeAtlas', recordId: 'x' },
  ];

  it('of an announcement is the latest, and that of a site that runs is when it was known', () => {
    expect(yearOf(nothing)).toEqual({ value: 2026, basis: 'announcedBy', evidence: null });
    expect(yearOf({ ...nothing, status: 'operating' })?.basis).toBe('onRecordBy');
    expect(yearOf({ ...nothing, status: 'closed' })?.basis).toBe('onRecordBy');
  });

  it('of a page is taken where a list dates the site later, and alone is none', () => {
    const sources = [{ url: 'https://example.org/2024/08/28/a/', dataset: 'computeAtlas' }];
    expect(yearOf({ ...nothing, sources })).toMatchObject({ value: 2024, evidence: { kind: 'address' } });
    expect(yearOf({ ...nothing, sources, centers: [] })).toBeNull();
  });

  it('of the day on which a register took many records in is no announcement', () => {
    const taken = { ...nothing, steps: step('2026-07-17'), intakes: new Set(['2026-07-17']) };
    expect(yearOf(taken)?.basis).toBe('onRecordBy');
    expect(yearOf({ ...taken, steps: step('2026-07-18') })?.basis).toBe('announcedBy');
    expect(yearOf({ ...taken, atlas: [{ announced: '2026-05' }] })?.basis).toBe('announcedBy');
    const older = [{ url: 'https://example.org/2024/08/28/a/', dataset: 'computeAtlas' }];
    expect(yearOf({ ...taken, sources: older })).toMatchObject({ value: 2024, basis: 'announcedBy' });
    const records = (date: string, number: number) =>
      Array.from({ length: number }, () => ({ history: [{ date, status: 'proposed' as const }] }));
    expect(
      intakesOf([...records('2026-07-17', 20), ...records('2026-07-18', 19), ...records('2026', 50)]),
    ).toEqual(new Set(['2026-07-17']));
  });

  it('that a person has read as one in which it ran wins over an announcement and a later start', () => {
    const read = (says: 'operating' | 'announced', evidenceDate: string) => [
      { record: 'atlas:x', says, evidenceDate, link: { url: null, text: 'seen' }, reason: '' },
    ];
    expect(yearOf({ ...nothing, reviewed: read('operating', '2021-11') })).toMatchObject({
      value: 2021,
      basis: 'operatingBy',
      evidence: { kind: 'page' },
    });
    const centers = [{ year: { value: 2020, basis: 'operational' } }];
    expect(yearOf({ ...nothing, centers, reviewed: read('operating', '2021') })?.value).toBe(2020);
    expect(yearOf({ ...nothing, reviewed: read('announced', '2023-05-04') })).toMatchObject({
      value: 2023,
      basis: 'announcedBy',
    });
  });
});

describe('the years of the sites', () => {
  let real: ReturnType<typeof realSites>;
  beforeAll(() => {
    real = realSites();
  }, 60_000);

  it.each([
    ['ca-prime-avondale-az', 2023, 'announcedBy'],
    ['ca-meta-hyperion-richland-parish-la', 2024, 'announcedBy'],
    ['ca-cipher-milsing-huntsville-walker-tx', 2024, 'announcedBy'],
    ['ca-pointone-remington-technology-park-fauquier-va', 2018, 'announcedBy'],
    ['ca-cyrusone-vint-hill-fauquier-va', 2026, 'onRecordBy'],
    ['ca-highwire-evansville-wy', 2022, 'announcedBy'],
    ['ca-microsoft-boydton-bn-campus-mecklenburg-va', 2021, 'operatingBy'],
    ['core-scientific-dalton-1-3-ga', 2022, 'operatingBy'],
    ['core-scientific-denton-tx', 2022, 'operatingBy'],
    ['ca-google-storey-county-nv', 2023, 'operatingBy'],
  ])('%s: %i (%s)', (id, value, basis) => {
    expect(real.detailOf(id).year).toMatchObject({ value, basis });
  });

  it('are no later than the page with the oldest date in its address, but for those of something else', () => {
    const others = new Set(
      real.tables.yearEvidence.flatMap(({ says, link }) => (says === 'notOfSite' ? [link.url] : [])),
    );
    const late = real.built.details.flatMap(({ id, year, records }) =>
      year?.basis === 'announcedBy' || year?.basis === 'onRecordBy'
        ? records.flatMap(({ url }) =>
            url !== null &&
            !others.has(url) &&
            datesInAddress(url).some((date) => Number(date.slice(0, 4)) < year.value)
              ? [`${id} ${url}`]
              : [],
          )
        : [],
    );
    expect(late).toEqual([]);
  });

  it('call no year of a site that runs an announcement', () => {
    const wrong = real.built.sites.filter(
      ({ id, status }) =>
        (status === 'operating' || status === 'closed') && real.detailOf(id).year?.basis === 'announcedBy',
    );
    expect(wrong).toEqual([]);
  });

  it('stand beside no announcement of a later day', () => {
    const late = real.built.details.flatMap(({ id, year, facts, statusHistory }) =>
      facts.flatMap(({ kind, value }) => {
        if (kind !== 'announced') return [];
        const dates = [...statusHistory.map(({ date }) => date), year?.evidence?.date ?? '9'];
        return dates.some((date) => date < String(value) && !String(value).startsWith(date)) ? [id] : [];
      }),
    );
    expect(late).toEqual([]);
  });
});
