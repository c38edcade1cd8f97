/** The year of a site in words: what it counts, and what it rests on. */
import type { SiteYear } from '../../../model/site';
import { formatDate } from '../shell/format';

/** A list may have met a project late, so these years are the latest that they can be. */
const LATEST = new Map([
  ['announcedBy', 'announced by'],
  ['operatingBy', 'operating by'],
  ['onRecordBy', 'on record by'],
]);

const EVIDENCE: Record<NonNullable<SiteYear['evidence']>['kind'], (date: string) => string> = {
  step: (date) => `a step dated ${date}`,
  event: (date) => `an event of ${date}`,
  power: (date) => `power on ${date}`,
  docket: (date) => `an application of ${date}`,
  address: (date) => `a page of ${date}`,
  page: (date) => `a page that tells of ${date}`,
};

/** "announced by 2024 (a page of 28 August 2024)", "2021 (first power)". */
export function siteYear({ value, basis, evidence }: SiteYear): string {
  const latest = basis === null ? undefined : LATEST.get(basis);
  const notes = [
    ...(latest === undefined && basis !== null ? [basis] : []),
    ...(evidence === null ? [] : [EVIDENCE[evidence.kind](formatDate(evidence.date))]),
  ];
  const year = latest === undefined ? `${value}` : `${latest} ${value}`;
  return notes.length > 0 ? `${year} (${notes.join('; ')})` : year;
}
