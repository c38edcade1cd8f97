/** Dates that show how old a site at least is: those that addresses of its sources tell, and those of a reviewed table. */
import type { SiteYear } from '../../../src/model/site';
import type { RecordRow, YearEvidenceRow } from './rows';
import { by } from './tableReader';

/** Something dated that a site's year rests on. */
export type Evidence = NonNullable<SiteYear['evidence']>;

const ARCHIVE = /^https:\/\/web\.archive\.org\/web\/(\d{4})(\d{2})(\d{2})\d*\//;

/**
 * A day or month in the path of an address, as publishers put it there: /2023/05/04/, /2024-01-25/, /20251117/, /2019/jul/01/.
 * Years within the words of a title are of what it tells, not of the page.
 */
const IN_PATH =
  /\/(20[012]\d)(?:[/-](0?[1-9]|1[0-2]|[a-z]{3})(?:[/-](0?[1-9]|[12]\d|3[01]))?|(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01]))(?=[/-]|$)/g;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** What a filing covers stands in its address, not when it was filed. */
const NO_PAGES = /^https:\/\/(?:www\.)?(?:sec\.gov|github\.com)\//;

/**
 * The dates that an address tells of itself, oldest first: the day on which it was published, or stored by the
 * Internet Archive. `YYYY-MM` or `YYYY-MM-DD`.
 */
export function datesInAddress(url: string): string[] {
  const stored = ARCHIVE.exec(url);
  const page = stored ? url.slice(stored[0].length) : url;
  const [path = ''] = page.split(/[?#]/);
  const dates = NO_PAGES.test(page) ? [] : [...path.matchAll(IN_PATH)].flatMap(dateOf);
  if (stored) dates.push(stored.slice(1, 4).join('-'));
  return dates.sort();
}

function dateOf([, year, month, day, solidMonth, solidDay]: RegExpExecArray): string[] {
  const named = MONTHS.indexOf(month ?? '') + 1;
  // "/2023/new-campus/" tells a year alone.
  if (month !== undefined && Number.isNaN(Number(month)) && named === 0) return [];
  const number = named > 0 ? String(named) : (month ?? solidMonth);
  const parts = [number, day ?? solidDay].flatMap((part) => part?.padStart(2, '0') ?? []);
  // A year alone is as good as none: it may be of what the page tells.
  return parts.length > 0 ? [[year, ...parts].join('-')] : [];
}

/** The oldest address of the sources of a site that tells its date; null where none does. */
export function oldestAddress(
  sources: readonly { url: string | null; dataset: string }[],
  reviewed: readonly YearEvidenceRow[],
): Evidence | null {
  const rejected = new Set(reviewed.flatMap(({ says, link }) => (says === 'notOfSite' ? [link.url] : [])));
  const dated = sources.flatMap(({ url, dataset }) => {
    const date = url === null || rejected.has(url) ? undefined : datesInAddress(url)[0];
    return date === undefined ? [] : [{ date, kind: 'address' as const, url, dataset }];
  });
  return dated.sort(by(({ date, url }) => `${date} ${url}`))[0] ?? null;
}

/** What a person has read of the age of a site. */
export function reviewedEvidence(
  reviewed: readonly YearEvidenceRow[],
  says: 'announced' | 'operating',
): Evidence[] {
  return reviewed.flatMap(({ says: said, evidenceDate, link, record }) =>
    said === says && evidenceDate !== null
      ? [
          {
            date: evidenceDate,
            kind: 'page' as const,
            url: link.url,
            dataset: record.startsWith('lineage:') ? 'miningLineage' : 'computeAtlas',
          },
        ]
      : [],
  );
}

/** "19-SPPE-04" is the fourth application that the California Energy Commission received in 2019. */
export function docketsOf(records: readonly RecordRow[]): Evidence[] {
  return records.flatMap(({ dataset, recordId, link }) => {
    const year = dataset === 'cecSppe' ? /^(\d{2})-SPPE-/.exec(recordId)?.[1] : undefined;
    return year === undefined ? [] : [{ date: `20${year}`, kind: 'docket' as const, url: link.url, dataset }];
  });
}
