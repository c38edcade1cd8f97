/** The record that a case in a link is of: what stands before its first slash. */
import { escapeId, MAX_ID, unescapeId } from '../regionText';

/** Whose case it is. */
export interface CaseRecord {
  kind: 'event' | 'site';
  id: string;
}

/** The record of a case as `formatCase` writes it; null for one that is only described, or for anything else. */
export function recordOfCase(text: string | null): CaseRecord | null {
  const [record = ''] = (text ?? '').split('/');
  const [kind, ...rest] = record.split(':');
  const id = unescapeId(rest.join(':'));
  if ((kind !== 'event' && kind !== 'site') || id === '' || id.length > MAX_ID) return null;
  return { kind, id };
}

/** How a record is written. */
export const caseRecordText = ({ kind, id }: CaseRecord): string => `${kind}:${escapeId(id)}`;

/** The same case of another record. */
export const withCaseRecord = (text: string, record: CaseRecord): string =>
  [caseRecordText(record), ...text.split('/').slice(1)].join('/');
