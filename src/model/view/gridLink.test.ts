import { expect, test } from 'vitest';
import { FITS_ASKED, FITS_FORM } from '../grid/fitsAsked';
import { readFits } from './gridLink';

test('the share and season of a link are one of those that are answered, or are told as unread', () => {
  for (const asked of FITS_ASKED) expect(readFits(asked, () => expect.unreachable())).toBe(asked);
  expect(readFits(null, () => expect.unreachable())).toBe('0.5');
  const notes: unknown[] = [];
  for (const text of ['7', '1,spring', '0.5,year', '']) {
    expect(readFits(text, (...note) => notes.push(note))).toBe('0.5');
    expect(notes.pop()).toEqual(['fits', text, { kind: 'form', form: FITS_FORM }]);
  }
});
