/**
 * Runs the steps of the data build, skips those whose inputs and code have not changed, and publishes their files
 * under a version that is the hash of what they hold. Nothing here reads a clock: the same tables give the same bytes.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { BadData, formatIssue, type Issue } from '../../src/ingest/issue';
import { moduleFiles, type ReadText } from './moduleGraph';
import { isBuilt, KEY_FILE, runStep, type Step, type StepJob, writeFolder } from './runStep';

export type { Step, StepContext } from './runStep';

export const ROOT = path.resolve(import.meta.dirname, '../..');

const sha = (...parts: (string | Buffer)[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
};

const filesMatching = (globs: readonly string[], root: string) => globSync([...globs], { cwd: root }).sort();

/** The installed packages, on which every step depends. */
const LOCK_FILE = 'package-lock.json';

/** Hash of all code that a step can reach, of the code that runs steps, and of what both run on. */
function codeKeys(root: string): (step: Step) => string {
  const known = new Map<string, string | null>();
  const read: ReadText = (file) => {
    const before = known.get(file);
    if (before !== undefined) return before;
    const place = path.join(root, file);
    const text = existsSync(place) && statSync(place).isFile() ? readFileSync(place, 'utf8') : null;
    known.set(file, text);
    return text;
  };
  const hashed = (module: string) => {
    const entry = path.relative(ROOT, module).split(path.sep).join('/');
    return moduleFiles(entry, read).flatMap((file) => [file, read(file) ?? '']);
  };
  const shared = sha(process.version, read(LOCK_FILE) ?? '', ...hashed(import.meta.filename));
  return (step) => sha(shared, ...hashed(step.module));
}

/** How steps are run: here, or by other processes. */
export interface Runner {
  /** How many steps may run at the same time. */
  atOnce: number;
  /** Runs a step and writes its folder. @throws BadData with the issues of its tables */
  run(step: Step, job: StepJob, progress: (share: number) => void): Promise<void>;
}

/** One step after the other in this process. */
const HERE: Runner = { atOnce: 1, run: runStep };

/**
 * Runs `steps` and writes what they built. Steps that do not wait for each other may run at the same time; what they
 * build and what is told of it does not depend on which of them is first.
 * @param cache  folder for the steps' files between runs
 * @param report one line of progress; the caller decides where it goes
 * @param root   the repository, or a copy of it: where inputs and the code of steps are read
 * @returns built files by path, and the names of the steps that ran
 * @throws BadData with the issues of all steps; a step that needs a failed one is not tried
 */
export async function runSteps(
  steps: readonly Step[],
  cache: string,
  report: (line: string) => void,
  root = ROOT,
  runner = HERE,
): Promise<{ files: Map<string, Buffer>; ran: string[] }> {
  const jobs = jobsOf(steps, cache, root);
  const label = new Map(steps.map(({ name }, index) => [name, `[${index + 1}/${steps.length}] ${name}`]));
  const ready = new Set<string>();
  const ran = new Set<string>();
  const issuesOf = new Map<string, readonly Issue[]>();
  let waiting = longestFirst(steps);
  const running = new Map<string, Promise<{ name: string; fault: unknown }>>();
  while (waiting.length > 0 || running.size > 0) {
    for (const step of waiting) {
      const job = jobs.get(step.name);
      if (!job || !step.needs.every((need) => ready.has(need) || issuesOf.has(need))) continue;
      const failed = step.needs.filter((need) => issuesOf.has(need));
      if (failed.length > 0) {
        report(`${label.get(step.name)} left out: ${failed.join()} failed`);
        issuesOf.set(step.name, []);
      } else if (isBuilt(job)) {
        report(`${label.get(step.name)} unchanged`);
        ready.add(step.name);
      } else if (running.size < runner.atOnce) {
        report(`${label.get(step.name)} …`);
        const progress = (share: number) => report(`${label.get(step.name)} ${Math.round(share * 100)} %`);
        const end = (fault: unknown) => ({ name: step.name, fault });
        running.set(
          step.name,
          runner.run(step, job, progress).then(() => end(null), end),
        );
      } else continue;
      waiting = waiting.filter((other) => other !== step);
    }
    // What was told above may let others begin, before any that runs has ended.
    if (running.size === 0) continue;
    const { name, fault } = await Promise.race(running.values());
    running.delete(name);
    if (fault === null) {
      ran.add(name);
      ready.add(name);
    } else if (fault instanceof BadData) issuesOf.set(name, fault.issues);
    else throw fault;
  }
  // Steps that read the same table find the same problems in it.
  const issues = steps.flatMap(({ name }) => issuesOf.get(name) ?? []);
  const distinct = new Map(issues.map((issue) => [formatIssue(issue), issue]));
  if (distinct.size > 0) throw new BadData([...distinct.values()]);
  const names = steps.map(({ name }) => name);
  const files = new Map(names.flatMap((name) => readFolder(path.join(cache, name))));
  return { files, ran: names.filter((name) => ran.has(name)) };
}

/** What each step is to read, and the key of what it builds, by its name. */
function jobsOf(steps: readonly Step[], cache: string, root: string): Map<string, StepJob> {
  const codeKey = codeKeys(root);
  const jobs = new Map<string, StepJob>();
  for (const step of steps) {
    const { name, module, needs } = step;
    const missing = needs.filter((need) => !jobs.has(need));
    if (missing.length > 0) throw new Error(`${name} needs ${missing.join()}, which is no earlier step`);
    const inputs = filesMatching(step.inputs, root);
    const key = sha(
      codeKey(step),
      name,
      ...needs.map((need) => jobs.get(need)?.key ?? ''),
      ...inputs.flatMap((file) => [file, readFileSync(path.join(root, file))]),
    );
    jobs.set(name, { name, module, needs, inputs, root, cache, key });
  }
  return jobs;
}

/** The steps for which most others wait one after the other come first; of equals the earlier. */
function longestFirst(steps: readonly Step[]): Step[] {
  const chain = new Map<string, number>();
  for (const { name, needs } of [...steps].reverse()) {
    const own = chain.get(name) ?? 0;
    for (const need of needs) chain.set(need, Math.max(chain.get(need) ?? 0, own + 1));
  }
  return [...steps].sort((a, b) => (chain.get(b.name) ?? 0) - (chain.get(a.name) ?? 0));
}

function readFolder(folder: string): [string, Buffer][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== KEY_FILE)
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort()
    .map((file) => [file, readFileSync(path.join(folder, file))]);
}

/**
 * Folders that are published beside the versions: people subscribe to the address of feeds, services keep that of
 * previews, and digests are of other versions.
 */
const LASTING = ['feeds', 'previews', 'history'];

/**
 * Publishes built files into `target/<version>/`, keeps only that version, and returns it. Private files
 * (`_…`) are left out. An unchanged version is not written again. Feeds, previews and digests lie beside the version, under an
 * address that stays, and are no part of it.
 */
export function publish(
  files: ReadonlyMap<string, Buffer>,
  target: string,
): { version: string; bytes: Record<string, number> } {
  const lasting = (file: string) => LASTING.some((folder) => file.startsWith(`${folder}/`));
  const shown = [...files]
    .filter(([file]) => !file.startsWith('_') && !lasting(file))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const version = sha(...shown.flat()).slice(0, 12);
  const bytes = Object.fromEntries(shown.map(([file, content]) => [file, content.length]));
  const folder = path.join(target, version);
  if (!existsSync(folder)) writeFolder(folder, Object.fromEntries(shown));
  for (const name of LASTING) {
    const own = [...files].flatMap(([file, content]): [string, Buffer][] =>
      file.startsWith(`${name}/`) ? [[file.slice(name.length + 1), content]] : [],
    );
    if (own.length > 0) writeFolder(path.join(target, name), Object.fromEntries(own));
  }
  for (const entry of readdirSync(target)) {
    if (entry !== version && !LASTING.includes(entry) && entry !== 'manifest.json')
      rmSync(path.join(target, entry), { recursive: true });
  }
  return { version, bytes };
}
