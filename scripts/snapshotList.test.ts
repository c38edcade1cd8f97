import { describe, expect, it } from 'vitest';
import { type Given, Misuse, type PICTURE_OPTIONS, type RunOptions } from './snapshotArgs';
import { readList } from './snapshotList';

const RUN: RunOptions = { dist: null, linkBase: 'https://example.org/', today: null, force: false };
const read = (text: string, given: Given = {}) => readList('list.csv', text, given, RUN);
const faults = (text: string): readonly string[] => {
  try {
    read(text);
  } catch (error) {
    if (error instanceof Misuse) return error.faults;
    throw error;
  }
  return [];
};

describe('a list', () => {
  it('is a picture a row, with the line that the row stands on', () => {
    const shots = read(
      '\ufeffview,preset,title,out\r\n?region=state:TX,square,"Texas,\r\nin two lines",tx.png\r\n\r\n#5/38/-77,,,va.svg\r\n',
    );
    expect(shots.map(({ view, format, line, settings }) => [view, format, line, settings.size])).toEqual([
      ['?region=state:TX', 'png', 2, 'square'],
      ['#5/38/-77', 'svg', 5, 'social'],
    ]);
    expect(shots[0]?.settings.headline).toBe('Texas,\nin two lines');
    expect(shots[1]?.settings.headline).toBeNull();
  });

  it('has a column for every option', () => {
    const cells: Record<keyof typeof PICTURE_OPTIONS, string> = {
      view: '?',
      out: 'x.bin',
      format: 'png',
      preset: 'story',
      size: '',
      title: 'T',
      subtitle: 'S',
      note: '-',
      alt: 'A',
      palette: 'dark',
      projection: 'mercator',
      credits: 'beside',
      'label-selected': 'no',
      'label-largest': '3',
      label: '"a,b"',
      qr: 'yes',
      locator: 'no',
      series: '',
      step: '',
      pace: '',
      held: '',
      multiples: '',
    };
    const [shot] = read(`${Object.keys(cells).join()}\n${Object.values(cells).join()}\n`);
    expect(shot?.settings).toEqual({
      size: 'story',
      frame: null,
      headline: 'T',
      subtitle: 'S',
      note: '',
      alt: 'A',
      palette: 'dark',
      projection: 'mercator',
      credits: 'beside',
      labels: { selected: false, largest: 3, chosen: ['a', 'b'] },
      qr: true,
      locator: false,
    });
  });

  it('may hold a series among pictures', () => {
    const [series, still] = read('view,series,step,held,out\n?,2019..2026,year,5,a.gif\n?,,,,a.png\n');
    expect(series).toMatchObject({
      format: 'gif',
      series: { from: '2019-01', to: '2026-12', step: 'year', held: 5 },
    });
    expect(still).toMatchObject({ format: 'png' });
    expect(still).not.toHaveProperty('series');
  });

  it('takes for an empty cell what the command line says', () => {
    const shots = read('view,palette,size,out\n?,,,a.png\n?,light,90x60mm,b.png\n', {
      palette: 'grey',
      preset: 'story',
    });
    expect(shots.map(({ settings }) => [settings.palette, settings.size])).toEqual([
      ['grey', 'story'],
      ['light', '90x60mm'],
    ]);
  });
});

describe('a wrong list', () => {
  it.each([
    ['view,colour,out\n?,red,a.png\n', 'list.csv line 1: "colour" is not a column; columns are view, out'],
    ['view;out\n?;a.png\n', 'list.csv line 1: "view;out" is not a column'],
    ['view,title,title,out\n', 'list.csv line 1: the column title stands there twice'],
    ['view\n?\n', 'list.csv line 1: the column out is missing'],
    ['view,out\n?\n', 'list.csv line 2: 1 cells, and the header has 2'],
    ['view,out\n?,a.png\n,b.png\n', 'list.csv line 3: view is missing'],
    ['view,out,qr\n?,a.png,maybe\n', 'list.csv line 2: qr "maybe" is not yes or no'],
    ['view,out\n?,a.png\n?,./a.png\n', 'list.csv line 3: out "./a.png" is the file of line 2'],
    ['view,out\n\n', 'list.csv has a header and no rows'],
    ['', 'list.csv is empty'],
    ['view,out\n?,"a.png\n', 'list.csv'],
  ])('%j: %s', (text, words) => {
    expect(faults(text).join('\n')).toContain(words);
  });

  it('is told with all of its lines at once', () => {
    expect(faults('view,palette,out\n?,red,a.png\n?,light,b.png\n?,blue,c.gif\n')).toEqual([
      expect.stringMatching(/^list\.csv line 2: palette/),
      expect.stringMatching(/^list\.csv line 4: palette/),
      expect.stringMatching(/^list\.csv line 4: out/),
    ]);
  });
});
