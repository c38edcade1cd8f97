/**
 * Reads the tables of `data/tables/sites` and checks every row. All that is wrong, in whatever table, is
 * gathered and thrown at once.
 */
import { readAtlas, readAtlasHistory, readAtlasLinks, readCancelled } from './atlasTables';
import { readCenters, readPower, readRecords, readWaterAreas } from './centerTables';
import { readCompanies, readCompanyNames, readSiteCompanies } from './companyTables';
import { readLineage, readLineageEvents, readLineageSources } from './lineageTables';
import { OUTLINES_FILE, readOutlines } from './outlines';
import { regroup } from './regroup';
import {
  checkPower,
  readClassOverrides,
  readConversions,
  readNoDataCenters,
  readOtherUtilities,
  readOverrides,
  readOwnPower,
  readPlaceOverrides,
  readSeveralSites,
  readSiteNames,
  readSplits,
  readUnclassedOperators,
  readYearEvidence,
} from './reviewedTables';
import type { Tables } from './rows';
import { withSharedPoints } from './sharedPoints';
import { by, TableReader } from './tableReader';

/**
 * Reads and checks all tables.
 * @param read returns a file of the repository
 * @throws BadData with every issue of every table
 */
export function readTables(read: (file: string) => string | Buffer): Tables {
  const reader = new TableReader(read);
  const listed = [...readCenters(reader, 'data-centers.csv'), ...readCenters(reader, 'data-centers-osm.csv')];
  const listedRecords = [
    ...readRecords(reader, 'data-center-records.csv', listed),
    ...readRecords(reader, 'data-center-records-osm.csv', listed),
  ];
  const waterAreas = readWaterAreas(reader, listed);
  const noDataCenters = readNoDataCenters(reader, listed);
  const none = new Set(noDataCenters.map((row) => row.id));
  const splits = readSplits(reader, listedRecords);
  const { centers, records } = withSharedPoints(
    regroup(
      listed.filter((row) => !none.has(row.id)),
      listedRecords.filter((record) => !none.has(record.siteId)),
      splits,
    ),
  );
  const lineage = [
    ...readLineage(reader, 'mining-lineage.csv'),
    ...readLineage(reader, 'mining-lineage-osm.csv'),
  ];
  readLineageEvents(reader, lineage);
  readLineageSources(reader, lineage);
  const atlas = [...readAtlas(reader, 'compute-atlas.csv'), ...readAtlas(reader, 'compute-atlas-osm.csv')];
  readAtlasHistory(reader, atlas);
  readAtlasLinks(reader, atlas);
  const power = readPower(reader);
  const cancelled = readCancelled(reader, atlas);
  const companies = readCompanies(reader);
  const companyNames = readCompanyNames(reader, companies);
  const keys = new Set([
    ...centers.map((row) => `center:${row.id}`),
    ...lineage.map((row) => `lineage:${row.id}`),
    ...atlas.map((row) => `atlas:${row.id}`),
    ...power.map((row) => `power:${row.recordId}`),
  ]);
  const overrides = readOverrides(reader, keys);
  const classOverrides = readClassOverrides(reader, keys);
  const ownPower = readOwnPower(reader, keys);
  const placeOverrides = readPlaceOverrides(reader, keys);
  const siteCompanies = readSiteCompanies(reader, keys, companies);
  const conversions = readConversions(reader, keys);
  const severalSites = readSeveralSites(reader, lineage, atlas);
  const siteNames = readSiteNames(reader, keys);
  const otherUtilities = readOtherUtilities(reader, keys);
  const yearEvidence = readYearEvidence(reader, keys);
  const unclassedOperators = readUnclassedOperators(reader);
  checkPower(reader, power, records, overrides);
  reader.done();
  return {
    centers: centers.sort(by((row) => row.id)),
    records: records.sort(by((row) => `${row.siteId} ${row.dataset} ${row.recordId}`)),
    lineage: lineage.sort(by((row) => row.id)),
    atlas: atlas.sort(by((row) => row.id)),
    power: power.sort(by((row) => `${row.recordId} ${row.date}`)),
    cancelled: cancelled.sort(by((row) => row.recordId)),
    companies: companies.sort(by((row) => row.name)),
    companyNames: companyNames.sort(by((row) => row.pattern)),
    siteCompanies: siteCompanies.sort(by((row) => `${row.record} ${row.role} ${row.company}`)),
    overrides: overrides.sort(by((row) => `${row.recordA} ${row.recordB}`)),
    classOverrides: classOverrides.sort(by((row) => row.record)),
    ownPower: ownPower.sort(by((row) => row.record)),
    placeOverrides: placeOverrides.sort(by((row) => row.record)),
    outlines: readOutlines(read(OUTLINES_FILE).toString(), centers, records),
    noDataCenters: noDataCenters.sort(by((row) => row.id)),
    unclassedOperators: unclassedOperators.sort(by((row) => row.operator)),
    conversions: conversions.sort(by((row) => row.record)),
    severalSites: severalSites.sort(by((row) => row.record)),
    waterAreas: waterAreas.sort(by((row) => row.siteId)),
    siteNames: siteNames.sort(by((row) => row.record)),
    otherUtilities: otherUtilities.sort(by((row) => row.record)),
    yearEvidence: yearEvidence.sort(by((row) => `${row.record} ${row.evidenceDate} ${row.link.url}`)),
    splits: splits.sort(by((row) => `${row.dataset} ${row.recordId}`)),
  };
}
