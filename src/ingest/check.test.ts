import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Checks, isHttps, isIsoDate } from './check';
import { readTable, tableColumns } from './csv';
import { BadData, formatIssue } from './issue';

const table = (text: string) => readTable('t.csv', text, ['id', 'a', 'b'] as const);

/** A reader of one cell, and what it complains of. */
function reading<T>(cells: string, read: (check: Checks, row: ReturnType<typeof table>[number]) => T) {
  const check = new Checks('t.csv');
  const [row] = table(`id,a,b\n${cells}\n`);
  if (!row) throw new Error('no row');
  return { value: read(check, row), issues: check.issues.map(formatIssue) };
}

const problems = (run: () => unknown): string[] => {
  try {
    run();
  } catch (error) {
    if (error instanceof BadData) return error.issues.map(formatIssue);
    throw error;
  }
  return [];
};

describe('tables', () => {
  it('know the line of every row, across quoted line breaks', () => {
    const rows = table('id,a,b\n1,"two\nlines",x\n2,y,z\n');
    expect(rows.map(({ line }) => line)).toEqual([2, 4]);
    expect(rows[0]?.cells).toEqual({ id: '1', a: 'two\nlines', b: 'x' });
  });

  it.each([
    [
      'a NUL',
      'x\0y',
      't.csv:2 column a: "x\\u0000y": expected text without control characters: delete U+0000',
    ],
    [
      'an escape',
      '\u001b[31m',
      't.csv:2 column a: "\\u001b[31m": expected text without control characters: delete U+001B',
    ],
    [
      'a mark that turns the direction',
      'MW \u202e0001',
      't.csv:2 column a: "MW U+202E0001": expected text that is read in one direction: delete U+202E',
    ],
    ['an element', '<b>Dresden</b>', 't.csv:2 column a: "<b>Dresden</b>": expected plain text, without HTML'],
    ['a script', '<img src=x onerror=alert(1)>', expect.stringContaining('without HTML')],
    ['a comment', '<!-- x', expect.stringContaining('without HTML')],
    [
      '20,000 letters',
      'x'.repeat(20_000),
      expect.stringMatching(/^.{0,300}at most 5000 letters, not 20000$/),
    ],
  ])('refuse %s, with its place', (_, cell, message) => {
    expect(problems(() => table(`id,a,b\n1,"${cell}",c\n`))).toEqual([message]);
  });

  it('pass text with angles, accents and joined letters', () => {
    const cells = ['< 5 MW', 'a <= b > c', 'Cañon', 'e\u0301', 'x\u200dy', 'two\nlines'];
    for (const cell of cells) expect(table(`id,a,b\n1,"${cell}",c\n`)[0]?.cells.a).toBe(cell);
  });

  it('say one thing of a stray quote, with the line where it begins', () => {
    const rows = Array.from({ length: 200 }, (_, index) => `${index},a,b`);
    const broken = (until: number, end: string) => {
      const lines = ['id,a,b', ...rows];
      lines[10] = '9,"a,b';
      lines[until] = end;
      return problems(() => table(`${lines.join('\n')}\n`));
    };
    const place = [expect.stringMatching(/^t\.csv:11: .*a quote that ends in its own row/)];
    expect(broken(90, '89,a",b')).toEqual(place);
    expect(broken(12, '11",a,b')).toEqual(place);
  });

  it('read back any text that is quoted as CSV', () => {
    const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const plain = fc.string().map((text) => text.replaceAll('<', ''));
    fc.assert(
      fc.property(fc.array(fc.tuple(plain, plain, plain)), (rows) => {
        const text = ['id,a,b', ...rows.map((row) => row.map(quote).join())].join('\n');
        expect(table(text).map(({ cells }) => [cells.id, cells.a, cells.b])).toEqual(rows);
      }),
    );
  });

  it('tell a wrong header, all rows of a wrong width, and broken quotes', () => {
    expect(problems(() => table('id,b,a\n'))).toEqual(['t.csv:1: "id,b,a": expected the header id,a,b']);
    expect(problems(() => table('id,a,b\n1,2\n1,2,3\n1,2,3,4\n'))).toEqual([
      't.csv:2: "1,2": expected 3 cells, not 2',
      't.csv:4: "1,2,3,4": expected 3 cells, not 4',
    ]);
    expect(problems(() => table('id,a,b\n1,"2,3\n'))[0]).toMatch(/expected well-formed CSV/);
  });

  it('know the line of every row when lines end as on Windows, also inside cells', () => {
    const rows = table('\uFEFFid,a,b\r\n1,"two\r\nlines",x\r\n2,y,z\r\n');
    expect(rows.map(({ line, cells }) => [line, cells.id, cells.a])).toEqual([
      [2, '1', 'two\nlines'],
      [4, '2', 'y'],
    ]);
  });

  it('are read from bytes as from text, and only from UTF-8', () => {
    const text = 'id,a,b\n1,Cañon,São\n';
    const bytes = Uint8Array.from([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(text)]);
    expect(readTable('t.csv', bytes, ['id', 'a', 'b'])).toEqual(table(text));
    const latin1 = Uint8Array.from([...'id,a,b\n1,Ca\u00f1on,x\n'].map((sign) => sign.charCodeAt(0)));
    expect(problems(() => readTable('t.csv', latin1, ['id', 'a', 'b']))).toEqual([
      't.csv: "bytes of another encoding": expected text in UTF-8',
    ]);
  });

  it('give single columns of tables that have others', () => {
    expect(tableColumns('t.csv', 'id,licence\n1,x\n2,y\n', ['licence', 'dataset'])).toEqual([
      { line: 2, column: 'licence', value: 'x' },
      { line: 3, column: 'licence', value: 'y' },
    ]);
  });
});

describe('checks', () => {
  it('take an empty cell as unknown, unless a value is required', () => {
    expect(reading('1,,', (check, row) => check.number(row, 'a'))).toEqual({ value: null, issues: [] });
    expect(reading('1,,', (check, row) => check.number(row, 'a', { required: true, min: 0 })).issues).toEqual(
      ['t.csv:2 column a: "": expected a number of at least 0'],
    );
  });

  it.each(['2025-02-29', '2025-13-01', '2025-1-1', '01/02/2025', '2025-06', 'soon'])(
    '%s is no day',
    (text) => {
      expect(reading(`1,${text},`, (check, row) => check.isoDate(row, 'a')).issues).toHaveLength(1);
    },
  );

  it('take every day of the calendar and no other', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        (day) => {
          expect(isIsoDate(day.toISOString().slice(0, 10))).toBe(true);
        },
      ),
    );
  });

  it('take a date as precise as its source', () => {
    for (const text of ['2025', '2025-06', '2024-02-29']) {
      expect(reading(`1,${text},`, (check, row) => check.partialDate(row, 'a'))).toEqual({
        value: text,
        issues: [],
      });
    }
    for (const text of ['2025-', '2025-02-30', '25', '2025-13']) {
      expect(reading(`1,${text},`, (check, row) => check.partialDate(row, 'a')).issues).toHaveLength(1);
    }
  });

  it('see swapped axes', () => {
    const point = (cells: string) => reading(cells, (check, row) => check.point(row, 'a', 'b'));
    expect(point('1,-77.5,39.1')).toEqual({ value: { lon: -77.5, lat: 39.1 }, issues: [] });
    expect(point('1,39.1,-97.5').issues[0]).toMatch(/column b: "-97.5": expected a latitude .* look swapped/);
    expect(point('1,-200,39').issues[0]).toMatch(/column a: "-200": expected a longitude/);
    expect(point('1,-77.5,').issues).toHaveLength(1);
    expect(point('1,west,39').issues).toHaveLength(1);
  });

  it('see axes that are swapped within the range of both', () => {
    const within = { bounds: [-125, 24, -66, 50] as const, name: 'the conterminous United States' };
    const { value, issues } = reading('1,39.1,-77.5', (check, row) => check.point(row, 'a', 'b', { within }));
    expect(value).toBeNull();
    expect(issues[0]).toMatch(/a position in the conterminous United States .* look swapped/);
  });

  it.each([
    'http://example.org',
    'example.org',
    'https://',
    'https://localhost',
    'javascript:alert(1)',
    'https://a b.org',
  ])('%s is no https link', (text) => expect(isHttps(text)).toBe(false));

  it('take https links', () => {
    expect(isHttps('https://example.org/a?b=c#d')).toBe(true);
  });

  it('want five digits of a county that exists', () => {
    const known = new Set(['01001']);
    const fips = (text: string) =>
      reading(`1,${text},`, (check, row) => check.fips(row, 'a', known)).issues.length;
    expect([fips('01001'), fips('1001'), fips('99999'), fips('')]).toEqual([0, 1, 1, 0]);
  });

  it('name each word that is not on the list', () => {
    const { value, issues } = reading('1,x|q|y|r,', (check, row) => check.words(row, 'a', ['x', 'y']));
    expect(value).toEqual(['x', 'y']);
    expect(issues).toEqual([
      't.csv:2 column a: "q": expected one of x, y',
      't.csv:2 column a: "r": expected one of x, y',
    ]);
  });

  it('point to the first use of a repeated key', () => {
    const check = new Checks('t.csv');
    check.unique(table('id,a,b\n1,,\n2,,\n1,,\n'), 'id');
    expect(check.issues.map(formatIssue)).toEqual([
      't.csv:4 column id: "1": expected a value of its own (line 2 has the same)',
    ]);
    expect(() => check.done()).toThrow(BadData);
  });

  it('keep numbers within their limits', () => {
    const share = (text: string) =>
      reading(`1,${text},`, (check, row) => check.number(row, 'a', { min: 0, max: 1 })).value;
    expect([share('0.5'), share('1.01'), share('-0'), share('NaN'), share('1e-3'), share('half')]).toEqual([
      0.5,
      null,
      -0,
      null,
      0.001,
      null,
    ]);
  });
});

describe('a problem', () => {
  it('is told with its place, its value and what was expected', () => {
    const issue = { file: 'data/x.csv', line: 12, column: 'lat', value: '95', expected: 'a latitude' };
    expect(formatIssue(issue)).toBe('data/x.csv:12 column lat: "95": expected a latitude');
    expect(formatIssue({ ...issue, line: null, column: null })).toBe('data/x.csv: "95": expected a latitude');
  });
});
