import { describe, expect, test } from 'vitest';
import { END_NOT_RECORDED_VALUE, inForceValue, TERM_RUN_OUT_VALUE } from '../../model/standing';
import { standingEmblem } from './legend';
import { oppositionScale } from './scales';

describe('a measure in a list', () => {
  const measure = {
    kind: 'moratorium',
    mechanism: 4,
    until: '2026-10-18',
    endBasis: 'stated',
    measureState: 'inForce',
  } as const;
  const noEnd = { ...measure, until: null, endBasis: 'notRecorded', measureState: 'openEnded' } as const;
  const scale = oppositionScale('opposition.inForce');
  const classOf = (value: number) => scale.classes.find(({ from }) => from === value);

  test.each([
    ['in force', measure, inForceValue(4)],
    ['adopted with no end on record', noEnd, END_NOT_RECORDED_VALUE],
    ['out of its term', { ...measure, measureState: 'termRunOut' }, TERM_RUN_OUT_VALUE],
  ] as const)('that is %s looks as it does on the map', (_, shown, value) => {
    const { color, pattern = null } = classOf(value) ?? {};
    expect(standingEmblem(shown)).toMatchObject({ color, pattern });
  });
});
