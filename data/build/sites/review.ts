/** The lists that people review: every match with its reason, and what is doubtful. */
import { plainCsv } from '../../../src/model/csv';
import type { Candidate, Match, Member } from './match';
import type { Merged } from './merge';
import { outlineContradictions } from './outlines';
import type { RecordSplit, Tables } from './rows';

/** `data/review/site-matches.csv`: one row per match, the site first. */
export function matchesCsv(matches: readonly Match[], members: ReadonlyMap<string, Member>): string {
  const rows = matches.map((match) => [
    match.hub,
    match.member,
    nameOf(match.hub, members),
    nameOf(match.member, members),
    match.rule,
    match.reason,
    match.km.toFixed(1),
  ]);
  return plainCsv([['recordA', 'recordB', 'nameA', 'nameB', 'rule', 'reason', 'km'], ...rows]);
}

/** `data/review/site-candidates.csv`: pairs left apart that a person may want to look at. */
export function candidatesCsv(
  candidates: readonly Candidate[],
  members: ReadonlyMap<string, Member>,
): string {
  const rows = candidates.map((found) => [
    found.recordA,
    found.recordB,
    nameOf(found.recordA, members),
    nameOf(found.recordB, members),
    found.reason,
    found.km.toFixed(1),
  ]);
  return plainCsv([['recordA', 'recordB', 'nameA', 'nameB', 'reason', 'km'], ...rows]);
}

/** `data/review/site-splits.csv`: records taken out of a row of the list. */
export function splitsCsv(splits: readonly RecordSplit[]): string {
  const rows = splits.map((split) => [
    split.dataset,
    split.recordId,
    split.name ?? '',
    split.from,
    split.site,
    split.reason,
  ]);
  return plainCsv([['dataset', 'recordId', 'name', 'from', 'to', 'reason'], ...rows]);
}

/** `data/review/site-names.csv`: sites that are not called what their main row is called. */
export function namesCsv(names: Merged['names']): string {
  const rows = names.map(({ id, from, to, reason }) => [id, from, to, reason]);
  return plainCsv([['id', 'from', 'to', 'reason'], ...rows]);
}

/** `data/review/site-years.csv`: sites whose year is not that of a list as it stands, and what it rests on. */
export function yearsCsv(years: Merged['years']): string {
  const rows = years.map(({ id, name, status, listed, year: { value, basis, evidence } }) => [
    id,
    name,
    status,
    listed === null ? '' : `${listed.value} ${listed.basis ?? ''}`,
    `${value} ${basis ?? ''}`,
    evidence?.kind ?? '',
    evidence?.date ?? '',
    evidence?.url ?? '',
  ]);
  return plainCsv([['id', 'name', 'status', 'listed', 'year', 'evidence', 'date', 'url'], ...rows]);
}

/** `data/review/site-outlines.csv`: what outlines and the list say differently. */
export function outlinesCsv({ outlines, centers, records }: Tables): string {
  const head = ['site', 'record', 'kind', 'name', 'lat', 'lon', 'difference'];
  return plainCsv([head, ...outlineContradictions(outlines, centers, records)]);
}

const nameOf = (key: string, members: ReadonlyMap<string, Member>) => members.get(key)?.name ?? '';
