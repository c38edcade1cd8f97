/** The program of a process that runs steps: it is sent jobs one after the other and tells what became of each. */
import { pathToFileURL } from 'node:url';
import { BadData, type Issue } from '../../src/ingest/issue';
import { runStep, type Step, type StepJob } from './runStep';

/** What it tells of a job. */
export type StepReport =
  | { kind: 'progress'; share: number }
  | { kind: 'built' }
  | { kind: 'badData'; issues: readonly Issue[] }
  /** A fault of the program. */
  | { kind: 'fault'; message: string };

const say = (report: StepReport) => process.send?.(report);

/** The step that a module exports under its name. */
async function stepOf({ module, name }: StepJob): Promise<Step> {
  const exported: Record<string, unknown> = await import(pathToFileURL(module).href);
  const step = Object.values(exported).find(
    (value): value is Step =>
      typeof value === 'object' && value !== null && 'run' in value && 'name' in value && value.name === name,
  );
  if (!step) throw new Error(`${module} exports no step ${name}`);
  return step;
}

process.on('message', async (job: StepJob) => {
  try {
    await runStep(await stepOf(job), job, (share) => say({ kind: 'progress', share }));
    say({ kind: 'built' });
  } catch (error) {
    if (error instanceof BadData) say({ kind: 'badData', issues: error.issues });
    else
      say({
        kind: 'fault',
        message: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
  }
});
// Without the process that began it nobody hears what is built.
process.on('disconnect', () => process.exit());
