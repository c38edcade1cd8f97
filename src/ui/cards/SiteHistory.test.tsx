import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { PowerStep, Site, SiteDetail } from '../../model/site';
import { TEST_SITE_DETAIL, TEST_SITES } from '../../model/testData';
import { SiteHistory } from './SiteHistory';

const step = (recordId: string, date: string, facilityMw: number): PowerStep => ({
  recordId,
  date,
  facilityMw,
  criticalItMw: null,
  buildings: null,
  isForecast: false,
  dataset: 'epoch',
});

const [SITE] = TEST_SITES.filter(({ hasLineage }) => !hasLineage) as [Site];

const shown = (detail: Partial<SiteDetail>) =>
  renderToStaticMarkup(<SiteHistory site={SITE} detail={{ ...TEST_SITE_DETAIL, lineage: [], ...detail }} />);

it('shows what two records of a campus tell in two tables, so that it does not seem to go dark', () => {
  const html = shown({
    powerHistory: [
      step('first', '2025-09-26', 147),
      step('second', '2025-11-02', 0),
      step('first', '2025-12-24', 295),
    ],
    statusHistory: [
      { date: '2024', status: 'construction', dataset: 'computeAtlas', recordId: 'a' },
      { date: '2025', status: 'proposed', dataset: 'computeAtlas', recordId: 'b' },
    ],
    records: [
      {
        dataset: 'epoch',
        recordId: 'second',
        name: 'The expansion',
        url: null,
        text: null,
        licence: 'CC-BY-4.0',
        retrieved: '2026-01-01',
      },
    ],
  });
  const [, first = '', second = ''] = html.split('<table');
  expect(first).toContain('aria-label="first"');
  expect(first).toMatch(/147.*295/);
  expect(second).toContain('aria-label="The expansion"');
  expect(second).not.toMatch(/147|295/);
  expect(html.split('<ol')).toHaveLength(3);
});

it('needs no name for the one table of a site with one record', () => {
  const html = shown({ powerHistory: [step('first', '2025-09-26', 147), step('first', '2025-12-24', 295)] });
  expect(html).not.toContain('aria-label=');
  expect(html).not.toContain('<h4');
});
