import { expect, test } from 'vitest';
import { formatView, parseView } from './permalink';
import { DEFAULT_VIEW } from './view';

const read = (link: string) => parseView(new URL(link, 'https://headroom.example/map'));

test('compares sites and regions, each written as it is elsewhere', () => {
  const compare = ['helios', 'county:51107', 'radius:-93.62,41.59,25', 'area:PJM-DOM'];
  const link = formatView({ ...DEFAULT_VIEW, compare });
  expect(link).toBe('?compare=helios,county:51107,radius:-93.62%7E.41.59%7E.25,area:PJM-DOM');
  expect(read(link)).toMatchObject({ notes: [], view: { compare } });
  // By hand nobody escapes the commas of a circle.
  expect(read('?compare=helios,county:51107,radius:-93.62,41.59,25,area:PJM-DOM')).toMatchObject({
    notes: [],
    view: { compare },
  });
  const named = 'radius:-93.62,41.59,25:Our valley';
  expect(read(`?compare=${encodeURIComponent(`${named},radius:-77,39,5`)}`).view.compare).toEqual([
    named,
    'radius:-77,39,5',
  ]);
  expect(read('?compare=,helios').notes).toHaveLength(1);
  const wrong = read('?compare=county:loudoun,state:va,state:VA');
  expect(wrong.view.compare).toEqual(['state:VA']);
  expect(wrong.notes.map(({ expected }) => expected.kind)).toEqual(['siteIds', 'eachOnce']);
});
