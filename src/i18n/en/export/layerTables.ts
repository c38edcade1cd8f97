/** Tables of the layers that are off by default: their names, rows and columns. */
import { county, countyFips, id, lat, link, lon, origin, sourceLinks, state } from './columnWords';

const plants = {
  id: id('the plant'),
  eiaId: {
    name: 'EIA plant number',
    meaning: 'A plant that is being enlarged has two rows with one number.',
  },
  name: { name: 'Name', meaning: 'As EIA-860M has it.' },
  operator: { name: 'Operator', meaning: 'As EIA-860M has it.' },
  fuel: { name: 'Main fuel', meaning: 'One a plant.' },
  stage: {
    name: 'Stage',
    meaning: 'As of April 2026. Planned says that a filing exists, not that the plant will be built.',
  },
  mw: { name: 'Nameplate capacity (MW)', meaning: 'Of the row; stages don’t add up to a capacity.' },
  year: { name: 'Year', meaning: 'First year of operation, or the year planned.' },
  coalMw: {
    name: 'Coal units with an announced end (MW)',
    meaning: 'Global Energy Monitor, January 2026, plants of 200 MW and more; empty where none is announced.',
  },
  coalEnd: {
    name: 'Retirement of these units planned for',
    meaning: 'Year; such years slip in both directions.',
  },
  coalConversion: {
    name: 'Conversion of these units',
    meaning: 'What they are to burn, in the words of the source.',
  },
  county,
  countyFips,
  state,
  lat,
  lon,
  ...origin,
  sourceLinks,
  link: link('the plant'),
};

/** Columns by table. */
export const layerColumns = { plants };
export type LayerTableName = keyof typeof layerColumns;

export const layerTables = { plants: 'Power plants' } satisfies Record<LayerTableName, string>;

/** Which rows are in them. */
export const layerTableRows = {
  plants: 'Power plants that lie in the picture, also those too small to be drawn at its scale.',
} satisfies Record<LayerTableName, string>;
