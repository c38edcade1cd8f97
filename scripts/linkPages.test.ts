import { expect, it } from 'vitest';
import { linkPages } from './linkPages';

const PLACES = {
  day: '2026-10-09',
  states: {
    GA: { name: 'Georgia', state: 'GA', inForce: 12, stopping: 9, endNotRecorded: 4, construction: 1 },
  },
  counties: {
    13121: {
      name: 'Fulton "A&B" County, Georgia',
      state: 'GA',
      inForce: 1,
      stopping: 1,
      endNotRecorded: 0,
      construction: 0,
    },
  },
};
const pages = (site: string | null = null) => linkPages(PLACES, site);
const property = (html: string, name: string) =>
  new RegExp(`property="${name}" content="([^"]*)"`).exec(html)?.[1];

it('says what is on record of a place, until when, and shows its state', () => {
  const html = pages().get('p/state/GA.html') ?? '';
  expect(property(html, 'og:title')).toBe('Georgia: data centers, the grid and local opposition');
  expect(property(html, 'og:description')).toBe(
    'On record up to 9 October 2026: 9 moratoria, bans or pauses in force (4 of them with no end on record: may be over), 3 other measures in force, 1 site under construction. What is not on record may still be there.',
  );
  expect(property(html, 'og:image')).toBe('../../data/previews/GA.png');
  const county = pages('https://headroom.example/').get('p/county/13121.html') ?? '';
  expect(property(county, 'og:image')).toBe('https://headroom.example/data/previews/GA.png');
  expect(county).toContain('1 moratorium, ban or pause in force, 0 other measures in force');
});

it('leads to the map without script, and no name breaks out of its place', () => {
  const html = pages().get('p/county/13121.html') ?? '';
  expect(html).toContain(
    '<meta http-equiv="refresh" content="0; url=../../?metric=opposition.inForce&amp;region=county:13121" />',
  );
  expect(html).toContain(`content="default-src 'none'"`);
  expect(html).not.toContain('<script');
  expect(property(html, 'og:title')).toBe(
    'Fulton &quot;A&amp;B&quot; County, Georgia: data centers, the grid and local opposition',
  );
});

it('is one page a place, the same each time', () => {
  expect([...pages().keys()]).toEqual(['p/state/GA.html', 'p/county/13121.html']);
  expect([...pages()]).toEqual([...pages()]);
});
