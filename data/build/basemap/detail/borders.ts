/**
 * County, state and country lines of the United States from the counties at 1:500,000. The counties were simplified
 * state by state: those of one state share their borders to the point, those of two states miss each other by up to
 * about a hundred metres. So the outline of each state is taken, and each of its segments is told apart by what lies
 * beyond: a neighbouring state (drawn once, from the state with the lower code), another country, or water.
 */
import type { Position } from 'geojson';
import { mesh } from 'topojson-client';
import type { Ingredient } from '../ingredient';
import { linesOf, middle, NearLines, runsOf } from '../lines';

/** Farther apart than the seams between states, nearer than any two borders of their own. */
const SEAM_KM = 0.35;

/** Natural Earth's country lines run within this distance of the true ones. */
const ABROAD_KM = 4;

export interface Borders {
  counties: Position[][];
  states: Position[][];
  countries: Position[][];
  /** Outlines of all states, shores included. */
  outlines: NearLines<string>;
}

/** @param countryLines boundary lines between countries on land, of a small scale */
export function bordersOf(topology: Ingredient, countryLines: readonly Position[][]): Borders {
  const [counties] = Object.values(topology.objects);
  if (!counties) throw new Error('the file of counties holds no object');
  const stateOf = (id: unknown) => String(id).slice(0, 2);
  const within = mesh(topology, counties, (a, b) => a !== b);
  const codes = [...new Set(counties.geometries.map(({ id }) => stateOf(id)))].sort();
  const outlineOf = (code: string) =>
    linesOf(
      mesh(
        topology,
        { ...counties, geometries: counties.geometries.filter(({ id }) => stateOf(id) === code) },
        (a, b) => a === b,
      ),
    );
  const outlines = new NearLines<string>();
  const byState = codes.map((code) => ({ code, lines: outlineOf(code) }));
  for (const { code, lines } of byState) for (const line of lines) outlines.add(line, code);
  const abroad = new NearLines<null>();
  for (const line of countryLines) abroad.add(line, null);

  const states: Position[][] = [];
  const countries: Position[][] = [];
  for (const { code, lines } of byState) {
    for (const line of lines) {
      const runs = runsOf(line, (from, to) => {
        const at = middle(from, to);
        const neighbour = outlines.within(at, SEAM_KM).find((other) => other !== code);
        if (neighbour !== undefined) return code < neighbour ? 'state' : 'drawn';
        return abroad.within(at, ABROAD_KM).length > 0 ? 'country' : 'shore';
      });
      for (const { kind, line: run } of runs) {
        if (kind === 'state') states.push(run);
        if (kind === 'country') countries.push(run);
      }
    }
  }
  return { counties: linesOf(within), states, countries, outlines };
}
