import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { testState } from '../../export/data/exportTestData';
import { casesMessages } from '../../i18n/words';
import type { CaseRecord } from '../../model/similar/caseRecord';
import { createAppStore } from '../../state/store';
import { AppProvider } from '../store';
import { RecordLine } from './CasesPage';

function lineOf(record: CaseRecord | null): string {
  const { view, data } = testState({});
  const services = { store: createAppStore(view, data), loader: {}, exporter: {} } as never;
  return renderToStaticMarkup(
    <AppProvider services={services}>
      <RecordLine record={record} onForget={() => {}} />
    </AppProvider>,
  );
}

test('a case of a record says whose it is, and says when the record is not known', () => {
  expect(lineOf(null)).toBe('');
  expect(lineOf({ kind: 'site', id: 'far' })).not.toContain('No site');
  expect(lineOf({ kind: 'site', id: 'gone' })).toContain(casesMessages.notFound.site('gone'));
  expect(lineOf({ kind: 'event', id: 'gone' })).toContain(casesMessages.notFound.event('gone'));
  expect(lineOf({ kind: 'event', id: 'gone' })).toContain(casesMessages.forget);
});
