/** What others say of an area: sourced figures that stand beside our own figures and are never mixed into them. */
import type { AdequacyRisk } from './pressure';

/** One figure as a source states it. */
export interface AreaClaim {
  /** Whom the source speaks of: "ERCO", "Dominion Energy Virginia". */
  scope: string;
  metric: string;
  /** The year, month or span that the source names. */
  period: string;
  /** As stated: a number, a span or a word. */
  value: string;
  unit: string;
  title: string;
  url: string;
  /** How the source was read. */
  read: 'excerpt' | 'fullText';
  note: string | null;
}

/** NERC's rating of the assessment area that an area lies in. */
export interface AdequacyRating {
  risk: AdequacyRisk;
  /** The assessment area that was rated. */
  assessmentArea: string;
  claim: AreaClaim;
}

/** `area-claims.json`: by area id; areas nobody speaks of are absent. */
export type AreaClaims = Record<string, { claims: AreaClaim[]; adequacy: AdequacyRating | null }>;
