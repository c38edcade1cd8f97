/**
 * Takes records out of rows of the compiled list that hold more than one campus, as reviewed in
 * `record-splits.csv`, and gives them to the row they belong to or to a row of their own.
 */
import { CONFIDENCES, type Confidence, PRECISIONS, type SiteStatus } from '../../../src/model/vocabulary';
import { countyAt, nearestCounty } from '../geography';
import type { CenterRow, RecordDataset, RecordRow, RecordSplit } from './rows';
import { by } from './tableReader';

/**
 * The list with every split applied; the rest of a row keeps its id and is described anew from the records
 * that stay.
 */
export function regroup(
  centers: readonly CenterRow[],
  records: readonly RecordRow[],
  splits: readonly RecordSplit[],
): { centers: CenterRow[]; records: RecordRow[] } {
  const targets = new Map(splits.map((split) => [`${split.dataset}:${split.recordId}`, split.site]));
  const moved = records.map((record) => {
    const site = targets.get(`${record.dataset}:${record.recordId}`);
    return site === undefined ? record : { ...record, siteId: site };
  });
  const left = new Set<string>();
  const joined = new Set<string>();
  for (const [index, record] of records.entries()) {
    const now = moved[index];
    if (!now || now.siteId === record.siteId) continue;
    left.add(record.siteId);
    joined.add(now.siteId);
  }
  const known = new Set(centers.map((row) => row.id));
  const of = (id: string) => moved.filter((record) => record.siteId === id);
  const result = centers.flatMap((row) => {
    if (!left.has(row.id)) return [row];
    const rest = of(row.id);
    if (rest.length === 0) return [];
    const described = describe(row.id, rest, row, row.country);
    // Figures that the list has made of all its records stay where none has taken a figure away.
    const gone = records.filter(
      (record, index) => record.siteId === row.id && moved[index]?.siteId !== row.id,
    );
    if (gone.some(({ figure }) => figure !== null)) return [described];
    return [{ ...described, figure: row.figure, mwPlanned: row.mwPlanned }];
  });
  const countryOf = new Map(centers.map((row) => [row.id, row.country]));
  const originOf = new Map(splits.map((split) => [split.site, countryOf.get(split.from) ?? '']));
  for (const id of [...joined].sort()) {
    if (!known.has(id)) result.push(describe(id, of(id), null, originOf.get(id) ?? ''));
  }
  // A row that is given a record is as sure as its surest.
  const sure = result.map((row) => {
    if (!joined.has(row.id) || !known.has(row.id)) return row;
    const [confidence] = [row.confidence, confidenceOf(of(row.id))].sort(
      by((word) => String(CONFIDENCES.indexOf(word))),
    );
    return confidence ? { ...row, confidence } : row;
  });
  return { centers: sure, records: moved };
}

/** Who describes a place best. */
const DATASET_RANK: readonly RecordDataset[] = ['computeAtlas', 'epoch', 'cecSppe', 'osm', 'epaEcho'];

function describe(
  id: string,
  records: readonly RecordRow[],
  row: CenterRow | null,
  country: string,
): CenterRow {
  const ranked = [...records].sort(
    by(
      (record) =>
        `${DATASET_RANK.indexOf(record.dataset)} ${record.name === null ? 1 : 0} ${record.reportedStatus === 'site' ? 0 : 1} ${record.recordId}`,
    ),
  );
  const [best] = ranked;
  const [place] = [...ranked].sort((a, b) => grade(a) - grade(b));
  if (!best || !place) throw new Error(`${id} has no record`);
  const { lon, lat } = place;
  const county = country === 'US' ? (countyAt(lon, lat) ?? nearestCounty(lon, lat, 10)) : null;
  const first = <T>(pick: (record: RecordRow) => T | null): T | null =>
    ranked.map(pick).find((value) => value !== null) ?? null;
  const figureAt = (stage: string) => first(({ figure }) => (figure?.stage === stage ? figure : null));
  const planned = figureAt('planned');
  const keptPlan = row?.mwPlanned ?? null;
  const planStays =
    keptPlan !== null &&
    ranked.some(({ figure, dataset }) => dataset === 'epoch' || figure?.value === keptPlan);
  const sum = (pick: (record: RecordRow) => number | null) => {
    const known = records.map(pick).filter((value) => value !== null);
    return known.length > 0 ? Math.round(known.reduce((a, b) => a + b, 0)) : null;
  };
  return {
    id,
    name: first(({ name }) => name) ?? 'Unnamed data center',
    operator: first(({ operator }) => operator),
    status: statusOf(ranked),
    figure: figureAt('operating') ?? figureAt('mapped') ?? figureAt('permitted') ?? planned,
    mwPlanned: planStays ? keptPlan : (planned?.value ?? null),
    lon,
    lat,
    precision: place.precision,
    country,
    state: county?.state ?? row?.state ?? null,
    countyFips: county?.fips ?? row?.countyFips ?? null,
    countyName: county?.name ?? row?.countyName ?? null,
    year: row?.year ?? null,
    footprintM2: sum((record) => record.footprintM2),
    siteAreaM2: sum((record) => record.siteAreaM2),
    confidence: confidenceOf(ranked),
    licence: [...new Set(ranked.map((record) => record.licence))].sort().join(' + '),
  };
}

const grade = ({ precision }: RecordRow) => PRECISIONS.indexOf(precision);

/** Words of the datasets for a status, by their beginning. An outline that stands counts as operating. */
const STATUS_WORDS: readonly (readonly [string, SiteStatus])[] = [
  ['operati', 'operating'],
  ['under_construction', 'construction'],
  ['construction', 'construction'],
  ['proposed', 'proposed'],
  ['permitted', 'permitted'],
  ['Exempted', 'permitted'],
  ['building', 'operating'],
  ['point', 'operating'],
];

function statusOf(ranked: readonly RecordRow[]): SiteStatus {
  for (const { reportedStatus } of ranked) {
    const found = STATUS_WORDS.find(([word]) => reportedStatus?.startsWith(word));
    if (found) return found[1];
  }
  return 'unknown';
}

function confidenceOf(ranked: readonly RecordRow[]): Confidence {
  if (ranked.some(({ reportedStatus }) => reportedStatus?.endsWith('/confirmed'))) return 'high';
  if (ranked.some(({ dataset, name }) => dataset !== 'epaEcho' && name !== null)) return 'medium';
  return 'low';
}
