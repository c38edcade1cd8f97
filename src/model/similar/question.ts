/**
 * How a case whose like is looked for is written in one line, in links:
 *
 *   case    = record "/" facts "/" weights                            any part may be empty
 *   record  = ( "event" | "site" ) ":" ID                              whose case it is; facts replace what it gives
 *   fact    = "state:" XX | "mw:" MW | "kind:" WORD | "mine:" ( "yes" | "no" )
 *           | "instruments:" WORD *( "." WORD ) | "grounds:" WORD *( "." WORD )
 *   weight  = FEATURE ":" NUMBER                                       from 0; those not named count 1
 */
import { plainNumber } from '../regionText';
import { CONCERNS, JURISDICTION_KINDS } from '../vocabulary';
import { type CaseRecord, caseRecordText, recordOfCase } from './caseRecord';
import { type Case, EVEN_WEIGHTS, FEATURES, INSTRUMENTS, type Weights } from './features';
import { NOTHING } from './similar';

export interface CaseQuestion {
  /** The record whose case it is; null for one that is only described. */
  record: CaseRecord | null;
  /** What the reader says of the case; null is left to the record. */
  described: Case;
  weights: Weights;
}

export const NO_CASE: CaseQuestion = { record: null, described: NOTHING, weights: EVEN_WEIGHTS };

/** Sizes that can be asked for, MW. */
export const MOST_MW = 100_000;
/** How much a feature can count. */
export const MOST_WEIGHT = 3;

const wordsOf = <Word extends string>(text: string, known: readonly Word[]): Word[] | null => {
  const asked = text.split('.');
  const found = known.filter((word) => asked.includes(word));
  return found.length === 0 ? null : found;
};

function readFact(part: string): Partial<Case> {
  const [name, ...rest] = part.split(':');
  const value = rest.join(':');
  switch (name) {
    case 'state':
      return /^[A-Z]{2}$/.test(value) ? { state: value } : {};
    case 'mw': {
      const mw = plainNumber(value);
      return mw > 0 && mw <= MOST_MW ? { mw } : {};
    }
    case 'kind': {
      const kind = JURISDICTION_KINDS.find((word) => word === value);
      return kind === undefined ? {} : { kind };
    }
    case 'mine':
      return value === 'yes' || value === 'no' ? { formerMine: value === 'yes' } : {};
    case 'instruments':
      return { instruments: wordsOf(value, INSTRUMENTS) };
    case 'grounds':
      return { grounds: wordsOf(value, CONCERNS) };
    default:
      return {};
  }
}

/** Reads a case. Never throws: what is not understood is left out. */
export function parseCase(text: string | null): CaseQuestion {
  if (text === null) return NO_CASE;
  const [, facts = '', weights = ''] = text.split('/');
  const given = weights.split(',').map((part) => part.split(':'));
  return {
    record: recordOfCase(text),
    described: { ...NOTHING, ...Object.assign({}, ...facts.split(',').map(readFact)) },
    weights: Object.fromEntries(
      FEATURES.map((feature) => {
        const weight = plainNumber(given.find(([name]) => name === feature)?.[1] ?? '');
        return [feature, weight >= 0 && weight <= MOST_WEIGHT ? weight : EVEN_WEIGHTS[feature]];
      }),
    ) as Weights,
  };
}

/** Writes a case as `parseCase` reads it. */
export function formatCase({ record, described, weights }: CaseQuestion): string {
  const { state, mw, kind, formerMine, instruments, grounds } = described;
  const facts = [
    state === null ? null : `state:${state}`,
    mw === null ? null : `mw:${mw}`,
    kind === null ? null : `kind:${kind}`,
    formerMine === null ? null : `mine:${formerMine ? 'yes' : 'no'}`,
    instruments === null || instruments.length === 0 ? null : `instruments:${instruments.join('.')}`,
    grounds === null || grounds.length === 0 ? null : `grounds:${grounds.join('.')}`,
  ].filter((fact) => fact !== null);
  return [
    record === null ? '' : caseRecordText(record),
    facts.join(','),
    FEATURES.filter((feature) => weights[feature] !== EVEN_WEIGHTS[feature])
      .map((feature) => `${feature}:${weights[feature]}`)
      .join(','),
  ]
    .join('/')
    .replace(/\/+$/, '');
}
