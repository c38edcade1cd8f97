/** Words of columns that several tables have. */

export interface ColumnWords {
  /** Head of the column, with the unit of its numbers. */
  name: string;
  meaning: string;
}

export const id = (of: string): ColumnWords => ({
  name: 'ID',
  meaning: `Id of ${of} in Headroom; part of links.`,
});
export const county: ColumnWords = {
  name: 'County',
  meaning: 'Full name of the county, 2023 definition; empty outside the US and where it is unknown.',
};
export const countyFips: ColumnWords = {
  name: 'County FIPS',
  meaning: 'Five digits with leading zeros: text, not a number.',
};
export const state: ColumnWords = {
  name: 'State',
  meaning: 'Two letters in the US, elsewhere as the source has it.',
};
export const country: ColumnWords = { name: 'Country', meaning: 'Two letters, ISO 3166-1.' };
export const lat: ColumnWords = { name: 'Latitude (degrees)', meaning: 'North of the equator, WGS 84.' };
export const lon: ColumnWords = { name: 'Longitude (degrees)', meaning: 'East of Greenwich, WGS 84.' };
export const origin = {
  sources: {
    name: 'Sources',
    meaning: 'Ids of the datasets that this row comes from, as in metadata.json.',
  },
  credit: { name: 'Credit', meaning: 'The words to print when this row is published.' },
  licence: {
    name: 'Licence',
    meaning:
      'Licence of this row. Where several are named, the duties of all of them hold. Keep this column.',
  },
};
export const sourceLinks: ColumnWords = {
  name: 'Source links',
  meaning: 'Pages that the sources cite, with a space between two; empty where none is cited.',
};
export const link = (of: string): ColumnWords => ({ name: 'Link', meaning: `Opens ${of} in Headroom.` });
