/** What is wrong with rows of a table, each with its place. */

/** A row or file that must not pass. All are gathered and shown at once. */
export interface Issue {
  file: string;
  /** 1-based line in the file; null for the file as a whole. */
  line: number | null;
  column: string | null;
  value: string;
  expected: string;
}

/** Thrown by a reader that found issues; who called it prints each with its place and stops. */
export class BadData extends Error {
  constructor(readonly issues: readonly Issue[]) {
    super(issues.map(formatIssue).join('\n'));
  }
}

/** `data/tables/x.csv:12 column lat: "95": expected a latitude between -90 and 90` */
export function formatIssue(issue: Issue): string {
  const place = issue.line === null ? issue.file : `${issue.file}:${issue.line}`;
  const column = issue.column === null ? '' : ` column ${issue.column}`;
  return `${place}${column}: ${JSON.stringify(issue.value)}: expected ${issue.expected}`;
}
