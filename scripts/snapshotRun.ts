/** Works through the pictures that `npm run snapshot` is asked for, one after the other. */
import type { Shot } from './snapshotArgs';
import { isWhole, writeWhole } from './snapshotFiles';

/** A file as the app made it. */
export interface Drawn {
  bytes: Uint8Array;
  /** How large a picture is, in words; null for data. */
  size: string | null;
  notes: readonly string[];
}

export interface Work {
  shots: readonly Shot[];
  /** Leaves out files that are there and whole. */
  resume: boolean;
  /** @throws Error with a reason for the reader */
  draw: (shot: Shot, told: (step: string) => void) => Promise<Drawn>;
  /** One event, one line. */
  say: (line: string) => void;
  /** Called for each file that was written. */
  written: (out: string) => void;
}

/** What became of the pictures. */
export interface Outcome {
  written: number;
  skipped: number;
  failed: readonly Shot[];
}

/** Makes every picture; one that fails does not keep the others from being made. */
export async function takeAll({ shots, resume, draw, say, written }: Work): Promise<Outcome> {
  const failed: Shot[] = [];
  let skipped = 0;
  for (const [index, shot] of shots.entries()) {
    const name = `${index + 1} of ${shots.length} ${shot.out}`;
    if (resume && isWhole(shot.out, shot.format)) {
      skipped += 1;
      say(`${name} is there already`);
      continue;
    }
    say(`${name} …`);
    try {
      const { bytes, size, notes } = await draw(shot, (step) => say(`${name}: ${step}`));
      writeWhole(shot.out, bytes);
      for (const note of notes) say(`${name} note: ${oneLine(note)}`);
      say(`${name} written, ${size === null ? '' : `${size}, `}${weight(bytes.length)}`);
      written(shot.out);
    } catch (error) {
      failed.push(shot);
      say(`${name} failed: ${oneLine(error instanceof Error ? error.message : String(error))}`);
    }
  }
  return { written: shots.length - skipped - failed.length, skipped, failed };
}

/** The last line: what a cron job's mail should begin with. */
export function summary({ written, skipped, failed }: Outcome): string {
  const there = skipped > 0 ? `, ${skipped} there already` : '';
  const which = failed.map(({ line, out }) => (line === null ? out : `line ${line}`)).join(', ');
  return `${written} written${there}, ${failed.length} failed${failed.length > 0 ? ` (${which})` : ''}`;
}

/** Messages of a browser go on with a call log and stack; the first line says what happened. */
function oneLine(text: string): string {
  return text.split('\n', 1)[0]?.trim() ?? '';
}

function weight(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
