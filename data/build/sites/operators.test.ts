import { beforeAll, describe, expect, it } from 'vitest';
import { createOperators } from './operators';
import { realSites } from './realSites';

let real: ReturnType<typeof realSites>;
beforeAll(() => {
  real = realSites();
}, 60_000);

describe('operators', () => {
  const operators = () => createOperators(real.tables.companyNames);

  it.each([
    ['Amazon Web Services', 'hyperscaler'],
    ['Quality Technology Services', 'colocation'],
    ['Crusoe', 'neocloud'],
    ['Bitfarms Ltd. (Keel Infrastructure Corp.)', 'exMiner'],
    ['Marathon Digital Holdings', 'exMiner'],
    ['Salcido Enterprises, LLC', 'miner'],
    ['Bouygues Télécom', 'enterprise'],
  ])('knows %s as %s', (text, operatorClass) => {
    expect(operators().first(text)?.operatorClass).toBe(operatorClass);
  });

  it('takes the operator named first, and whole words only', () => {
    expect(operators().first('Google / Crusoe')?.name).toBe('Google');
    expect(operators().first('Googleplex')).toBeNull();
    expect(operators().first(null)).toBeNull();
  });

  it('leaves few sites with a figure and a named operator unclassified', () => {
    const known = real.built.sites.filter((site) => site.mw !== null && site.operator !== null);
    const unknown = known.filter((site) => site.operatorClass === 'unknown');
    expect(unknown.length / known.length).toBeLessThan(0.1);
  });
});
