/** A few real places for tests, as the built data hold them. */
import { gazetteerOf } from './placeIndex';

export const GAZETTEER = gazetteerOf({
  states: [
    { code: 'VA', fips: '51', name: 'Virginia', bounds: [-83.68, 36.54, -75.17, 39.47] },
    { code: 'AL', fips: '01', name: 'Alabama', bounds: [-88.47, 30.14, -84.89, 35.01] },
    { code: 'CA', fips: '06', name: 'California', bounds: [-124.48, 32.53, -114.13, 42.01] },
    { code: 'FL', fips: '12', name: 'Florida', bounds: [-87.63, 24.4, -79.97, 31] },
    { code: 'CT', fips: '09', name: 'Connecticut', bounds: [-73.73, 40.95, -71.79, 42.05] },
    { code: 'SD', fips: '46', name: 'South Dakota', bounds: [-104.06, 42.48, -96.44, 45.95] },
    { code: 'MO', fips: '29', name: 'Missouri', bounds: [-95.77, 36, -89.1, 40.61] },
    { code: 'IL', fips: '17', name: 'Illinois', bounds: [-91.51, 36.97, -87.02, 42.51] },
  ],
  counties: [
    {
      fips: '51107',
      name: 'Loudoun County',
      state: 'VA',
      lon: -77.64,
      lat: 39.09,
      bounds: [-77.96, 38.85, -77.33, 39.32],
    },
    {
      fips: '51059',
      name: 'Fairfax County',
      state: 'VA',
      lon: -77.28,
      lat: 38.83,
      bounds: [-77.54, 38.6, -77.04, 39.06],
    },
    {
      fips: '01001',
      name: 'Autauga County',
      state: 'AL',
      lon: -86.57,
      lat: 32.55,
      bounds: [-86.92, 32.31, -86.41, 32.71],
    },
    {
      fips: '06059',
      name: 'Orange County',
      state: 'CA',
      lon: -117.76,
      lat: 33.68,
      bounds: [-118.15, 33.33, -117.41, 33.95],
    },
    {
      fips: '12095',
      name: 'Orange County',
      state: 'FL',
      lon: -81.32,
      lat: 28.51,
      bounds: [-81.66, 28.34, -80.86, 28.79],
    },
    {
      fips: '09190',
      name: 'Western Connecticut Planning Region',
      state: 'CT',
      lon: -73.4,
      lat: 41.3,
      bounds: [-73.73, 40.98, -73.16, 41.63],
    },
    {
      fips: '46102',
      name: 'Oglala Lakota County',
      state: 'SD',
      lon: -102.55,
      lat: 43.34,
      bounds: [-103, 43, -102.1, 43.7],
    },
    {
      fips: '29189',
      name: 'St. Louis County',
      state: 'MO',
      lon: -90.44,
      lat: 38.64,
      bounds: [-90.74, 38.39, -90.12, 38.89],
    },
    {
      fips: '17167',
      name: 'Sangamon County',
      state: 'IL',
      lon: -89.66,
      lat: 39.76,
      bounds: [-89.99, 39.52, -89.14, 40],
    },
  ],
  towns: [
    ['Springfield', 'MO', -93.29, 37.21, 170],
    ['Springfield', 'IL', -89.64, 39.8, 114],
    ['Ashburn', 'VA', -77.49, 39.04, 46],
    ['Leesburg', 'VA', -77.56, 39.12, 48],
  ],
  zips: (prefix) =>
    prefix === '20'
      ? [['20147', 'Ashburn', 'VA', '51107', -77.48, 39.04]]
      : prefix === '02'
        ? [['02108', 'Boston', 'MA', '25025', -71.07, 42.36]]
        : [],
});
