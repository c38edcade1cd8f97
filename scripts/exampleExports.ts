/**
 * Exported pictures of every family of presets, light, dark and grey: those of `docs/images`, which a test compares
 * with what the app makes today.
 */
import path from 'node:path';
import { type Given, readShot, type Shot } from './snapshotArgs';

/** By the options of the snapshot command. */
const EXAMPLES: readonly (Given & { out: string })[] = [
  {
    out: 'export-social.png',
    view: '?region=state:TX',
    preset: 'social',
    title: 'Data centers and grid load in Texas',
  },
  {
    out: 'export-square.png',
    view: '?layers=opposition&metric=opposition.inForce',
    preset: 'square',
    title: 'Measures on record, by county and state',
  },
  {
    out: 'export-story.png',
    view: '?region=state:GA&layers=sites&metric=none',
    preset: 'story',
    palette: 'dark',
    qr: 'yes',
  },
  {
    out: 'export-slide.png',
    view: '?layers=sites,grid',
    preset: 'slide',
    palette: 'dark',
    credits: 'beside',
  },
  {
    out: 'export-article.png',
    view: '?region=county:51107&layers=sites,opposition&metric=none',
    preset: 'article',
    'label-largest': '5',
  },
  {
    out: 'export-a4.png',
    view: '?region=area:PJM-DOM&layers=sites&metric=none',
    preset: 'a4-landscape-150',
    'label-largest': '8',
    qr: 'yes',
  },
  {
    out: 'export-newspaper.png',
    view: '?region=state:OH&metric=land.cropland&layers=land,sites',
    preset: 'newspaper-3',
    palette: 'grey',
  },
  {
    out: 'export-a5-dark.png',
    view: '?region=state:VA&layers=grid,sites&metric=grid.headroom',
    preset: 'a5-portrait-150',
    palette: 'dark',
  },
  {
    out: 'export-columns.png',
    view: '?region=state:IN&layers=opposition&metric=opposition.inForce&date=2026-06-01',
    preset: 'newspaper-2',
  },
  {
    out: 'export-columns-dark.png',
    view: '?region=state:NY&layers=sites&metric=none',
    preset: 'newspaper-2',
    palette: 'dark',
    'label-largest': '3',
  },
];

const RUN = { dist: null, linkBase: 'https://headroom.example/', today: null, force: true };

/** The examples as the snapshot command takes them. */
export function exampleShots(folder: string): Shot[] {
  return EXAMPLES.map((given) =>
    readShot(
      { ...given, out: path.join(folder, given.out) },
      RUN,
      null,
      (option) => `${given.out}: ${option}`,
    ),
  );
}
