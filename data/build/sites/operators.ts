/** Who an operator is, by the reviewed names of `data/tables/sites/company-names.csv`. */
import { fold } from '../../../src/model/fold';
import type { OperatorClass } from '../../../src/model/vocabulary';
import type { CompanyNameRow } from './rows';

/** What the search for names needs of a row. */
export type OperatorRule = Pick<CompanyNameRow, 'pattern' | 'name' | 'operatorClass'> &
  Partial<Pick<CompanyNameRow, 'isWhole'>>;

/**
 * Folded, with a blank at both ends, so that a name is found as whole words. An apostrophe parts words here: the
 * article of "l'Université" is none of the name.
 */
export const asWords = (text: string): string => ` ${fold(text.replace(/['’‘ʻ]/g, ' '))} `;

/** What the rules say of a text. */
export interface OperatorMatch {
  /** Display name; null where the rule gives a class and no company. */
  name: string | null;
  operatorClass: OperatorClass;
}

/** Finds operators in texts. */
export interface Operators {
  /** The operator named first in the text (the longest rule at that place); null when no rule knows one. */
  first(text: string | null): OperatorMatch | null;
  /** The operator whose name begins the text, for sites that only their name gives away. */
  leading(text: string): OperatorMatch | null;
  /** Canonical names of all operators named in the text. */
  all(text: string | null): string[];
}

/** Where a name stands in a text; a county of that name ("Rowan County") is none. */
function indexOfName(text: string, name: string): number {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!/^(?:county|township) /.test(text.slice(at + name.length))) return at;
  }
  return -1;
}

/** Prepares the rules. A pattern matches whole words, in any case and without regard to accents and signs. */
export function createOperators(rules: readonly OperatorRule[]): Operators {
  const prepared = rules.map((rule) => ({ ...rule, folded: asWords(rule.pattern) }));
  const found = (text: string | null) => {
    if (text === null) return [];
    const folded = asWords(text);
    const matches = prepared
      .map((rule) => ({
        rule,
        at: rule.isWhole && folded !== rule.folded ? -1 : indexOfName(folded, rule.folded),
      }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at || b.rule.folded.length - a.rule.folded.length);
    // "Green Data" within "Temple Green Data" is no second company.
    return matches.filter(
      ({ rule, at }) =>
        !matches.some(
          (other) =>
            other.rule.folded.length > rule.folded.length &&
            other.rule.folded.includes(rule.folded) &&
            other.at <= at &&
            at + rule.folded.length <= other.at + other.rule.folded.length,
        ),
    );
  };
  return {
    first: (text) => {
      const rule = found(text)[0]?.rule;
      return rule ? { name: rule.name, operatorClass: rule.operatorClass } : null;
    },
    leading: (text) => {
      const [match] = found(text);
      return match?.at === 0 ? { name: match.rule.name, operatorClass: match.rule.operatorClass } : null;
    },
    all: (text) => [...new Set(found(text).flatMap(({ rule }) => rule.name ?? []))],
  };
}
