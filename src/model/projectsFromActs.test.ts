import { expect, test } from 'vitest';
import { mwToldOf, projectsFromActs } from './projectsFromActs';

const told = (project: string | null, company: string | null, mw: number | null, siteIds: string[] = []) => ({
  project,
  company,
  mw,
  siteIds,
});

test('a project without a site is told once, with every size that acts tell', () => {
  const acts = [
    told('Project Star', null, 1200),
    told('Project Star', 'Sunrise', 600),
    told('Project Star', 'Sunrise', 1200),
    told('Project Moon', 'Sunrise', 90, ['moon']),
    // Neither a name nor a size: the act may be about any plan of the company.
    told(null, 'Sunrise', null),
    told(null, 'Eclipse', 40),
  ];
  expect(projectsFromActs(acts)).toEqual([
    { project: 'Project Star', company: 'Sunrise', mw: [600, 1200] },
    { project: null, company: 'Eclipse', mw: [40] },
  ]);
});

test('sizes that acts tell of a site are those of acts joined to it', () => {
  const acts = [told('Blue', null, 750, ['blue']), told('Blue', null, 600, ['blue']), told('Red', null, 5)];
  expect(mwToldOf('blue', acts)).toEqual([600, 750]);
  expect(mwToldOf('red', acts)).toEqual([]);
});
