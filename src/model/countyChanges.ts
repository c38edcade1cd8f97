/**
 * Counties whose code is no longer in use, with the county or counties of 2023 that lie on their ground, the
 * largest share first. Connecticut gave up its eight counties for nine planning regions in 2022, and towns of
 * one old county went to several regions: a former code alone does not say which. Source: US Census Bureau,
 * "Substantial Changes to Counties and County Equivalent Entities".
 */
export const COUNTY_CHANGES: Readonly<
  Record<string, { name: string; since: number; now: readonly string[] }>
> = {
  '02201': { name: 'Prince of Wales-Outer Ketchikan Census Area', since: 2008, now: ['02198', '02130'] },
  '02232': { name: 'Skagway-Hoonah-Angoon Census Area', since: 2007, now: ['02105', '02230'] },
  '02261': { name: 'Valdez-Cordova Census Area', since: 2019, now: ['02066', '02063'] },
  '02270': { name: 'Wade Hampton Census Area', since: 2015, now: ['02158'] },
  '02280': { name: 'Wrangell-Petersburg Census Area', since: 2008, now: ['02195', '02275'] },
  '09001': { name: 'Fairfield County', since: 2022, now: ['09190', '09120', '09140'] },
  '09003': { name: 'Hartford County', since: 2022, now: ['09110', '09140', '09160'] },
  '09005': { name: 'Litchfield County', since: 2022, now: ['09160', '09140', '09190'] },
  '09007': { name: 'Middlesex County', since: 2022, now: ['09130'] },
  '09009': { name: 'New Haven County', since: 2022, now: ['09170', '09140'] },
  '09011': { name: 'New London County', since: 2022, now: ['09180', '09130'] },
  '09013': { name: 'Tolland County', since: 2022, now: ['09110', '09150'] },
  '09015': { name: 'Windham County', since: 2022, now: ['09150', '09180'] },
  '12025': { name: 'Dade County', since: 1997, now: ['12086'] },
  '46113': { name: 'Shannon County', since: 2015, now: ['46102'] },
  '51515': { name: 'Bedford city', since: 2013, now: ['51019'] },
  '51560': { name: 'Clifton Forge city', since: 2001, now: ['51005'] },
  '51780': { name: 'South Boston city', since: 1995, now: ['51083'] },
};
