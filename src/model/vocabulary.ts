/**
 * The closed word lists of Headroom. Every list is the order in which its members are shown; every
 * type is derived from its list, so that a new word must be handled everywhere before the build passes.
 */

/** What kind of place a site is, told by its history. */
export const SITE_CLASSES = [
  'dataCenter',
  'conversion',
  'exMinerNewBuild',
  'activeMine',
  'formerMine',
  'blockedProposal',
] as const;
export type SiteClass = (typeof SITE_CLASSES)[number];

/** Who runs a site. Comes from the reviewed table `data/tables/sites/companies.csv`. */
export const OPERATOR_CLASSES = [
  'hyperscaler',
  'colocation',
  'neocloud',
  'exMiner',
  'miner',
  'enterprise',
  'unknown',
] as const;
export type OperatorClass = (typeof OPERATOR_CLASSES)[number];

/** Where a site stands in its life. */
export const SITE_STATUSES = [
  'operating',
  'construction',
  'permitted',
  'proposed',
  'paused',
  'cancelled',
  'closed',
  'unknown',
] as const;
export type SiteStatus = (typeof SITE_STATUSES)[number];

/** Statuses in few words, where many sites are shown at once. */
export const SITE_PHASES = ['operating', 'construction', 'planned', 'ended'] as const;
export type SitePhase = (typeof SITE_PHASES)[number];

/** Paused and unknown ones count as planned: neither runs, and none is over. */
export const PHASE_OF: Readonly<Record<SiteStatus, SitePhase>> = {
  operating: 'operating',
  construction: 'construction',
  permitted: 'planned',
  proposed: 'planned',
  paused: 'planned',
  unknown: 'planned',
  cancelled: 'ended',
  closed: 'ended',
};

/** What a figure in megawatts is of: what runs, what is planned or let by contract, what a permit or a map says. */
export const MW_STAGES = ['operating', 'planned', 'contractedOrPlanned', 'permitted', 'mapped'] as const;
export type MwStage = (typeof MW_STAGES)[number];

/** What a megawatt figure measures. Figures of different bases are never added. */
export const MW_BASES = ['facility', 'criticalIT', 'nameplate', 'backup', 'plannedBuildOut'] as const;
export type MwBasis = (typeof MW_BASES)[number];

/** How exactly a site is located, from best to worst. */
export const PRECISIONS = [
  'footprint',
  'exact',
  'point',
  'address',
  'site',
  'approximate',
  'town',
  'county',
  'country',
] as const;
export type Precision = (typeof PRECISIONS)[number];

/** Positions worse than an address: drawn as approximate, no distance is measured from them silently. */
export const APPROXIMATE_PRECISIONS: readonly Precision[] = ['approximate', 'town', 'county', 'country'];

/** How sure the record of a site is, as coded by the merge. */
export const CONFIDENCES = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** What was done, not how angry people were: 1 pressure or study … 5 ban. */
export const MECHANISMS = [1, 2, 3, 4, 5] as const;
export type Mechanism = (typeof MECHANISMS)[number];

/** What became of a project. `undecided` says that a decision is awaited, not that nobody knows. */
export const PROJECT_OUTCOMES = [
  'wentAhead',
  'wentAheadWithConditions',
  'stopped',
  'withdrawn',
  'onHold',
  'undecided',
] as const;
export type ProjectOutcome = (typeof PROJECT_OUTCOMES)[number];

/** What became of a measure. An adopted one may have run out since: its state on a day is worked out. */
export const MEASURE_OUTCOMES = ['adopted', 'ended', 'votedDown', 'billDied', 'proposed'] as const;
export type MeasureOutcome = (typeof MEASURE_OUTCOMES)[number];

/** What became of the project or, where no project is told of, of the measure. */
export const OUTCOMES = [...PROJECT_OUTCOMES, ...MEASURE_OUTCOMES, 'notRecorded'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** How a record is attested, from best to worst. */
export const EVIDENCE_TIERS = ['official', 'press', 'selfReported', 'machineFound'] as const;
export type EvidenceTier = (typeof EVIDENCE_TIERS)[number];

/** What an act of opposition or government is about; the three that matter most first. */
export const CONCERNS = [
  'energyUseAndRates',
  'gridPressure',
  'landUse',
  'water',
  'noise',
  'airQuality',
  'environment',
  'traffic',
  'community',
  'propertyValues',
  'taxes',
  'transparency',
  'designStandards',
  'contractGuarantees',
  'antiAi',
] as const;
export type Concern = (typeof CONCERNS)[number];

/** What was done. */
export const ACTIONS = [
  'moratorium',
  'zoningRestriction',
  'ordinance',
  'permitDenial',
  'projectWithdrawal',
  'infrastructureOpposition',
  'utilityRegulation',
  'regulatoryAction',
  'legislation',
  'executiveOrder',
  'executiveAction',
  'lawsuit',
  'communityBenefitAgreement',
  'publicComment',
  'petition',
  'studyOrReport',
  'otherOpposition',
] as const;
export type Action = (typeof ACTIONS)[number];

/** What kind of legal instrument a measure is. */
export const MEASURE_KINDS = [
  'moratorium',
  'ban',
  'utilityPause',
  'zoningRule',
  'reviewRule',
  'rateRule',
  'incentiveLimit',
  'preemption',
  'industrySupport',
  'study',
] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number];

/** The kinds that stop new projects while they are in force: what a map or a count calls "moratorium or ban". */
export const STOPPING_KINDS: readonly MeasureKind[] = ['moratorium', 'ban', 'utilityPause'];

/** What the act is aimed at. */
export const TECHNOLOGIES = ['dataCenter', 'crypto', 'both'] as const;
export type Technology = (typeof TECHNOLOGIES)[number];

/** Whose act it is, and therefore what it is drawn over. */
export const JURISDICTION_KINDS = [
  'municipality',
  'township',
  'county',
  'utility',
  'state',
  'federal',
  'tribal',
  'national',
] as const;
export type JurisdictionKind = (typeof JURISDICTION_KINDS)[number];

/** How exactly a date is known. */
export const DATE_PRECISIONS = ['day', 'month', 'year', 'unknown'] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

/** The class of a value that a reader can see. */
export const CLAIM_CLASSES = ['reported', 'calculated', 'inferred', 'machineRead', 'unknown'] as const;
export type ClaimClass = (typeof CLAIM_CLASSES)[number];

/** True when `word` is a member of `list`; narrows the type. */
export function isOneOf<T extends string | number>(list: readonly T[], word: unknown): word is T {
  return (list as readonly unknown[]).includes(word);
}
