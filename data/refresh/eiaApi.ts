/**
 * Hourly demand from the EIA open-data API, version 2. The service sends numbers as text, at most 5,000
 * rows a page, and a total that is text too: pages are counted on that total, not on its warnings.
 */
import * as v from 'valibot';
import type { Client } from './client';
import type { ReportedHour } from './screen';

export const EIA_API = 'https://api.eia.gov/v2';
/** The most rows the service gives in one answer. */
export const PAGE_ROWS = 5000;

/** A series the service can be asked for. */
export type EiaSeries =
  | { kind: 'balancingAuthority'; respondent: string }
  | { kind: 'subArea'; parent: string; subArea: string };

const ROW = v.object({ period: v.string(), value: v.nullish(v.union([v.string(), v.number()])) });
const PAGE = v.object({
  response: v.object({
    total: v.pipe(
      v.union([v.string(), v.number()]),
      v.transform(Number),
      v.integer('response.total is not a whole number'),
      v.minValue(0),
    ),
    data: v.array(ROW),
  }),
});

/** One answer of the service. */
export interface EiaPage {
  /** Rows in all pages together. */
  total: number;
  rows: ReportedHour[];
}

/**
 * Reads one answer.
 * @throws Error when the text is cut off or not of the documented shape
 */
export function readPage(body: string): EiaPage {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    throw new Error(`the answer ends in the middle or is not JSON (${body.length} characters)`);
  }
  const result = v.safeParse(PAGE, json);
  if (!result.success) {
    const [issue] = result.issues;
    throw new Error(
      `the answer is not of the documented shape: ${v.getDotPath(issue) ?? 'root'}: ${issue.message}`,
    );
  }
  const { total, data } = result.output.response;
  return { total, rows: data.map(({ period, value }) => ({ hour: period, value })) };
}

/**
 * The address of one page.
 * @param start first hour asked for, `YYYY-MM-DDTHH` UTC
 * @param end   last hour asked for
 */
export function pageUrl(
  base: string,
  series: EiaSeries,
  start: string,
  end: string,
  offset: number,
  key: string,
): string {
  const route = series.kind === 'balancingAuthority' ? 'region-data' : 'region-sub-ba-data';
  const query = new URLSearchParams({ api_key: key, frequency: 'hourly', 'data[0]': 'value', start, end });
  if (series.kind === 'balancingAuthority') {
    query.set('facets[respondent][0]', series.respondent);
    query.set('facets[type][0]', 'D');
  } else {
    query.set('facets[parent][0]', series.parent);
    query.set('facets[subba][0]', series.subArea);
  }
  query.set('sort[0][column]', 'period');
  query.set('sort[0][direction]', 'asc');
  query.set('offset', String(offset));
  query.set('length', String(PAGE_ROWS));
  return `${base}/electricity/rto/${route}/data/?${query}`;
}

/** A page that was kept; null where there is none, or only a part of one. */
function keptPage(kept: string | null): EiaPage | null {
  if (kept === null) return null;
  try {
    return readPage(kept);
  } catch {
    return null;
  }
}

/** Pages that are there already, by offset: an interrupted run goes on where it stopped. */
export interface PageStore {
  read(offset: number): string | null;
  write(offset: number, body: string): void;
}

/**
 * All reported hours of a series from `start` to `end`.
 * @param progress called after each page with rows so far and rows in all
 * @throws Refused, Unreachable (see `Client`); Error when the pages do not add up to the stated total
 */
export async function fetchHours(
  client: Client,
  request: { base: string; series: EiaSeries; start: string; end: string; key: string },
  store: PageStore,
  progress: (rows: number, total: number) => void,
): Promise<ReportedHour[]> {
  const rows: ReportedHour[] = [];
  for (let offset = 0; ; offset += PAGE_ROWS) {
    let page = keptPage(store.read(offset));
    if (page === null) {
      const url = pageUrl(request.base, request.series, request.start, request.end, offset, request.key);
      page = await client.get(url, (body) => {
        const read = readPage(body);
        store.write(offset, body);
        return read;
      });
    }
    rows.push(...page.rows);
    progress(rows.length, page.total);
    if (rows.length >= page.total) {
      if (rows.length > page.total) {
        throw new Error(`the service sent ${rows.length} rows where it announced ${page.total}`);
      }
      return rows;
    }
    if (page.rows.length < PAGE_ROWS) {
      throw new Error(`the service sent ${rows.length} of ${page.total} announced rows`);
    }
  }
}
