import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CsvCell, csvText, plainCsv } from './csv';

const read = (text: string): string[][] =>
  parse(Buffer.from(text, 'utf8'), { bom: true, record_delimiter: '\r\n', relax_column_count: false });

const awkward = fc.oneof(
  fc.string({
    unit: fc.constantFrom(...'=+-@＝＋－＠"\',; \t\r\n\0\u00a0\u200b\ufeffaé漢1'),
    maxLength: 12,
  }),
  fc.string({ unit: 'binary' }),
);
/** What a reader gets to see of a text, apart from the mark that makes it safe. */
const seen = (text: string) => text.replaceAll('\0', '\ufffd').replaceAll('\u00a0', ' ');
const DANGEROUS = /^[=+\-@＝＋－＠\t\r\n\0]/;

describe('a CSV file', () => {
  it('reads back cell by cell, and no cell of text begins what a spreadsheet computes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(awkward, awkward), { minLength: 1, maxLength: 5 }), (rows) => {
        const [head, ...body] = read(csvText(['first', 'second'], rows));
        expect(head).toEqual(['first', 'second']);
        expect(body).toHaveLength(rows.length);
        for (const [line, cells] of body.entries())
          for (const [column, cell] of cells.entries()) {
            const text = seen(rows[line]?.[column] ?? '');
            expect([text, `'${text}`]).toContain(cell);
            expect(cell).not.toMatch(DANGEROUS);
            expect(cell.replace(/^[\s"\u200b\ufeff]+/u, '')).not.toMatch(DANGEROUS);
          }
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '  =1',
    '"=1',
    ' " =1',
    '\u200b=1',
    '\u0001=1',
  ])('makes %j safe', (text) => {
    expect(read(csvText(['a'], [[text]]))[1]).toEqual([`'${text}`]);
  });

  it.each(['a=b', '5-4', 'x@y.test', '— dash', '\u22125 MW', "'=1", '2024'])('leaves %j alone', (text) => {
    expect(read(csvText(['a'], [[text]]))[1]).toEqual([text]);
  });

  it('keeps numbers, also below zero, leaves unknown ones empty and ids as they are', () => {
    const row: CsvCell[] = [-1.5, 0, -0, null, Number.NaN, Number.POSITIVE_INFINITY, '01001'];
    expect(csvText(['a'], [row])).toBe('\ufeffa\r\n-1.5,0,0,,,,01001\r\n');
  });

  it('leaves out marks that turn the direction of reading', () => {
    expect(csvText(['a'], [['MW \u202e0001\u202c'], ['\u2068Town\u2069']])).toBe(
      '\ufeffa\r\nMW 0001\r\nTown\r\n',
    );
  });

  it('writes what must be quoted in quotes, and nothing else', () => {
    expect(csvText(['a', 'a b', 'a,b', 'a"b', 'a\nb'], [])).toBe('\ufeffa,a b,"a,b","a""b","a\nb"\r\n');
  });

  it('makes the words of the head safe as well', () => {
    expect(csvText(['=a'], [])).toBe("\ufeff'=a\r\n");
  });
});

it('a table of the repository has its texts as they are, in quotes only where they must be', () => {
  expect(
    plainCsv([
      ['a', 'b'],
      ['=1', 'x, "y"'],
      ['', 'two\nlines'],
    ]),
  ).toBe('a,b\n=1,"x, ""y"""\n,"two\nlines"\n');
});
