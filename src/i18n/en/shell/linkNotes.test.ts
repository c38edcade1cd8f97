import { expect, it } from 'vitest';
import { parseView } from '../../../model/view/permalink';
import { linkNoteText } from './linkNotes';

const said = (link: string) => parseView(new URL(link, 'https://headroom.example/')).notes.map(linkNoteText);
const expects = (parameter: string, what: string) =>
  `Part of the link was not used as it stands: “${parameter}” expects ${what}.`;

it.each([
  ['?site=', 'site', 'an id'],
  ['?date=2026-02-30', 'date', 'a day as YYYY-MM-DD'],
  ['?date=2026-02-03&date=2026-02-04', 'date', 'one value; the first was used'],
  ['?hide=perhaps', 'hide', '1'],
  ['?metric=red', 'metric', 'what the legend offers under “Color areas by”: choose there'],
  ['?record=a,b', 'record', 'a record of a layer that is there'],
  [
    '?page=x',
    'page',
    'one of compare, rank, cases, figures, calendar, changes, thenAndNow, credits, methods',
  ],
  [
    '?layers=sites,moon',
    'layers',
    'some of sites, grid, land, opposition, wires, plants, halls, territories, tribal, population, water',
  ],
  ['?site=a&event=b', 'event', 'either a site or an event; the site was used'],
  ['?site=a&region=state:VA', 'region', 'either a site or a region; the site was used'],
  ['?event=a&region=state:VA', 'region', 'either an event or a region; the event was used'],
  [
    '?region=planet:X',
    'region',
    'county:FIPS, state:XX, country:XX, area:ID, radius:LON,LAT,KM or poly:CODE',
  ],
  ['?region=radius:0,0,5000', 'region', 'a place on Earth and at most 1,000 km; brought into range'],
  ['?window=2024-2016', 'window', 'first and last year: 2016-2024'],
  ['?add=PJM', 'add', 'AREA,MW[,lf:0.8][,off:0.3@summer]'],
  ['?mw=many', 'mw', 'a range of megawatts: 100-500, 100- or -500'],
  ['?mw=500-100', 'mw', 'the smaller figure first; the two were swapped'],
  ['?compare=a,,b', 'compare', 'ids of sites, or regions such as county:51107'],
  ['?compare=a,a', 'compare', 'each of them once'],
  ['?compare=a,b,c,d,e', 'compare', 'at most 4 of them'],
  ['#1/x', '#', 'zoom/lat/lon, and bearing and pitch if wanted'],
])('of %s it is said what would have been understood', (link, parameter, what) => {
  expect(said(link)).toEqual([expects(parameter, what)]);
});
