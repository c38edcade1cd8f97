/** Runs steps of the data build in processes of their own, so that those that do not wait for each other share the cores. */
import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { BadData } from '../../src/ingest/issue';
import type { Runner } from './pipeline';
import type { StepReport } from './stepProcess';

/** More processes than this wait for the disk and for each other's steps. */
const MOST_PROCESSES = 4;

/**
 * Memory for new objects, MB: steps make millions of them, and with little room most are copied several times before
 * they are given up.
 */
const NEW_OBJECTS_MB = 64;

/** Processes that run steps until they are told to stop. */
export function stepProcesses(): Runner & { stop(): void } {
  const atOnce = Math.min(availableParallelism(), MOST_PROCESSES);
  const all: ChildProcess[] = [];
  const idle: ChildProcess[] = [];
  const begin = (): ChildProcess => {
    const child = fork(path.join(import.meta.dirname, 'stepProcess.ts'), {
      execArgv: [...process.execArgv, `--max-semi-space-size=${NEW_OBJECTS_MB}`],
    });
    all.push(child);
    return child;
  };
  return {
    atOnce,
    run: (_, job, progress) =>
      new Promise((resolve, reject) => {
        const child = idle.pop() ?? begin();
        const gone = (code: number | null) => reject(new Error(`${job.name}: its process ended (${code})`));
        const hear = (report: StepReport) => {
          if (report.kind === 'progress') {
            progress(report.share);
            return;
          }
          child.off('message', hear).off('exit', gone);
          idle.push(child);
          if (report.kind === 'built') resolve();
          else if (report.kind === 'badData') reject(new BadData(report.issues));
          else reject(new Error(report.message));
        };
        child.on('message', hear).on('exit', gone);
        child.send(job);
      }),
    stop: () => {
      for (const child of all) child.kill();
    },
  };
}
