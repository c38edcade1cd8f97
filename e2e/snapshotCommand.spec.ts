import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from './driver';
import { readPicture } from './picture';

const DIST = process.env.E2E_DIST ?? 'dist';

interface Run {
  code: number;
  /** Lines of standard output and of standard error. */
  out: string[];
  said: string[];
}

/** Runs the command as `npm run -s snapshot` does. */
function snapshot(...args: string[]): Promise<Run> {
  const lines = (text: string) => text.split('\n').filter((line) => line !== '');
  return new Promise((resolve) => {
    const command = ['--import', 'tsx', 'scripts/snapshot.ts', '--dist', DIST, ...args];
    execFile(process.execPath, command, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, out: lines(stdout), said: lines(stderr) }),
    );
  });
}

let folder = '';
test.beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'headroom-command-'));
});
test.afterEach(() => rmSync(folder, { recursive: true }));

test('a list of pictures is made, and later only what is missing of it', async () => {
  test.slow();
  const file = (name: string) => path.join(folder, name);
  const [png, pdf, csv, nowhere] = [
    file('a/loudoun.png'),
    file('loudoun.pdf'),
    file('sites.csv'),
    file('no.png'),
  ];
  const view = '?region=county:51107&layers=sites';
  writeFileSync(
    file('list.csv'),
    [
      'view,size,title,alt,out',
      `${view},600x400px,Loudoun County,,${png}`,
      `?site=nowhere,600x400px,,,${nowhere}`,
      `${view},148x105mm,Loudoun County,Sites in Loudoun County,${pdf}`,
      `${view},,,,${csv}`,
    ].join('\n'),
  );
  const list = [
    '--views',
    file('list.csv'),
    '--today',
    '2026-09-01',
    '--base-url',
    'https://example.org/maps/',
  ];

  const first = await snapshot(...list);
  expect(first).toMatchObject({ code: 1, out: [png, pdf, csv] });
  expect(first.said.at(-1)).toBe('3 written, 1 failed (line 3)');
  expect(first.said.find((line) => line.includes('failed:'))).toContain('“site=nowhere”');
  expect(existsSync(nowhere)).toBe(false);

  const picture = readFileSync(png);
  expect(readPicture(picture)).toMatchObject({ width: 600, height: 400 });
  expect(picture.toString('latin1')).toContain('https://example.org/maps/?region=county:51107&layers=sites');

  const page = readFileSync(pdf, 'latin1');
  const boxes = [...page.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  expect(boxes).toHaveLength(1);
  expect(Math.abs(Number(boxes[0]?.[1]) - (148 / 25.4) * 72)).toBeLessThan(0.6);
  expect(Math.abs(Number(boxes[0]?.[2]) - (105 / 25.4) * 72)).toBeLessThan(0.6);
  // Text is text: its font is in the file, with what its letters mean.
  expect(page).toMatch(/\/BaseFont \/[A-Z]{6}\+Inter-SemiBold/);
  expect(page).toContain('/ToUnicode');
  expect(page).toContain('/Alt (Sites in Loudoun County)');

  const rows = readFileSync(csv, 'utf8');
  expect(rows.split('\r\n').length).toBeGreaterThan(20);
  expect(rows).toContain('51107');

  truncateSync(png, picture.length - 1);
  const printed = statSync(pdf).mtimeMs;
  const second = await snapshot(...list);
  expect(second).toMatchObject({ code: 1, out: [png] });
  expect(second.said.at(-1)).toBe('1 written, 2 there already, 1 failed (line 3)');
  expect(statSync(pdf).mtimeMs).toBe(printed);
  expect(readFileSync(png).equals(picture)).toBe(true);
});

test('wrong use is told at once, and nothing is started', async () => {
  const out = path.join(folder, 'x.png');
  expect(await snapshot('--view', '?colour=red', '--out', out)).toEqual({
    code: 2,
    out: [],
    said: [expect.stringContaining('colour is no parameter of a view'), 'Nothing was started. Try --help.'],
  });
  const help = await snapshot('--help');
  expect(help.code).toBe(0);
  expect(help.out.join('\n')).toContain('a4-landscape-300');
});
