/**
 * `npm run bench`: how the built app compares with a bare MapLibre page over the same ground, in the same
 * run and the same browser. Times depend on the machine; read the ratios. With `--write` the tables in
 * `docs/performance.md` are replaced. Names of parts (`npm run bench -- layers grid`) measure these alone. A part that
 * fails is told in its place and the others are measured all the same.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, preview } from 'vite';
import { weigh } from '../scripts/budget';
import { answerTasks } from './answers';
import { firstMap, mainThread, twoVisits } from './firstMap';
import { gridBench } from './grid';
import { GRID_LIMITS, gridBuild } from './gridBuild';
import { interact } from './interact';
import { LAYER_LIMITS, layerTimes } from './layers';
import { recordLines, recordTasks, recordTimes } from './record';
import { slowNetwork } from './slowNetwork';
import { SNAPSHOT_LIMIT, snapshotTimes } from './snapshot';
import { type Visit, visit } from './visit';

const ROOT = path.resolve(import.meta.dirname, '..');
const BARE = path.join(ROOT, '.cache/bench-bare');
const VISITS = 5;
const PORT = Number(process.env.BENCH_PORT ?? 4184);

const say = (line: string) => process.stderr.write(`${line}\n`);

/** The middle of an odd number of measurements. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

const ms = (value: number) => `${Math.round(value).toLocaleString('en-US')} ms`;
const kb = (bytes: number) => `${Math.round(bytes / 1000).toLocaleString('en-US')} KB`;

say('Building the bare page …');
await build({
  root: path.join(ROOT, 'bench/bare'),
  configFile: false,
  base: './',
  publicDir: path.join(ROOT, 'public'),
  worker: { format: 'es' },
  build: {
    outDir: BARE,
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: ['index.html', 'picture.html'].map((page) => path.join(ROOT, 'bench/bare', page)),
    },
  },
  logLevel: 'warn',
});

const serve = async (outDir: string, port: number) => {
  const server = await preview({
    root: ROOT,
    configFile: path.join(ROOT, 'vite.config.ts'),
    build: { outDir },
    preview: { port, strictPort: true, host: '127.0.0.1' },
    logLevel: 'warn',
  });
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
};
const app = await serve('dist', PORT);
const bare = await serve(BARE, PORT + 1);

async function visitLines(): Promise<string[]> {
  const chunk = readdirSync(path.join(ROOT, 'dist/assets')).find((file) =>
    /^maplibre-(?!gl-worker).*\.js$/.test(file),
  );
  if (!chunk) throw new Error('dist holds no chunk of MapLibre; run "npm run build" first');
  const visits: { app: Visit; bare: Visit }[] = [];
  for (let turn = 1; turn <= VISITS; turn += 1) {
    say(`  visit ${turn} of ${VISITS}`);
    visits.push({
      app: await visit(app.url, new RegExp(chunk)),
      bare: await visit(bare.url, /never/),
    });
  }
  const weight = weigh(path.join(ROOT, 'dist'));
  const of = (page: 'app' | 'bare', key: 'bytes' | 'scriptBytes' | 'firstPaint' | 'map' | 'blocking') =>
    median(visits.map((pair) => pair[page][key]));
  const row = (name: string, key: Parameters<typeof of>[1], unit: (value: number) => string) =>
    `| ${name} | ${unit(of('app', key))} | ${unit(of('bare', key))} | ${(of('app', key) / of('bare', key)).toFixed(2)} |`;
  return [
    '| first visit, cold | Headroom | bare MapLibre, same ground | ratio |',
    '|---|---|---|---|',
    row('transferred, gzipped', 'bytes', kb),
    row('of it JavaScript', 'scriptBytes', kb),
    row('first content on screen', 'firstPaint', ms),
    `| list of sites readable | ${ms(median(visits.map((pair) => pair.app.list ?? Number.NaN)))} | – | |`,
    `| code of the map arrives | ${ms(median(visits.map((pair) => pair.app.mapCode ?? Number.NaN)))} | – | |`,
    row('map complete', 'map', ms),
    row('main thread blocked until then', 'blocking', ms),
    '',
    `JavaScript before the map: ${weight.beforeMap.toFixed(0)} KB of 180 KB. Of a first visit, all workers included: ${weight.firstVisit.toFixed(0)} KB of 650 KB.`,
    '',
    'Largest transfers of the first visit:',
    '',
    ...(visits[0]?.app.largest ?? []).map(
      ([file, bytes]) => `- ${path.basename(file).replace(/-[\w-]{8}(?=\.)/, '')}: ${kb(bytes)}`,
    ),
  ];
}

/** What the first map may cost beside the bare page, and the second beside the first. */
const FIRST_MAP_LIMITS = { painted: 3, line: 2, unpainted: 2, mainThread: 2.5, second: 0.6 } as const;
const LINE = { mbits: 20, roundTrip: 40 } as const;

async function firstMapLines(): Promise<string[]> {
  const relays = [await slowNetwork(PORT, LINE), await slowNetwork(PORT + 1, LINE)] as const;
  const [slowApp, slowBare] = relays.map(({ port }) => `http://127.0.0.1:${port}/`);
  if (slowApp === undefined || slowBare === undefined) throw new Error('No relay');
  const kinds = {
    painted: (url: 'app' | 'bare') => firstMap(url === 'app' ? app.url : bare.url),
    line: (url: 'app' | 'bare') => firstMap(url === 'app' ? slowApp : slowBare),
    unpainted: (url: 'app' | 'bare') => firstMap(url === 'app' ? app.url : bare.url, false),
    mainThread: async (url: 'app' | 'bare') => (await mainThread(url === 'app' ? app.url : bare.url)).total,
  };
  const names = {
    painted: 'map complete',
    line: `map complete, ${LINE.mbits} Mbit/s and ${LINE.roundTrip} ms`,
    unpainted: 'map complete, interface not painted',
    mainThread: 'processor time of the main thread until then',
  };
  const measured = { painted: [], line: [], unpainted: [], mainThread: [] } as Record<
    keyof typeof kinds,
    { app: number; bare: number }[]
  >;
  const again: { first: number; second: number }[] = [];
  try {
    for (let turn = 1; turn <= VISITS; turn += 1) {
      say(`  turn ${turn} of ${VISITS}`);
      for (const kind of ['painted', 'line', 'unpainted', 'mainThread'] as const)
        try {
          measured[kind].push({ app: await kinds[kind]('app'), bare: await kinds[kind]('bare') });
        } catch (error) {
          // One that never ends takes its own turn along, not the others.
          say(`  ${names[kind]}: turn ${turn} failed. ${error instanceof Error ? error.message : error}`);
          process.exitCode = 1;
        }
      again.push(await twoVisits(app.url));
    }
  } finally {
    await Promise.all(relays.map((relay) => relay.close()));
  }
  const of = (kind: keyof typeof kinds, page: 'app' | 'bare') =>
    median(measured[kind].map((pair) => pair[page]));
  const row = (kind: keyof typeof kinds) =>
    `| ${names[kind]}${measured[kind].length === VISITS ? '' : `, ${measured[kind].length} of ${VISITS} turns`} | ${ms(of(kind, 'app'))} | ${ms(of(kind, 'bare'))} | ${(of(kind, 'app') / of(kind, 'bare')).toFixed(2)} (limit ${FIRST_MAP_LIMITS[kind]}) |`;
  const second = median(again.map((pair) => pair.second)) / median(again.map((pair) => pair.first));
  return [
    `| first map, medians of ${VISITS} in turn | Headroom | bare MapLibre, same ground | ratio |`,
    '|---|---|---|---|',
    ...(['painted', 'line', 'unpainted', 'mainThread'] as const).map(row),
    `| second visit, against the first | ${ms(median(again.map((pair) => pair.second)))} | – | ${second.toFixed(2)} (limit ${FIRST_MAP_LIMITS.second}) |`,
  ];
}

async function interactLines(): Promise<string[]> {
  const busy = await interact(app.url);
  return [
    '| with all layers on | events | tasks over 50 ms | longest task |',
    '|---|---|---|---|',
    ...busy.map(({ name, events, long, longest }) => `| ${name} | ${events} | ${long} | ${ms(longest)} |`),
  ];
}

async function answerLines(): Promise<string[]> {
  const busy = await answerTasks(app.url);
  return [
    '| questions of many places | steps | tasks over 50 ms | longest task |',
    '|---|---|---|---|',
    ...busy.map(({ name, events, long, longest }) => `| ${name} | ${events} | ${long} | ${ms(longest)} |`),
  ];
}

async function layerLines(): Promise<string[]> {
  const { frames, switches } = await layerTimes(app.url, bare.url);
  return [
    '| panning at zoom 9 | all layers that are off at first | bare MapLibre, same ground with roads | ratio |',
    '|---|---|---|---|',
    `| a frame, mean | ${ms(frames.all)} | ${ms(frames.bare)} | ${(frames.all / frames.bare).toFixed(2)} (limit ${LAYER_LIMITS.frames}) |`,
    '',
    `| a layer switched on and off | longest task on the main thread (limit ${LAYER_LIMITS.switchMs} ms) |`,
    '|---|---|',
    ...switches.map(({ layer, longest }) => `| ${layer} | ${ms(longest)} |`),
  ];
}

async function pictureLines(): Promise<string[]> {
  const picture = await snapshotTimes(app.url, bare.url);
  return [
    `| A4 landscape at 300 dpi, ${picture.runs} runs in turn | Headroom, whole export | MapLibre alone, drawn and encoded | ratio |`,
    '|---|---|---|---|',
    `| the country, three layers | ${ms(picture.app)} | ${ms(picture.bare)} | ${(picture.app / picture.bare).toFixed(2)} (limit ${SNAPSHOT_LIMIT}) |`,
  ];
}

async function gridLines(): Promise<string[]> {
  const grid = await gridBench();
  const all = await gridBuild();
  return [
    `| the hours of ${grid.area}, ${grid.years} years | measured | baseline | ratio |`,
    '|---|---|---|---|',
    `| 1,000 steps of a new load | ${grid.steps.toFixed(2)} ms | ${grid.passes.toFixed(0)} ms for as many plain passes over the hours | ${(grid.passes / grid.steps).toFixed(0)} times faster |`,
    `| preparing an area and window | ${grid.prepare.toFixed(1)} ms | ${grid.sort.toFixed(1)} ms for one plain sort of the hours | ${(grid.prepare / grid.sort).toFixed(2)} sorts |`,
    '',
    '| the whole grid layer | measured | limit |',
    '|---|---|---|',
    `| figures of ${all.areas} areas over ${all.windows.toLocaleString('en-US')} windows, one core | ${all.seconds.toFixed(1)} s | under ${GRID_LIMITS.buildSeconds} s |`,
    `| largest series, ${all.largest.years} years of ${all.largest.area}, gzipped | ${kb(all.largest.bytes)} | under ${kb(GRID_LIMITS.seriesBytes)} |`,
  ];
}

/** What is measured, in the order of the report. */
const PARTS: readonly { name: string; lines: () => Promise<string[]> }[] = [
  { name: 'visits', lines: visitLines },
  { name: 'first-map', lines: firstMapLines },
  { name: 'interaction', lines: interactLines },
  { name: 'answers', lines: answerLines },
  { name: 'layers', lines: layerLines },
  { name: 'record', lines: async () => recordLines(recordTimes(ROOT), await recordTasks(app.url)) },
  { name: 'picture', lines: pictureLines },
  { name: 'grid', lines: gridLines },
];

const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const unknown = asked.filter((word) => PARTS.every(({ name }) => name !== word));
try {
  if (unknown.length > 0)
    throw new Error(
      `No part is called ${unknown.join(', ')}; there are ${PARTS.map(({ name }) => name).join(', ')}`,
    );
  const tables: string[] = [];
  for (const { name, lines } of PARTS.filter((part) => asked.length === 0 || asked.includes(part.name))) {
    say(`Measuring: ${name} …`);
    const table = await lines().catch((error: unknown) => {
      process.exitCode = 1;
      say(String(error instanceof Error ? error.stack : error));
      return [`**${name}: not measured, the run failed.**`];
    });
    process.stdout.write(`${table.join('\n')}\n\n`);
    tables.push(table.join('\n'));
  }
  if (process.argv.includes('--write')) {
    const file = path.join(ROOT, 'docs/performance.md');
    const marks = /(<!-- bench -->\n)[\s\S]*(<!-- \/bench -->)/;
    writeFileSync(file, readFileSync(file, 'utf8').replace(marks, `$1\n${tables.join('\n\n')}\n\n$2`));
  }
} finally {
  await Promise.all([app.close(), bare.close()]);
  rmSync(BARE, { recursive: true, force: true });
}
