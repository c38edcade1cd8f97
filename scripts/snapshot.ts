/**
 * `npm run -s snapshot -- --view '?region=area:PJM-DOM' --preset a4-landscape-300 --out dom.png`: makes pictures
 * and data files from the built app, for scripts and cron jobs. Written files are named on stdout, everything
 * else goes to stderr. Exit codes: 0 all are there, 1 something failed, 2 wrong use and nothing was started.
 */
import '../src/i18n/english';
import { readFileSync } from 'node:fs';
import { openDist, ROOT, runCommand, say } from './builtApp';
import { withApp } from './snapshotApp';
import { type Command, Misuse, NO_ADDRESS, readCommand, readShot, type Shot } from './snapshotArgs';
import { HELP } from './snapshotHelp';
import { readList } from './snapshotList';
import { summary, takeAll } from './snapshotRun';

/** @throws Misuse */
function readShots(command: Command): Shot[] {
  const { views, given } = command;
  if (views === null) return [readShot(given, command, null, (option) => `--${option}`)];
  let text: string;
  try {
    text = readFileSync(views, 'utf8');
  } catch (error) {
    throw new Misuse([`--views ${views} can't be read (${error instanceof Error ? error.message : error})`]);
  }
  return readList(views, text, given, command);
}

/** @returns the exit code. @throws Misuse; Error when nothing could be started */
async function run(command: Command): Promise<number> {
  const shots = readShots(command);
  const dist = openDist(command.dist);
  if (shots.some(({ linkBase }) => linkBase === NO_ADDRESS))
    say(`Links lead to ${NO_ADDRESS}; --base-url says where readers find the app.`);
  const today = command.today ?? new Date().toISOString().slice(0, 10);
  const outcome = await withApp(ROOT, dist, today, (draw) =>
    takeAll({
      shots,
      resume: command.views !== null && !command.force,
      draw,
      say,
      written: (out) => process.stdout.write(`${out}\n`),
    }),
  );
  say(summary(outcome));
  return outcome.failed.length === 0 ? 0 : 1;
}

await runCommand(HELP, readCommand, run);
