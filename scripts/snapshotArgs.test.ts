import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../src/model/snapshot/formats';
import { DEFAULT_SERIES } from '../src/model/snapshot/series';
import { DEFAULT_SETTINGS } from '../src/model/snapshot/settings';
import { PRESETS, presetOf } from '../src/model/snapshot/size';
import { type Command, Misuse, NO_ADDRESS, readCommand, readShot } from './snapshotArgs';
import { HELP, presetLine } from './snapshotHelp';

const command = (...args: string[]): Command => {
  const read = readCommand(args);
  if (read === null) throw new Error('Help was asked for');
  return read;
};
const shot = (...args: string[]) => {
  const read = command(...args);
  return readShot(read.given, read, null, (option) => `--${option}`);
};
const least = ['--view', '?region=area:PJM-DOM', '--out', 'dom.png'];
const faults = (read: () => unknown): readonly string[] => {
  try {
    read();
  } catch (error) {
    if (error instanceof Misuse) return error.faults;
    throw error;
  }
  return [];
};

describe('a picture of the command line', () => {
  it('has the default settings when only view and file are given', () => {
    expect(shot(...least)).toEqual({
      view: '?region=area:PJM-DOM',
      settings: DEFAULT_SETTINGS,
      format: 'png',
      out: 'dom.png',
      linkBase: NO_ADDRESS,
      line: null,
    });
  });

  it('takes every setting from its option', () => {
    const { settings } = shot(
      ...least,
      ...['--preset', 'a4-landscape-300', '--title', 'Dominion', '--subtitle', '-', '--note', 'By us'],
      ...['--alt', 'A map', '--palette', 'grey', '--credits', 'beside', '--label-largest', '5'],
      ...['--label', 'a,b', '--no-label-selected', '--qr', '--no-locator'],
      ...['--base-url', 'https://example.org/headroom/'],
    );
    expect(settings).toEqual({
      size: 'a4-landscape-300',
      frame: null,
      headline: 'Dominion',
      subtitle: '',
      note: 'By us',
      alt: 'A map',
      palette: 'grey',
      projection: 'albers',
      credits: 'beside',
      labels: { selected: false, largest: 5, chosen: ['a', 'b'] },
      qr: true,
      locator: false,
    });
  });

  it.each(EXPORT_FORMATS)('is %s by its ending, in small or large letters', (format) => {
    expect(shot('--view', '?layers=sites', '--out', `a/b.${format.toUpperCase()}`).format).toBe(format);
  });

  it('is a series where a range is given', () => {
    const moving = ['--view', '?region=state:GA', '--series', '2023-01..2026-11', '--out', 'ga.gif'];
    expect(shot(...moving)).toMatchObject({ format: 'gif', series: DEFAULT_SERIES });
    expect(shot(...moving, '--step', 'year', '--pace', '1.5', '--held', '0.5').series).toEqual({
      from: '2023-01',
      to: '2026-11',
      step: 'year',
      pace: 1.5,
      held: 0.5,
    });
    const wrong = (...more: string[]) => faults(() => shot(...moving, ...more)).join();
    expect(wrong('--series', '2023..')).toMatch(/^--series "2023\.\." is not a range/);
    expect(wrong('--series', '2026-01..2023-01')).toMatch(/^--series .* begins in 2026-01, after it ends/);
    expect(wrong('--series', '1990-01..2026-01')).toMatch(/^--series .* 433 frames; at most 120/);
    expect(wrong('--step', 'week')).toBe('--step "week" is not month or year');
    expect(wrong('--pace', 'quick')).toMatch(/^--pace "quick": A frame is shown for 0\.1 to 10 seconds/);
    expect(wrong('--held', '')).toMatch(/^--held "": The last frame is shown/);
    expect(wrong('--out', 'ga.png')).toMatch(
      /^--out "ga\.png" is not a file that ends in \.gif, \.webm or \.mp4/,
    );
    expect(faults(() => shot(...least, '--held', '3')).join()).toMatch(/^--held is of a series/);
    expect(() => shot('--view', '?', '--out', 'x.gif')).toThrow(/--out "x\.gif" is not/);
  });

  it('is a page of several days where days are given', () => {
    const page = ['--view', '?region=state:GA', '--multiples', '2025-01-01,2023-01-01', '--out', 'ga.svg'];
    expect(shot(...page)).toMatchObject({ format: 'svg', days: ['2023-01-01', '2025-01-01'] });
    const wrong = (...more: string[]) => faults(() => shot(...page, ...more)).join();
    expect(wrong('--multiples', '2023-01-01')).toMatch(
      /^--multiples .*: A page holds 2 to 12 days, and 1 is/,
    );
    expect(wrong('--multiples', '2023,2024')).toMatch(/“2023” is not a day/);
    expect(wrong('--out', 'ga.csv')).toMatch(/is not a file that ends in \.png, \.svg or \.pdf/);
    expect(wrong('--series', '2023..2024')).toMatch(/--multiples and a series ask for two things/);
  });

  it('of several layers is no single CSV: their tables are a zip, and are called so', () => {
    expect(() => shot('--view', '?layers=sites,grid', '--out', 'a.csv')).toThrow(/2 layers .* zip/);
    expect(shot('--view', '?layers=sites,grid', '--out', 'a.zip', '--format', 'csv').format).toBe('csv');
    expect(shot('--view', '?layers=grid', '--out', 'a.csv').format).toBe('csv');
  });

  it('has the format that is asked for, whatever the ending', () => {
    expect(shot('--view', '?', '--out', 'sites.json', '--format', 'geojson').format).toBe('geojson');
  });

  it('takes the link base from a view that is a whole link, unless another is given', () => {
    const link = ['--view', 'https://example.org/map/?region=state:TX#5/31/-99', '--out', 'tx.png'];
    expect(shot(...link)).toMatchObject({
      view: '?region=state:TX#5/31/-99',
      linkBase: 'https://example.org/map/',
    });
    expect(shot(...link, '--base-url', 'https://other.org/?x#y').linkBase).toBe('https://other.org/');
  });

  it('takes a link as a reader was sent it, with what mail and social sites hung on it', () => {
    const link = 'https://example.org/map/?region=state:TX&utm_source=mail&fbclid=abc&gclid=x#5/31/-99';
    expect(shot('--view', link, '--out', 'tx.png').linkBase).toBe('https://example.org/map/');
  });
});

describe('wrong use', () => {
  it.each([
    [['--view', '?region=county:1'], '--view "?region=county:1": region=county:1 was not understood'],
    // The page passes over it, since sites decorate links; a command is written by hand, and a slip of the pen in
    // it would print another view than was meant.
    [['--view', '?colour=red'], '--view "?colour=red": colour is no parameter of a view'],
    [['--view', 'https://example.org/?metrics=land.cropland'], 'metrics is no parameter of a view'],
    [['--view', '?metric=red'], 'metric=red was not understood'],
    [['--view', 'region=state:TX'], '--view "region=state:TX" is not a view'],
    [['--view', ' '], '--view is missing'],
    [['--out', 'dom.jpeg'], '--out "dom.jpeg" is not a file that ends in .png, .svg'],
    [['--out', ''], '--out is missing'],
    [['--format', 'jpeg'], '--format "jpeg" is not png, svg'],
    [['--preset', 'a4'], '--preset "a4" is not a preset'],
    [['--size', '10x10px'], '--size'],
    [['--size', '1200x800px', '--preset', 'social'], '--preset and --size ask for two sizes'],
    [['--palette', 'sepia'], '--palette "sepia" is not light, dark or grey'],
    [['--credits', 'none'], '--credits "none" is not below or beside'],
    [['--label-largest', '31'], '--label-largest "31" is not a number from 0 to 30'],
    [['--label-largest=-1'], '--label-largest "-1" is not a number from 0 to 30'],
    [['--label-largest', '1e1'], '--label-largest "1e1" is not a number from 0 to 30'],
    [['--title', 'x'.repeat(201)], '--title has 201 letters; at most 200 fit'],
    [['--label', Array.from({ length: 61 }, (_, index) => `s${index}`).join()], '--label names 61 sites'],
    [['--qr'], '--qr needs --base-url'],
    [['--today', '2026-02-30'], '--today "2026-02-30" is not YYYY-MM-DD'],
    [['--base-url', 'example.org'], '--base-url "example.org" is not an address'],
    [['--base-url', 'file:///map/'], '--base-url "file:///map/" is not an address'],
    [['--views', 'list.csv'], '--view and --views'],
    [['--colour', 'red'], "Unknown option '--colour'"],
  ])('%j: %s', (args, words) => {
    // An option that is given again takes the place of the earlier one.
    expect(faults(() => shot(...least, ...args)).join('\n')).toContain(words);
  });

  it('is told all at once', () => {
    expect(faults(() => shot('--palette', 'red', '--preset', 'a9'))).toHaveLength(4);
  });
});

describe('help', () => {
  it.each(['--help', '-h'])('is asked for by %s', (option) => {
    expect(readCommand([option])).toBeNull();
  });

  it('lists every preset with pixels and millimetres', () => {
    expect(PRESETS.filter(({ id }) => !HELP.includes(`\n  ${id} `))).toEqual([]);
    const line = (id: string) => presetLine(presetOf(id) ?? expect.fail(id)).replace(/ +/g, ' ');
    expect(line('a4-landscape-300')).toBe(' a4-landscape-300 3508 × 2480 px 297 × 210 mm 300 dpi');
    expect(line('newspaper-2')).toBe(' newspaper-2 1110 × as needed px 94 × as needed mm 300 dpi');
  });
});
