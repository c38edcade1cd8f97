import { describe, expect, it } from 'vitest';
import { settle, summary, tallyPlaywright, tallyVitest } from './tally';

describe('tallyVitest', () => {
  it('adds one failure for each file that could not be run', () => {
    const report = {
      numPassedTests: 7,
      numFailedTests: 2,
      testResults: [
        { status: 'failed', assertionResults: [] },
        { status: 'failed', assertionResults: [{}, {}] },
        { status: 'passed', assertionResults: [{}] },
      ],
    };
    expect(tallyVitest(report)).toEqual({ passed: 7, failed: 3 });
  });
});

describe('tallyPlaywright', () => {
  it('counts errors outside tests as failed, and a test that passed on its second try as passed', () => {
    const report = { stats: { expected: 5, unexpected: 1, flaky: 2 }, errors: [{}] };
    expect(tallyPlaywright(report)).toEqual({ passed: 7, failed: 2 });
  });
});

describe('settle', () => {
  it.each([
    [{ passed: 3, failed: 0 }, 0, 0],
    [{ passed: 3, failed: 0 }, 1, 1],
    [{ passed: 3, failed: 2 }, 1, 2],
    [{ passed: 0, failed: 0 }, 0, 1],
  ])('%o with exit code %i has %i failed', (tally, exitCode, failed) => {
    expect(settle(tally, exitCode).failed).toBe(failed);
  });
});

it('sums all suites in one line', () => {
  expect(
    summary([
      { passed: 1, failed: 0 },
      { passed: 40, failed: 2 },
    ]),
  ).toBe('41 passed, 2 failed');
});
