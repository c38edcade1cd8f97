/**
 * `npm run data`: checks the tables in `data/`, joins and derives, and writes `public/data/`. Progress and
 * errors go to stderr, so that a command that builds first can keep stdout to itself.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BadData } from '../../src/ingest/issue';
import { publish, ROOT, runSteps } from './pipeline';
import { stepProcesses } from './processes';
import { STEPS } from './steps';

const say = (line: string) => process.stderr.write(`${line}\n`);

const processes = stepProcesses();
try {
  const { files, ran } = await runSteps(STEPS, path.join(ROOT, '.cache/data'), say, ROOT, processes);
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
} finally {
  processes.stop();
}
