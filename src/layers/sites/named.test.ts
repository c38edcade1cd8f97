import { describe, expect, it } from 'vitest';
import type { Site } from '../../model/site';
import type { SiteLabels } from '../../model/snapshot/settings';
import { TEST_SITES } from '../../model/testData';
import { DEFAULT_VIEW, type View } from '../../model/view/view';
import { NO_DATA } from '../../state/dataset';
import { createAppStore } from '../../state/store';
import { labelledSites, siteLabel } from './named';

const NONE: SiteLabels = { selected: false, largest: 0, chosen: [] };

function named(
  view: Partial<View>,
  labels: Partial<SiteLabels>,
  inFrame: (lon: number, lat: number) => boolean = () => true,
): string[] {
  const store = createAppStore(
    { ...DEFAULT_VIEW, ...view },
    { ...NO_DATA, sites: { kind: 'ready', value: TEST_SITES } },
  );
  return labelledSites(store.getState(), { ...NONE, ...labels }, inFrame).map(({ id }) => id);
}

describe('sites named in a picture', () => {
  it('are none when none is asked for, or sites are not on the map', () => {
    const selection = { kind: 'site', id: 'far' } as const;
    expect(named({ selection }, {})).toEqual([]);
    const layers = { ...DEFAULT_VIEW.layers, sites: false };
    expect(named({ selection, layers }, { selected: true, largest: 3, chosen: ['far'] })).toEqual([]);
  });

  it('begin with the selected one, then those compared, the largest and those picked, each once', () => {
    const view = {
      selection: { kind: 'site', id: 'far' },
      compare: ['ashburn-3', 'doubtful'],
    } as const satisfies Partial<View>;
    expect(named(view, { selected: true, largest: 2, chosen: ['abroad', 'far', 'planned'] })).toEqual([
      'far',
      'ashburn-3',
      'doubtful',
      'planned',
      'ashburn-1',
      'abroad',
    ]);
  });

  it('rank by MW, without the unknown and without the doubtful, as long as the filter leaves those out', () => {
    expect(named({}, { largest: 30 })).toEqual(['planned', 'ashburn-1', 'ashburn-2', 'ashburn-3']);
    const sites = { ...DEFAULT_VIEW.sites, uncertain: true };
    expect(named({ sites }, { largest: 1 })).toEqual(['doubtful']);
  });

  it('of a selected region are the largest in it, whatever lies around; others can be picked', () => {
    const selection = { kind: 'region', region: { kind: 'county', fips: '51107' } } as const;
    const inside = TEST_SITES.filter(({ countyFips }) => countyFips === '51107').map(({ id }) => id);
    const largest = named({ selection }, { largest: 30 });
    expect(largest.length).toBeGreaterThan(0);
    expect(inside).toEqual(expect.arrayContaining(largest));
    expect(named({ selection }, { largest: 30, chosen: ['far'] })).toEqual([...largest, 'far']);
    expect(inside).not.toContain('far');
  });

  it('lie in the frame: the largest are counted there', () => {
    const labels = { selected: true, largest: 2, chosen: ['far', 'abroad'] };
    expect(named({ compare: ['ashburn-1', 'abroad'] }, labels, (lon) => lon < -77.49)).toEqual([
      'ashburn-1',
      'planned',
      'far',
    ]);
  });

  it('pass the filter to be among the largest, and otherwise only while excluded sites are dimmed', () => {
    const sites = { ...DEFAULT_VIEW.sites, mwMax: 60 };
    expect(named({ sites }, { largest: 1, chosen: ['planned'] })).toEqual(['ashburn-2', 'planned']);
    expect(named({ sites, hideExcluded: true }, { largest: 1, chosen: ['planned'] })).toEqual(['ashburn-2']);
  });

  it('may be gone from the data', () => {
    expect(named({ compare: ['gone'] }, { selected: true, chosen: ['gone too'] })).toEqual([]);
  });
});

it('says the figure with what it measures, and that it is unknown', () => {
  const [first] = TEST_SITES as [Site];
  expect(siteLabel(first)).toBe('Ashburn One\n100\u00a0MW (whole facility)');
  expect(siteLabel({ ...first, mw: null })).toBe('Ashburn One\nMW unknown');
});
