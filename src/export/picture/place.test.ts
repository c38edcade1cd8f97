import { expect, it } from 'vitest';
import { TEST_STATES } from '../../model/testData';
import { boxExtent, testState, WORLD } from '../data/exportTestData';
import { headlinePlace } from './place';

const COUNTRY = boxExtent([-125, 24, -66, 50]);

it('a headline names what is selected, else the country where all of it is shown', () => {
  const state = testState();
  const [virginia] = TEST_STATES;
  if (!virginia) throw new Error('no state to test with');
  const value = Array.from({ length: 49 }, (_, index) => ({ ...virginia, code: `S${index}` }));
  const whole = { ...state, data: { ...state.data, states: { kind: 'ready' as const, value } } };
  expect(headlinePlace(whole, COUNTRY)).toBe('United States');
  expect(headlinePlace(whole, boxExtent([-100, 24, -90, 50]))).toBeNull();
  expect(headlinePlace(whole, WORLD)).toBeNull();
  expect(headlinePlace(state, COUNTRY)).toBeNull();
  const selection = { kind: 'region', region: { kind: 'state', code: 'VA' } } as const;
  expect(headlinePlace(testState({ selection }), COUNTRY)).toBe('Virginia');
});
