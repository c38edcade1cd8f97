/**
 * Reads who acted from the names that trackers write: "Hill County Commissioners Court (first moratorium)",
 * "Washington Township (Macomb Co.)", "City of Chelan". What a tracker adds in brackets is left out, save a
 * county that tells namesakes apart.
 */
import { fold } from '../../../src/model/fold';
import { cutShort } from '../../../src/model/placeName';
import type { JurisdictionKind } from '../../../src/model/vocabulary';
import { stateNamed } from '../geography';

/** The legal form that a name states; null when it states none: "Boardman" may be a village or a township. */
export type Form = 'city' | 'town' | 'village' | 'borough' | 'township' | null;

export interface Jurisdiction {
  /** As shown: "Hill County", "City of Chelan". */
  name: string;
  kind: JurisdictionKind;
  form: Form;
  /** Lower case without legal words, for comparing: "hill", "chelan". */
  key: string;
  /** A county named beside it, without "County"; null when there is none. */
  countyHint: string | null;
}

const COUNTY_IN_BRACKETS = /^\s*([A-Z][\w.' -]*?) (?:County|Co\.|Parish)(?=\s*(?:$|[—–;:,-]|\d))/;

/** Bodies that act for a place; what stands before them is the place. */
const BODIES =
  /\s+(?:City[- ]County Council|Metropolitan Development Commission|City Council|City Commission|Town Council|Town Board|Common Council|Village Board|Village Council|County Council|County Board|Board of (?:County )?(?:Supervisors|Commissioners|Alders|Aldermen|Directors|Trustees|Zoning Appeals)|County Commission(?:ers)?(?: Court)?|Commissioners(?: Court)?|Commission(?: Court)?|Fiscal Court|Quorum Court|Superior Court|Plan(?:ning)? Commission|County Executive .*|Executive .*|Trustees|Council|Committee)$/;

/** Names that keep "County" or "Parish" when their body is cut off. */
const COUNTY_BODY = /(?<!City[- ])\b(County|Parish) (?=Council|Board|Commission|Commissioners|Executive)/;

/** Townships keep their legal word when their body is cut off; "Jackson City Council" is Jackson's. */
const TOWNSHIP_BODY = /\bTownship (?:Council|Committee|Trustees|Board|Planning Commission)\b.*$/;

const LEADING_FORM = /^(City|Town|Village|Borough|Charter Township|Township) of /i;
const TRAILING_FORM = /\s+(Charter Township|Township|Twp\.?|Village|Borough|City|Town)$/;

/**
 * @param raw    the tracker's name
 * @param kind   what the tracker's level says; `byName` when only the name tells
 * @param state  two letters, null outside the US and for federal acts
 * @param county the county that the tracker gives beside it, if any
 */
export function readJurisdiction(
  raw: string,
  kind: JurisdictionKind | 'byName',
  state: string | null,
  county: string | null,
): Jurisdiction {
  const stateName = state === null ? null : (stateNamed(state)?.name ?? null);
  if (kind === 'state' && stateName !== null) return plain(stateName, 'state');
  if (kind === 'federal') return plain('United States', 'federal');

  const brackets = [...raw.matchAll(/\(([^)]*)\)?/g)].map((match) => match[1] ?? '');
  let countyHint: string | null = null;
  for (const text of brackets) countyHint ??= COUNTY_IN_BRACKETS.exec(text)?.[1] ?? null;
  let name = raw.replace(/\s*\([^)]*\)?/g, '').trim();
  name = name.replace(/\s+[—–]\s.*$/, '').replace(/\s+-\s.*$/, '');
  if (state !== null) name = name.replace(new RegExp(`,?\\s+${state}$`), '');
  const before = /^(.*), ([A-Z][\w.' -]*?) (?:County|Co\.)$/.exec(name);
  if (before?.[1] && before[2]) {
    name = before[1];
    countyHint ??= before[2];
  }
  name = name.replace(/,\s*$/, '').trim();
  for (let round = 0; round < 2; round++) {
    const kept = COUNTY_BODY.test(name);
    name = name
      .replace(TOWNSHIP_BODY, 'Township')
      .replace(/^City Of\b/, 'City of')
      .replace(/^Town Of\b/, 'Town of');
    const body = kept
      ? name.replace(/\b(County|Parish) .*$/, '$1')
      : name.replace(BODIES, (text) => (/^\s+County/.test(text) ? ' County' : ''));
    if (body !== '') name = body.trim();
  }
  // Some names are a court or an agency; the place is then the county that the tracker gives.
  if (/\bCourt\b|State Corporation Commission/.test(name) && county) name = county.replace(/ \(.*$/, '');
  if (kind === 'township' && !/\b(township|twp)\b/i.test(name)) name = `${name} Township`;
  if (kind === 'county' && !isCountyName(name)) name = asCounty(name, state);

  const resolved = kind === 'byName' ? kindByName(name) : kind;
  const form = formOf(name);
  return { name, kind: resolved, form, key: keyOf(name, resolved), countyHint };
}

function plain(name: string, kind: JurisdictionKind): Jurisdiction {
  return { name, kind, form: null, key: keyOf(name, kind), countyHint: null };
}

const isCountyName = (name: string) => /\b(County|Parish|Census Area)\b/.test(name);

/** "Lexington Fayette" and the like: consolidated governments that trackers list without "County". */
function asCounty(name: string, state: string | null): string {
  return state === 'LA' ? `${name} Parish` : name;
}

/** The kind that a bare name tells; places without a legal word are municipalities. */
function kindByName(name: string): JurisdictionKind {
  if (
    /\b(PUD|Public Utility District|Irrigation District|Utilities Authority|Utility District)\b/.test(name)
  ) {
    return 'utility';
  }
  if (/\b(Nation|Tribe|Tribal)\b/.test(name)) return 'tribal';
  if (/\bTownship\b|\bTwp\b/.test(name)) return 'township';
  if (/ (County|Parish)$/.test(name) || /^(North Slope|Matanuska-Susitna|Mat-Su) Borough$/.test(name)) {
    return 'county';
  }
  return 'municipality';
}

function formOf(name: string): Form {
  const word = (LEADING_FORM.exec(name)?.[1] ?? TRAILING_FORM.exec(name)?.[1] ?? '').toLowerCase();
  if (word.includes('township') || word.startsWith('twp')) return 'township';
  if (word === 'city' || word === 'town' || word === 'village' || word === 'borough') return word;
  return null;
}

/** The name for comparing, without legal words, marks and spaces. */
export function keyOf(name: string, kind: JurisdictionKind): string {
  let text = name;
  if (kind === 'county')
    text = text.replace(/\s+(County|Parish|Borough|Census Area|Planning Region)\b.*$/, '');
  else if (kind !== 'state' && kind !== 'utility') {
    text = text.replace(LEADING_FORM, '');
    // "Johnson City" is a name; "Baltimore City" is one as well, and is compared as "baltimore city".
    // "Borough" and "Township" at the end are never part of the name.
    if (/\s(Charter Township|Township|Twp\.?|Borough)$/.test(text)) text = text.replace(TRAILING_FORM, '');
  }
  return cutShort(fold(text)).replaceAll(' ', '');
}
