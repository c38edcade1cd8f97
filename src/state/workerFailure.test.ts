import { expect, test, vi } from 'vitest';
import { NOT_KEPT_HEADER } from './offline/names';
import { CodedError, failureOf, fetched } from './workerFailure';

test('an error with a code is told by it; any other by the code of the worker, and the console hears of it', () => {
  const heard = vi.spyOn(console, 'error').mockImplementation(() => {});
  expect(failureOf(new CodedError('noNames'), 'noCharts')).toEqual({ kind: 'failed', reason: 'noNames' });
  expect(heard).not.toHaveBeenCalled();
  const fault = new RangeError('Invalid array length');
  expect(failureOf(fault, 'noCharts')).toEqual({ kind: 'failed', reason: 'noCharts' });
  expect(heard).toHaveBeenCalledWith(fault);
  heard.mockRestore();
});

test('a file that neither network nor device has is told apart from one that can’t be had', async () => {
  const answers = vi.spyOn(globalThis, 'fetch');
  answers.mockResolvedValueOnce(new Response(null, { status: 504, headers: { [NOT_KEPT_HEADER]: 'true' } }));
  await expect(fetched('a.json', 'noNames')).rejects.toThrow('notKept');
  answers.mockResolvedValueOnce(new Response(null, { status: 404 }));
  await expect(fetched('a.json', 'noNames')).rejects.toThrow('noNames');
  answers.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  await expect(fetched('a.json', 'noHours')).rejects.toThrow('noHours');
  answers.mockResolvedValueOnce(new Response('{}'));
  expect((await fetched('a.json', 'noHours')).status).toBe(200);
  answers.mockRestore();
});
