import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { testState } from '../../export/data/exportTestData';
import type { Site, SiteDetail } from '../../model/site';
import { TEST_SITE_DETAIL, TEST_SITES } from '../../model/testData';
import { createAppStore } from '../../state/store';
import { AppProvider } from '../store';
import { MoreSiteFacts } from './MoreSiteFacts';

const [SITE] = TEST_SITES as [Site];

function shown(detail: Partial<SiteDetail>): string {
  const { view, data } = testState();
  const services = { store: createAppStore(view, data), loader: {}, exporter: {} } as never;
  return renderToStaticMarkup(
    <AppProvider services={services}>
      <MoreSiteFacts site={SITE} detail={{ ...TEST_SITE_DETAIL, ...detail }} />
    </AppProvider>,
  );
}

it('tells a year of announcement as the latest it can be, and other years with what they are of', () => {
  expect(shown({ year: { value: 2025, basis: 'announced' } })).toContain('announced by 2025');
  expect(shown({ year: { value: 2021, basis: 'operational' } })).toContain('2021 (operational)');
  const bare = shown({ year: { value: 2021, basis: null } });
  expect(bare).toContain('2021');
  expect(bare).not.toContain('2021 (');
});

it('says of the day of an announcement that it may have been earlier', () => {
  const html = shown({
    facts: [{ kind: 'announced', value: '2025-08', dataset: 'computeAtlas', date: '2026-08-16' }],
  });
  expect(html).toContain('Announced by');
  expect(html).toContain('August 2025');
});
