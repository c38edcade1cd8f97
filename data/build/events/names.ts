/** How names of projects and companies are compared. */
import { fold } from '../../../src/model/fold';

/** Companies that run several campuses in one county: there their name alone does not tell the project. */
export const SEVERAL_CAMPUSES = new Set([
  'amazon',
  'aws',
  'google',
  'microsoft',
  'meta',
  'facebook',
  'apple',
]);

/** Words that say what, where or whose a project is, and so name none. */
export const GENERIC_NAMES = new Set(
  `a and at campus center centers centre centres compute computing data datacenter datacenters development
  expansion facility for ha hyperscale hyperscaler in land mega megasite multiple mw of on park phase pipeline
  gas plan power plant project projects proposal proposed rezoning site supercomputer sustainability tech
  technology the to version water wells zoning area acre acres ai industrial innovation digital business
  referenced formerly former aka multiple district interconnection distribution county township city town
  village unnamed`.split(/\s+/),
);

/** Words of company names that tell no company from another. */
export const GENERIC_COMPANIES = new Set(
  `and capital center centers centre co companies company corp corporation data developer development enterprises
  group holdings inc investment investments llc lp ltd others partners plc properties the trust us usa
  ventures realty real estate solutions systems technologies technology`.split(/\s+/),
);

/** The words of a name, without accents and marks. */
export const wordsOf = (text: string): string[] =>
  fold(text)
    .split(' ')
    .filter((word) => word !== '');

export type Name = readonly string[];

/** Two names are one when the words of one are among those of the other, or they differ by a space only. */
export const sameName = (a: Name, b: Name) =>
  a.join('') === b.join('') || a.every((word) => b.includes(word)) || b.every((word) => a.includes(word));

/** True when two lists have a name in common. */
export const share = (a: readonly Name[], b: readonly Name[]) => a.some((x) => b.some((y) => sameName(x, y)));
