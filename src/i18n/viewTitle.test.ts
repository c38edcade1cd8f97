import { expect, it } from 'vitest';
import { viewTitle } from './viewTitle';

const none = { sites: false, grid: false, land: false, opposition: false };

it('names what is shown, and of which place', () => {
  expect(viewTitle({ ...none, sites: true, grid: true, opposition: true }, 'Texas')).toBe(
    'Data centers and mines, grid load and recorded opposition: Texas',
  );
  expect(viewTitle({ ...none, land: true }, null)).toBe('Land use');
  expect(viewTitle(none, 'Texas')).toBe('Texas');
  expect(viewTitle(none, null)).toBe('Headroom');
});
