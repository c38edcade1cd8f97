/** What a digest of a data version consists of. Apart from its making, since the list of built files needs it at once. */
import type { JurisdictionKind } from '../vocabulary';
import { columnsOf } from '../wire';

export const DIGEST_KINDS = ['site', 'act', 'measure'] as const;
export type DigestKind = (typeof DIGEST_KINDS)[number];

/** What is compared, in the order in which it is told. */
export const FACTS = [
  'class',
  'status',
  'mw',
  'operator',
  'date',
  'mechanism',
  'project',
  'outcome',
  'kind',
  'technology',
  'standing',
  'adopted',
  'until',
  'ended',
] as const;
export type FactName = (typeof FACTS)[number];
/** Facts as codes of the vocabulary, dates and numbers; what is unknown is left out. */
export type Facts = Partial<Record<FactName, string>>;

/** One record of a digest. */
export interface DigestRow {
  record: DigestKind;
  id: string;
  name: string;
  country: string;
  state: string | null;
  countyFips: string | null;
  lon: number | null;
  lat: number | null;
  /** Of sites alone. */
  areaId: string | null;
  /** Of acts and measures alone. */
  jurisdictionKind: JurisdictionKind | null;
  facts: Facts;
}

export const DIGEST_COLUMNS = columnsOf<DigestRow>()([
  'record',
  'id',
  'name',
  'country',
  'state',
  'countyFips',
  'lon',
  'lat',
  'areaId',
  'jurisdictionKind',
  'facts',
]);

/** A version that was kept. */
export interface KeptVersion {
  version: string;
  /** The newest day that its data speak of, and the last day of its record. */
  dataDate: string;
  recordUpTo: string;
}
