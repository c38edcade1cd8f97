/** Where a site comes from: its records, its datasets, and why they are thought to be one place. */
import type { SourceRecord } from '../../../src/model/site';
import type { Group, Lookups } from './groups';
import type { AtlasRow, CancelledRow, LineageRow, RecordRow } from './rows';

/** Where positions of the lineage come from that ask for a credit of their own. */
const POSITION_DATASETS = [
  { dataset: 'osm', licence: 'ODbL-1.0' },
  { dataset: 'geonames', licence: 'CC-BY-4.0' },
] as const;

/** Every row that takes part, one entry per page it cites; the origin of a position has an entry of its own. */
export function recordsOf(
  lineage: LineageRow | null,
  records: readonly RecordRow[],
  lookups: Lookups,
  loose: readonly AtlasRow[],
  cancelled: readonly CancelledRow[],
  retrieved: (dataset: string) => string,
): SourceRecord[] {
  const list: SourceRecord[] = [];
  const add = (record: Omit<SourceRecord, 'retrieved'>) =>
    list.push({ ...record, retrieved: retrieved(record.dataset) });
  for (const { url, text, seen } of lineage?.sources ?? []) {
    const words = seen || url === null ? text : 'cited by another source, not opened';
    const { id: recordId, name, licence } = lineage ?? { id: '', name: '', licence: '' };
    add({ dataset: 'miningLineage', recordId, name, url, text: words, licence });
  }
  const position = lineage
    ? POSITION_DATASETS.find(({ licence }) => lineage.licence.endsWith(licence))
    : undefined;
  if (lineage && position) {
    const text = `position: ${lineage.coordinateSource ?? position.dataset}`;
    add({ ...position, recordId: lineage.id, name: lineage.name, url: null, text });
  }
  const addAtlas = (row: AtlasRow) => {
    for (const { url, text } of row.links)
      add({ dataset: 'computeAtlas', recordId: row.id, name: row.name, url, text, licence: row.licence });
  };
  for (const row of loose) addAtlas(row);
  for (const row of cancelled) {
    const { recordId, name, licence } = row;
    add({ dataset: 'cancelledProjects', recordId, name, ...row.link, licence });
  }
  for (const record of records) {
    const row = record.dataset === 'computeAtlas' ? lookups.atlas.get(record.recordId) : undefined;
    if (row && row.links.length > 0) {
      addAtlas({ ...row, licence: record.licence });
      continue;
    }
    const { dataset, recordId, name, licence } = record;
    add({ dataset, recordId, name, ...record.link, licence });
  }
  return list;
}

/** The datasets to credit; OpenStreetMap also where another dataset took its position from there. */
export function datasetsOf(sources: readonly SourceRecord[]): string[] {
  const derived = sources.some((source) => source.licence.includes('ODbL')) ? ['osm'] : [];
  return [...new Set([...sources.map((source) => source.dataset), ...derived])].sort();
}

export function reasonsOf({ centers, matches }: Group, lookups: Lookups): string[] {
  const named = (key: string) => `"${lookups.names.get(key) ?? key}"`;
  const reasons = matches.map(
    ({ hub, member, reason, km }) =>
      `${named(hub)} and ${named(member)}, ${km.toFixed(1)} km apart: ${reason}`,
  );
  for (const row of centers) {
    const count = lookups.records.get(row.id)?.length ?? 0;
    if (count > 1)
      reasons.push(`"${row.name}": ${count} records, joined by the compilers of the list of data centers`);
  }
  return reasons;
}
