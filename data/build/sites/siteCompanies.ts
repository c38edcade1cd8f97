/** Who owns, runs and rents a site, and who did before, each with the record that says so. */
import type { CompanyRole, SiteCompany } from '../../../src/model/site';
import { type Group, keysOf, type Lookups } from './groups';
import { asWords, type Operators } from './operators';
import type { AtlasRow, RecordRow } from './rows';

/** Words before a name that tell of the past. */
const PAST = /\b(?:earlier|former|formerly|fka|ex|originally|previously|bought from)\b|^from\b/i;

/** The name behind such a word, with capitals as names have: "earlier Stronghold", not "former mill". */
const NAME_OF_PAST =
  /^(?:[Ee]arlier|[Ff]ormerly|fka|ex|[Pp]reviously|(?:bought )?from) ((?:[A-Z][\w.&'-]*)(?: [A-Z0-9][\w.&'-]*)*)$/;

/** Companies of records that say more than one name: what a name stands behind tells its part. */
const PART_WORDS: readonly (readonly [RegExp, CompanyRole])[] = [
  [PAST, 'former'],
  [/\btenants?\b/i, 'tenant'],
];

/** No company, whatever the column holds. */
export const NOBODY =
  /^(?:undisclosed|unnamed|unknown|multi-tenant|customer|colocation customers|none|not\b|private\b|joint venture|leased\b|part of\b|\d+-acre|(?:AI|bitcoin)\b.*\b(?:clients|customers)$)/i;

/**
 * All companies of a site. Columns for owner, operator and tenant say who has which part; a company that only
 * Epoch's record of a campus names, in its own name or as user, is a tenant. A row by hand wins over all of them.
 */
export function companiesOf(
  group: Group,
  records: readonly RecordRow[],
  atlas: readonly AtlasRow[],
  lookups: Lookups,
  operators: Operators,
): SiteCompany[] {
  const { lineage, centers, loose } = group;
  const keys = new Set([...keysOf(group), ...atlas.map((row) => `atlas:${row.id}`)]);
  // Whom a person has given a part has no other of the columns.
  const found: SiteCompany[] = [...keys]
    .flatMap((key) => lookups.siteCompanies.get(key) ?? [])
    .map(({ company, role, dataset, url }) => ({ name: company, role, reportedAs: null, dataset, url }));
  const byHand = new Set(found.map(({ name }) => asWords(name)));
  const add = (company: SiteCompany) => {
    if (byHand.has(asWords(company.name))) return;
    // The lineage tells who rents; a register that names builder and customers in one cell does not.
    const isTenant = found.some(({ name, role }) => name === company.name && role === 'tenant');
    if (company.role === 'operator' && company.dataset === 'computeAtlas' && isTenant) return;
    const isKnown = found.some(
      ({ name, role }) =>
        asWords(name) === asWords(company.name) &&
        // Who is there under a new name was not there before.
        (role === company.role || role === 'former' || company.role === 'former'),
    );
    if (!isKnown) found.push(company);
  };
  const say = (text: string | null, role: CompanyRole, dataset: string) => {
    for (const part of partsOf(text, operators)) {
      add({ ...part, role: part.role ?? role, dataset, url: null });
    }
  };
  if (lineage) {
    say(lineage.operator, 'operator', 'miningLineage');
    say(lineage.owner, 'owner', 'miningLineage');
    say(lineage.tenant, 'tenant', 'miningLineage');
  }
  for (const row of atlas) say(row.operator, 'operator', 'computeAtlas');
  const mapped = records.filter(({ dataset }) => dataset === 'osm' || dataset === 'cecSppe');
  const names = new Set([...centers, ...loose].map((row) => asWords(row.operator ?? '')));
  for (const record of mapped) {
    // The map names owner, operator or user as it likes; only who the row itself names is taken as operator.
    if (record.operator && names.has(asWords(record.operator)))
      say(record.operator, 'operator', record.dataset);
  }
  for (const record of records) {
    if (record.dataset !== 'epoch') continue;
    const named = operators.all(`${record.operator ?? ''} · ${record.name ?? ''}`);
    for (const name of named) {
      if (found.some((company) => company.name === name)) continue;
      const role = found.some((company) => company.role === 'operator') ? 'tenant' : 'operator';
      // The column of companies says who it is; the name of the campus only where that column does not.
      const said = operators.all(record.operator ?? '').includes(name) ? record.operator : record.name;
      const reportedAs = said !== null && asWords(said) === asWords(name) ? null : said;
      add({ name, role, reportedAs, dataset: 'epoch', url: record.link.url });
    }
  }
  for (const record of records) {
    if (record.dataset !== 'epaEcho' || found.some(({ role }) => role !== 'former')) continue;
    const match = operators.first(record.operator ?? record.name);
    if (match?.name) {
      const reportedAs = asWords(match.name) === asWords(record.name ?? '') ? null : record.name;
      add({ name: match.name, role: 'operator', reportedAs, dataset: 'epaEcho', url: record.link.url });
    }
  }
  const order: readonly CompanyRole[] = ['operator', 'owner', 'tenant', 'former'];
  return found.sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
}

/** How much of a site a company holds. */
const SHARE = /\d+(?:\.\d+)?\s?%/g;

/** Where a remark goes on with the past: "MAT 1177 LLC, from HIF". */
const BEFORE_PAST = /, (?=earlier\b|from\b)/;

const isPart = (words: string) => PART_WORDS.some(([pattern]) => pattern.test(words));

interface NamedPart {
  name: string;
  reportedAs: string | null;
  /** Null where the column's own role holds. */
  role: CompanyRole | null;
}

/** The companies in a cell such as "Fluidstack (Google-backed); Core42" or "NYDIG (earlier Coinmint)". */
function partsOf(text: string | null, operators: Operators): NamedPart[] {
  if (text === null) return [];
  const parts: NamedPart[] = [];
  // Brackets hold the past, the tenant, or a remark on who stands behind; remarks name nobody's part.
  const cut = (words: string) => words.split(/;|\s\/\s|, (?=earlier|from|tenant|WindHQ|Canaan)/);
  const outside = cut(text.replace(/\([^)]*\)/g, ' '));
  const brackets = [...text.matchAll(/\(([^)]*)\)/g)].map(([, words]) => words ?? '');
  const inside = brackets.flatMap(cut);
  const remarks = brackets.flatMap((words) => words.split(BEFORE_PAST)).filter((words) => !isPart(words));
  // What brackets add of who stands behind is kept where it can only be of this company.
  const remark = outside.length === 1 && remarks.length > 0 ? ` (${remarks.join('; ')})` : '';
  for (const piece of [...outside, ...inside.filter(isPart)].map((words) =>
    words.replace(/\s+/g, ' ').trim(),
  )) {
    const role = PART_WORDS.find(([words]) => words.test(piece))?.[1] ?? null;
    const names = operators.all(piece);
    for (const name of names) {
      const plain = `${piece.replace(SHARE, '').trim()}${role === null ? remark : ''}`;
      parts.push({ name, reportedAs: asWords(name) === asWords(plain) ? null : plain, role });
    }
    if (names.length > 0) continue;
    const name = role === null ? piece : role === 'former' ? (NAME_OF_PAST.exec(piece)?.[1] ?? '') : '';
    if (name !== '' && !NOBODY.test(name)) parts.push({ name, reportedAs: null, role });
  }
  return parts;
}
