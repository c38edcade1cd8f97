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

const halls = {
  id: id('the outline'),
  name: { name: 'Name', meaning: 'As the map has it; empty where it has none.' },
  operator: { name: 'Operator', meaning: 'As the map has it; empty where it has none.' },
  kind: { name: 'Kind', meaning: 'A building, or a campus with its land.' },
  groundM2: {
    name: 'Ground (m²)',
    meaning: 'Under the building; of a campus, its land. No floor area.',
  },
  siteId: { name: 'Site', meaning: 'Id of the site whose point lies in the outline; empty where none does.' },
  county,
  countyFips,
  lat,
  lon,
  ...origin,
  link: link('the outline'),
};

const territories = {
  id: { name: 'EIA number', meaning: 'Of the utility; part of links.' },
  name: { name: 'Name', meaning: 'As EIA-861 has it.' },
  ownership: { name: 'Ownership', meaning: 'Empty where unknown.' },
  states: { name: 'States served', meaning: 'Two letters each; empty where EIA-861 does not say.' },
  customers: { name: 'Customers', meaning: 'In all states together; empty where unknown.' },
  salesGwh: { name: 'Sales (GWh)', meaning: 'Of 2024, in all states together.' },
  lat,
  lon,
  ...origin,
  link: link('the utility'),
};

const tribal = {
  id: id('the land'),
  name: { name: 'Name', meaning: 'As the Bureau of Indian Affairs has it.' },
  agency: { name: 'Agency', meaning: 'Of the Bureau of Indian Affairs.' },
  lat,
  lon,
  ...origin,
  link: link('the land'),
};

const mgd = (name: string, meaning: string) => ({
  name: `${name} (million US gallons a day)`,
  meaning: `${meaning} Of 2015, US Geological Survey; empty where unknown.`,
});

const water = {
  fips: id('the county'),
  name: { name: 'County', meaning: 'Full legal name.' },
  state,
  stress: {
    name: 'Water stress',
    meaning:
      'Share of the renewable supply that is withdrawn: class of the largest covered part, WRI Aqueduct 4.0. Empty where less than a quarter of the county is covered.',
  },
  stressCoverage: { name: 'Covered (share, 1 is 100 %)', meaning: 'How much of the county Aqueduct covers.' },
  decline: {
    name: 'Fall of groundwater',
    meaning: 'Class of the largest covered part, WRI Aqueduct 4.0. Empty as for water stress.',
  },
  aquifer: {
    name: 'Principal aquifer',
    meaning: 'Under the largest part of the county, US Geological Survey.',
  },
  aquiferShare: {
    name: 'Over the aquifer (share, 1 is 100 %)',
    meaning: 'How much of the county lies over it.',
  },
  withdrawals: mgd('Withdrawals', 'Fresh and saline, all uses.'),
  publicSupply: mgd('Public supply', 'A part of the withdrawals.'),
  irrigation: mgd('Irrigation', 'A part of the withdrawals.'),
  thermoelectric: mgd('Power plants', 'A part of the withdrawals; most of it flows back.'),
  industrial: mgd('Industry', 'A part of the withdrawals; what is taken from public supply is not in it.'),
  groundwater: mgd('Fresh groundwater', 'A part of the withdrawals, whoever uses it.'),
  ...origin,
  link: link('the county'),
};

/** Columns by table. */
export const layerColumns = { plants, halls, territories, tribal, water };
export type LayerTableName = keyof typeof layerColumns;

export const layerTables = {
  plants: 'Power plants',
  halls: 'Buildings of data centers',
  territories: 'Utility territories',
  tribal: 'Tribal lands',
  water: 'Water of counties',
} satisfies Record<LayerTableName, string>;

/** Which rows are in them. */
export const layerTableRows = {
  plants: 'Power plants that lie in the picture, also those too small to be drawn at its scale.',
  halls: 'Outlines whose bounding box meets that of the picture, by a point inside each.',
  territories:
    'Territories whose bounding box meets that of the picture, by a point inside each. They overlap.',
  tribal: 'Tribal lands whose bounding box meets that of the picture, by a point inside each.',
  water: 'Counties whose bounding box meets that of the picture.',
} satisfies Record<LayerTableName, string>;
