import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textRows } from './textRows';

describe('rows of a text without quotes', () => {
  const text = fc
    .array(fc.constantFrom('a', 'é', ' ', ',', ';', '\n', '\t', '\ufeff'), { maxLength: 40 })
    .map((parts) => parts.join(''));

  it('are those that the parser finds, with their lines', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(',', ';'), (start, separator) => {
        // A last row in quotes is what hands the whole text to the parser.
        const isOpen = start.replace(/^\ufeff/, '') !== '' && !start.endsWith('\n');
        const whole = isOpen ? `${start}\n` : start;
        const parsed = textRows(`${whole}"x"`, separator);
        expect(parsed.rows.at(-1)?.cells).toEqual(['x']);
        expect(textRows(start, separator)).toEqual({ rows: parsed.rows.slice(0, -1), fault: null });
      }),
    );
  });

  it('leave other line breaks to the parser', () => {
    expect(textRows('a,b\rc\nd').rows.map(({ cells }) => cells)).toEqual([['a', 'b\rc'], ['d']]);
  });
});
