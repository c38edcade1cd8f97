import type { OperatorClass } from './vocabulary';

/** A company that owns, runs or rents sites. Built into `companies.json`. */
export interface Company {
  /** The name it is shown under. */
  name: string;
  operatorClass: OperatorClass;
  /** Other names by which records know it. */
  otherNames: CompanyName[];
  /** How many US sites the company itself named, and when; null when it named none. */
  sitesNamed: { count: number; date: string; url: string | null; source: string | null } | null;
}

/** A name of a company: another spelling, a former name, a shell, a code name. */
export interface CompanyName {
  name: string;
  kind: 'spelling' | 'former' | 'shell' | 'codeName' | 'class';
  /** Where the name is said to be the company's; both null for a spelling. */
  url: string | null;
  source: string | null;
}
