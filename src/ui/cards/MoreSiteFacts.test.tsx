import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { testState } from '../../export/data/exportTestData';
import type { Site, SiteDetail, SiteYear } from '../../model/site';
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

it('tells years of lists as the latest they can be, and other years with what they are of', () => {
  const year = (value: number, basis: string | null, evidence: SiteYear['evidence'] = null) =>
    shown({ year: { value, basis, evidence } });
  expect(year(2025, 'announcedBy')).toContain('announced by 2025');
  expect(year(2024, 'operatingBy')).toContain('operating by 2024');
  expect(year(2024, 'onRecordBy')).toContain('on record by 2024');
  expect(year(2021, 'first power')).toContain('2021 (first power)');
  const bare = year(2021, null);
  expect(bare).toContain('2021');
  expect(bare).not.toContain('2021 (');
});

it('says what a year rests on, and links its page', () => {
  const evidence = { date: '2024-08-28', kind: 'address', dataset: 'computeAtlas' } as const;
  const url = 'https://www.example.org/2024/08/28/a-center/';
  const linked = shown({ year: { value: 2024, basis: 'announcedBy', evidence: { ...evidence, url } } });
  expect(linked).toContain('announced by 2024 (a page of 28 August 2024)');
  expect(linked).toContain(`href="${url}"`);
  expect(linked).toContain('example.org</a>');
  const step = { date: '2021-11', kind: 'step', url: null, dataset: 'computeAtlas' } as const;
  expect(shown({ year: { value: 2021, basis: 'first power', evidence: step } })).toContain(
    '2021 (first power; a step dated November 2021)',
  );
});

it('says of the day of an announcement that it may have been earlier', () => {
  const html = shown({
    facts: [{ kind: 'announced', value: '2025-08', dataset: 'computeAtlas', date: '2026-08-16' }],
  });
  expect(html).toContain('Announced by');
  expect(html).toContain('August 2025');
  const running = shown({
    year: { value: 2025, basis: 'onRecordBy', evidence: null },
    facts: [{ kind: 'announced', value: '2025-08', dataset: 'computeAtlas', date: '2026-08-16' }],
  });
  expect(running).toContain('on record by 2025');
  expect(running).not.toContain('Announced by');
});
