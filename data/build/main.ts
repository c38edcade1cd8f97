/**
 * `npm run data`: checks the tables in `data/`, joins and derives, and writes `public/data/`. Progress and
 * errors go to stderr, so that a command that builds first can keep stdout to itself.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BadData } from '../../src/ingest/issue';
import { basemapStep } from './basemap/step';
import { eventsStep } from './events/step';
import { gridStep } from './grid/step';
import { gridClaimsStep } from './gridClaims/step';
import { gridWindowsStep } from './gridWindows/step';
import { locatorStep } from './locator/step';
import { methodsStep } from './methods/step';
import { publish, ROOT, runSteps, type Step } from './pipeline';
import { placesStep } from './places/step';
import { regionsStep } from './regions/step';
import { searchStep } from './search/step';
import { sitesStep } from './sites/step';
import { sourcesStep } from './sources/step';
import { summaryStep } from './summary/step';

const STEPS: readonly Step[] = [
  sourcesStep,
  placesStep,
  sitesStep,
  eventsStep,
  gridClaimsStep,
  gridStep,
  gridWindowsStep,
  methodsStep,
  regionsStep,
  searchStep,
  basemapStep,
  locatorStep,
  summaryStep,
];

const say = (line: string) => process.stderr.write(`${line}\n`);

try {
  const { files, ran } = await runSteps(STEPS, path.join(ROOT, '.cache/data'), say);
  const target = path.join(ROOT, 'public/data');
  mkdirSync(target, { recursive: true });
  const { version, bytes } = publish(files, target);
  const summary = JSON.parse(files.get('_summary.json')?.toString() ?? '{}');
  writeFileSync(
    path.join(target, 'manifest.json'),
    `${JSON.stringify({ version, ...summary, files: bytes }, null, 1)}\n`,
  );
  say(
    `data version ${version}: ${Object.keys(bytes).length} files, ${ran.length} of ${STEPS.length} steps run`,
  );
} catch (error) {
  if (!(error instanceof BadData)) throw error;
  say(`${error.message}\n${error.issues.length} problem(s) in the data; nothing was written.`);
  process.exitCode = 1;
}
