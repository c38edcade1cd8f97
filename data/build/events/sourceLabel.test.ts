import { expect, test } from 'vitest';
import { sourceLabel } from './sourceLabel';

test.each([
  [
    'https://www.azfamily.com/2025/12/12/chandler-unanimously-votes-against-proposed-ai-data-center/',
    'azfamily.com: chandler unanimously votes against proposed ai data center (2025-12-12)',
  ],
  [
    'https://news.azpm.org/p/azpmnews/2025/6/17/225239-pima-county-approves-36-billion-data-center-project-near-fairgrounds/',
    'news.azpm.org: pima county approves billion data center project near fairgrounds (2025-06-17)',
  ],
  ['https://nodesertdatacenter.com/', 'nodesertdatacenter.com'],
  ['https://www.pecva.org/region/fauquier/gigaland/', 'pecva.org'],
  ['https://a.gov/%E0%A4%A/plan', 'a.gov'],
])('%s', (url, label) => {
  expect(sourceLabel(url)).toBe(label);
});
