/** One plain sentence an act, made from its facts: the same on card, list, hover, table and picture. */
import type { Act, ActInPlace, ActKind, BodyKind } from '../../../model/act';
import type { OppositionEvent } from '../../../model/event';
import type { Technology } from '../../../model/vocabulary';
import { subject } from './actBody';
import { formatDate, formatNumber, listOf } from './format';

/** Days of a term that stand for whole months, as councils write them. */
const MONTHS: ReadonlyMap<number, number> = new Map([
  [183, 6],
  [365, 12],
  [366, 12],
  [545, 18],
  [548, 18],
  [730, 24],
  [731, 24],
  [1095, 36],
  [1096, 36],
]);

/** "12-month", "180-day": the term as an adjective. @param days whole days, > 0 */
export function termWords(days: number): string {
  const months = MONTHS.get(days);
  return months === undefined ? `${formatNumber(days)}-day` : `${months}-month`;
}

/** "12 months", "180 days". @param days whole days, > 0 */
function termLength(days: number): string {
  const months = MONTHS.get(days);
  return months === undefined ? `${formatNumber(days)} days` : `${months} months`;
}

/** With "a" or "an"; eight, eleven, eighteen and eighty begin with a vowel when they are spoken. */
const withArticle = (words: string): string =>
  `${/^([aeiou]|8|1[18]-|1[18]$)/i.test(words) ? 'an' : 'a'} ${words}`;

const ONE: Record<Technology, string> = {
  dataCenter: 'a data center',
  crypto: 'a crypto mine',
  both: 'a data center or crypto mine',
};

const MANY: Record<Technology, string> = {
  dataCenter: 'data centers',
  crypto: 'crypto mining',
  both: 'data centers and crypto mining',
};

/** Names that a noun ends take an article: "the Powder Mill Works campus", but "Project Sail". */
const ENDS_IN_NOUN =
  /\b(?:campus|cent(?:er|re)s?|line|pipeline|plant|park|expansion|facility|site|station|project|program|corridor|substation|farm|mine|framework|development|complex|gigasite|hub|plan|area|restart|improvements|building|proposal|data|annexation|rezoning)$/i;

const named = (project: string): string =>
  /^(?:Project|The|A|An) /i.test(project) || !ENDS_IN_NOUN.test(project) ? project : `the ${project}`;

/** What the act was about: "Project Sail (Prologis)", "a data center by Prologis", "rules for data centers". */
function object(act: ActInPlace): string {
  const { project, technology, about } = act;
  // The developer is not named twice.
  const bodies = (act.body ?? '').split(' / ').filter((name) => name !== '');
  const partners = (act.company ?? '')
    .split(/ ?[/;] ?/)
    .filter((name) => name !== '' && !bodies.some((body) => body.includes(name) || name.includes(body)));
  const company = act.company === null || partners.length === 0 ? null : partners.join(' / ');
  const thing =
    project !== null
      ? `${named(project)}${company === null || project.includes(company) ? '' : ` (${company})`}`
      : `${ONE[technology]}${company === null ? '' : ` by ${company}`}`;
  switch (about) {
    case 'project':
      return thing;
    case 'measure':
      return `a measure on ${MANY[technology]}`;
    case 'incentive':
      return `tax incentives for ${project === null ? MANY[technology] : thing}`;
    case 'rates':
      return `electricity rates for ${MANY[technology]}`;
    case 'other':
      return project === null ? `a matter around ${MANY[technology]}` : `a matter around ${thing}`;
  }
}

/** What a bill is on. */
const topic = (act: ActInPlace): string =>
  act.about === 'measure' || act.about === 'other' || act.about === 'project'
    ? MANY[act.technology]
    : object(act);

const moratorium = ({ termDays, technology }: ActInPlace): string =>
  `${withArticle(`${termDays === null ? '' : `${termWords(termDays)} `}moratorium`)} on ${MANY[technology]}`;

const rules = (act: ActInPlace): string => {
  if (act.about === 'rates' || act.about === 'incentive') return `rules on ${object(act)}`;
  return `rules for ${act.about === 'project' ? object(act) : MANY[act.technology]}`;
};

/** What was done: in the past, and after "to" where votes are counted. */
interface Deed {
  past: string;
  to: string;
}

const deed = (past: string, to: string, what: string, tail = ''): Deed => ({
  past: `${past} ${what}${tail}`,
  to: `${to} ${what}${tail}`,
});

/** Bodies that hold hearings; others take part in them. */
const isPublicBody = (kind: BodyKind | null) =>
  kind !== 'residents' && kind !== 'developer' && kind !== 'other' && kind !== 'voters' && kind !== 'utility';

/** Officials ask by letter or motion; a petition is of those who are governed. */
const isOfficial = (kind: BodyKind | null) => kind !== null && isPublicBody(kind) && kind !== 'tribe';

/** The predicates; the bills of a legislature have sentences of their own. */
const DEEDS: Record<ActKind, (act: ActInPlace) => Deed> = {
  announced: (act) => deed('announced', 'announce', object(act)),
  applied: (act) =>
    act.about === 'project'
      ? deed('applied for approval of', 'apply for approval of', object(act))
      : deed('applied for', 'apply for', object(act)),
  hearing: (act) =>
    isPublicBody(act.bodyKind)
      ? deed('held a hearing on', 'hold a hearing on', object(act))
      : deed('took part in a hearing on', 'take part in a hearing on', object(act)),
  meeting: (act) =>
    act.bodyKind === 'residents' || act.bodyKind === 'voters'
      ? deed('took part in a meeting on', 'take part in a meeting on', object(act))
      : deed('held a public meeting on', 'hold a public meeting on', object(act)),
  bodyFormed: (act) => deed('set up a body to look into', 'set up a body to look into', topic(act)),
  studyOrdered: (act) => deed('ordered a study about', 'order a study about', object(act)),
  recommendedApproval: (act) => deed('recommended approval of', 'recommend approval of', object(act)),
  recommendedDenial: (act) => deed('recommended denial of', 'recommend denial of', object(act)),
  approved: (act) => deed('approved', 'approve', object(act)),
  approvedWithConditions: (act) => deed('approved', 'approve', object(act), ' with conditions'),
  denied: (act) => deed('rejected', 'reject', object(act)),
  tabled: (act) => deed('put off a decision on', 'put off a decision on', object(act)),
  withdrawn: (act) =>
    act.bodyKind === 'developer' && act.about === 'project'
      ? deed('withdrew the plan for', 'withdraw the plan for', object(act))
      : deed('withdrew', 'withdraw', object(act)),
  paused: (act) => deed('put', 'put', object(act), ' on hold'),
  resumed: (act) => deed('resumed work on', 'resume work on', object(act)),
  cancelled: (act) => deed('cancelled', 'cancel', object(act)),
  moratoriumProposed: (act) => deed('proposed', 'propose', moratorium(act)),
  moratoriumAdopted: (act) => deed('adopted', 'adopt', moratorium(act)),
  moratoriumExtended: (act) =>
    deed(
      'extended',
      'extend',
      `a moratorium on ${MANY[act.technology]}`,
      act.termDays === null ? '' : ` by ${termLength(act.termDays)}`,
    ),
  moratoriumRejected: (act) => deed('rejected', 'reject', moratorium(act)),
  moratoriumEnded: (act) => deed('ended', 'end', `a moratorium on ${MANY[act.technology]}`),
  banProposed: (act) => deed('proposed', 'propose', `a ban on ${MANY[act.technology]}`),
  banAdopted: (act) => deed('adopted', 'adopt', `a ban on ${MANY[act.technology]}`),
  banRejected: (act) => deed('rejected', 'reject', `a ban on ${MANY[act.technology]}`),
  rulesProposed: (act) => deed('proposed', 'propose', rules(act)),
  rulesAdopted: (act) => deed('adopted', 'adopt', rules(act)),
  tookEffect: (act) => deed('put into effect', 'put into effect', rules(act)),
  rulesRejected: (act) => deed('rejected', 'reject', rules(act)),
  billFiled: (act) => deed('filed', 'file', `a bill on ${topic(act)}`),
  billAdvanced: (act) => deed('advanced', 'advance', `a bill on ${topic(act)}`),
  billFailed: (act) => deed('turned down', 'turn down', `a bill on ${topic(act)}`),
  billSigned: (act) =>
    act.bodyKind === 'stateLegislature'
      ? deed('passed', 'pass', `a law on ${topic(act)}`)
      : deed('signed', 'sign', `a bill on ${topic(act)}`),
  billVetoed: (act) =>
    act.bodyKind === 'mayor'
      ? deed('vetoed', 'veto', act.about === 'project' ? `a plan for ${object(act)}` : object(act))
      : deed('vetoed', 'veto', `a bill on ${topic(act)}`),
  suitFiled: (act) => deed('filed a suit over', 'file a suit over', object(act)),
  ruling: (act) => deed('ruled in a case over', 'rule in a case over', object(act)),
  appealFiled: (act) => deed('appealed a decision on', 'appeal a decision on', object(act)),
  settled: (act) => deed('settled a dispute over', 'settle a dispute over', object(act)),
  petition: (act) =>
    isOfficial(act.bodyKind)
      ? deed('made a request over', 'make a request over', object(act))
      : deed('petitioned over', 'petition over', object(act)),
  protest: (act) => deed('protested over', 'protest over', object(act)),
  resolution: (act) => deed('passed a resolution on', 'pass a resolution on', object(act)),
  referendumCalled: (act) => deed('called a referendum on', 'call a referendum on', object(act)),
  referendumHeld: (act) => deed('voted in a referendum on', 'hold a referendum on', object(act)),
  recall: () => ({ past: 'sought the recall of officials', to: 'seek the recall of officials' }),
  orderIssued: (act) =>
    deed(
      'issued an order on',
      'issue an order on',
      act.about === 'measure' ? MANY[act.technology] : object(act),
    ),
  permitIssued: (act) => deed('issued a permit for', 'issue a permit for', object(act)),
  permitDenied: (act) => deed('denied a permit for', 'deny a permit for', object(act)),
  landBought: (act) => deed('bought land for', 'buy land for', object(act)),
  annexed: (act) => deed('annexed land for', 'annex land for', object(act)),
  agreementSigned: (act) => deed('signed an agreement on', 'sign an agreement on', object(act)),
  incentiveGranted: (act) => deed('granted', 'grant', object(act)),
  incentiveRefused: (act) => deed('refused', 'refuse', object(act)),
  constructionStarted: (act) => deed('started to build', 'start to build', object(act)),
  opened: (act) => deed('opened', 'open', object(act)),
  reportPublished: (act) => {
    const what = act.project === null ? topic(act) : object(act);
    return deed('published a report on', 'publish a report on', what);
  },
  election: (act) => deed('voted in an election over', 'hold an election over', topic(act)),
  other: (act) => deed('acted on', 'act on', object(act)),
};

const BILLS: Partial<Record<ActKind, string>> = {
  billFiled: 'was filed in',
  billAdvanced: 'moved ahead in',
  billFailed: 'failed in',
};

/** "(Ordinance 26-12)"; nothing where the name of the project or the bill says it already. */
function instrument({ instrument: name, project }: ActInPlace): string {
  return name === null || name === project ? '' : ` (${name.replace(/\s*\(([^)]*)\)/g, ', $1')})`;
}

const isPlace = (body: string, place: string) =>
  body.includes(
    place.replace(/^(?:City|Town|Village|Borough|Township) of /, '').replace(/ (?:County|Township)$/, ''),
  );

/** Bodies that act for a whole state or the country, wherever the record that tells of it lies. */
const OF_A_STATE: readonly (BodyKind | null)[] = ['stateLegislature', 'governor', 'federal'];

/** " in Hood County", where the body does not say it. */
function where({ body, bodyKind, jurisdiction, jurisdictionKind }: ActInPlace): string {
  if (jurisdictionKind === 'federal' || jurisdictionKind === 'utility' || jurisdictionKind === 'tribal')
    return '';
  if (OF_A_STATE.includes(bodyKind) && jurisdictionKind !== 'state') return '';
  if (body !== null && isPlace(body, jurisdiction)) return '';
  const name = /^(?:City|Town|Village|Borough|Township) of /.test(jurisdiction)
    ? `the ${jurisdiction}`
    : jurisdiction;
  return ` in ${name}`;
}

const EFFECTS: Record<ActInPlace['effect'], string> = {
  advances: '; the ruling makes way for building',
  limits: '; the ruling limits building',
  neither: '',
};

/** The clause without its date and its full stop. */
function clause(act: ActInPlace): string {
  const inside = BILLS[act.kind];
  if (inside !== undefined && (act.bodyKind === 'stateLegislature' || act.bodyKind === 'federal')) {
    return `a bill on ${topic(act)}${instrument(act)} ${inside} ${subject(act)}${where(act)}`;
  }
  if (act.bodyKind === null && act.body === null && /^(?:ban|moratorium)Proposed$/.test(act.kind)) {
    const what = act.kind === 'banProposed' ? `a ban on ${MANY[act.technology]}` : moratorium(act);
    return `${what}${instrument(act)} was proposed${where(act)}`;
  }
  // Nothing tells whether it was theirs or whether they came to it.
  if ((act.kind === 'hearing' || act.kind === 'meeting') && act.bodyKind === 'other' && act.body === null) {
    return `a ${act.kind === 'hearing' ? 'hearing' : 'public meeting'} on ${object(act)} was held${where(act)}`;
  }
  if (act.kind === 'tookEffect') {
    return `${rules(act)}${instrument(act)} by ${subject(act)} took effect${where(act)}`;
  }
  // The day may be that of the last vote or of the signature: the sentence names no one who did it.
  if (act.kind === 'billSigned' && (act.bodyKind === 'stateLegislature' || act.bodyKind === 'federal')) {
    return `a law on ${topic(act)}${instrument(act)} was enacted${where({ ...act, body: null })}`;
  }
  if (
    (act.kind === 'withdrawn' || act.kind === 'cancelled') &&
    act.bodyKind === 'other' &&
    act.body === null
  ) {
    return `${object(act)} was ${act.kind === 'withdrawn' ? 'withdrawn' : 'called off'}${where(act)}`;
  }
  const { past, to } = DEEDS[act.kind](act);
  const [yes, no] = act.votes ?? [];
  const done =
    yes === undefined || no === undefined
      ? past
      : act.kind === 'referendumHeld'
        ? `${past.replace(/^voted/, `voted ${formatNumber(yes)} to ${formatNumber(no)}`)}`
        : `voted ${formatNumber(yes)}–${formatNumber(no)} to ${to}`;
  const effect = act.kind === 'ruling' ? EFFECTS[act.effect] : '';
  return `${subject(act)} ${done}${instrument(act)}${where(act)}${effect}`;
}

/** "On 2 March 2026", "In March 2026", "In 2026"; null where the date is not known. */
function opening({ date, datePrecision }: Pick<ActInPlace, 'date' | 'datePrecision'>): string | null {
  if (date === null || datePrecision === 'unknown') return null;
  return `${datePrecision === 'day' ? 'On' : 'In'} ${formatDate(date, datePrecision)}`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The sentence on an act. */
export function actSentence(act: ActInPlace): string {
  const when = opening(act);
  const words = clause(act);
  return when === null
    ? `${capital(words)}, on a date that is not recorded.`
    : `${when} ${words.replace(/\.$/, '')}.`;
}

/** What the groups that a record names have done themselves, where its text names no other body. */
const BY_GROUPS: readonly ActKind[] = ['suitFiled', 'appealFiled', 'petition', 'protest', 'resolution'];

function bodyOf({ act, groups }: Pick<OppositionEvent, 'act' | 'groups'>): string | null {
  if (act === null || act.body !== null) return act?.body ?? null;
  return act.bodyKind === 'other' && BY_GROUPS.includes(act.kind) && groups.length > 0 && groups.length <= 3
    ? listOf(groups)
    : null;
}

/** The sentence on an event; where nothing tells what was done, it says only what is on record. */
export function eventSummary(
  event: Pick<
    OppositionEvent,
    | 'act'
    | 'date'
    | 'datePrecision'
    | 'jurisdiction'
    | 'jurisdictionKind'
    | 'project'
    | 'company'
    | 'technology'
    | 'groups'
  >,
): string {
  const { act, date, datePrecision, project, company, technology } = event;
  if (act !== null) return actSentence({ ...event, ...act, body: bodyOf(event) });
  const when =
    date === null || datePrecision === 'unknown'
      ? ', without a date'
      : ` for ${formatDate(date, datePrecision)}`;
  const rest: ActInPlace = {
    ...event,
    kind: 'other',
    body: null,
    bodyKind: null,
    votes: null,
    instrument: null,
    termDays: null,
    about: 'project',
    effect: 'neither',
    basis: 'coded',
  };
  const what = project === null && company === null ? MANY[technology] : object(rest);
  return `Opposition to ${`${what}${where(rest)}`.replace(/\.$/, '')} is on record${when}.`;
}

/** The sentence on an act that a text tells beside the event of its record. */
export function toldActSummary(act: Act, event: OppositionEvent): string {
  const { jurisdiction, jurisdictionKind, technology } = event;
  return actSentence({
    ...act,
    jurisdiction,
    jurisdictionKind,
    technology,
    project: act.project,
    company: act.company,
  });
}
