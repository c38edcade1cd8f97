import { expect, test, vi } from 'vitest';
import { CodedError, failureOf } from './workerFailure';

test('an error with a code is told by it; any other by the code of the worker, and the console hears of it', () => {
  const heard = vi.spyOn(console, 'error').mockImplementation(() => {});
  expect(failureOf(new CodedError('noNames'), 'noCharts')).toEqual({ kind: 'failed', reason: 'noNames' });
  expect(heard).not.toHaveBeenCalled();
  const fault = new RangeError('Invalid array length');
  expect(failureOf(fault, 'noCharts')).toEqual({ kind: 'failed', reason: 'noCharts' });
  expect(heard).toHaveBeenCalledWith(fault);
  heard.mockRestore();
});
