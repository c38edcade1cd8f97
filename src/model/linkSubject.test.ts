import { expect, test } from 'vitest';
import { subjectOfLink } from './linkSubject';

test.each([
  ['https://www.wcpo.com/news/local/council-votes-on-data-center-2026', 'council votes on data center 2026'],
  ['https://a.org/council-adopts-a-moratorium/article_1f2e3d4c-9a8b.html', 'council adopts a moratorium'],
  ['https://a.org/docs/Planning_Commission_minutes.pdf', 'Planning Commission minutes'],
  ['https://a.org/news/index.html', null],
  ['https://a.org/bill/HB1007', null],
  ['no address', null],
  ['https://a.org/%E0%A4%A', null],
])('the address %s is about %s', (url, subject) => {
  expect(subjectOfLink(url)).toBe(subject);
});
