import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../pipeline';
import { sourceLabel } from './sourceLabel';
import { readWords } from './words';

const { publisherOf } = readWords((file) => readFileSync(path.join(ROOT, file)), []);

test.each([
  [
    'https://www.azfamily.com/2025/12/12/chandler-unanimously-votes-against-proposed-ai-data-center/',
    "Arizona's Family: chandler unanimously votes against proposed ai data center (2025-12-12)",
  ],
  [
    'https://news.azpm.org/p/azpmnews/2025/6/17/225239-pima-county-approves-36-billion-data-center-project-near-fairgrounds/',
    'Arizona Public Media: pima county approves billion data center project near fairgrounds (2025-06-17)',
  ],
  ['https://nodesertdatacenter.com/', 'nodesertdatacenter.com'],
  [
    'https://www.pecva.org/region/fauquier/gigaland/',
    'Piedmont Environmental Council: region/fauquier/gigaland',
  ],
  ['https://www.wcpo.com/news/12345', 'WCPO: news/12345'],
  ['https://sub.wcpo.com/', 'WCPO'],
  ['https://a.gov/%E0%A4%A/plan', 'a.gov: %E0%A4%A/plan'],
])('%s', (url, label) => {
  expect(sourceLabel(url, publisherOf)).toBe(label);
});
