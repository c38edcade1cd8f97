import { fold } from './fold';
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

/** Names that stand for a company: its own and the others, but for those of a class ("hyperscaler"). */
const namesOf = ({ name, otherNames }: Company): string[] => [
  name,
  ...otherNames.flatMap((other) => (other.kind === 'class' ? [] : [other.name])),
];

/** The company of a name in any spelling, a former name, a shell or a code name; null where none is known. */
export function companyCalled(text: string, companies: readonly Company[]): Company | null {
  const asked = fold(text);
  return (
    companies.find(({ name }) => fold(name) === asked) ??
    companies.find((company) => namesOf(company).some((name) => fold(name) === asked)) ??
    null
  );
}

/** A company found by part of a name. */
export interface FoundCompany {
  name: string;
  /** The other name that was found; null where its own was. */
  by: string | null;
  /** Sites that it owns, runs or rents. */
  sites: number;
}

/**
 * Companies with sites of which a name has a word that begins with the text, or goes on with it; those found by their
 * own name first, then those with most sites.
 * @param sites number of sites by display name
 */
export function findCompanies(
  text: string,
  companies: readonly Company[],
  sites: ReadonlyMap<string, number>,
): FoundCompany[] {
  const asked = fold(text);
  if (asked === '') return [];
  const isFound = (name: string) => ` ${fold(name)}`.includes(` ${asked}`);
  const known = new Map(companies.map((company) => [company.name, company]));
  return [...sites]
    .flatMap(([name, count]): FoundCompany[] => {
      if (isFound(name)) return [{ name, by: null, sites: count }];
      const company = known.get(name);
      const by = company && namesOf(company).find(isFound);
      return by === undefined ? [] : [{ name, by, sites: count }];
    })
    .sort(
      (a, b) =>
        Number(a.by !== null) - Number(b.by !== null) || b.sites - a.sites || (a.name < b.name ? -1 : 1),
    );
}
