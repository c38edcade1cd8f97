/** Who did an act, in words. */
import type { ActInPlace, ActKind, BodyKind } from '../../../model/act';

/** Bodies whose names are those of a council, a board, a court or an office. */
const OFFICES =
  /\b(?:Council|Board|Commission|Commissioners|Court|Legislature|Assembly|Authority|Agency|Department|Committee|Supervisors|Alders|Aldermen|Trustees|Directors|Nation|Tribe|Service|Administration|Congress|Executive|Office|Senate|House|Bureau|Corps|District|Association|Governors|Utilities|Regulators?)\b/;

/** A body inside a sentence: "the Chandler City Council", "Franklin County", "the governor of Virginia". */
function bodyInSentence(body: string, kind: BodyKind | null): string {
  if (kind === 'developer') return body;
  if (/^(?:Mayor|Governor|Voters) of /.test(body)) {
    const words = body.charAt(0).toLowerCase() + body.slice(1);
    return body.startsWith('Voters') ? words : `the ${words}`;
  }
  if (/^the /i.test(body)) return body.replace(/^The /, 'the ');
  if (/^(?:City|Town|Village|Borough|Township) of /.test(body) || OFFICES.test(body)) return `the ${body}`;
  return body;
}

const UNNAMED: Record<BodyKind, string> = {
  localCouncil: 'a city or town council',
  countyBoard: 'a county board',
  planningBody: 'a planning body',
  zoningBoard: 'a zoning board',
  mayor: 'a mayor',
  stateLegislature: 'a state legislature',
  governor: 'a governor',
  stateAgency: 'a state agency',
  utilityCommission: 'a utility commission',
  utility: 'a utility',
  court: 'a court',
  federal: 'a federal body',
  voters: 'voters',
  tribe: 'a tribe',
  residents: 'residents',
  developer: 'the developer',
  other: 'a group or body that is not named',
};

/** What anyone may do; the rest takes a public body. */
const OPEN_TO_ALL: readonly ActKind[] = [
  'announced',
  'applied',
  'hearing',
  'meeting',
  'withdrawn',
  'cancelled',
  'suitFiled',
  'appealFiled',
  'settled',
  'petition',
  'protest',
  'resolution',
  'recall',
  'landBought',
  'agreementSigned',
  'constructionStarted',
  'opened',
  'reportPublished',
];

/** Who acted, as the sentence begins: by name, else by kind. */
export function subject({ body, bodyKind, kind }: ActInPlace): string {
  if (body !== null) return bodyInSentence(body, bodyKind);
  if (bodyKind === null || (bodyKind === 'other' && !OPEN_TO_ALL.includes(kind)))
    return 'a body that is not named';
  return UNNAMED[bodyKind];
}
