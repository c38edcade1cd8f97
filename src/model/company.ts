import type { CompanyRole } from './site';
import type { OperatorClass } from './vocabulary';

/** A company that owns, runs or rents sites. Built into `companies.json`. */
export interface Company {
  /** The name it is shown under. */
  name: string;
  operatorClass: OperatorClass;
  /** Other names by which records know it. */
  otherNames: CompanyName[];
  /** How many US sites the company itself named, and when; null when it named none. */
  sitesNamed: SitesNamed | null;
}

/** What a company said of its own sites. The list itself need not be at hand. */
export interface SitesNamed {
  /** US sites that the company named. */
  count: number;
  /** When, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  date: string;
  url: string | null;
  source: string | null;
  /** US sites of ours that name the company, in whatever part but a former one; by id. */
  here: CompanySite[];
}

/** A site that names a company. */
export interface CompanySite {
  id: string;
  /** What the company does there, each part once. */
  roles: CompanyRole[];
  /** Ids in `sources.json` of the datasets that say so. */
  datasets: string[];
}

/** A name of a company: another spelling, a former name, a shell, a code name. */
export interface CompanyName {
  name: string;
  kind: 'spelling' | 'former' | 'shell' | 'codeName' | 'class';
  /** Where the name is said to be the company's; both null for a spelling. */
  url: string | null;
  source: string | null;
}
