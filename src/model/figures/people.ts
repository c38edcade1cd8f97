/** Figures of the people who live where a moratorium, a ban or a pause is in force. */
import { COVERED_BY, type PeopleUnder } from '../people/underMeasures';
import { countOf, type Figure } from './figure';

/** Those who surely do, by whose measure it is, and those of whom it is not sure; each of all residents. */
export function peopleFigures({ residents, covered, acts, measures }: PeopleUnder): Figure[] {
  const figure = (part: string, value: number, records: readonly string[]): Figure => ({
    ...countOf('people', part, 'people', records, measures),
    value,
    total: residents,
  });
  const sure = COVERED_BY.filter((by) => by !== 'perhaps');
  return [
    figure(
      'living',
      sure.reduce((sum, by) => sum + covered[by], 0),
      sure.flatMap((by) => acts[by]),
    ),
    ...COVERED_BY.flatMap((by) => (acts[by].length === 0 ? [] : [figure(by, covered[by], acts[by])])),
  ];
}
